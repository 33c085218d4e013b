import Testing
import Foundation
import Charts
@testable import Guide
@Suite struct X {
  @Test func show() throws {
    let guide = try Guide()
    for situation in guide.situations { for plan in situation.plans {
      let t = Date()
      let o = try guide.outlooks(Choice(situation.id), Choice(plan))[0]
      print("== \(situation.id) / \(plan) \(Int(o.days)) d \(Int(Date().timeIntervalSince(t)*1000)) ms")
      for q in o.quantities { print("  \(q): " + o.sentences(q, .english).map(\.text).joined(separator: " ")) }
      print("  advice: " + o.advice(.english).map(\.text).joined(separator: " "))
      if plan == "stop" { print("  limits: " + o.limits(.english).map(\.text).joined(separator: " ")) }
      try? o.picture(.english).svg().write(toFile: "/tmp/pic-\(situation.id)-\(plan).svg", atomically: true, encoding: .utf8)
      try? o.chart(.withdrawal, .english).svg(.narrow).write(toFile: "/tmp/n-\(situation.id)-\(plan).svg", atomically: true, encoding: .utf8)
    } }
  }
}
@Suite struct Y {
  @Test func story() throws {
    let guide = try Guide()
    for w in [1,4,13] { let t=Date(); let s = try guide.story(weeks: w); for step in Story.Step.allCases { print(step, s.sentences(step, .english).map(\.text).joined(separator: " ")); try? s.chart(step, .english).svg().write(toFile: "/tmp/story-\(step)-\(w).svg", atomically: true, encoding: .utf8) }; print(Int(Date().timeIntervalSince(t)*1000), "ms") }
    for h in [0,2,6,12] { print(h, try guide.outlooks(Choice("heroin"), Choice("buprenorphine", h))[0].isPrecipitated, try guide.outlooks(Choice("fentanyl"), Choice("buprenorphine", h))[0].isPrecipitated) }
    for h in [0,1,2,3,5,7] { print(h, try guide.outlooks(Choice("heroin"), Choice("naltrexone-tablets", h))[0].isPrecipitated) }
  }
}
