// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The members of a JSON object of which no others are allowed.
public struct StrictMembers {
  struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private let container: KeyedDecodingContainer<Name>

  /// - Throws: ``BodyError/unknownMember(field:suggestions:)`` where the object has other members.
  public init(_ decoder: any Decoder, _ allowed: [String]) throws {
    container = try decoder.container(keyedBy: Name.self)
    if let other = container.allKeys.map(\.stringValue).filter({ !allowed.contains($0) }).min() {
      throw BodyError.unknownMember(
        field: MemberPath.text(container.codingPath + [Name(stringValue: other)]),
        suggestions: SimilarNames.of(other, among: allowed))
    }
  }

  /// Whether the member is there and `null`.
  public func isNull(_ name: String) -> Bool {
    let name = Name(stringValue: name)
    return container.contains(name) && (try? container.decodeNil(forKey: name)) == true
  }

  /// The member's value, or `nil` where it is not there; `null` is not a value.
  public func value<Value: Decodable>(_ name: String) throws -> Value? {
    guard container.contains(Name(stringValue: name)) else { return nil }
    let value: Value = try required(name)
    return value
  }

  /// The value of a member that must be there.
  public func required<Value: Decodable>(_ name: String) throws -> Value {
    let name = Name(stringValue: name)
    do {
      return try container.decode(Value.self, forKey: name)
    } catch let error where !(error is DecodingError || error is BodyError) {
      // Foundation has an error of its own, without a path, for a number that does not fit, such as 2.5 for an Int.
      throw BodyError.invalidMember(field: MemberPath.text(container.codingPath + [name]))
    }
  }
}

/// The way to a member.
public enum MemberPath {
  /// The way, written as in JavaScript: `wishes[0].id`.
  public static func text(_ path: [any CodingKey]) -> String {
    path.reduce(into: "") { text, key in
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += (text.isEmpty ? "" : ".") + key.stringValue.prefix(64)
      }
    }
  }
}

extension BodyError {
  /// What a decoder's error means for the one who sent the body.
  public init(_ error: any Error) {
    switch error {
    case let error as BodyError: self = error
    case let error as DecodingError:
      let path = error.path
      self = path.isEmpty ? .malformed : .invalidMember(field: MemberPath.text(path))
    default: self = .malformed
    }
  }
}

extension DecodingError {
  /// The way to the member that could not be read.
  fileprivate var path: [any CodingKey] {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      context.codingPath
    case .keyNotFound(let key, let context): context.codingPath + [key]
    @unknown default: []
    }
  }
}
