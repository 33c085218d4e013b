// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

extension Parameter.Covariate {
  private enum Member: String, CodingKey {
    case power, factor, logitShift, reference, exponent, trait
  }

  /// Reads `{"power": "weight", "reference": 70, "exponent": 0.75}`, `{"factor": 1.5, "trait": "female"}` or
  /// `{"logitShift": 0.5, "trait": "female"}`.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Member.self)
    if let measure = try members.decodeIfPresent(Measure.self, forKey: .power) {
      let power = Parameter.Power(
        reference: try members.decode(Double.self, forKey: .reference),
        exponent: try members.decode(Double.self, forKey: .exponent))
      self = .power(of: measure, power)
    } else if let factor = try members.decodeIfPresent(Double.self, forKey: .factor) {
      self = .factor(trait: try members.decode(Trait.self, forKey: .trait), factor)
    } else {
      self = .logitShift(
        trait: try members.decode(Trait.self, forKey: .trait),
        try members.decode(Double.self, forKey: .logitShift))
    }
  }

  /// Writes what `init(from:)` reads.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    switch self {
    case .power(let measure, let power):
      try members.encode(measure, forKey: .power)
      try members.encode(power.reference, forKey: .reference)
      try members.encode(power.exponent, forKey: .exponent)
    case .factor(let trait, let factor):
      try members.encode(factor, forKey: .factor)
      try members.encode(trait, forKey: .trait)
    case .logitShift(let trait, let shift):
      try members.encode(shift, forKey: .logitShift)
      try members.encode(trait, forKey: .trait)
    }
  }
}
