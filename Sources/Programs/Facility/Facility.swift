// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// One program in the directory, as it is installed.
public struct Facility: Identifiable, Hashable, Sendable {
  /// Its id in the directory; stable for one edition.
  public let id: String
  /// The organization or the program's first name line.
  public let name: String
  /// The second name line, often the unit or the site.
  public let unit: String?
  /// The street address; `nil` where the program withholds it.
  public let street: String?
  /// The second address line.
  public let street2: String?
  /// The city or town.
  public let city: String
  /// The two-letter state or territory.
  public let state: String
  /// The five-digit ZIP.
  public let zip: String
  /// The main number.
  public let phone: PhoneNumber?
  /// The numbers for new patients, in the order of the directory.
  public let intake: [PhoneNumber]
  /// The program's own page, where the source gives one.
  public let website: String?
  /// Where it is; `nil` where not even the ZIP is known.
  public let location: FacilityLocation?
  /// What it lists, as codes of ``ServiceCodes``.
  public let codes: CodeSet
  /// The codes as the source wrote them, groups separated by `*`.
  public let codeText: String
  /// Fields that come from another source than the directory itself: field name → that source.
  public let supplements: [String: String]

  /// Makes a program.
  public init(
    id: String, name: String, unit: String? = nil, street: String? = nil, street2: String? = nil, city: String,
    state: String, zip: String, phone: PhoneNumber? = nil, intake: [PhoneNumber] = [], website: String? = nil,
    location: FacilityLocation? = nil, codes: CodeSet, codeText: String = "", supplements: [String: String] = [:]
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.street = street
    self.street2 = street2
    self.city = city
    self.state = state
    self.zip = zip
    self.phone = phone
    self.intake = intake
    self.website = website
    self.location = location
    self.codes = codes
    self.codeText = codeText
    self.supplements = supplements
  }

  /// The number to ask for intake by: its intake line where it has one, else the main line.
  public var callFirst: PhoneNumber? { intake.first ?? phone }
}
