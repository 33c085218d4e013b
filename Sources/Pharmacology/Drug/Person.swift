// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Something about a person that changes how a drug moves through the body.
public enum Trait: String, Codable, CaseIterable, Sendable {
  /// Female.
  case female
  /// A person with opioid use disorder, as the published models define it.
  case opioidUseDisorder = "opioid-use-disorder"
  /// Takes a medicine that speeds up the breakdown of methadone, such as rifampin or carbamazepine.
  case enzymeInducer = "enzyme-inducer"
  /// Takes a medicine that slows down the breakdown of methadone (a CYP3A4 inhibitor).
  case cyp3a4Inhibitor = "cyp3a4-inhibitor"
  /// Has one copy of the gene CYP2B6 that makes a slower enzyme (*1/*6): methadone leaves more slowly.
  case cyp2b6OneSlowCopy = "cyp2b6-one-slow-copy"
  /// Has two such copies (*6/*6).
  case cyp2b6TwoSlowCopies = "cyp2b6-two-slow-copies"
  /// Has a copy that makes a faster enzyme (*4): methadone leaves faster.
  case cyp2b6FastCopy = "cyp2b6-fast-copy"
  /// A liver that works less well, moderately (Child-Pugh B).
  case moderateLiverImpairment = "moderate-liver-impairment"
  /// A liver that works much less well (Child-Pugh C).
  case severeLiverImpairment = "severe-liver-impairment"
}

/// A measure of a person.
public enum Measure: String, Codable, Sendable {
  /// Years.
  case age
  /// Kilograms.
  case weight
  /// Kilograms per square meter.
  case bodyMassIndex = "body-mass-index"
}

/// The person whose body the model describes.
public struct Person: Codable, Hashable, Sendable {
  /// Years, 18…100.
  public var age: Double
  /// Kilograms, 30…300.
  public var weight: Double
  /// Kilograms per square meter, 12…80.
  public var bodyMassIndex: Double
  /// What else matters.
  public var traits: Set<Trait>

  /// Makes a person; without arguments the typical adult of the published models.
  public init(
    age: Double = 35, weight: Double = 72.4, bodyMassIndex: Double = 24.8, traits: Set<Trait> = [.opioidUseDisorder]
  ) {
    self.age = age
    self.weight = weight
    self.bodyMassIndex = bodyMassIndex
    self.traits = traits
  }

  subscript(measure: Measure) -> Double {
    switch measure {
    case .age: age
    case .weight: weight
    case .bodyMassIndex: bodyMassIndex
    }
  }
}
