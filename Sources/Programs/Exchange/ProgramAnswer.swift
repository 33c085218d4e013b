// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// One program in full with a call script that is made from its record alone, ready to be written as JSON.
public struct ProgramAnswer: Encodable, Hashable, Sendable {
  /// A point and how exactly it is known.
  public struct Location: Encodable, Hashable, Sendable {
    /// Degrees north.
    public let latitude: Double
    /// Degrees east.
    public let longitude: Double
    /// How exactly the point is known.
    public let precision: PrecisionAnswer
    /// The data set that the point comes from.
    public let source: String
  }

  /// What the program lists of one category.
  public struct ServiceGroup: Encodable, Hashable, Sendable {
    /// The category's code, such as `PAY`.
    public let category: String
    /// The category in plain words.
    public let label: String
    /// What the program lists.
    public let services: [Service]
  }

  /// One thing that the program lists.
  public struct Service: Encodable, Hashable, Sendable {
    /// SAMHSA's code.
    public let code: String
    /// SAMHSA's own name for it.
    public let name: String
    /// The same in plain words.
    public let label: String
  }

  /// What to say when calling.
  public struct Call: Encodable, Hashable, Sendable {
    /// The number to call.
    @ExplicitNull public var number: PhoneAnswer?
    /// Whether ``number`` is a line for new patients.
    public let isIntakeLine: Bool
    /// The parts in the order of the call.
    public let parts: [Part]
  }

  /// A part of the call.
  public struct Part: Encodable, Hashable, Sendable {
    /// Its heading.
    public let title: String
    /// What to say, ask or have at hand.
    public let lines: [String]
  }

  /// Its id in the directory.
  public let id: String
  /// Its name.
  public let name: String
  /// The second line of its name.
  @ExplicitNull public var unit: String?
  /// Where it is.
  public let address: AddressAnswer
  /// The main number.
  @ExplicitNull public var phone: PhoneAnswer?
  /// The numbers for new patients.
  public let intake: [PhoneAnswer]
  /// The program's own page.
  @ExplicitNull public var website: String?
  /// Where it is, as a point.
  @ExplicitNull public var location: Location?
  /// What it lists, by category.
  public let services: [ServiceGroup]
  /// Things to know before calling.
  public let cautions: [CautionAnswer]
  /// What to say when calling.
  @ExplicitNull public var call: Call?
  /// Fields that come from another source than the directory itself: field → that source.
  public let supplements: [String: String]
  /// Which directory it is from.
  @ExplicitNull public var directory: EditionAnswer?
}

extension ProgramAnswer {
  init(_ facility: Facility, finder: Finder, index: SearchIndex, condition: Condition, language: Language) {
    let cautions = index.match(facility, for: SearchRequest(condition: condition))?.cautions ?? []
    let listed = index.codes.codes(in: facility.codes)
    self.init(
      id: facility.id, name: facility.name, unit: facility.unit, address: AddressAnswer(facility),
      phone: facility.phone.map(PhoneAnswer.init), intake: facility.intake.map(PhoneAnswer.init),
      website: facility.website,
      location: facility.location.map {
        Location(
          latitude: $0.coordinate.latitude, longitude: $0.coordinate.longitude,
          precision: PrecisionAnswer($0.precision), source: $0.source)
      },
      services: index.codes.categories.compactMap { category in
        let services = listed.filter { $0.category == category.code }
          .map { Service(code: $0.code, name: $0.name, label: $0.plain[language]) }
        return services.isEmpty
          ? nil : ServiceGroup(category: category.code, label: category.plain[language], services: services)
      },
      cautions: cautions.map { CautionAnswer(id: $0.id, text: $0.text[language], source: $0.source) },
      call: finder.callScript(for: facility, condition: condition).map { Call($0, language: language) },
      supplements: facility.supplements, directory: finder.editionAnswer)
  }
}

extension ProgramAnswer.Call {
  init(_ script: CallScript, language: Language) {
    self.init(
      number: script.number.map(PhoneAnswer.init), isIntakeLine: script.isIntakeLine,
      parts: script.parts.map { part in
        ProgramAnswer.Part(title: part.title[language], lines: part.lines.map { $0[language] })
      })
  }
}
