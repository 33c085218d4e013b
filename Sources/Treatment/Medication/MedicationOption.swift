// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The medications that are compared, by how they are given; the order says nothing about which is better.
public enum MedicationOption: String, Codable, CaseIterable, Sendable {
  /// Methadone, from an opioid treatment program.
  case methadone
  /// Buprenorphine under the tongue or in the cheek, with or without naloxone.
  case buprenorphine
  /// A weekly or monthly injection of buprenorphine.
  case buprenorphineInjection = "buprenorphine-injection"
  /// A monthly injection of naltrexone.
  case naltrexoneInjection = "naltrexone-injection"
  /// Naltrexone tablets.
  case naltrexoneTablets = "naltrexone-tablets"

  /// The drug in it.
  public var medication: Medication {
    switch self {
    case .methadone: .methadone
    case .buprenorphine, .buprenorphineInjection: .buprenorphine
    case .naltrexoneInjection, .naltrexoneTablets: .naltrexone
    }
  }
}

/// A drug that there is a guide to.
public enum Medication: String, Codable, CaseIterable, Sendable {
  case methadone, buprenorphine, naltrexone, naloxone
}
