// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Instruments

/// The answers that a person has given so far. They travel in the form from page to page, and nowhere else.
struct CheckForm: Sendable {
  /// What is shown next.
  enum Step: Hashable, Sendable {
    /// What the instrument is, and how to begin.
    case start
    /// All questions on one page.
    case all
    /// One question.
    case question(Int)
    /// All answers, to be checked.
    case review
    /// What they mean.
    case result
  }

  let instrument: Instrument
  /// The answers as entered, by the items' ids.
  private(set) var entered: [String: String] = [:]
  private(set) var sex = ""
  private(set) var age = ""
  /// Totals of earlier ratings in this visit.
  private(set) var earlier: [String] = []
  /// Whether questions come one by one.
  private(set) var isOneByOne = false
  private(set) var step: Step
  /// What is wrong, by the items' ids.
  private(set) var problems: [String: InstrumentError] = [:]

  /// The field of an item.
  static func field(_ item: String) -> String { "a-\(item)" }
  /// How many earlier totals are kept.
  static let mostEarlier = 6

  init(_ instrument: Instrument) {
    self.instrument = instrument
    // A clinician sees the whole scale at once.
    step = instrument.rater == .clinician ? .all : .start
  }

  /// Reads a posted form, and finds what is to be shown.
  init(_ instrument: Instrument, _ fields: FormFields) {
    self.init(instrument)
    func text(_ name: String) -> String { (fields[name] ?? "").trimmingCharacters(in: .whitespaces) }
    for item in instrument.items where !text(Self.field(item.id)).isEmpty {
      entered[item.id] = text(Self.field(item.id))
    }
    sex = PersonFacts.Sex(rawValue: text("sex")) == nil ? "" : text("sex")
    age = text("age")
    earlier = fields.values("earlier").filter { Double($0) != nil }.suffix(Self.mostEarlier)
    isOneByOne = text("mode") == "one"
    let at = Int(text("at")) ?? -1
    let go = text("go")
    switch go {
    case "one": next(after: -1)
    case "all": step = .all
    case "again":
      entered = [:]
      step = .all
    case "back": back(before: at)
    case "review": review()
    case "result": finish()
    case _ where go.hasPrefix("change:"):
      step = instrument.items.firstIndex { $0.id == go.dropFirst("change:".count) }.map(Step.question) ?? .review
    case "" where fields["mode"] == nil && !fields.all.contains { $0.name.hasPrefix("a-") }: break
    default: answer(at)
    }
    if case .question = step { isOneByOne = true }
  }

  /// The answers as numbers; what cannot be read is left out, and is a problem.
  var answers: [String: Int] {
    var answers: [String: Int] = [:]
    // What is no longer asked, because an earlier answer was changed, does not count.
    for item in instrument.items where item.isAsked(after: answers) {
      if let number = entered[item.id].flatMap({ Int($0) }) { answers[item.id] = number }
    }
    return answers
  }

  /// What thresholds may depend on.
  var person: PersonFacts {
    PersonFacts(sex: PersonFacts.Sex(rawValue: sex), age: Int(age).flatMap { (0...120).contains($0) ? $0 : nil })
  }

  /// The places of the items that are asked after the answers so far.
  var asked: [Int] {
    let answers = answers
    return instrument.items.indices.filter { instrument.items[$0].isAsked(after: answers) }
  }

  private mutating func answer(_ at: Int) {
    guard isOneByOne, instrument.items.indices.contains(at) else {
      finish()
      return
    }
    check(instrument.items[at])
    if problems.isEmpty { next(after: at) } else { step = .question(at) }
  }

  private mutating func check(_ item: Item) {
    guard let text = entered[item.id] else {
      if !item.isOptional { problems[item.id] = .missing(item: item.id) }
      return
    }
    if Int(text).map(item.legal.contains) != true {
      problems[item.id] = .illegal(item: item.id, legal: item.legal)
    }
  }

  private mutating func next(after place: Int) {
    step = asked.first { $0 > place }.map(Step.question) ?? .review
  }

  private mutating func back(before place: Int) {
    step = asked.last { $0 < place }.map(Step.question) ?? .start
  }

  private mutating func review() {
    for place in asked { check(instrument.items[place]) }
    step = problems.isEmpty ? .review : firstProblem
  }

  private mutating func finish() {
    for place in asked { check(instrument.items[place]) }
    step = problems.isEmpty ? .result : firstProblem
  }

  private var firstProblem: Step {
    guard isOneByOne, let place = asked.first(where: { problems[instrument.items[$0].id] != nil }) else { return .all }
    return .question(place)
  }

  /// The fields that make the same page again, in another language.
  var fields: [FormFields.Field] {
    let go: String? =
      switch step {
      case .start: nil
      case .all: "all"
      case .question(let place): "change:\(instrument.items[place].id)"
      case .review: "review"
      case .result: "result"
      }
    return hidden() + (isOneByOne ? [FormFields.Field(name: "mode", value: "one")] : [])
      + [go.map { FormFields.Field(name: "go", value: $0) }].compactMap { $0 }
  }

  /// The form as hidden fields, without those of the items on the page.
  func hidden(without shown: [Int] = []) -> [FormFields.Field] {
    let ids = Set(shown.map { instrument.items[$0].id })
    var fields = instrument.items.filter { !ids.contains($0.id) }.compactMap { item in
      entered[item.id].map { FormFields.Field(name: Self.field(item.id), value: $0) }
    }
    for (name, value) in [("sex", sex), ("age", age)] where !value.isEmpty && shown.isEmpty {
      fields.append(FormFields.Field(name: name, value: value))
    }
    return fields + earlier.map { FormFields.Field(name: "earlier", value: $0) }
  }
}
