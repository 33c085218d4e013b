// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import HTTPTypes
import Hummingbird

/// Where a request comes from, as far as its headers tell.
///
/// `Sec-Fetch-Site` decides where a browser sends it: scripts cannot set it. Other ports of the same machine are
/// "same-site" and are refused. Where it is missing (an old browser, or plain http to another machine) `Origin` must
/// name this server. Pages are sent with `Referrer-Policy: no-referrer`, so browsers write `Origin: null` on their
/// forms: that alone neither proves nor refutes anything (``unstated``).
public enum RequestOrigin: Equatable, Sendable {
  /// A page of this server, or a person's own act such as typing the address.
  case own
  /// Another site, or another server on this machine.
  case foreign
  /// The headers are silent: no browser, or an old one.
  case unstated
  /// The origin is hidden (`Origin: null`) and nothing else is said.
  case hidden

  /// Judges `request` by its headers.
  public init(of request: Request) {
    let origin = request.headers[.origin]
    if let site = Self.secFetchSite.flatMap({ request.headers[$0] }) {
      let isOwn = site == "same-origin" || site == "none"
      let contradicts = origin.map { $0 != "null" && !Self.names($0, request) } ?? false
      self = isOwn && !contradicts ? .own : .foreign
    } else if let origin {
      self = origin == "null" ? .hidden : Self.names(origin, request) ? .own : .foreign
    } else {
      self = .unstated
    }
  }

  private static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")

  private static func names(_ origin: String, _ request: Request) -> Bool {
    guard let scheme = ["http://", "https://"].first(where: origin.hasPrefix),
      let authority = request.head.authority, let served = HostName(authority),
      let claimed = HostName(String(origin.dropFirst(scheme.count)))
    else { return false }
    let standard = scheme == "http://" ? 80 : 443
    return claimed.name == served.name && (claimed.port ?? standard) == (served.port ?? standard)
  }
}
