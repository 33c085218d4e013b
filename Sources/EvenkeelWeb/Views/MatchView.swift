// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs

/// One result as a card.
struct MatchView: Sendable {
  let number: Int
  let address: String
  let name: String
  let unit: String?
  let place: String
  let distance: String
  let phone: PhoneView?
  /// Wishes that it lists.
  let listed: [String]
  /// Wishes to ask about.
  let asked: [String]
  let cautions: [String]
  let hasCautions: Bool
  let fit: String?

  init(_ match: Match, number: Int, form: FindForm, vocabulary: WishVocabulary, texts: Texts) {
    let facility = match.facility
    self.number = number
    address = ProgramAddress.path(id: facility.id)
    name = facility.name
    unit = facility.unit
    place = "\(facility.city), \(facility.state)"
    distance = match.distance.map { DistanceWords.text($0, texts) } ?? texts("unlocated")
    phone = facility.callFirst.map { .button($0, texts) }
    func labels(_ isIncluded: (WishFinding) -> Bool) -> [String] {
      match.findings.filter(isIncluded).compactMap { vocabulary.definition($0.wish)?.label[texts.language] }
    }
    listed = labels { $0.status == .listed }
    asked = labels { $0.status != .listed }
    cautions = match.cautions.map { $0.text[texts.language] }
    hasCautions = !cautions.isEmpty
    fit = FitWords.text(match, wishes: form.wishes, texts)
  }
}
