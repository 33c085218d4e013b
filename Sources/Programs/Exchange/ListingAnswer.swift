// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation

/// An address in an answer.
public struct AddressAnswer: Encodable, Hashable, Sendable {
  /// The street address; `null` where the program withholds it.
  @ExplicitNull public var street: String?
  /// The second address line.
  @ExplicitNull public var street2: String?
  /// The city or town.
  public let city: String
  /// The two-letter state or territory.
  public let state: String
  /// The five-digit ZIP.
  public let zip: String

  init(_ facility: Facility) {
    _street = .init(wrappedValue: facility.street)
    _street2 = .init(wrappedValue: facility.street2)
    city = facility.city
    state = facility.state
    zip = facility.zip
  }
}

/// A telephone number in an answer.
public struct PhoneAnswer: Encodable, Hashable, Sendable {
  /// As people write it, such as "304-555-0100 ext. 12".
  public let display: String
  /// The link that a phone dials, such as `tel:+13045550100;ext=12`.
  public let uri: String

  init(_ number: PhoneNumber) {
    display = number.display
    uri = number.uri
  }
}

/// Something to know before calling, in an answer.
public struct CautionAnswer: Encodable, Hashable, Sendable {
  /// Its name, such as `opioid-clients-only`.
  public let id: String
  /// What to know or ask, in the language of the answer.
  public let text: String
  /// The key of the source in the bibliography.
  public let source: String
}

/// How exactly a program's place is known, in an answer.
public enum PrecisionAnswer: String, Encodable, Hashable, Sendable {
  /// By its street address.
  case address
  /// By the organization's name near its ZIP.
  case organizationNearZIP = "organization-near-zip"
  /// Only by its ZIP: the distance is not exact.
  case zip

  init(_ precision: LocationPrecision) {
    switch precision {
    case .address: self = .address
    case .organizationNearZIP: self = .organizationNearZIP
    case .zip: self = .zip
    }
  }
}

/// The installed directory in an answer.
public struct EditionAnswer: Encodable, Hashable, Sendable {
  /// The year of the edition.
  @ExplicitNull public var year: Int?
  /// The year in which the programs answered: the one before.
  @ExplicitNull public var surveyYear: Int?
  /// When it was installed, in ISO 8601.
  public let installedAt: String
  /// How many programs it has.
  public let programs: Int

  init(_ edition: DirectoryEdition, programs: Int) {
    _year = .init(wrappedValue: edition.year)
    _surveyYear = .init(wrappedValue: edition.year.map { $0 - 1 })
    installedAt = edition.installedAt.formatted(.iso8601)
    self.programs = programs
  }
}
