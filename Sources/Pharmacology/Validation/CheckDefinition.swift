// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A published finding that the model must meet, with its band. The file was written before the model was fitted.
public struct CheckDefinition: Codable, Hashable, Sendable, Identifiable {
  /// A number that is compared.
  public struct Quantity: Codable, Hashable, Sendable {
    /// What it is.
    public let name: String
    /// Its unit.
    public let unit: String
    /// The published value; `nil` where only an order or a limit is published.
    public let published: Double?
    /// The least value that passes.
    public let low: Double
    /// The greatest value that passes.
    public let high: Double
  }

  /// Its name, such as `H5`.
  public let id: String
  /// Whether a failure means that the model may not be released.
  public let starred: Bool
  /// What is compared.
  public let title: String
  /// The key of the source in the bibliography.
  public let source: String
  /// What a reader must know about the published values.
  public let note: String?
  /// The numbers.
  public let quantities: [Quantity]
}
