// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Programs
import Testing

@Suite("Import: formats")
struct ImportFormatTests {
  private func expectCharleston(_ facility: Facility, website: String? = nil) throws {
    let codes = try ServiceCodes.bundled()
    #expect(facility.name == "Example Recovery")
    #expect(facility.unit == "Main Site")
    #expect(facility.street == "1 Example Street")
    #expect(facility.street2 == nil)
    #expect(facility.city == "Charleston")
    #expect(facility.state == "WV")
    #expect(facility.zip == "25301")
    #expect(facility.phone?.display == "304-555-0100")
    #expect(facility.intake.map(\.display) == ["304-555-0101"])
    #expect(facility.website == website)
    #expect(codes.codes(in: facility.codes).map(\.code) == ["SA", "OP", "ORT", "BU", "UB", "MD", "SP"])
  }

  @Test("SAMHSA's CSV form, without coordinates: the place comes from the ZIP and says so")
  func plainCSV() throws {
    let home = try TemporaryHome()
    let edition = try home.install([try home.file("directory_2024.csv", ExampleFiles.csv(ExampleFiles.charleston))])
    let facility = try #require(try home.installed().facilities.first)
    try expectCharleston(facility)
    #expect(facility.location?.precision == .zip)
    #expect(facility.location?.source == "gazetteer")
    #expect(facility.id.hasPrefix("p-") && facility.id.count == 14)
    #expect(edition.year == 2024)
    #expect(edition.report.read == 1 && edition.report.kept == 1)
    #expect(edition.report.repaired == ["coordinates missing, taken from the ZIP": 1])
    #expect(try home.installed().edition == edition)
  }

  @Test("the CSV form with ids and coordinates keeps both, and whose they are")
  func geocodedCSV() throws {
    let home = try TemporaryHome()
    let text = """
      facility_id,name1,name2,street1,street2,city,state,zip,phone,intake1,intake2,intake1a,intake2a,service_code_info,lat,lon,geo_precision,geo_source
      substance_7,Example Recovery,Main Site,1 Example Street,,Charleston,WV,25301,304-555-0100,304-555-0101,,,,SA * OP ORT * BU * UB * MD * SP,38.35,-81.63,org_name_near_zip,Example
      """
    try home.install([try home.file("a.csv", text)])
    let facility = try #require(try home.installed().facilities.first)
    try expectCharleston(facility)
    #expect(facility.id == "substance_7")
    #expect(
      facility.location
        == FacilityLocation(
          coordinate: try #require(Coordinate(latitude: 38.35, longitude: -81.63)), precision: .organizationNearZIP,
          source: "Example"))
  }

  @Test("a workbook, with rich text and a ZIP that the spreadsheet took for a number")
  func workbook() throws {
    let home = try TemporaryHome()
    let heading = ExampleFiles.heading.split(separator: ",").map(String.init)
    let agawam = [
      "Example Agawam", "", "2 Example Road", "", "Agawam", "MA", "1001", "413-555-0100 x3", "", "", "", "", "SA * OP",
    ]
    let charleston = ExampleFiles.charleston.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let workbook = ExampleFiles.workbook(rows: [heading, charleston, agawam], numbers: [6])
    let edition = try home.install([try home.file("book.xlsx", workbook)])
    let facilities = try home.installed().facilities
    try expectCharleston(facilities[0])
    #expect(facilities[1].zip == "01001")
    #expect(facilities[1].phone?.display == "413-555-0100 ext. 3")
    #expect(edition.year == nil)
    #expect(edition.report.repaired["ZIP without its leading zeros or with four more digits"] == 1)
    #expect(edition.report.noted["telephone number with an extension"] == 1)
  }

  @Test("FindTreatment.gov's CSV export, one column for each code")
  func exportedCSV() throws {
    let home = try TemporaryHome()
    let codes = [
      "SA", "DT", "OP", "ORT", "OIT", "RES", "BU", "NU", "MU", "UB", "UN", "MD", "MC", "PI", "SF", "SP", "AH", "VET",
      "PW", "TELE", "NOE",
    ]
    let listed: Set = ["SA", "OP", "ORT", "BU", "UB", "MD", "SP"]
    let heading =
      "name1,name2,street1,street2,city,state,zip,phone,intake1,website,latitude,longitude,"
      + codes.map { $0.lowercased() }.joined(separator: ",")
    let row =
      "Example Recovery,Main Site,1 Example Street,,Charleston,WV,25301,304-555-0100,304-555-0101,https://example.org,38.35,-81.63,"
      + codes.map { listed.contains($0) ? "1" : "" }.joined(separator: ",")
    try home.install([try home.file("export.csv", heading + "\n" + row + "\n")])
    let facility = try #require(try home.installed().facilities.first)
    try expectCharleston(facility, website: "https://example.org")
    #expect(facility.location?.precision == .address)
  }

  @Test("FindTreatment.gov's JSON, services by name; a name that the key does not have is reported, not guessed")
  func json() throws {
    let home = try TemporaryHome()
    let text = """
      {"page":1,"rows":[{"name1":"Example Recovery","name2":"Main Site","street1":"1 Example Street","street2":null,
      "city":"Charleston","state":"WV","zip":"25301","phone":"304-555-0100","intake1":"304-555-0101",
      "website":"https://example.org","latitude":"38.35","longitude":-81.63,"services":[
      {"f1":"Type of Care","f2":"TC","f3":"Substance use treatment; Flying carpets"},
      {"f1":"Service Setting","f2":"SET","f3":"Outpatient; Regular outpatient treatment"},
      {"f1":"Opioid Medications used in Treatment","f2":"OM","f3":"Buprenorphine used in Treatment"},
      {"f1":"Type of Opioid Treatment","f2":"OT","f3":"prescribes buprenorphine"},
      {"f1":"Payment","f2":"PAY","f3":"Medicaid"},{"f1":"Language","f2":"SL","f3":"Spanish"}]}]}
      """
    let edition = try home.install([try home.file("export.json", text)], year: 2025)
    try expectCharleston(try #require(try home.installed().facilities.first), website: "https://example.org")
    #expect(edition.year == 2025)
    #expect(edition.report.noted == ["service that SAMHSA's key does not have: Flying carpets": 1])
  }

  @Test("a list of opioid treatment programs marks listed programs, adds the others, and each says who said so")
  func supplement() throws {
    let home = try TemporaryHome()
    let directory = try home.file(
      "a.csv",
      ExampleFiles.csv(
        ExampleFiles.charleston, "Example Two,,9 Example Avenue,,Huntington,WV,25701,304-555-0200,,,,,SA * OP",
        "Example Three,,5 Example Road,,Beckley,WV,25801,304-555-0300,,,,,SA * OP * OTP"))
    let list = try home.file(
      "otp.csv",
      """
      name,street1,street2,city,state,zip,phone,source,lat,lon,geo_precision,geo_source,in_su2024_as_otp,in_su2024_any
      EXAMPLE RECOVERY INC,PO BOX 1,,CHARLESTON,WV,25301,3045550100,CMS,38.35,-81.63,address,Example,0,1
      EXAMPLE TWO,9 EXAMPLE AVE,,HUNTINGTON,WV,25701,3045559999,SAMHSA,38.41,-82.44,address,Example,0,1
      EXAMPLE THREE,5 EXAMPLE RD,,BECKLEY,WV,25801,3045550300,CMS,37.78,-81.18,address,Example,1,1
      EXAMPLE FOUR,7 EXAMPLE ST,,WHEELING,WV,26003,3045550400,CMS,40.06,-80.72,address,Example,0,0
      EXAMPLE FOUR LLC,7 EXAMPLE STREET,,WHEELING,WV,26003,3045550404,SAMHSA,40.06,-80.72,address,Example,0,0
      """)
    let edition = try home.install([directory, list])
    let facilities = try home.installed().facilities
    #expect(facilities.map(\.name) == ["Example Recovery", "Example Two", "Example Three", "EXAMPLE FOUR"])
    #expect(facilities.map(\.supplements) == [["OTP": "CMS"], ["OTP": "SAMHSA"], [:], ["record": "CMS; SAMHSA"]])
    let certified = try ServiceCodes.bundled().set(of: ["OTP"])
    #expect(facilities.allSatisfy { $0.codes.intersects(certified) })
    #expect(
      edition.report.noted == [
        "listed program marked as an opioid treatment program": 2,
        "opioid treatment program that the directory lists already": 1,
        "opioid treatment program that the directory does not list, added": 1,
        "opioid treatment program that two lists name, merged": 1,
      ])
  }
}
