// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Testing
import Treatment

@testable import EvenkeelWeb

@Suite("Choosing")
struct ChoosePagesTests {
  @Test("one thing a page: the answers travel along, are checked, and can be changed")
  func steps() async throws {
    let start = try await Visitor().get("/choose")
    #expect(start.status == 200 && start.html.contains("Nobody paid for it."))
    let first = try await Visitor().post("/choose", ["at": "-1"])
    #expect(first.html.contains("Page 1 of 10"))
    let you = try await Visitor().post("/choose", ["at": "4", "p-age": "7"])
    #expect(you.status == 422 && you.html.contains("Use a whole number from 10 to 110."))
    let on = try await Visitor().post("/choose", ["at": "4", "p-age": "34", "p-pregnant": "unknown"])
    #expect(on.html.contains("Page 6 of 10"))
    #expect(on.html.contains(#"<input type="hidden" name="p-age" value="34">"#))
    let back = try await Visitor().post("/choose", ["at": "5", "go": "back", "p-age": "34"])
    #expect(back.html.contains("Page 5 of 10") && back.html.contains(#"value="34""#))
    let review = try await Visitor().post("/choose", ["at": "9", "p-age": "34", "p-opioids.heroin": "2"])
    #expect(review.html.contains("Check your answers") && review.html.contains("Heroin: 2 to 6 days ago"))
    let change = try await Visitor().post("/choose", ["go": "change:you", "p-age": "34"])
    #expect(change.html.contains(#"name="from" value="review""#))
    let again = try await Visitor().post("/choose", ["at": "4", "from": "review", "p-age": "35"])
    #expect(again.html.contains("Check your answers"))
  }

  @Test("danger is answered before anything else is asked")
  func danger() async throws {
    let next = try await Visitor().post("/choose", ["at": "0", "p-danger": "withdrawal-after-naltrexone"])
    #expect(next.html.contains("Do this first") && next.html.contains("it could kill you"))
    let suicide = try await Visitor().post("/choose", ["at": "0", "p-suicidal": "yes"])
    #expect(suicide.html.contains(#"<a href="tel:988">988</a>"#))
  }

  @Test("the result says of every option what the library says, and leads on to programs that offer it")
  func result() async throws {
    let library = try TreatmentLibrary()
    var profile = Profile()
    try library.reader.set("opioids", ["fentanyl=0"], in: &profile)
    try library.reader.set("wish", ["naltrexone-injection"], in: &profile)
    let expected = library.answer(library.comparison(profile), .english)
    let page = try await Visitor().post(
      "/choose", ["go": "result", "p-opioids.fentanyl": "0", "p-wish": "naltrexone-injection"])
    #expect(page.texts("<article class=\"card option", until: "</article>").count == 5)
    for (number, row) in expected.options.enumerated() {
      #expect(page.html.contains("<h2>\(number + 1). \(row.name) <span class=\"verdict\">\(row.label)</span></h2>"))
      for reason in row.reasons {
        #expect(page.html.contains("\(reason.text) <span class=\"basis\">(\(reason.basis))"))
      }
    }
    let find = try await Visitor().post("/find", ["medication": "naltrexone-injection", "group": "pregnant"])
    #expect(find.status == 200 && !find.html.contains("There is a problem"))
    #expect(find.html.contains(#"id="wish-naltrexone-injection" value="naltrexone-injection" checked"#))
  }

  @Test("each guide shows every fact that ships, with its source, in both languages")
  func guides() async throws {
    let library = try TreatmentLibrary()
    for medication in [Medication.methadone, .buprenorphine, .naltrexone] {
      let guide = try #require(library.guide(medication))
      #expect(guide.facts.count > 60, "\(medication)")
      let page = try await Visitor().get("/\(medication.rawValue)")
      #expect(page.status == 200)
      for fact in guide.facts { #expect(page.html.contains("id=\"\(fact.id)\""), "\(fact.id)") }
      #expect(page.html.contains("<figure class=\"figure\" id=\"figure-"))
    }
  }

  @Test("the washout calculator counts every opioid, and warns of lost tolerance")
  func washout() async throws {
    let page = try await Visitor().post(
      "/naltrexone", ["p-opioids": "asked", "p-opioids.heroin": "2", "p-opioids.methadone": "10"])
    #expect(page.html.contains("Heroin: at least 5 more days without any opioid."))
    #expect(page.html.contains("Methadone: the shortest wait of 10 days is over."))
    #expect(page.html.contains("the old amount can kill"))
    let none = try await Visitor().post("/naltrexone", ["p-opioids": "asked"])
    #expect(none.html.contains("No opioid was named."))
  }

  @Test("a clinician sees verdicts, interactions and unknown medicines on one screen, and nothing before it is asked")
  func clinic() async throws {
    let empty = try await Visitor().get("/clinic")
    #expect(empty.status == 200 && !empty.html.contains("id=\"clinic-options\""))
    let page = try await Visitor().post(
      "/clinic", ["p-opioids.heroin": "3", "p-qtc": "520", "p-medicines": "Xanax, notamedicine"])
    #expect(page.html.contains("QTc above 500 ms"))
    #expect(
      page.html.contains("alprazolam") && page.html.contains("notamedicine: our list does not know this medicine."))
    let wrong = try await Visitor().post("/clinic", ["p-qtc": "52"])
    #expect(wrong.status == 422 && wrong.html.contains("Use a whole number from 300 to 700."))
  }

  @Test("every plan opens; one whose gate is not passed offers another medication today")
  func plans() async throws {
    for plan in try TreatmentLibrary().plans {
      let page = try await Visitor().get("/clinic/plans/\(plan.id)")
      #expect(page.status == 200, "\(plan.id)")
      #expect(page.texts("<b class=\"gate", until: "</b>").count == plan.gates.count, "\(plan.id)")
    }
    let early = try await Visitor().post("/clinic/plans/naltrexone-injection-start", ["p-opioids.heroin": "1"])
    #expect(early.html.contains("Not now: offer another medication today"))
    #expect(try await Visitor().get("/clinic/plans/none").status == 404)
  }
}
