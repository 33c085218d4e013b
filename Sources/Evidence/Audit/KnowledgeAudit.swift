// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Checks a knowledge file: that each source it names is in the bibliography, and that nothing that needs a source
/// goes without.
///
/// A source is the text, or each text of the list, under a member called `source` or `sources`; a file-wide or
/// group-wide source covers all that is inside. Where some members of a list (or of an object whose members are alike)
/// state a source, all must, unless one covers the list; and a value with a certainty or a review date needs one too.
public struct KnowledgeAudit: Sendable {
  /// What is wrong, and where.
  public enum Finding: Hashable, Sendable {
    /// The source named at `path` is not in the bibliography.
    case dangling(key: String, path: String)
    /// What is at `path` needs a source and has none.
    case missing(path: String)
  }

  /// The keys that the file names, in the order of the walk (members by name), each with its path.
  public private(set) var keys: [(key: String, path: String)] = []
  /// What is wrong; empty for a sound file.
  public private(set) var findings: [Finding] = []
  private let bibliography: Bibliography

  /// Audits the content of one knowledge file.
  /// - Parameters:
  ///   - json: The content.
  ///   - file: The name to show if it cannot be read.
  ///   - bibliography: The sources that may be named.
  public init(json: Data, file: String, bibliography: Bibliography) throws(EvidenceError) {
    self.bibliography = bibliography
    walk(try JSONTree(json, file: file), path: "", covered: false)
  }

  private mutating func walk(_ tree: JSONTree, path: String, covered: Bool) {
    switch tree {
    case .object(let members):
      let named = name(members, path: path)
      if !named, !covered, Self.needsSource(members) { findings.append(.missing(path: path)) }
      let children = members.sorted { $0.key < $1.key }.map { (name: $0.key, tree: $0.value) }
      walk(children, alike: Self.areAlike(members.values), path: path, covered: covered || named)
    case .array(let elements):
      let children = elements.enumerated().map { (name: String($0.offset), tree: $0.element) }
      walk(children, alike: true, path: path, covered: covered)
    case .text, .other:
      break
    }
  }

  private mutating func walk(
    _ children: [(name: String, tree: JSONTree)], alike: Bool, path: String, covered: Bool
  ) {
    let allMust = alike && children.contains { $0.tree.statesSource }
    for child in children {
      let childPath = path + "/" + child.name
      if allMust, !covered, child.tree.isObject, !child.tree.statesSource {
        findings.append(.missing(path: childPath))
      }
      walk(child.tree, path: childPath, covered: covered)
    }
  }

  /// Collects the keys that an object names itself; whether it names any.
  private mutating func name(_ members: [String: JSONTree], path: String) -> Bool {
    var named = false
    for member in JSONTree.sourceMembers {
      let memberPath = path + "/" + member
      switch members[member] {
      case nil, .object: continue
      case .text(let key): collect(key, memberPath)
      case .array(let elements) where !elements.isEmpty:
        for (position, element) in elements.enumerated() {
          guard case .text(let key) = element else {
            if !element.isObject { findings.append(.missing(path: "\(memberPath)/\(position)")) }
            continue
          }
          collect(key, "\(memberPath)/\(position)")
        }
      case .array, .other: findings.append(.missing(path: memberPath))
      }
      named = true
    }
    return named
  }

  private mutating func collect(_ key: String, _ path: String) {
    guard !key.isEmpty else { return findings.append(.missing(path: path)) }
    keys.append((key, path))
    if bibliography[key] == nil { findings.append(.dangling(key: key, path: path)) }
  }

  /// Whether the members of an object are a list by name: objects that differ in nothing but their sources.
  private static func areAlike(_ members: some Collection<JSONTree>) -> Bool {
    let shapes = members.map { member -> Set<String>? in
      guard case .object(let inner) = member else { return nil }
      return Set(inner.keys).subtracting(JSONTree.sourceMembers)
    }
    return !shapes.contains(nil) && Set(shapes).count == 1
  }

  private static func needsSource(_ members: [String: JSONTree]) -> Bool {
    ["certainty", "reviewedOn", "reviewBy"].contains { members[$0] != nil }
  }
}
