// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs
import Testing

@Suite("Search")
struct SearchTests {
  private func search(
    _ programs: [(String, String, Double?)], _ wishes: [Wish], within: Double? = nil, condition: Condition = .opioids,
    limit: Int = 25, offset: Int = 0
  ) throws -> SearchResult {
    let index = try ExampleDirectory.index { table in
      programs.map { ExampleDirectory.program($0.0, $0.1, north: $0.2, table: table) }
    }
    return index.search(
      SearchRequest(
        origin: ExampleDirectory.charleston, radiusMiles: within, condition: condition, wishes: wishes, limit: limit,
        offset: offset))
  }

  private func ids(_ result: SearchResult) -> [String] { result.matches.map(\.facility.id) }

  @Test("fit comes first, then distance, then the order of the directory")
  func order() throws {
    let result = try search(
      [
        ("far-fit", "OTP MD SP", 0.5), ("near-some", "OTP MD", 0.1), ("near-none", "SA", 0.05),
        ("near-fit", "OTP MD SP", 0.4), ("near-fit-too", "OTP MD SP", 0.4), ("unplaced-fit", "OTP MD SP", nil),
      ],
      [Wish("methadone", .wouldLike), Wish("medicaid", .wouldLike), Wish("spanish", .wouldLike)])
    #expect(ids(result) == ["near-fit", "near-fit-too", "far-fit", "unplaced-fit", "near-some", "near-none"])
    #expect(result.matches.map(\.points) == [17, 17, 17, 17, 14, 0])
    #expect(result.matches.allSatisfy { $0.possible == 17 })
  }

  @Test("a must leaves others out, a must-not leaves it out, a radius leaves far and unplaced ones out")
  func filters() throws {
    let programs = [
      ("both", "UB MD", 0.1), ("no-medicaid", "UB", 0.1), ("residential", "UB MD RS", 0.1), ("far", "UB MD", 2.0),
      ("unplaced", "UB MD", Double?.none),
    ]
    let wishes = [Wish("buprenorphine", .must), Wish("medicaid", .must), Wish("residential", .mustNot)]
    #expect(ids(try search(programs, wishes, within: 50)) == ["both"])
    #expect(ids(try search(programs, wishes)) == ["both", "far", "unplaced"])
  }

  @Test("musts of one kind are alternatives for medication and payment, and all needed for groups and services")
  func alternatives() throws {
    let programs = [
      ("methadone", "OTP MD", 0.1), ("buprenorphine", "UB MC", 0.2), ("neither", "MD", 0.3),
      ("hiv", "OTP MD HV", 0.4), ("hiv-veterans", "OTP MD HV VET", 0.5),
    ]
    let either = [
      Wish("methadone", .must), Wish("buprenorphine", .must), Wish("medicaid", .must), Wish("medicare", .must),
    ]
    #expect(Set(ids(try search(programs, either))) == ["methadone", "buprenorphine", "hiv", "hiv-veterans"])
    let groups = [Wish("hiv", .must), Wish("veterans", .must)]
    #expect(ids(try search(programs, groups)) == ["hiv-veterans"])
  }

  @Test("a program that only accepts people whose medication is prescribed elsewhere is no provider of it")
  func acceptingIsNotProviding() throws {
    let programs = [
      ("accepts", "BU RPE PC MOA", 0.1), ("prescribes", "BU UB", 0.2), ("contradicts", "BU UB NMOA", 0.3),
    ]
    let strict = try search(programs, [Wish("buprenorphine", .must)])
    #expect(ids(strict) == ["prescribes"])
    let soft = try search(programs, [Wish("buprenorphine", .wouldLike)])
    #expect(ids(soft) == ["prescribes", "accepts", "contradicts"])
    #expect(soft.matches.map { $0.findings[0].status } == [.listed, .unclear, .unclear])
    #expect(
      soft.matches.map { $0.cautions.map(\.id) } == [
        [], ["prescribed-elsewhere", "buprenorphine-prescriber-unknown"], ["no-medication"],
      ])
  }

  @Test("methadone counts only at certified opioid treatment programs")
  func methadone() throws {
    let result = try search([("uses", "MU MM METH", 0.1), ("certified", "OTP", 0.2)], [Wish("methadone", .must)])
    #expect(ids(result) == ["certified"])
    #expect(result.matches[0].cautions.map(\.id) == ["otp-without-methadone"])
  }

  @Test("naltrexone injection and tablets are apart, and naltrexone for alcohol needs other codes than for opioids")
  func naltrexone() throws {
    let programs = [
      ("injection", "NU UN VTRL", 0.1), ("tablets", "NU UN NXN", 0.2), ("unsaid", "NU", 0.3),
      ("alcohol-only", "NXN NMOA PMAT", 0.4), ("no-alcohol-medication", "NU UN VTRL NMAUT", 0.5),
    ]
    #expect(ids(try search(programs, [Wish("naltrexone-injection", .must)])) == ["injection", "no-alcohol-medication"])
    #expect(ids(try search(programs, [Wish("naltrexone-tablet", .must)])) == ["tablets"])
    #expect(
      ids(try search(programs, [Wish("naltrexone", .must)])) == ["injection", "tablets", "no-alcohol-medication"])
    #expect(
      ids(try search(programs, [Wish("naltrexone", .must)], condition: .alcohol))
        == ["injection", "tablets", "alcohol-only"])
  }

  @Test("programs that do not treat what the person seeks help for are never shown")
  func exclusions() throws {
    let programs = [
      ("all", "SA", 0.1), ("drunk-driving", "SA DUO", 0.1), ("alcohol", "SA AUDO", 0.1), ("opioids", "SA OUDO", 0.1),
      ("not-opioids", "SA NOOP", 0.1), ("not-alcohol", "SA NAUT", 0.1),
    ]
    #expect(Set(ids(try search(programs, []))) == ["all", "opioids", "not-alcohol"])
    #expect(Set(ids(try search(programs, [], condition: .alcohol))) == ["all", "alcohol", "not-opioids"])
  }

  @Test("someone who seeks opioid treatment and names no medication sees programs with one first, and why")
  func anyMedication() throws {
    let programs = [("none", "SA MD", 0.1), ("naltrexone", "SA MD VTRL", 0.3)]
    let result = try search(programs, [Wish("medicaid", .must)])
    #expect(ids(result) == ["naltrexone", "none"])
    #expect(result.matches[0].findings.map(\.wish) == ["medicaid", "any-medication"])
    #expect(ids(try search(programs, [Wish("medicaid", .must)], condition: .alcohol)) == ["none", "naltrexone"])
  }

  @Test("a wish given twice counts once, with its last strength; an unknown one does nothing")
  func repeatedWishes() throws {
    let programs = [("with", "UB MD", 0.1), ("without", "UB", 0.2)]
    let result = try search(
      programs, [Wish("medicaid", .must), Wish("buprenorphine", .must), Wish("medicaid", .wouldLike), Wish("x", .must)])
    #expect(ids(result) == ["with", "without"])
    #expect(result.matches[0].findings.map(\.wish) == ["medicaid", "buprenorphine"])
  }

  @Test("pages of results continue each other")
  func pages() throws {
    let programs = (0..<10).map { ("p\($0)", "OTP", Double?(0.01 * Double($0 + 1))) }
    let all = ids(try search(programs, []))
    #expect(all == (0..<10).map { "p\($0)" })
    #expect(ids(try search(programs, [], limit: 4)) + ids(try search(programs, [], limit: 6, offset: 4)) == all)
    #expect(try search(programs, [], limit: 4).total == 10)
    #expect(ids(try search(programs, [], limit: 4, offset: 20)).isEmpty)
  }

  @Test("when nothing matches, each single change that would help is named with how many and how near")
  func relaxations() throws {
    let result = try search(
      [("near", "OTP MD", 0.1), ("far", "OTP MD SP", 2.0), ("residential", "OTP MD SP RS", 0.2)],
      [Wish("methadone", .must), Wish("spanish", .must), Wish("residential", .mustNot)], within: 30)
    #expect(result.total == 0)
    #expect(
      result.relaxations.map(\.change) == [
        .wishes([Wish("spanish", .must)]), .wishes([Wish("residential", .mustNot)]), .radius,
      ])
    #expect(result.relaxations.map(\.count) == [1, 1, 1])
    #expect(result.relaxations.map { ($0.nearest?.miles ?? 0).rounded() } == [7, 14, 138])
  }

  @Test("alternatives are relaxed together")
  func relaxedAlternatives() throws {
    let result = try search(
      [("near", "SA", 0.1)], [Wish("methadone", .must), Wish("buprenorphine", .must)], within: 30)
    #expect(
      result.relaxations.map(\.change) == [.wishes([Wish("methadone", .must), Wish("buprenorphine", .must)])])
  }
}
