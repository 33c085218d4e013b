// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Adds opioid treatment programs from other lists to a directory that flags too few of them.
///
/// A row belongs to a listed program that has one of its telephone numbers in the same ZIP, or the same street address
/// in the same ZIP, or that is certified and has the same house number and street name there; else it becomes a program
/// of its own, unless the list says that the directory has it. Every field added says which list it comes from.
struct SupplementMerge {
  private(set) var facilities: [Facility]
  private(set) var report = ImportReport()
  private var byNumber: [String: Int] = [:]
  private var byStreet: [String: Int] = [:]
  private var certifiedByHouse: [String: Int] = [:]
  private let codes: ServiceCodes

  init(facilities: [Facility], codes: ServiceCodes) {
    self.facilities = facilities
    self.codes = codes
    for position in facilities.indices { remember(position) }
  }

  /// Merges one row, repaired already; `isListed`: the list says that the directory has it as certified.
  mutating func add(_ facility: Facility, source: String, isListed: Bool) {
    report.read += 1
    guard let position = position(of: facility) else {
      guard !isListed else {
        report.dropped["opioid treatment program that the directory is said to list, not found in it", default: 0] += 1
        return
      }
      facilities.append(facility.with(supplement: "record", source: source))
      report.kept += 1
      report.noted["opioid treatment program that the directory does not list, added", default: 0] += 1
      remember(facilities.count - 1)
      return
    }
    let listed = facilities[position]
    let certified = codes.set(of: ["OTP"])
    if listed.supplements["record"] != nil {
      facilities[position] = listed.with(supplement: "record", source: source)
      report.noted["opioid treatment program that two lists name, merged", default: 0] += 1
    } else if listed.codes.intersects(certified), listed.supplements["OTP"] == nil {
      report.noted["opioid treatment program that the directory lists already", default: 0] += 1
    } else {
      facilities[position] = listed.with(supplement: "OTP", source: source, codes: certified)
      report.noted["listed program marked as an opioid treatment program", default: 0] += 1
    }
  }

  private func position(of facility: Facility) -> Int? {
    let numbers = ([facility.phone].compactMap { $0 } + facility.intake).compactMap {
      byNumber[$0.digits + facility.zip]
    }
    return numbers.first ?? Self.streetKey(facility).flatMap { byStreet[$0] }
      ?? Self.houseKey(facility).flatMap { certifiedByHouse[$0] }
  }

  private mutating func remember(_ position: Int) {
    let facility = facilities[position]
    // Of several programs at one number or address, the one that is certified is meant.
    func keep(_ old: Int, _ new: Int) -> Int {
      facilities[old].codes.intersects(codes.set(of: ["OTP"])) ? old : new
    }
    for number in [facility.phone].compactMap({ $0 }) + facility.intake {
      let key = number.digits + facility.zip
      byNumber[key] = byNumber[key].map { keep($0, position) } ?? position
    }
    if let key = Self.streetKey(facility) {
      byStreet[key] = byStreet[key].map { keep($0, position) } ?? position
    }
    if let key = Self.houseKey(facility), facility.codes.intersects(codes.set(of: ["OTP"])) {
      certifiedByHouse[key] = certifiedByHouse[key] ?? position
    }
  }

  /// The street address and ZIP without what different lists write differently, and without the suite.
  private static func streetKey(_ facility: Facility) -> String? {
    let words = streetWords(facility)
    guard words.count > 1, words[0].first?.isNumber == true else { return nil }
    return words.joined(separator: " ") + "|" + facility.zip
  }

  /// The house number, the first word of the street's name and the ZIP.
  private static func houseKey(_ facility: Facility) -> String? {
    let words = streetWords(facility)
    guard let number = words.first, number.first?.isNumber == true,
      let name = words.dropFirst().first(where: { !["N", "S", "E", "W"].contains($0) })
    else { return nil }
    return "\(number) \(name)|\(facility.zip)"
  }

  private static func streetWords(_ facility: Facility) -> [String] {
    let street = facility.street?.split(separator: ",").first ?? ""
    let words = street.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return words.prefix { !suites.contains($0) }.map { abbreviations[$0] ?? $0 }
  }

  private static let suites: Set<String> = [
    "STE", "SUITE", "UNIT", "APT", "FL", "FLOOR", "RM", "ROOM", "BLDG", "BUILDING",
  ]

  private static let abbreviations = [
    "STREET": "ST", "ROAD": "RD", "AVENUE": "AVE", "AV": "AVE", "BOULEVARD": "BLVD", "DRIVE": "DR", "HIGHWAY": "HWY",
    "LANE": "LN", "COURT": "CT", "PLACE": "PL", "PARKWAY": "PKWY", "SQUARE": "SQ", "TERRACE": "TER", "CIRCLE": "CIR",
    "NORTH": "N", "SOUTH": "S", "EAST": "E", "WEST": "W",
    "FIRST": "1ST", "SECOND": "2ND", "THIRD": "3RD", "FOURTH": "4TH", "FIFTH": "5TH",
  ]
}

extension Facility {
  /// The same program with a field from another source, and codes added.
  fileprivate func with(supplement field: String, source: String, codes added: CodeSet = CodeSet()) -> Facility {
    var supplements = supplements
    let earlier = supplements[field]?.split(separator: "; ").map(String.init) ?? []
    supplements[field] = (earlier.contains(source) ? earlier : earlier + [source]).joined(separator: "; ")
    return Facility(
      id: id, name: name, unit: unit, street: street, street2: street2, city: city, state: state, zip: zip,
      phone: phone,
      intake: intake, website: website, location: location, codes: codes.union(added), codeText: codeText,
      supplements: supplements)
  }
}
