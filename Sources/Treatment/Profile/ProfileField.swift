// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// One thing that a profile may tell about a person. What can be asked and answered is data (`fields.json`), so that the
/// pages, the command line and the API ask the same.
public struct ProfileField: Codable, Hashable, Sendable {
  /// How it is answered.
  public enum Kind: String, Codable, Sendable {
    /// With one of its options.
    case one
    /// With any number of its options.
    case many
    /// With a whole number from `least` to `greatest`.
    case number
    /// With the days since each of its options (opioids) was last taken.
    case days
    /// With names, as a person types them.
    case names
    /// With how much each of its options matters: 0 (not), 1 (some), 2 (a lot).
    case ratings
  }

  /// An answer that can be chosen.
  public struct Option: Codable, Hashable, Sendable {
    /// Its id.
    public let id: String
    /// Its name.
    public let name: LocalizedText
  }

  /// Its id, such as `pregnant`.
  public let id: String
  /// How it is answered.
  public let kind: Kind
  /// The question, in the words of a person's page.
  public let question: LocalizedText
  /// Its short name, for lists and for clinicians.
  public let name: LocalizedText
  /// What helps to answer; `nil` where the question says it all.
  public let hint: LocalizedText?
  /// The options to choose from; `nil` for numbers and names.
  public let options: [Option]?
  /// The least number (days: since an opioid was last taken).
  public let least: Int?
  /// The greatest number.
  public let greatest: Int?
  /// Whether only clinicians are asked.
  public let isClinical: Bool?

  /// The range of a number.
  var range: ClosedRange<Int> {
    let least = least ?? 0
    return least...max(least, greatest ?? 0)
  }

  /// The ids of the options.
  public var legal: [String] { (options ?? []).map(\.id) }
}
