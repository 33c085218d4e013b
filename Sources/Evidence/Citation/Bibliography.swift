// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// All sources that Evenkeel cites, in the order of their file.
public struct Bibliography: Sendable, Hashable {
  /// The sources, in the order of the file.
  public let citations: [Citation]
  private let positions: [String: Int]

  /// The bibliography that ships with Evenkeel.
  public init() throws(EvidenceError) {
    try self.init(cslJSON: Resource.data("bibliography", "json"), file: "bibliography.json")
  }

  /// A bibliography from CSL-JSON, an array of items.
  /// - Parameters:
  ///   - cslJSON: The content.
  ///   - file: The name to show if it cannot be read.
  public init(cslJSON: Data, file: String) throws(EvidenceError) {
    try self.init(try Resource.decode(cslJSON, file: file))
  }

  /// A bibliography of `citations`; each needs its own key.
  public init(_ citations: [Citation]) throws(EvidenceError) {
    var positions: [String: Int] = [:]
    for (position, citation) in citations.enumerated() {
      guard positions.updateValue(position, forKey: citation.key) == nil else {
        throw .repeatedSource(key: citation.key)
      }
    }
    self.citations = citations
    self.positions = positions
  }

  /// The source called `key`, or `nil`.
  public subscript(key: String) -> Citation? {
    positions[key].map { citations[$0] }
  }

  /// The source called `key`.
  public func citation(_ key: String) throws(EvidenceError) -> Citation {
    guard let citation = self[key] else { throw .unknownSource(key: key) }
    return citation
  }
}
