// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// Chooses and fills in the sentences of one call.
struct CallScriptWriter {
  let facility: Facility
  let findings: [WishFinding]
  let condition: Condition
  let index: SearchIndex
  let texts: CallTexts

  var parts: [CallScript.Part] {
    [
      part("have", have), part("say", say), part("ask", questions), part("cost", cost), part("start", start),
      part("otherwise", [texts.line("otherwise-next"), texts.line("otherwise-helpline"), protection]),
    ].compactMap { $0 }
  }

  private func part(_ title: String, _ lines: [LocalizedText?]) -> CallScript.Part? {
    let lines = lines.compactMap { $0 }
    guard let title = texts.titles[title], !lines.isEmpty else { return nil }
    return CallScript.Part(title: title, lines: lines)
  }

  private var have: [LocalizedText?] {
    let insurance = labels(in: "payment") { $0 != "self-pay" }
    return [
      insurance.isEmpty
        ? texts.line("have-payment") : texts.line("have-insurance", "payment", texts.alternatives(insurance)),
      texts.line("have-medicines"),
      texts.line(condition == .opioids ? "have-last-opioid" : "have-last-drink"),
      texts.line("have-pen"),
    ]
  }

  private var say: [LocalizedText?] {
    let medications = labels(in: WishVocabulary.medicationGroup) { $0 != WishVocabulary.anyMedication }
    return [
      texts.line(facility.intake.isEmpty ? "say-main" : "say-intake"),
      texts.line(condition == .opioids ? "say-opioids" : "say-alcohol"),
      medications.isEmpty ? nil : texts.line("say-medication", "medication", texts.alternatives(medications)),
      facility.street == nil ? texts.line("say-withheld") : nil,
    ]
  }

  /// What the listing leaves open comes first, then what it promises; questions about money have their own part.
  private var questions: [LocalizedText?] {
    let order: [WishFinding.Status] = [.unclear, .notListed, .listed]
    let asked = order.flatMap { status in findings.filter { $0.status == status } }
    return asked.filter { index.vocabulary.group(of: $0.wish)?.id != "cost" }
      .map { index.vocabulary.definition($0.wish)?.ask }
  }

  private var cost: [LocalizedText?] {
    let asked = findings.filter { index.vocabulary.group(of: $0.wish)?.id == "cost" }
      .map { index.vocabulary.definition($0.wish)?.ask }
    let listsHelp = facility.codes.intersects(index.codes.set(of: ["SS", "PA"]))
    return [texts.line("cost-price")] + asked
      + (asked.isEmpty && listsHelp ? [texts.line("cost-help")] : []) + [texts.line("cost-none")]
  }

  private var start: [LocalizedText?] {
    let wanted = Set(findings.map(\.wish))
    let naltrexone = wanted.contains { $0.hasPrefix("naltrexone") } && condition == .opioids
    return [
      texts.line("start-wait"), texts.line("start-day-one"),
      naltrexone ? texts.line("start-naltrexone") : nil,
      wanted.contains("methadone") ? texts.line("start-methadone") : nil,
    ]
  }

  private var protection: LocalizedText? {
    condition == .opioids ? texts.line("otherwise-naloxone") : nil
  }

  private func labels(in group: String, where included: (String) -> Bool) -> [LocalizedText] {
    findings.filter { index.vocabulary.group(of: $0.wish)?.id == group && included($0.wish) }
      .compactMap { index.vocabulary.definition($0.wish)?.label }
  }
}
