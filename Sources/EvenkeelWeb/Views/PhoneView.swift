// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Programs

/// A number to call, with the words on its button or link.
struct PhoneView: Sendable {
  let uri: String
  let label: String

  /// A button: "Call 304-555-0100".
  static func button(_ number: PhoneNumber, _ texts: Texts) -> PhoneView {
    PhoneView(uri: number.uri, label: texts("call", ["number": number.display]))
  }

  /// A link: the number alone.
  static func link(_ number: PhoneNumber) -> PhoneView {
    PhoneView(uri: number.uri, label: number.display)
  }
}

/// Where the page of a program is.
enum ProgramAddress {
  static func path(id: String) -> String {
    "/find/" + (id.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")
  }

  private static let allowed = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
