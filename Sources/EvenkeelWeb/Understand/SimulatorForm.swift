// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Guide

/// What a person chose in the simulator. It can be written out again as fields without loss.
struct SimulatorForm: Sendable {
  /// A choice with the text of its number, as entered.
  struct Chosen: Hashable, Sendable {
    var id: String
    /// The name of the field of its number; `nil` where it asks for none.
    var key: String?
    /// The number as entered; `nil` for the usual one.
    var text: String?
  }

  private(set) var situation: Chosen
  private(set) var plan: Chosen
  /// `nil` where nothing is compared.
  private(set) var compare: Chosen?

  /// The value that stands for no comparison.
  static let none = "none"

  /// Reads the form. A situation that is not known is the first one; a plan that does not fit the situation, because
  /// the situation has just been changed, is the first that does.
  init(_ fields: FormFields, guide: Guide) {
    let known = fields["situation"].flatMap(guide.situation) ?? guide.situations[0]
    func chosen(_ id: String, _ number: String?, _ prefix: String) -> Chosen {
      guard let field = guide.number(number) else { return Chosen(id: id) }
      let key = prefix + field.id
      return Chosen(id: id, key: key, text: EnteredNumber.text(key, field, fields))
    }
    situation = chosen(known.id, known.number, "")
    let plan = fields["plan"].flatMap { known.plans.contains($0) ? $0 : nil } ?? known.plans[0]
    self.plan = chosen(plan, guide.plan(plan)?.number, "plan-")
    if let other = fields["compare"], other != Self.none, known.plans.contains(other) {
      compare = chosen(other, guide.plan(other)?.number, "compare-")
    }
  }

  /// The form as hidden fields.
  var fields: [FormFields.Field] {
    func fields(_ name: String, _ chosen: Chosen) -> [FormFields.Field] {
      [FormFields.Field(name: name, value: chosen.id)]
        + (chosen.key.flatMap { key in chosen.text.map { [FormFields.Field(name: key, value: $0)] } } ?? [])
    }
    return fields("situation", situation) + fields("plan", plan) + (compare.map { fields("compare", $0) } ?? [])
  }

  /// The outlooks that it asks for, or what is wrong with it.
  func outlooks(_ guide: Guide) -> Result<[Outlook], GuideError> {
    do throws(GuideError) {
      return .success(
        try guide.outlooks(
          try choice(situation, "situation", guide), try choice(plan, "plan", guide),
          compare: try compare.map { chosen throws(GuideError) in try choice(chosen, "compare", guide) }))
    } catch {
      return .failure(error)
    }
  }

  private func choice(_ chosen: Chosen, _ field: String, _ guide: Guide) throws(GuideError) -> Choice {
    guard let text = chosen.text, let key = chosen.key else { return Choice(chosen.id) }
    guard let number = Int(text) else {
      // A number that cannot be read is as wrong as one out of range, and is told in the same way.
      let id =
        [("plan-", field == "plan"), ("compare-", field == "compare")].first { $0.1 }
        .map { String(key.dropFirst($0.0.count)) } ?? key
      guard let asked = guide.number(id) else { throw .unknownChoice(field: field, known: []) }
      throw .numberOutOfRange(
        field: "\(field).number", name: asked.label, range: Double(asked.least)...Double(asked.greatest))
    }
    return Choice(chosen.id, number)
  }

  /// The id of the field that an error is about.
  func anchor(_ error: GuideError) -> String {
    switch error.field {
    case "situation.number": situation.key ?? "situation"
    case "plan.number": plan.key ?? "plan"
    case "compare.number": compare?.key ?? "compare"
    case "plan": "plan"
    case "compare": "compare"
    default: "situation"
    }
  }
}
