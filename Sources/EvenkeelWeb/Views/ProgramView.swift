// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Programs

/// One program in full.
struct ProgramView: Sendable {
  struct Back: Sendable {
    let fields: [FormFields.Field]
  }

  struct Part: Sendable {
    let title: String
    let lines: [String]
  }

  struct Category: Sendable {
    let title: String
    let services: [String]
  }

  let back: Back?
  let name: String
  let unit: String?
  let phone: PhoneView?
  let isGeneral: Bool
  let fit: String?
  let parts: [Part]
  let addressLines: [String]
  let hasStreet: Bool
  let distance: String?
  let intake: [PhoneView]
  let hasIntake: Bool
  let mainLine: PhoneView?
  let website: PhoneView?
  let cautions: [String]
  let hasCautions: Bool
  let age: String
  let categories: [Category]
  let codes: String
  let supplements: String?

  /// Shows `facility`; `form` is what the person searched for, `match` what the listing says about it.
  init(_ facility: Facility, match: Match?, form: FindForm?, finder: Finder, age: String, texts: Texts) {
    let language = texts.language
    back = form.map { Back(fields: $0.fields(vocabulary: finder.vocabulary)) }
    name = facility.name
    unit = facility.unit
    phone = facility.callFirst.map { .button($0, texts) }
    isGeneral = form == nil
    fit = form.flatMap { form in match.flatMap { FitWords.text($0, wishes: form.wishes, texts) } }
    let findings = form == nil ? [] : match?.findings ?? []
    let script = finder.callScript(for: facility, findings: findings, condition: form?.condition ?? .opioids)
    parts = (script?.parts ?? []).map { Part(title: $0.title[language], lines: $0.lines.map { $0[language] }) }
    addressLines =
      [facility.street, facility.street2].compactMap { $0 } + ["\(facility.city), \(facility.state) \(facility.zip)"]
    hasStreet = facility.street != nil
    distance = match?.distance.map { DistanceWords.text($0, texts) }
    intake = facility.intake.map { .link($0) }
    hasIntake = !intake.isEmpty
    mainLine = facility.phone.map { .link($0) }
    website = facility.website.flatMap(Self.website)
    cautions = (match?.cautions ?? []).map { $0.text[language] }
    hasCautions = !cautions.isEmpty
    self.age = age
    categories = Self.categories(facility, finder.codes, language)
    codes =
      facility.codeText.isEmpty
      ? finder.codes.codes(in: facility.codes).map(\.code).joined(separator: " ") : facility.codeText
    supplements =
      facility.supplements.isEmpty
      ? nil
      : texts(
        "details-from",
        ["fields": facility.supplements.sorted { $0.key < $1.key }.map { "\($0): \($1)" }.joined(separator: "; ")])
  }

  /// Only web addresses become links.
  private static func website(_ text: String) -> PhoneView? {
    let lowered = text.lowercased()
    if lowered.hasPrefix("https://") || lowered.hasPrefix("http://") { return PhoneView(uri: text, label: text) }
    guard !text.contains(":"), text.contains("."), !text.contains(where: \.isWhitespace) else { return nil }
    return PhoneView(uri: "http://\(text)", label: text)
  }

  private static func categories(_ facility: Facility, _ codes: ServiceCodes, _ language: Language) -> [Category] {
    let listed = Dictionary(grouping: codes.codes(in: facility.codes), by: \.category)
    return codes.categories.compactMap { category in
      listed[category.code].map {
        Category(title: category.plain[language], services: $0.map { $0.plain[language] })
      }
    }
  }
}
