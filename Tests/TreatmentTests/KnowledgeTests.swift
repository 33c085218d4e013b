// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Testing
import Treatment

@Suite("What is known of the medications")
struct KnowledgeTests {
  private func today() throws -> CalendarDate {
    let parts = Calendar(identifier: .gregorian).dateComponents(in: .gmt, from: Date())
    return try #require(CalendarDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0))
  }

  @Test("no fact is past its review date")
  func inTime() throws {
    let today = try today()
    for guide in try Vignettes.library.get().guides {
      for fact in guide.facts { #expect(!fact.sourced.isOverdue(on: today), "\(fact.id)") }
      for table in guide.sideEffects { #expect(today <= table.reviewBy, "\(table.id)") }
    }
  }

  @Test("each guide says what a person has to know, and no id comes twice")
  func complete() throws {
    let library = try Vignettes.library.get()
    let needed = [
      "what", "how", "who", "who-not", "before", "taking", "where", "first-weeks", "watch", "interactions", "missed",
      "alcohol", "body", "pregnancy", "age", "pain", "driving", "storage", "stopping", "cost", "law", "long-term",
      "tips",
    ]
    for medication in [Medication.methadone, .buprenorphine, .naltrexone] {
      let guide = try #require(library.guide(medication))
      #expect(guide.sections.map(\.id) == needed.filter { id in guide.sections.contains { $0.id == id } }, "the order")
      #expect(Set(needed).subtracting(guide.sections.map(\.id)) == [], "\(medication)")
      #expect(guide.questions.count >= 15)
      #expect(guide.calls.contains { $0.urgency == .emergency })
    }
    let ids = library.guides.flatMap(\.facts).map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test("frequencies are frequencies: none above all, none with a range that does not hold it")
  func frequencies() throws {
    let library = try Vignettes.library.get()
    #expect(library.outcomes.count >= 15)
    for outcome in library.outcomes {
      #expect(outcome.denominator == 100 || outcome.denominator == 1000, "\(outcome.id)")
      for row in outcome.rows {
        #expect((0...Double(outcome.denominator)).contains(row.count), "\(outcome.id)")
        #expect((row.low ?? row.count) <= row.count && row.count <= (row.high ?? row.count), "\(outcome.id)")
      }
    }
    for table in library.guides.flatMap(\.sideEffects) {
      for row in table.rows {
        #expect((0...100).contains(row.treated ?? 0) && (0...100).contains(row.control ?? 0), "\(table.id)")
        #expect(row.treated != nil || row.frequency != nil, "\(table.id)")
      }
    }
  }

  @Test("START and X:BOT are the counts of the public trial data")
  func publicData() throws {
    let outcomes = try Vignettes.library.get().outcomes
    func counts(_ id: String) -> [String: Double] {
      let outcome = outcomes.first { $0.id == id }
      return Dictionary((outcome?.rows ?? []).map { ($0.option, $0.count.rounded()) }) { first, _ in first }
    }
    let staying = outcomes.filter { $0.question == .staying && $0.source == "hser-2014" }.map(\.id)
    #expect(staying.contains { counts($0) == ["methadone": 74, "buprenorphine": 46] }, "\(staying)")
    let starting = outcomes.filter { $0.question == .starting }.map(\.id)
    #expect(starting.contains { counts($0)["naltrexone-injection"] == 72 && counts($0)["buprenorphine"] == 94 })
  }

  @Test(
    "the person's version of a plan gives no dose to act on alone, and never tells anyone to go on with street opioids")
  func personVersions() throws {
    for plan in try Vignettes.library.get().plans {
      #expect(!plan.person.steps.isEmpty && !plan.tell.isEmpty && !plan.steps.isEmpty, "\(plan.id)")
      for told in plan.person.steps {
        for text in [told.en, told.es] {
          #expect(!text.contains(/\b\d+(\.\d+)? ?(mg|milligram|miligramo|mcg|microgram)/), "\(plan.id): \(text)")
          #expect(!text.lowercased().contains("keep using"), "\(plan.id): \(text)")
        }
      }
    }
  }

  @Test("there is a plan for every start, every change, missed doses and the end")
  func plans() throws {
    let library = try Vignettes.library.get()
    for kind in StartPlan.Kind.allCases { #expect(library.plans.filter { $0.kind == kind }.count >= 4, "\(kind)") }
    for option in MedicationOption.allCases {
      #expect(library.plans.contains { $0.kind == .start && $0.option == option }, "\(option)")
    }
    #expect(library.plans.allSatisfy { !$0.gates.isEmpty && !$0.stop.isEmpty && !$0.offerInstead.isEmpty })
    #expect(Set(library.plans.map(\.id)).count == library.plans.count)
  }

  @Test("naltrexone does not start before its gates; a gate that fails names what can start today")
  func gates() throws {
    let library = try Vignettes.library.get()
    for id in ["naltrexone-injection-start", "naltrexone-tablets-start"] {
      let early = try library.plan(id, for: Vignettes.person("opioids=heroin:2"))
      #expect(!early.isOpen)
      #expect(early.instead.contains(.methadone) && early.instead.contains(.buprenorphine))
      let later = try library.plan(id, for: Vignettes.person("opioids=heroin:15; cows=0; supervised=yes"))
      #expect(later.isOpen, "\(id)")
      let sick = try library.plan(id, for: Vignettes.person("opioids=heroin:15; cows=9"))
      #expect(!sick.isOpen)
    }
  }
}
