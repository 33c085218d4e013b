// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// A line to call, or a place to turn to.
public struct HelpResource: Decodable, Hashable, Sendable {
  /// A group of them.
  public struct Group: Decodable, Hashable, Sendable {
    /// The name, such as `families`.
    public let id: String
    /// The heading.
    public let title: LocalizedText
    /// The resources, the most general first.
    public let resources: [HelpResource]
  }

  /// The name, such as `samhsa-helpline`.
  public let id: String
  /// What it is called.
  public let name: LocalizedText
  /// What it does, when, and in which languages.
  public let text: LocalizedText
  /// The number to call, as people write it; `nil` where there is none.
  public let phone: String?
  /// The site, without `https://`; `nil` where there is none.
  public let web: String?
  /// The key of the source.
  public let source: String
  /// How firmly it stands: `established` where the operator's own words were read.
  public let certainty: Certainty
  /// The day on which it was last compared with its source.
  public let reviewedOn: CalendarDate
  /// The day by which it must be compared again.
  public let reviewBy: CalendarDate

  /// The number as an address; `nil` where there is none.
  public var phoneAddress: String? { phone.map(PhoneAddress.uri) }

  /// Whether it should have been checked again before `today`.
  public func isOverdue(on today: CalendarDate) -> Bool {
    today > reviewBy
  }
}
