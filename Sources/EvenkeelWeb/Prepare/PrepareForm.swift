// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Guide
import Treatment

/// What a person wants to bring to a visit, in the words of the form. It travels in the form, and nowhere else.
struct PrepareForm: Sendable {
  /// The answers from *Choose* that are worth bringing, the most telling first. What was asked about danger is not
  /// among them: it is for now and not for paper.
  static let brought = [
    "opioids", "treatment", "medicines", "allergies", "pregnant", "alcohol", "sedatives", "liver", "heart", "kidney",
    "lungs", "pain", "past", "release", "otp", "matters",
  ]
  /// How many totals can be written down.
  static let scoreRows = 4

  /// What was answered in *Choose*, if the person comes from there.
  let profile: ProfileForm
  /// The ids of the answers that are brought.
  let bring: [String]
  let request: VisitRequest
  /// What is wrong, by the place on the page.
  let problems: [(anchor: String, error: GuideError)]
  /// The sheet; `nil` while the form is filled in, or where something is wrong.
  let sheet: VisitSheet?

  init(_ fields: FormFields, library: Library, reader: ProfileReader, texts: Texts) {
    func text(_ name: String) -> String { (fields[name] ?? "").trimmingCharacters(in: .whitespaces) }
    let words = library.visits
    let isFirst = fields["at"] == nil
    let profile = ProfileForm(reader, fields)
    self.profile = profile
    let told = Self.brought.filter { profile.profile[$0] != nil }
    bring = isFirst ? Array(told.prefix(VisitRequest.mostCarried)) : fields.values("bring").filter(told.contains)
    var chosen = Dictionary(
      uniqueKeysWithValues: words.choices.map { choice in
        (choice.id, fields.values("c-\(choice.id)").filter { id in choice.options.contains { $0.id == id } })
      })
    if isFirst, let wish = profile.profile.choice("wish") { chosen["wishes"] = [wish] }
    let kind = words.kinds.contains { $0.id == text("kind") } ? text("kind") : words.kinds.first?.id ?? ""
    request = VisitRequest(
      kind: kind, notes: Dictionary(uniqueKeysWithValues: words.notes.map { ($0.id, text("n-\($0.id)")) }),
      chosen: chosen, own: Dictionary(uniqueKeysWithValues: words.choices.map { ($0.id, text("o-\($0.id)")) }),
      scores: fields.values("score").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty },
      answers: bring.compactMap { id in
        reader.field(id).map { field in
          "\(field.name[texts.language]): \(ProfileWords.answer(profile.profile[id], field, texts))"
        }
      })
    guard fields["go"] == "sheet" else {
      (sheet, problems) = (nil, [])
      return
    }
    do throws(GuideError) {
      (sheet, problems) = (try library.sheet(request, texts.language), [])
    } catch {
      (sheet, problems) = (nil, [(Self.anchor(error.field), error)])
    }
  }

  /// `notes.goal` is at `n-goal` on the page.
  private static func anchor(_ field: String?) -> String {
    let parts = (field ?? "").split(separator: ".")
    guard parts.count == 2 else { return "prepare-\(field ?? "")" }
    return (parts[0] == "notes" ? "n-" : parts[0] == "own" ? "o-" : "c-") + parts[1]
  }

  /// The form as hidden fields.
  var fields: [FormFields.Field] {
    var fields = profile.fields()
    func add(_ name: String, _ value: String) {
      if !value.isEmpty { fields.append(FormFields.Field(name: name, value: value)) }
    }
    add("at", "1")
    add("kind", request.kind)
    for (id, text) in request.notes.sorted(by: { $0.key < $1.key }) { add("n-\(id)", text) }
    for (id, options) in request.chosen.sorted(by: { $0.key < $1.key }) {
      for option in options { add("c-\(id)", option) }
    }
    for (id, text) in request.own.sorted(by: { $0.key < $1.key }) { add("o-\(id)", text) }
    for score in request.scores { add("score", score) }
    for id in bring { add("bring", id) }
    return fields
  }
}
