// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Hummingbird

/// Where and how the pages are served.
public struct WebConfiguration: Sendable {
  /// The address to listen on; only this machine by default.
  public var host: String
  /// The port to listen on; 0 lets the system choose.
  public var port: Int
  /// Names besides the loopback names by which the server may be called.
  public var allowedHosts: [String]
  /// The clock, for the date on printed pages.
  public var now: @Sendable () -> Date
  /// The time zone of that date.
  public var timeZone: TimeZone
  /// Makes and checks the tokens of forms.
  public var csrf: CSRF
  /// The boundaries on the map; `nil` for those that ship with Evenkeel.
  public var outlines: MapOutlines?

  /// Makes a configuration.
  public init(
    host: String = "127.0.0.1", port: Int = 8080, allowedHosts: [String] = [],
    now: @escaping @Sendable () -> Date = { Date() }, timeZone: TimeZone = .current, csrf: CSRF = CSRF(),
    outlines: MapOutlines? = nil
  ) {
    self.host = host
    self.port = port
    self.allowedHosts = allowedHosts
    self.now = now
    self.timeZone = timeZone
    self.csrf = csrf
    self.outlines = outlines
  }
}
