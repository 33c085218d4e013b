// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs
import Testing

@Suite("Places by name")
struct GazetteerTests {
  static let gazetteer = Result { try Gazetteer.bundled() }

  let gazetteer: Gazetteer

  init() throws {
    gazetteer = try Self.gazetteer.get()
  }

  private func names(_ text: String) -> String {
    switch gazetteer.resolve(text) {
    case .found(let place): "found: " + place.name
    case .ambiguous(let places): "ambiguous: " + places.map(\.name).joined(separator: "; ")
    case .unknown(let suggestions): "unknown: " + suggestions.map(\.name).joined(separator: "; ")
    }
  }

  @Test("a ZIP is found with its city and its middle")
  func zip() throws {
    let charleston = Place(
      kind: .zip, zip: "25301", city: "Charleston", state: "WV",
      coordinate: try #require(Coordinate(latitude: 38.3513, longitude: -81.628)))
    #expect(gazetteer.resolve("25301") == .found(charleston))
    #expect(gazetteer.zipPlace("25301") == charleston)
    #expect(gazetteer.coordinate(zip: "25301") == charleston.coordinate)
    #expect(gazetteer.zipPlace("25301-1234") == nil)
    #expect(gazetteer.coordinate(zip: "２５３０１") == nil)
  }

  @Test(
    "a place is found however it is written",
    arguments: [
      (" 25301 ", "Charleston, WV 25301"), ("25301-1234", "Charleston, WV 25301"),
      ("25301 1234", "Charleston, WV 25301"), ("253011234", "Charleston, WV 25301"),
      ("Charleston, WV 25301", "Charleston, WV 25301"),
      ("123 Main St, Charleston WV 25301-1234", "Charleston, WV 25301"),
      ("00601", "Adjuntas, PR 00601"), ("96201", "APO, AP 96201"),
      ("Charleston, WV", "Charleston, WV"), ("charleston wv", "Charleston, WV"),
      ("Charleston West Virginia", "Charleston, WV"), ("CHARLESTON, WEST VIRGINIA, USA", "Charleston, WV"),
      ("Charleston, Kanawha County, W. Va.", "Charleston, WV"), ("Charleston, S.C.", "Charleston, SC"),
      ("Charleston, Virginia Occidental", "Charleston, WV"), ("Charleston, South Carolina", "Charleston, SC"),
      ("St. Louis", "Saint Louis, MO"), ("Saint Louis, MO", "Saint Louis, MO"), ("St.Louis MO", "Saint Louis, MO"),
      ("Ft Worth", "Fort Worth, TX"), ("Mt Vernon, NY", "Mount Vernon, NY"),
      ("N Little Rock AR", "North Little Rock, AR"),
      ("NYC", "New York, NY"), ("New York", "New York, NY"), ("New York City, NY", "New York, NY"),
      ("Nueva York", "New York, NY"), ("West New York", "West New York, NJ"), ("Kansas City Kansas", "Kansas City, KS"),
      ("Washington DC", "Washington, DC"), ("Washington, D.C.", "Washington, DC"),
      ("San José, California", "San Jose, CA"), ("San Jose CA", "San Jose, CA"), ("Mayagüez PR", "Mayaguez, PR"),
      ("San Juan, Puerto Rico", "San Juan, PR"), ("Albuquerque, Nuevo México", "Albuquerque, NM"),
      ("Coeur d’Alene, ID", "Coeur d'Alene, ID"), ("Coeur D Alene ID", "Coeur d'Alene, ID"),
      ("winston salem nc", "Winston-Salem, NC"), ("McAllen TX", "McAllen, TX"), ("Mc Allen, TX", "McAllen, TX"),
      ("King of Prussia, PA", "King of Prussia, PA"), ("Houston", "Houston, TX"), ("Indiana, PA", "Indiana, PA"),
      ("38.35,-81.63", "38.35, -81.63"), ("38.35 -81.63", "38.35, -81.63"), ("38.35, −81.63", "38.35, -81.63"),
    ])
  func found(text: String, name: String) {
    #expect(names(text) == "found: " + name)
  }

  @Test(
    "several places of one name are all offered, the most populous first",
    arguments: [
      (
        "Charleston",
        "Charleston, SC; Charleston, WV; Charleston, IL; Charleston, MO; Charleston, AR; Charleston, MS; "
          + "Charleston, TN; Charleston, ME"
      ),
      ("Austin, TX 25301", "Charleston, WV 25301; Austin, TX"),
    ])
  func ambiguous(text: String, expected: String) {
    #expect(names(text) == "ambiguous: " + expected)
  }

  @Test("a state alone offers its largest cities, and no more than ten places are ever offered")
  func states() {
    #expect(names("West Virginia") == "unknown: Morgantown, WV; Charleston, WV; Huntington, WV")
    guard case .ambiguous(let places) = gazetteer.resolve("Washington") else {
      Issue.record("Washington is a city of many states")
      return
    }
    #expect(places.count == 10)
    #expect(places.first?.name == "Washington, DC")
    #expect(places.suffix(3).allSatisfy { $0.state == "WA" })
  }

  @Test("an unknown ZIP offers the nearest of its area, and four digits the ZIPs they may be")
  func unknownZIPs() {
    #expect(
      names("25300") == "unknown: Charleston, WV 25301; Charleston, WV 25302; South Charleston, WV 25303; "
        + "Charleston, WV 25304; Charleston, WV 25305")
    #expect(names("2139").hasPrefix("unknown: Cambridge, MA 02139"))
    #expect(names("00000") == "unknown: ")
  }

  @Test(
    "a slip of the pen offers the right city first",
    arguments: [
      ("Charlston, WV", "Charleston, WV"), ("Chalreston West Virginia", "Charleston, WV"),
      ("Pittsburg, PA", "Pittsburgh, PA"), ("Albaquerque", "Albuquerque, NM"), ("Cincinatti OH", "Cincinnati, OH"),
      ("Philadelfa", "Philadelphia, PA"), ("Boston, MI", "Boston, MA"),
    ])
  func slips(text: String, first: String) {
    guard case .unknown(let suggestions) = gazetteer.resolve(text) else {
      Issue.record("\(text) should not be found")
      return
    }
    #expect(suggestions.first?.name == first)
    #expect(suggestions.count <= 10)
  }

  @Test(
    "text that means nothing is unknown and harmless",
    arguments: [
      "", " ", ",", ",,,", "-", "\u{0}", "🙂", "99,999,999", "91 181", "0x10 0x10", "1e3 1e3", "zqxjkvb",
      String(repeating: "a", count: 201), String(repeating: "Charleston ", count: 100_000), "APO, AE", "٢٥٣٠١",
    ])
  func nonsense(text: String) {
    #expect(gazetteer.resolve(text) == .unknown(suggestions: []))
  }
}
