// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import HTTPTypes

/// The fields of a form, decoded strictly from `application/x-www-form-urlencoded`: bad escapes, bad UTF-8, control
/// characters and oversized forms are refused, never repaired.
struct FormFields: Sendable {
  /// Why a form cannot be read.
  enum Refusal: Error, Equatable, Sendable {
    case tooManyFields, nameTooLong, valueTooLong, malformed
  }

  /// A name and its value, as sent.
  struct Field: Hashable, Sendable {
    let name: String
    let value: String
  }

  static let maximumFields = 400
  static let maximumNameBytes = 64
  static let maximumValueBytes = 1024

  let all: [Field]

  init(_ fields: [Field] = []) {
    all = fields
  }

  init(urlEncoded bytes: some Sequence<UInt8>) throws(Refusal) {
    var fields: [Field] = []
    for pair in Array(bytes).split(separator: UInt8(ascii: "&")) {
      guard fields.count < Self.maximumFields else { throw .tooManyFields }
      let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
      let name = try Self.decode(pair[..<equals])
      let value = equals == pair.endIndex ? "" : try Self.decode(pair[(equals + 1)...])
      guard name.utf8.count <= Self.maximumNameBytes else { throw .nameTooLong }
      guard value.utf8.count <= Self.maximumValueBytes else { throw .valueTooLong }
      fields.append(Field(name: name, value: value))
    }
    all = fields
  }

  /// The last value of `name`.
  subscript(name: String) -> String? {
    all.last { $0.name == name }?.value
  }

  /// All values of `name`, in their order.
  func values(_ name: String) -> [String] {
    all.filter { $0.name == name }.map(\.value)
  }

  private static func decode(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "+"):
        decoded.append(UInt8(ascii: " "))
        index += 1
      case UInt8(ascii: "%"):
        guard index + 2 < bytes.endIndex, let high = hexadecimal(bytes[index + 1]),
          let low = hexadecimal(bytes[index + 2])
        else { throw .malformed }
        decoded.append(high << 4 | low)
        index += 3
      default:
        decoded.append(bytes[index])
        index += 1
      }
    }
    guard let text = String(validating: decoded, as: UTF8.self),
      !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { throw .malformed }
    return text
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
