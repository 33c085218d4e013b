// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A profile as it is written, in JSON or YAML, before its fields are looked at.
public enum ProfileTree: Decodable, Hashable, Sendable {
  /// Nothing.
  case nothing
  /// Yes or no; YAML reads a bare `yes` as this too.
  case truth(Bool)
  /// A whole number.
  case number(Int)
  /// A text.
  case text(String)
  /// A list.
  case list([ProfileTree])
  /// Names with what belongs to them.
  case object([String: ProfileTree])

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Reads whatever is there.
  public init(from decoder: any Decoder) throws {
    if let members = try? decoder.container(keyedBy: Name.self) {
      var object: [String: ProfileTree] = [:]
      for name in members.allKeys { object[name.stringValue] = try members.decode(ProfileTree.self, forKey: name) }
      self = .object(object)
      return
    }
    if var elements = try? decoder.unkeyedContainer() {
      var list: [ProfileTree] = []
      while !elements.isAtEnd { list.append(try elements.decode(ProfileTree.self)) }
      self = .list(list)
      return
    }
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .nothing
    } else if let truth = try? value.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? value.decode(Int.self) {
      self = .number(number)
    } else {
      self = .text(try value.decode(String.self))
    }
  }
}
