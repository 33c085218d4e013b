// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// Something that may matter to a person when they choose, and how far each option has it.
public struct PersonalValue: Decodable, Hashable, Sendable {
  /// How far an option has it.
  public enum Meets: String, Codable, Sendable {
    case yes, partly, no
  }

  /// What one option has to say to it.
  public struct Entry: Decodable, Hashable, Sendable {
    /// How far it has it.
    public let meets: Meets
    /// Why, in a person's words.
    public let text: LocalizedText
    /// The key of its source.
    public let source: String
  }

  /// Its id, such as `no-opioid`.
  public let id: String
  /// What it is, as a wish: "I want no opioid at all".
  public let wish: LocalizedText
  /// What each option has to say to it.
  public let methadone: Entry
  public let buprenorphine: Entry
  public let buprenorphineInjection: Entry
  public let naltrexoneInjection: Entry
  public let naltrexoneTablets: Entry

  /// What `option` has to say to it.
  public subscript(option: MedicationOption) -> Entry {
    switch option {
    case .methadone: methadone
    case .buprenorphine: buprenorphine
    case .buprenorphineInjection: buprenorphineInjection
    case .naltrexoneInjection: naltrexoneInjection
    case .naltrexoneTablets: naltrexoneTablets
    }
  }
}
