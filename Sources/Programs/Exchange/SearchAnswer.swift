// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// The answer to a ``SearchQuery``, ready to be written as JSON.
public struct SearchAnswer: Encodable, Hashable, Sendable {
  /// What the place turned out to mean.
  public let place: PlaceAnswer
  /// How many programs match in all.
  public let total: Int
  /// How many of them were skipped.
  public let offset: Int
  /// The best of them, best first.
  public let matches: [MatchAnswer]
  /// Where nothing matches: each single change that would yield something, the one that yields the most first.
  public let relaxations: [RelaxationAnswer]
  /// Which directory was searched; `null` where it does not say.
  @ExplicitNull public var directory: EditionAnswer?
}

/// A program that fits, and why.
public struct MatchAnswer: Encodable, Hashable, Sendable {
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
  /// Miles as the crow flies, to a tenth.
  @ExplicitNull public var miles: Double?
  /// How exactly ``miles`` is known.
  @ExplicitNull public var precision: PrecisionAnswer?
  /// The points that it has, 0…``possible``.
  public let points: Int
  /// The points that a program could have for this query.
  public let possible: Int
  /// What its listing says about each wish.
  public let findings: [FindingAnswer]
  /// Things to know before calling.
  public let cautions: [CautionAnswer]

  init(_ match: Match, vocabulary: WishVocabulary, language: Language) {
    id = match.facility.id
    name = match.facility.name
    _unit = .init(wrappedValue: match.facility.unit)
    address = AddressAnswer(match.facility)
    _phone = .init(wrappedValue: match.facility.phone.map(PhoneAnswer.init))
    intake = match.facility.intake.map(PhoneAnswer.init)
    _miles = .init(wrappedValue: match.distance?.tenths)
    _precision = .init(wrappedValue: (match.distance?.precision).map(PrecisionAnswer.init))
    points = match.points
    possible = match.possible
    findings = match.findings.map { FindingAnswer($0, vocabulary: vocabulary, language: language) }
    cautions = match.cautions.map { CautionAnswer(id: $0.id, text: $0.text[language], source: $0.source) }
  }
}

/// What a program's listing says about one wish, in an answer.
public struct FindingAnswer: Encodable, Hashable, Sendable {
  /// The wish's id.
  public let wish: String
  /// The wish in a few words.
  public let label: String
  /// How much the person said that it matters.
  public let strength: WishStrength
  /// What the listing says.
  public let status: WishFinding.Status
  /// The points that it adds.
  public let points: Int
  /// What to ask on the phone about it.
  public let ask: String

  init(_ finding: WishFinding, vocabulary: WishVocabulary, language: Language) {
    let definition = vocabulary.definition(finding.wish)
    wish = finding.wish
    label = definition?.label[language] ?? finding.wish
    strength = finding.strength
    status = finding.status
    points = finding.points
    ask = definition?.ask[language] ?? ""
  }
}

/// What a single change would yield where nothing matches, in an answer.
public struct RelaxationAnswer: Encodable, Hashable, Sendable {
  /// What kind of change.
  public enum Change: String, Encodable, Hashable, Sendable {
    /// Make the wishes a would-like, or give up avoiding them.
    case wishes
    /// Look at any distance.
    case radius
  }

  /// What to change.
  public let change: Change
  /// The ids of the wishes to relax; empty for the radius.
  public let wishes: [String]
  /// How many programs would match.
  public let count: Int
  /// How far the nearest of them would be, in miles to a tenth.
  @ExplicitNull public var miles: Double?
  /// How exactly ``miles`` is known.
  @ExplicitNull public var precision: PrecisionAnswer?

  init(_ relaxation: Relaxation) {
    switch relaxation.change {
    case .radius: (change, wishes) = (.radius, [])
    case .wishes(let relaxed): (change, wishes) = (.wishes, relaxed.map(\.id))
    }
    count = relaxation.count
    _miles = .init(wrappedValue: relaxation.nearest?.tenths)
    _precision = .init(wrappedValue: (relaxation.nearest?.precision).map(PrecisionAnswer.init))
  }
}

extension Distance {
  /// The miles to a tenth; more would pretend to know the place better than the directory does.
  var tenths: Double { (miles * 10).rounded() / 10 }
}
