// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// A JSON value whose members can be walked without knowing its shape.
enum JSONTree: Hashable, Sendable {
  case object([String: JSONTree])
  case array([JSONTree])
  case text(String)
  /// A number, a truth value or null.
  case other

  /// The members under which a knowledge file names its sources.
  static let sourceMembers = ["source", "sources"]

  init(_ json: Data, file: String) throws(EvidenceError) {
    self = try Resource.decode(json, file: file)
  }

  var isObject: Bool {
    if case .object = self { true } else { false }
  }

  /// Whether the value is an object that names a source itself.
  var statesSource: Bool {
    guard case .object(let members) = self else { return false }
    return Self.sourceMembers.contains { member in members[member].map { !$0.isObject } ?? false }
  }
}

extension JSONTree: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let members = try? container.decode([String: JSONTree].self) {
      self = .object(members)
    } else if let elements = try? container.decode([JSONTree].self) {
      self = .array(elements)
    } else {
      self = .other
    }
  }
}
