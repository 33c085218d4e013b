// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Numbers to call as addresses.
enum PhoneAddress {
  /// `tel:911` for short numbers, `tel:+18006624357` for those of the United States.
  static func uri(_ display: String) -> String {
    let digits = display.filter(\.isNumber)
    switch digits.count {
    case 10: return "tel:+1\(digits)"
    case 11: return "tel:+\(digits)"
    default: return "tel:\(digits)"
    }
  }
}
