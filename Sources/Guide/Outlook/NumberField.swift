// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// A number that a choice asks for.
public struct NumberField: Decodable, Hashable, Sendable {
  /// What choices call it, such as `taper-weeks`.
  public let id: String
  /// The least that can be chosen.
  public let least: Int
  /// The most that can be chosen.
  public let greatest: Int
  /// What is meant where nothing is said.
  public let usual: Int
  /// The step of a slider; any whole number within the range can be entered.
  public let step: Int
  /// The question.
  public let label: LocalizedText
  /// What helps to answer it.
  public let hint: LocalizedText
  /// The unit.
  public let unit: LocalizedText

  /// The number of a choice.
  /// - Throws: ``GuideError/numberOutOfRange(field:name:range:)``.
  func value(_ number: Int?, field: String) throws(GuideError) -> Int {
    let number = number ?? usual
    guard (least...greatest).contains(number) else {
      throw .numberOutOfRange(field: field, name: label, range: Double(least)...Double(greatest))
    }
    return number
  }
}
