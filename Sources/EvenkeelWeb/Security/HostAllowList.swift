// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Hummingbird

/// Answers only requests that name a host on the list, by default the loopback names: a page elsewhere that points its
/// own name at this machine (DNS rebinding) is refused with 421.
public struct HostAllowList<Context: RequestContext>: RouterMiddleware {
  /// The names by which a machine reaches itself.
  public static var loopback: Set<String> { ["127.0.0.1", "localhost", "[::1]"] }

  private let names: Set<String>

  /// Allows the loopback names and `hosts` (names without port; IPv6 in brackets), each with any port.
  public init(hosts: some Sequence<String> = []) {
    names = Self.loopback.union(hosts.map { $0.lowercased() })
  }

  /// Answers the request if its host is on the list.
  /// - Throws: ``Problem/hostNotServed``.
  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard let authority = request.head.authority, let host = HostName(authority), names.contains(host.name) else {
      throw Problem.hostNotServed
    }
    return try await next(request, context)
  }
}

/// The host and port of a `Host` header.
struct HostName: Equatable {
  /// Lower-case; IPv6 in brackets.
  let name: String
  let port: Int?

  init?(_ authority: String) {
    let text = authority.lowercased()
    var name = Substring(text)
    var rest = Substring("")
    if text.hasPrefix("[") {
      guard let close = text.firstIndex(of: "]") else { return nil }
      name = text[...close]
      rest = text[text.index(after: close)...]
    } else if let colon = text.firstIndex(of: ":") {
      name = text[..<colon]
      rest = text[colon...]
    }
    guard !name.isEmpty else { return nil }
    self.name = String(name)
    if rest.isEmpty {
      port = nil
    } else {
      let digits = rest.dropFirst()
      guard rest.first == ":", !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isWholeNumber }),
        let number = UInt16(digits)
      else { return nil }
      port = Int(number)
    }
  }
}
