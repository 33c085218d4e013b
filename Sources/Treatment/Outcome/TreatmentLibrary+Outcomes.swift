// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

extension TreatmentLibrary {
  /// The studies that matter to a person: those on what they want help with.
  public func outcomes(for profile: Profile) -> [Outcome] {
    let topics: [Outcome.Topic] =
      switch profile.choice("goal") {
      case "alcohol": [.alcohol]
      case "both": [.opioids, .alcohol]
      default: [.opioids]
      }
    return outcomes.filter { topics.contains($0.about) }
  }

  /// The studies with people on `medication`.
  public func outcomes(of medication: Medication) -> [Outcome] {
    let options = Set(MedicationOption.allCases.filter { $0.medication == medication }.map(\.rawValue))
    return outcomes.filter { $0.rows.contains { options.contains($0.option) } }
  }
}
