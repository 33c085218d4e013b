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
  /// What methadone has to say to it.
  public let methadone: Entry
  /// What buprenorphine under the tongue has to say to it.
  public let buprenorphine: Entry
  /// What the injections of buprenorphine have to say to it.
  public let buprenorphineInjection: Entry
  /// What the injection of naltrexone has to say to it.
  public let naltrexoneInjection: Entry
  /// What naltrexone tablets have to say to it.
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
