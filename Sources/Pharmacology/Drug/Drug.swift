// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// A drug: what the body does to it, what it does at the opioid receptor, and the forms in which it is taken.
public struct Drug: Codable, Hashable, Sendable, Identifiable {
  /// Its name in scenarios, such as `buprenorphine`.
  public let id: String
  /// Its name for people.
  public let name: LocalizedText
  /// Whether it is a treatment that a clinician gives, or an opioid that a habit is made of.
  public let role: Role
  /// The numbers that all its formulations share.
  public let parameters: [Parameter]
  /// How it spreads and leaves.
  public let disposition: Structure
  /// What it does at the μ-opioid receptor; `nil` for what does not bind there.
  public let receptor: Receptor?
  /// The forms in which it is taken.
  public let formulations: [Formulation]

  /// What a drug is for.
  public enum Role: String, Codable, Sendable {
    /// Given by a clinician, in mg.
    case treatment
    /// Taken by habit; described by how strong its effect is, never by an amount.
    case habit
  }

  /// The names of the parameters that describe binding and effect.
  public struct Receptor: Codable, Hashable, Sendable {
    /// The concentration at the effect site that alone occupies half the receptors.
    public let halfOccupancy: String
    /// The steepness of occupancy against concentration.
    public let hill: String?
    /// The efficacy τ of the operational model; `nil` for antagonists.
    public let efficacy: String?
    /// The share of the efficacy that counts in the fast pathway, which reacts to sudden changes; `nil` for all of it.
    public let fastShare: String?
  }
}

/// A form in which a drug is taken.
public struct Formulation: Codable, Hashable, Sendable, Identifiable {
  /// Its name in scenarios, such as `buprenorphine-sublingual`.
  public let id: String
  /// Its name for people.
  public let name: LocalizedText
  /// The doses that make sense to simulate, in mg; `nil` for habits.
  public let doses: DoseLimits?
  /// Numbers of this form; one of the same name takes the place of the drug's.
  public let parameters: [Parameter]
  /// The disposition, where this form was modelled with one of its own.
  public let disposition: Structure?
  /// How it gets in.
  public let absorption: Structure
  /// Which share of a dose enters where.
  public let inputs: [InputRule]
}

/// What can be simulated: limits of the model, not advice on doses.
public struct DoseLimits: Codable, Hashable, Sendable {
  /// The greatest single dose in mg that the model accepts.
  public let greatest: Double
  /// The least number of hours between two doses.
  public let leastInterval: Double
  /// The key of the source in the bibliography.
  public let source: String
}
