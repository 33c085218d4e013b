// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A part of a compartment model by names: which compartments there are, what flows between them, what is measured.
public struct Structure: Codable, Hashable, Sendable {
  /// The compartments' names.
  public let compartments: [String]
  /// The flows.
  public let flows: [Flow]
  /// What is measured.
  public let outputs: [Output]?
  /// Sites that follow an output with a delay.
  public let effectSites: [EffectSite]?

  /// A first-order flow, at a rate constant, or at a clearance divided by the volume that it leaves.
  public struct Flow: Codable, Hashable, Sendable {
    /// Where it comes from.
    public let from: String
    /// Where it goes; `nil` out of the body.
    public let to: String?
    /// The parameter of the rate constant, 1/h.
    public let rate: String?
    /// The parameter of the half-life, h, in place of a rate constant.
    public let halfLife: String?
    /// The parameter of the clearance, L/h …
    public let clearance: String?
    /// … and that of the volume, L.
    public let volume: String?
    /// A share of the flow, as a product of parameters; `1-name` is what is left.
    public let share: [String]?
  }

  /// A concentration, in ng/mL: the sum of terms, each an amount (mg) by a volume (L) and times a weight.
  public struct Output: Codable, Hashable, Sendable {
    /// Its name, such as `naltrexone`.
    public let id: String
    /// The terms.
    public let terms: [Term]
  }

  /// A part of an output.
  public struct Term: Codable, Hashable, Sendable {
    /// The compartment, for an amount.
    public let compartment: String?
    /// The parameter of the compartment's volume, L; `nil` for an amount as such.
    public let volume: String?
    /// An effect site, in place of a compartment.
    public let effectSite: String?
    /// The parameter of a weight.
    public let weight: String?
  }

  /// A site whose concentration follows an output: dCe/dt = rate · (output − Ce).
  public struct EffectSite: Codable, Hashable, Sendable {
    /// Its name.
    public let id: String
    /// The output that it follows.
    public let follows: String
    /// The parameter of its rate constant, 1/h …
    public let rate: String?
    /// … or of its half-life, h.
    public let halfLife: String?
  }
}

/// How a share of a dose enters.
public struct InputRule: Codable, Hashable, Sendable {
  /// The compartment.
  public let to: String
  /// The share, as a product of parameters; `1-name` is what is left.
  public let share: [String]
  /// The parameter of the lag, h.
  public let lag: String?
  /// The parameter of the duration of a constant-rate input, h.
  public let duration: String?
}
