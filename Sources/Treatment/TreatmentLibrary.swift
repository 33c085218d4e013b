// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// What is known of medications for opioid use disorder and for alcohol, and what follows from it for one person.
public struct TreatmentLibrary: Sendable {
  /// Reads profiles.
  public let reader: ProfileReader
  /// The guides, one for each medication.
  public let guides: [MedicationGuide]
  /// What studies found.
  public let outcomes: [Outcome]
  /// What is not known.
  public let gaps: [EvidenceGap]
  /// What may matter to a person.
  public let values: [PersonalValue]
  /// The reasons for and against each option.
  public let rules: [Rule]
  /// What to do first.
  public let urgentRules: [UrgentRule]
  /// What else leads on.
  public let forwardRules: [ForwardRule]
  /// How long to be without each opioid before naltrexone.
  public let washouts: [Washout]
  /// The plans.
  public let plans: [StartPlan]
  /// The interactions.
  public let interactions: [Interaction]
  /// The medicines that are recognized.
  public let medicines: [Medicine]
  /// The names of the options.
  public let options: [OptionText]
  let words: StatementBook
  let medicinePlaces: [String: Int]

  private struct Rules: Decodable {
    let rules: [Rule]
    let urgent: [UrgentRule]
    let forward: [ForwardRule]
  }

  private struct Outcomes: Decodable {
    let outcomes: [Outcome]
    let gaps: [EvidenceGap]
  }

  private struct Plans: Decodable {
    let plans: [StartPlan]
  }

  private struct Interactions: Decodable {
    let medicines: [Medicine]
    let interactions: [Interaction]
  }

  /// Reads what ships with Evenkeel, and checks that it holds together.
  /// - Throws: ``TreatmentError/resourceDamaged(file:problems:)``.
  public init() throws(TreatmentError) {
    reader = ProfileReader(fields: try Resource.json("fields"))
    var guides: [MedicationGuide] = []
    for medication in Medication.allCases { guides.append(try Resource.json("facts-\(medication.rawValue)")) }
    self.guides = guides
    let evidence: Outcomes = try Resource.json("evidence")
    (outcomes, gaps) = (evidence.outcomes, evidence.gaps)
    values = try Resource.json("values")
    let rules: Rules = try Resource.json("rules")
    (self.rules, urgentRules, forwardRules) = (rules.rules, rules.urgent, rules.forward)
    washouts = try Resource.json("washouts")
    plans = (try Resource.json("plans") as Plans).plans
    let interactions: Interactions = try Resource.json("interactions")
    (self.interactions, medicines) = (interactions.interactions, interactions.medicines)
    options = try Resource.json("options")
    words = try Resource.statements("comparison")
    var places: [String: Int] = [:]
    for (place, medicine) in medicines.enumerated() {
      for name in [medicine.id, medicine.name.en, medicine.name.es] + medicine.also {
        places[MedicineName.plain(name)] = places[MedicineName.plain(name)] ?? place
      }
    }
    medicinePlaces = places
    let problems = problems()
    guard problems.isEmpty else { throw .resourceDamaged(file: "rules.json", problems: problems) }
  }

  /// The names by which medicines are recognized.
  var medicineNames: [String] { medicinePlaces.keys.sorted() }

  /// The guide to `medication`.
  public func guide(_ medication: Medication) -> MedicationGuide? {
    guides.first { $0.medication == medication }
  }

  /// The name and description of `option`.
  public func text(_ option: MedicationOption) -> OptionText? {
    options.first { $0.option == option }
  }

  /// The sentence `id` with its blanks filled.
  public func sentence(
    _ id: String, _ language: Language, _ values: KeyValuePairs<String, String> = [:]
  ) -> Statement {
    words(id, language, values)
  }

  /// What does not hold together: a condition that asks for a field or an answer that there is not.
  private func problems() -> [String] {
    let conditions =
      rules.map { ($0.id, $0.when) } + urgentRules.map { ($0.id, $0.when) } + forwardRules.map { ($0.id, $0.when) }
      + plans.flatMap { plan in plan.gates.compactMap { gate in gate.passes.map { ("\(plan.id)/\(gate.id)", $0) } } }
    var problems = conditions.flatMap { id, condition in
      condition.leaves.filter { !isKnown($0) }.map { leaf in "\(id) asks for \(leaf.fields.joined())" }
    }
    problems += MedicationOption.allCases.filter { text($0) == nil }.map { "\($0.rawValue) has no name" }
    let named = Set(medicines.map(\.id)).union(medicines.flatMap(\.groups))
    problems += interactions.filter { !named.contains($0.with) }.map { "\($0.id) is with nothing" }
    problems += washouts.filter { reader.field("opioids")?.legal.contains($0.opioid) != true }.map(\.opioid)
    return problems
  }

  private func isKnown(_ leaf: Condition) -> Bool {
    switch leaf {
    case .choice(ProfileFacts.Derived.recentOpioids.rawValue, let options):
      return Set(options).isSubset(of: reader.field("opioids")?.legal ?? [])
    case .choice(let field, let options):
      return Set(options).isSubset(of: reader.field(field)?.legal ?? [])
    case .from(let field, _), .below(let field, _):
      return reader.field(field)?.kind == .number || ProfileFacts.Derived(rawValue: field) != nil
    case .known(let field, _): return reader.field(field) != nil
    case .all, .any, .not: return true
    }
  }
}

/// The name of an option, and what it is in a sentence.
public struct OptionText: Decodable, Hashable, Sendable {
  /// The option.
  public let option: MedicationOption
  /// Its name.
  public let name: LocalizedText
  /// What it is.
  public let about: LocalizedText
  /// The key of the source of what it is.
  public let source: String
}
