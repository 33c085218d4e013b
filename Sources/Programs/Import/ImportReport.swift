// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What an import read, kept, repaired and dropped, and why.
public struct ImportReport: Hashable, Codable, Sendable {
  /// Rows read from the files, without their heading rows.
  public var read = 0
  /// Programs kept.
  public var kept = 0
  /// Repairs made: what was repaired → how many rows.
  public var repaired: [String: Int] = [:]
  /// Rows dropped: why → how many rows.
  public var dropped: [String: Int] = [:]
  /// Things to know that are neither: what → how many rows (such as codes that the key does not have).
  public var noted: [String: Int] = [:]

  /// An empty report.
  public init() {}
}
