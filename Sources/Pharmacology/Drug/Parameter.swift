// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// A number of the model that describes a drug, with where it comes from and how it differs between people.
public struct Parameter: Codable, Hashable, Sendable {
  /// Its name in the model's equations, such as `CL`.
  public let name: String
  /// The typical value, in `unit`.
  public let value: Double
  /// The unit, as people write it; `1` for a pure number.
  public let unit: String
  /// The key of the source in the bibliography.
  public let source: String
  /// How firmly the value stands.
  public let certainty: Certainty
  /// What it was fitted to, where it was fitted here; `nil` for a value taken as published.
  public let calibratedOn: String?
  /// How it differs between people; `nil` where the source does not say.
  public let variability: Variability?
  /// What makes it differ in a known way.
  public let covariates: [Covariate]?
  /// How it depends on the size of the dose.
  public let dose: Power?
  /// A remark for the reader, such as a conflict between sources.
  public let note: String?

  /// How a parameter differs between people.
  public struct Variability: Codable, Hashable, Sendable {
    /// The coefficient of variation, 0 and up.
    public let cv: Double
    /// The scale on which it varies.
    public let scale: Scale
    /// The parameter that it goes up and down with; `nil` for none.
    public let correlation: Correlation?

    /// That people who have more of one have more (or less) of another.
    public struct Correlation: Codable, Hashable, Sendable {
      /// The other parameter, which must have no correlation of its own.
      public let with: String
      /// The correlation of their normal deviates, −1…1.
      public let value: Double
    }

    /// The scale on which a parameter varies.
    public enum Scale: String, Codable, Sendable {
      /// Its logarithm varies.
      case log
      /// Its log-odds vary; for shares.
      case logit
    }
  }

  /// A known influence on a parameter.
  public enum Covariate: Codable, Hashable, Sendable {
    /// Times (measure / reference) to the power of the exponent.
    case power(of: Measure, Power)
    /// Times the factor, for a person with the trait.
    case factor(trait: Trait, Double)
    /// Log-odds plus the shift, for a person with the trait.
    case logitShift(trait: Trait, Double)
  }

  /// (x / reference) to the power of the exponent.
  public struct Power: Codable, Hashable, Sendable {
    /// The value at which nothing changes.
    public let reference: Double
    /// The exponent.
    public let exponent: Double
  }
}
