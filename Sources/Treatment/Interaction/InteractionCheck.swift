// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation

/// A list of medicines, checked against each medication.
public struct InteractionCheck: Hashable, Sendable {
  /// A medicine that was recognized.
  public struct Recognized: Hashable, Sendable {
    /// As typed.
    public let typed: String
    /// What it is.
    public let medicine: Medicine
  }

  /// An interaction, and the medicine that brings it.
  public struct Finding: Hashable, Sendable {
    /// The medicine as typed.
    public let typed: String
    /// The medicine.
    public let medicine: Medicine
    /// The interaction.
    public let interaction: Interaction
  }

  /// The medicines that were recognized, in the order in which they were typed.
  public let recognized: [Recognized]
  /// The names that were not, as typed.
  public let unknown: [String]
  /// Names that an unknown one may have been meant to be.
  public let suggestions: [String: [String]]
  /// All interactions, the gravest first.
  public let findings: [Finding]

  /// The interactions with `medication`, the gravest first.
  public func findings(_ medication: Medication) -> [Interaction] {
    var seen: Set<String> = []
    return findings.map(\.interaction).filter { $0.medication == medication && seen.insert($0.id).inserted }
  }

  /// The interactions with `option`, the gravest first, each with the medicines that bring it.
  func findings(_ option: MedicationOption) -> [(interaction: Interaction, medicines: [Medicine])] {
    findings(option.medication).filter { $0.options?.contains(option) ?? true }.map { interaction in
      (interaction, findings.filter { $0.interaction.id == interaction.id }.map(\.medicine))
    }
  }

  /// The interactions with `medication` with the medicines that bring them, the gravest first.
  public func details(_ medication: Medication) -> [Finding] {
    findings.filter { $0.interaction.medication == medication }
  }
}

extension TreatmentLibrary {
  /// Checks medicines, named as people name them, against methadone, buprenorphine and naltrexone.
  ///
  /// A name that is not known is said to be unknown, never to be safe. Of the interactions of one medicine with one
  /// medication the gravest is given.
  public func interactionCheck(_ names: [String]) -> InteractionCheck {
    var recognized: [InteractionCheck.Recognized] = []
    var unknown: [String] = []
    var suggestions: [String: [String]] = [:]
    for name in names {
      if let medicine = medicine(name) {
        recognized.append(InteractionCheck.Recognized(typed: name, medicine: medicine))
      } else {
        unknown.append(name)
        suggestions[name] = SimilarNames.of(MedicineName.plain(name), among: medicineNames)
      }
    }
    let findings = recognized.flatMap { known in
      Medication.allCases.compactMap { gravest(of: known.medicine, with: $0) }.map {
        InteractionCheck.Finding(typed: known.typed, medicine: known.medicine, interaction: $0)
      }
    }
    return InteractionCheck(
      recognized: recognized, unknown: unknown, suggestions: suggestions,
      findings: findings.enumerated().sorted {
        ($0.element.interaction.severity, $0.offset) < ($1.element.interaction.severity, $1.offset)
      }.map(\.element))
  }

  /// The medicine called `name`, by any of its names, with or without a strength behind it.
  func medicine(_ name: String) -> Medicine? {
    let plain = MedicineName.plain(name)
    if let place = medicinePlaces[plain] { return medicines[place] }
    // "sertraline 50 mg": the name ends where the strength begins.
    let words = plain.split(separator: " ")
    guard let number = words.firstIndex(where: { $0.first?.isNumber == true }), number > 0 else { return nil }
    return medicinePlaces[words[..<number].joined(separator: " ")].map { medicines[$0] }
  }

  private func gravest(of medicine: Medicine, with medication: Medication) -> Interaction? {
    interactions.filter {
      $0.medication == medication && ($0.with == medicine.id || medicine.groups.contains($0.with))
    }.min { $0.severity < $1.severity }
  }
}

/// How names of medicines are compared.
enum MedicineName {
  /// In lowercase, without accents, marks and double spaces.
  static func plain(_ name: String) -> String {
    let letters = name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { !$0.properties.isDiacritic && $0.properties.generalCategory != .nonspacingMark }
      .map { $0.properties.isAlphabetic || $0.properties.numericType != nil ? Character($0) : " " }
    // St John's wort and St. Johns wort are one name.
    return String(letters).replacing("john s", with: "johns").split(separator: " ").joined(separator: " ")
  }
}
