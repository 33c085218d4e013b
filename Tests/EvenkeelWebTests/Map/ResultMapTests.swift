// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Programs
import Testing

@testable import EvenkeelWeb

@Suite("The map of results")
struct ResultMapTests {
  @Test("a tiny map is drawn as a whole")
  func golden() throws {
    let origin = try #require(Coordinate(latitude: 38, longitude: -82))
    let north = try #require(Coordinate(latitude: 38.05, longitude: -82))
    let east = try #require(Coordinate(latitude: 38, longitude: -81.9))
    let map = ResultMap(
      origin: origin, place: "Example <City>", radius: 10,
      dots: [
        .init(number: 1, coordinate: north, isApproximate: false, miles: 3.5),
        .init(number: 2, coordinate: east, isApproximate: true, miles: 5.4),
        .init(number: 3, coordinate: east, isApproximate: true, miles: 5.4),
      ])
    let texts = try Catalogue()[.english]
    let svg = map.svg(texts: texts) { southWest, northEast in
      [MapLine(kind: .state, points: [southWest, northEast])]
    }
    #expect(
      svg == """
        <svg viewBox="0 0 320 300" role="img" aria-labelledby="map-title map-description">
        <title id="map-title">Where they are</title>
        <desc id="map-description">3 programs around Example &lt;City&gt;. The same programs are in the list, with the same numbers.</desc>
        <path class="m-state" d="M0 300L320 0"/>
        <circle class="m-ring" cx="160" cy="150" r="133.9"/>
        <text class="m-text" x="160" y="32.1" text-anchor="middle">10 miles</text>
        <path class="m-you" d="M160 143L167 150L160 157L153 150Z"/>
        <text class="m-you-text" x="160" y="172" text-anchor="middle">you</text>
        <g><rect class="m-dot" x="149" y="92.7" width="22" height="22" rx="11"/><text class="m-number" x="160" y="108.2">1</text></g>
        <g><rect class="m-dot zip" x="211.7" y="139" width="42.4" height="22" rx="11"/><text class="m-number zip" x="232.9" y="154.5">2, 3</text></g>
        <path class="m-scale" d="M12 282V288H79V282"/>
        <text class="m-text" x="12" y="276">5 miles</text>
        </svg>
        """)
  }

  @Test("nothing to draw makes no map")
  func empty() throws {
    let origin = try #require(Coordinate(latitude: 38, longitude: -82))
    let texts = try Catalogue()[.english]
    #expect(ResultMap(origin: origin, place: "", radius: nil, dots: []).svg(texts: texts) { _, _ in [] } == nil)
  }

  @Test("programs that share a mark are told by their numbers")
  func labels() throws {
    let origin = try #require(Coordinate(latitude: 38, longitude: -82))
    let frame = MapFrame(center: origin, reach: 10, width: 320, height: 300)
    func label(_ numbers: [Int]) -> [String] {
      MapCluster.clusters(
        of: numbers.map { .init(number: $0, coordinate: origin, isApproximate: true, miles: 0) }, in: frame
      ).map(\.label)
    }
    #expect(label([1]) == ["1"])
    #expect(label([1, 4]) == ["1, 4"])
    #expect(label([2, 3, 4, 5]) == ["2–5"])
    #expect(label([2, 3, 4, 9]) == ["2, … 9"])
  }

  @Test("marks do not cover each other")
  func apart() throws {
    let origin = try #require(Coordinate(latitude: 38, longitude: -82))
    let frame = MapFrame(center: origin, reach: 20, width: 320, height: 300)
    let dots = try (1...10).map { number in
      let coordinate = try #require(
        Coordinate(latitude: 38 + Double(number % 4) / 30, longitude: -82 + Double(number % 3) / 25))
      return ResultMap.Dot(number: number, coordinate: coordinate, isApproximate: false, miles: 1)
    }
    let clusters = MapCluster.clusters(of: dots, in: frame)
    #expect(clusters.flatMap(\.numbers).sorted() == Array(1...10))
    for (index, one) in clusters.enumerated() {
      for other in clusters.dropFirst(index + 1) {
        #expect(abs(one.x - other.x) > 20 || abs(one.y - other.y) > 20)
      }
    }
  }

  @Test("a point drawn is where the flat map has it, in every direction")
  func directions() throws {
    for latitude in stride(from: -80.0, through: 80, by: 20) {
      let center = try #require(Coordinate(latitude: latitude, longitude: 179.99))
      let frame = MapFrame(center: center, reach: 10, width: 320, height: 300)
      let east = try #require(Coordinate(latitude: latitude, longitude: -179.95))
      #expect(frame.point(east).x > 160 && frame.point(east).x < 320)
      #expect(abs(frame.point(east).y - 150) < 1e-9)
    }
  }
}
