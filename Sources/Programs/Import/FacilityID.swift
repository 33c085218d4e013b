// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Crypto
import Foundation

/// Ids for programs whose file gives none.
enum FacilityID {
  /// An id that the same program gets again from the same name, address and number: "p-" and 12 letters or digits.
  static func derived(from record: DirectoryRecord) -> String {
    let identity = [record.name, record.unit, record.street, record.city, record.state, record.zip, record.phone]
      .map { $0.lowercased() }.joined(separator: "\u{1F}")
    return "p-" + SHA256.hash(data: Data(identity.utf8)).prefix(6).map { String(format: "%02x", $0) }.joined()
  }
}
