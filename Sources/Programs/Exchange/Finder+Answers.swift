// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// What a checked query found, in the types of this target; ``SearchAnswer`` is the same for other programs.
public struct FoundPrograms: Sendable {
  /// What the place turned out to mean.
  public let place: Place
  /// The request that was searched for.
  public let request: SearchRequest
  /// What was found.
  public let result: SearchResult
}

extension Finder {
  /// Checks `query`, finds its place and searches.
  ///
  /// The errors come in the order of a form: place, distance, wishes, numbers; a missing directory comes last, so that
  /// a mistake in the query is told even without one.
  public func find(_ query: SearchQuery) throws(SearchQueryError) -> FoundPrograms {
    let place = try place(query.near)
    if let within = query.within, !SearchQuery.radiusRange.contains(within) { throw .radiusOutOfRange }
    for (number, wish) in query.wishes.enumerated() where vocabulary.definition(wish.id) == nil {
      let alike = SimilarNames.of(wish.id, among: vocabulary.all.map(\.id))
      throw .unknownWish(field: "wishes[\(number)].id", suggestions: alike)
    }
    guard SearchQuery.limitRange.contains(query.limit) else { throw .limitOutOfRange(field: "limit") }
    guard SearchQuery.offsetRange.contains(query.offset) else { throw .limitOutOfRange(field: "offset") }
    guard let index else { throw .directoryMissing }
    let request = SearchRequest(
      origin: place.coordinate, radiusMiles: query.within, condition: query.condition, wishes: query.wishes,
      limit: query.limit, offset: query.offset)
    return FoundPrograms(place: place, request: request, result: index.search(request))
  }

  /// The answer to `query` for other programs, in `language` (by default the query's own).
  public func answer(_ query: SearchQuery, language: Language? = nil) throws(SearchQueryError) -> SearchAnswer {
    let found = try find(query)
    let language = language ?? query.language
    return SearchAnswer(
      place: PlaceAnswer(found.place), total: found.result.total, offset: found.request.offset,
      matches: found.result.matches.map { MatchAnswer($0, vocabulary: vocabulary, language: language) },
      relaxations: found.result.relaxations.map(RelaxationAnswer.init), directory: editionAnswer)
  }

  /// The program called `id` in full; `nil` where the directory has none.
  /// - Throws: ``SearchQueryError/directoryMissing``.
  public func program(
    id: String, condition: Condition = .opioids, language: Language
  ) throws(SearchQueryError) -> ProgramAnswer? {
    guard let index else { throw .directoryMissing }
    return index.facility(id: id).map {
      ProgramAnswer($0, finder: self, index: index, condition: condition, language: language)
    }
  }

  /// Which directory is installed.
  public func directoryAnswer(language: Language) -> DirectoryAnswer {
    DirectoryAnswer(
      installed: index != nil, edition: editionAnswer,
      files: edition.map { edition in
        zip(edition.files, edition.checksums).map { DirectoryAnswer.File(name: $0, sha256: $1) }
      } ?? [],
      report: (edition?.report).map {
        DirectoryAnswer.Report(
          read: $0.read, kept: $0.kept, repaired: $0.repaired, dropped: $0.dropped, noted: $0.noted)
      },
      remedy: index == nil ? SearchQueryError.directoryMissing.remedy[language] : nil)
  }

  var editionAnswer: EditionAnswer? {
    edition.map { EditionAnswer($0, programs: index?.facilities.count ?? 0) }
  }

  private func place(_ near: SearchQuery.Near?) throws(SearchQueryError) -> Place {
    switch near {
    case nil:
      throw .placeMissing
    case .point(let latitude, let longitude):
      guard let point = Coordinate(latitude: latitude, longitude: longitude) else { throw .pointOutOfRange }
      return Place(kind: .coordinate, coordinate: point)
    case .name(let name):
      guard name.contains(where: { !$0.isWhitespace }) else { throw .placeMissing }
      // No place has so long a name; comparing its spelling with every place would only take long.
      guard name.utf8.count <= SearchQuery.longestPlaceName else { throw .placeUnknown(suggestions: []) }
      switch gazetteer.resolve(name) {
      case .found(let place): return place
      case .ambiguous(let places): throw .placeAmbiguous(candidates: places)
      case .unknown(let suggestions): throw .placeUnknown(suggestions: suggestions)
      }
    }
  }
}
