// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// Reads answers, however they come, against the fields that there are.
public struct ProfileReader: Sendable {
  /// The fields, in the order in which they are asked.
  public let fields: [ProfileField]

  /// What says that the answer is not known.
  static let unknown = "unknown"

  /// The field called `id`.
  public func field(_ id: String) -> ProfileField? {
    fields.first { $0.id == id }
  }

  /// Reads a profile from JSON or YAML.
  /// - Throws: ``TreatmentError`` naming the field and what is legal.
  public func profile(_ tree: ProfileTree) throws(TreatmentError) -> Profile {
    guard case .object(let members) = tree else { throw .notAProfile }
    var profile = Profile()
    for (id, value) in members.sorted(by: { $0.key < $1.key }) {
      guard let field = field(id) else {
        throw .unknownField(field: id, suggestions: SimilarNames.of(id, among: fields.map(\.id)))
      }
      profile.answers[id] = try answer(value, field)
    }
    return profile
  }

  /// Sets one answer, given in texts as a form or a command line has them: an option, options, a number, names, or
  /// `name=value` pairs. Empty texts leave it unknown.
  /// - Throws: ``TreatmentError`` naming the field and what is legal.
  public func set(_ id: String, _ texts: [String], in profile: inout Profile) throws(TreatmentError) {
    guard let field = field(id) else {
      throw .unknownField(field: id, suggestions: SimilarNames.of(id, among: fields.map(\.id)))
    }
    let texts = texts.filter { !$0.isEmpty }
    guard !texts.isEmpty else {
      profile.answers[id] = nil
      return
    }
    let tree: ProfileTree
    switch field.kind {
    case .one, .number: tree = .text(texts[texts.count - 1])
    case .many, .names: tree = texts == [Self.none] ? .list([]) : .list(texts.map { .text($0) })
    case .days, .ratings:
      guard texts != [Self.unknown] else {
        profile.answers[id] = nil
        return
      }
      var object: [String: ProfileTree] = [:]
      for text in texts where text != Self.none {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        object[String(parts[0])] = .text(parts.count == 2 ? String(parts[1]) : Self.unknown)
      }
      tree = .object(object)
    }
    profile.answers[id] = try answer(tree, field)
  }

  /// What says that none of the options applies.
  public static let none = "none"

  private func answer(_ tree: ProfileTree, _ field: ProfileField) throws(TreatmentError) -> ProfileAnswer? {
    if tree == .nothing || tree == .text(Self.unknown) { return nil }
    switch field.kind {
    case .one: return .one(try option(tree, field))
    case .many:
      if tree == .text(Self.none) { return .many([]) }
      guard case .list(let list) = tree else { return .many([try option(tree, field)]) }
      var chosen: [String] = []
      for element in list { chosen.append(try option(element, field)) }
      return .many(field.legal.filter(chosen.contains))
    case .number: return .number(try number(tree, field))
    case .days: return .days(try uses(tree, field))
    case .names:
      guard case .list(let list) = tree else {
        guard case .text(let text) = tree else { throw .illegalAnswer(field: field.id, legal: []) }
        return .names(Self.names(text))
      }
      var names: [String] = []
      for element in list {
        guard case .text(let text) = element else { throw .illegalAnswer(field: field.id, legal: []) }
        names += Self.names(text)
      }
      return .names(names)
    case .ratings:
      guard case .object(let members) = tree else { throw .illegalAnswer(field: field.id, legal: field.legal) }
      var ratings: [String: Int] = [:]
      for (name, value) in members {
        guard field.legal.contains(name) else { throw .illegalAnswer(field: field.id, legal: field.legal) }
        if value != .text(Self.unknown) { ratings[name] = try number(value, field) }
      }
      return .ratings(ratings)
    }
  }

  private func option(_ tree: ProfileTree, _ field: ProfileField) throws(TreatmentError) -> String {
    let text: String? =
      switch tree {
      case .truth(let truth): truth ? "yes" : "no"
      case .text(let text): text
      default: nil
      }
    guard let text, field.legal.contains(text) else {
      throw .illegalAnswer(field: field.id, legal: field.legal + (field.kind == .one ? [Self.unknown] : []))
    }
    return text
  }

  private func number(_ tree: ProfileTree, _ field: ProfileField) throws(TreatmentError) -> Int {
    let number: Int? =
      switch tree {
      case .number(let number): number
      case .text(let text): Int(text)
      default: nil
      }
    guard let number, field.range.contains(number) else {
      throw .numberOutOfRange(field: field.id, least: field.range.lowerBound, greatest: field.range.upperBound)
    }
    return number
  }

  private func uses(_ tree: ProfileTree, _ field: ProfileField) throws(TreatmentError) -> [OpioidUse] {
    if tree == .text(Self.none) || tree == .list([]) { return [] }
    guard case .object(let members) = tree else { throw .illegalAnswer(field: field.id, legal: field.legal) }
    var days: [String: Int?] = [:]
    for (name, value) in members {
      guard field.legal.contains(name) else { throw .illegalAnswer(field: field.id, legal: field.legal) }
      days[name] = value == .text(Self.unknown) ? .some(nil) : try number(value, field)
    }
    return field.legal.compactMap { name in days[name].map { OpioidUse(name, days: $0) } }
  }

  /// Names between commas, semicolons or line ends.
  private static func names(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" || $0.isNewline }.map { $0.trimmingSpaces }.filter { !$0.isEmpty }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
