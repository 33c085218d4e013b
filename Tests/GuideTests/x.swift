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
