// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// The opioids that are prescribed for pain, with CDC's factors of 2022 for morphine milligram equivalents
/// (`cdc-2022`).
public struct PainMedicines: Decodable, Sendable {
  /// A medicine.
  public struct Medicine: Decodable, Sendable {
    /// Its id, such as `oxycodone`.
    public let id: String
    /// Its name.
    public let name: LocalizedText
    /// MME for each mg, or for each µg/h of a patch; `nil` where there is none.
    public let factor: Double?
    let isPatch: Bool?
  }

  /// A number that is asked for.
  public struct Field: Decodable, Sendable {
    let least: Double
    let greatest: Double
    /// The question.
    public let name: LocalizedText

    func check(_ value: Double, field: String) throws(GuideError) {
      guard (least...greatest).contains(value) else {
        throw .numberOutOfRange(field: field, name: name, range: least...greatest)
      }
    }
  }

  /// The medicines, in the order of the alphabet.
  public let medicines: [Medicine]
  /// MME a day from which on more attention is due.
  public let attentionFrom: Double
  /// The strength of a dose, mg or µg/h.
  public let strength: Field
  /// How many doses a day.
  public let timesPerDay: Field
  /// For how many days.
  public let days: Field
}

/// A medicine as it is prescribed for pain.
public struct PrescribedDose: Hashable, Sendable {
  /// The id of the medicine.
  public var medicine: String
  /// The strength of one dose in mg; of a patch in µg/h.
  public var strength: Double
  /// How many doses a day; of no meaning for a patch.
  public var timesPerDay: Double

  /// Makes a dose.
  public init(_ medicine: String, strength: Double, timesPerDay: Double = 1) {
    self.medicine = medicine
    self.strength = strength
    self.timesPerDay = timesPerDay
  }
}

/// How much opioid is prescribed, in morphine milligram equivalents.
public struct MorphineEquivalents: Hashable, Sendable {
  /// MME a day of everything that has a factor.
  public let total: Double
  /// Whether it is so much that more attention is due.
  public let needsAttention: Bool
  /// The ids of the medicines.
  public let medicines: [String]
}

extension Guide {
  /// What morphine milligram equivalents mean.
  public func sentences(_ equivalents: MorphineEquivalents, _ language: Language) -> [Statement] {
    var said: [Statement] = []
    if equivalents.total > 0 {
      said.append(
        words("pain-total", language, ["total": NumberText.plain((equivalents.total * 10).rounded() / 10)]))
      said.append(words(equivalents.needsAttention ? "pain-attention" : "pain-lower", language))
      said.append(words("pain-not-switch", language))
    }
    if equivalents.medicines.contains("methadone") { said.append(words("pain-methadone", language)) }
    if equivalents.medicines.contains("buprenorphine") { said.append(words("pain-buprenorphine", language)) }
    return said
  }

  /// Works out the morphine milligram equivalents of what is prescribed for pain.
  /// - Parameter doses: One for each medicine.
  /// - Throws: ``GuideError/unknownChoice(field:known:)`` or ``GuideError/numberOutOfRange(field:name:range:)`` with
  ///   fields such as `doses.0.strength`.
  public func morphineEquivalents(_ doses: [PrescribedDose]) throws(GuideError) -> MorphineEquivalents {
    var total = 0.0
    for (number, dose) in doses.enumerated() {
      guard let medicine = painMedicines.medicines.first(where: { $0.id == dose.medicine }) else {
        throw .unknownChoice(field: "doses.\(number).medicine", known: painMedicines.medicines.map(\.id))
      }
      try painMedicines.strength.check(dose.strength, field: "doses.\(number).strength")
      if medicine.isPatch != true {
        try painMedicines.timesPerDay.check(dose.timesPerDay, field: "doses.\(number).timesPerDay")
      }
      total += (medicine.factor ?? 0) * dose.strength * (medicine.isPatch == true ? 1 : dose.timesPerDay)
    }
    return MorphineEquivalents(
      total: total, needsAttention: total >= painMedicines.attentionFrom, medicines: doses.map(\.medicine))
  }
}
