// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

@testable import EvenkeelWeb

/// Checks values against the schemas of the API's description, as far as that uses JSON Schema. Objects must have
/// exactly the members that their schema has.
struct SchemaCheck {
  let document: JSONValue

  /// Where `value` differs from the schema called `name`; empty where it fits.
  func mismatches(_ value: JSONValue, _ name: String) -> [String] {
    mismatches(value, .object(["$ref": .string("#/components/schemas/" + name)]), at: name)
  }

  func resolve(_ schema: JSONValue) -> JSONValue {
    guard let reference = schema["$ref"]?.text else { return schema }
    return reference.split(separator: "/").dropFirst().reduce(document) { $0[String($1)] ?? .null }
  }

  func mismatches(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    let schema = resolve(schema)
    if schema == .null { return ["\(path): no schema"] }
    if let choices = schema["oneOf"]?.items {
      let fitting = choices.filter { mismatches(value, $0, at: path).isEmpty }
      return fitting.count == 1 ? [] : ["\(path): fits \(fitting.count) of \(choices.count)"]
    }
    var found: [String] = []
    if let type = schema["type"] {
      let types = type.text.map { [$0] } ?? type.items.compactMap(\.text)
      if !types.contains(where: { Self.isType($0, value) }) { found.append("\(path): not \(types)") }
    }
    if let values = schema["enum"]?.items, !values.contains(value) { found.append("\(path): not in enum") }
    if case .array(let items) = value, let item = schema["items"] {
      for (place, element) in items.enumerated() { found += mismatches(element, item, at: "\(path)[\(place)]") }
    }
    if case .object(let members) = value { found += mismatches(members, schema, at: path) }
    return found
  }

  private func mismatches(_ members: [String: JSONValue], _ schema: JSONValue, at path: String) -> [String] {
    let properties = schema["properties"]?.members ?? [:]
    let required = Set((schema["required"]?.items ?? []).compactMap(\.text))
    var found = required.subtracting(members.keys).map { "\(path): lacks \($0)" }
    for (name, member) in members.sorted(by: { $0.key < $1.key }) {
      if let property = properties[name] {
        found += mismatches(member, property, at: "\(path).\(name)")
      } else if schema["additionalProperties"] == .bool(false) {
        found.append("\(path): has \(name)")
      } else if let other = schema["additionalProperties"] {
        found += mismatches(member, other, at: "\(path).\(name)")
      }
    }
    return found
  }

  private static func isType(_ type: String, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string), ("array", .array),
      ("object", .object):
      true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }
}
