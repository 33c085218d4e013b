// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Hummingbird
import HummingbirdTesting
import Testing

@testable import EvenkeelWeb

@Suite("Hosts that are served")
struct HostAllowListTests {
  private func status(of host: String?) async throws -> Int {
    let middleware = HostAllowList<BareContext>(hosts: ["Evenkeel.example"])
    do {
      let response = try await middleware.handle(
        SecurityExamples.request(.get, "/page", host: host), context: BareContext()
      ) { _, _ in Response(status: .ok) }
      return response.status.code
    } catch let problem as Problem {
      #expect(problem == .hostNotServed)
      return problem.status.code
    }
  }

  @Test(
    "loopback names and configured hosts are served, with any port",
    arguments: [
      "localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:65535", "evenkeel.example",
      "evenkeel.example:443",
    ])
  func served(host: String) async throws {
    #expect(try await status(of: host) == 200)
  }

  @Test(
    "every other name is refused with 421",
    arguments: [
      nil, "", "attacker.example", "attacker.example:8080", "localhost.attacker.example", "attacker.example#localhost",
      "localhost:", "localhost:99999", "localhost:80a", "localhost@attacker.example", "127.0.0.1.attacker.example",
      "127.0.0.2", "0.0.0.0", "[::1", "[::2]", "[::1]attacker.example", "localhost.",
      "sub.evenkeel.example",
    ])
  func refused(host: String?) async throws {
    #expect(try await status(of: host) == 421)
  }

  @Test("a running server refuses a name that points at it by DNS rebinding, with all headers")
  func rebinding() async throws {
    try await SecurityExamples.app().test(.live) { client in
      let port = try #require(client.port)
      try await TestClient.withClient(host: "localhost", port: port) { raw in
        let own = try await raw.execute(.init("/page", method: .get, authority: "127.0.0.1:\(port)"))
        #expect(own.status == .ok)
        let rebound = try await raw.execute(.init("/page", method: .get, authority: "attacker.example:\(port)"))
        #expect(rebound.status == .misdirectedRequest)
        #expect(rebound.headers[.contentSecurityPolicy] == SecurityHeaders.contentSecurityPolicy)
        #expect(
          rebound.body.map { String(buffer: $0) }
            == #"{"detail":"This server does not answer for the host that the request names.","remedy":"Use the address that was printed when the server started, or start it with this host allowed.","status":421,"title":"Host not served","type":"/api/problems/host-not-served"}"#
        )
      }
    }
  }
}
