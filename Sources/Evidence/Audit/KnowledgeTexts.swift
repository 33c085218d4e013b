// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// The texts in a knowledge file, for checks of what people read.
public struct KnowledgeTexts: Sendable {
  /// A text and where it is, such as `/sections/0/title/en`.
  public struct Entry: Hashable, Sendable {
    /// Where the text is.
    public let path: String
    /// The text.
    public let text: String
  }

  /// All texts, in the order of the walk (members by name).
  public private(set) var entries: [Entry] = []

  /// Collects the texts of one knowledge file.
  /// - Parameters:
  ///   - json: The content.
  ///   - file: The name to show if it cannot be read.
  ///   - omitted: The members whose texts are not read, such as official names.
  public init(json: Data, file: String, omitting omitted: Set<String> = []) throws(EvidenceError) {
    collect(try JSONTree(json, file: file), path: "", omitted: omitted)
  }

  private mutating func collect(_ tree: JSONTree, path: String, omitted: Set<String>) {
    switch tree {
    case .text(let text): entries.append(Entry(path: path, text: text))
    case .object(let members):
      for (name, member) in members.sorted(by: { $0.key < $1.key }) where !omitted.contains(name) {
        collect(member, path: path + "/" + name, omitted: omitted)
      }
    case .array(let elements):
      for (position, element) in elements.enumerated() {
        collect(element, path: "\(path)/\(position)", omitted: omitted)
      }
    case .other: break
    }
  }
}
