// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The constants of adaptation, withdrawal, craving and tolerance. What each means stands in `adaptation.json`, with its
/// unit and source.
public struct AdaptationConstants: Hashable, Sendable {
  /// The parameters as they stand in the file.
  public let parameters: [Parameter]

  let transduction: Transduction
  let standard: StandardAgonist
  let fastHours: Double
  let slowHours: Double
  let slowShare: Double
  let recentHours: Double
  let recruitmentHours: Double
  let recruitmentHalf: Double
  let unrecruited: Double
  let deadBand: Double
  let displacementGain: Double
  let reliefGain: Double
  let halfCOWS: Double
  let halfSOWS: Double
  let steepness: Double
  let lofexidineFactor: Double
  let respiratoryGreatest: Double
  let respiratoryBuild: Double
  let respiratoryLoss: Double
  let buprenorphineRespiratory: Double
  let cravingHours: Double
  let cravingWithdrawal: Double
  let cravingCue: Double
  let cravingAdaptation: Double
  let cravingBlockade: Double

  /// The constants that ship with Evenkeel.
  /// - Throws: ``PharmacologyError/resourceDamaged(file:detail:)``.
  public static func bundled() throws(PharmacologyError) -> AdaptationConstants {
    try AdaptationConstants(parameters: try Resource.json("adaptation"))
  }

  /// Reads the constants by name.
  /// - Throws: ``PharmacologyError/resourceDamaged(file:detail:)`` where one is missing.
  public init(parameters: [Parameter]) throws(PharmacologyError) {
    self.parameters = parameters
    func value(_ name: String) throws(PharmacologyError) -> Double {
      guard let parameter = parameters.first(where: { $0.name == name }) else {
        throw .resourceDamaged(file: "adaptation.json", detail: "\(name) is missing")
      }
      return parameter.value
    }
    transduction = Transduction(slope: try value("n"))
    standard = StandardAgonist(drive: try value("x-standard"), efficacy: try value("tau-standard"))
    fastHours = try value("tau-fast")
    slowHours = try value("tau-slow")
    slowShare = try value("w-slow")
    recentHours = try value("tau-recent")
    recruitmentHours = try value("tau-recruitment")
    recruitmentHalf = try value("W50-recruitment")
    unrecruited = try value("g0")
    deadBand = try value("w0")
    displacementGain = try value("gamma")
    reliefGain = try value("rho")
    halfCOWS = try value("X50-COWS")
    halfSOWS = try value("X50-SOWS")
    steepness = try value("h")
    lofexidineFactor = try value("lofexidine")
    respiratoryGreatest = try value("T-max")
    respiratoryBuild = try value("k-on")
    respiratoryLoss = try value("k-off")
    buprenorphineRespiratory = try value("alpha-buprenorphine")
    cravingHours = try value("tau-craving")
    cravingWithdrawal = try value("a-withdrawal")
    cravingCue = try value("a-cue")
    cravingAdaptation = try value("a-adaptation")
    cravingBlockade = try value("a-blockade")
  }

  /// The constants of a person.
  func individual(_ person: VirtualPerson) throws(PharmacologyError) -> AdaptationConstants {
    guard person.draws != nil else { return self }
    return try AdaptationConstants(
      parameters: parameters.map { $0.with(person.value(of: VaryingParameter($0) { _ in "adaptation" })) })
  }
}
