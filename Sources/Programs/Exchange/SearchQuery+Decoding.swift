// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation

extension SearchQuery {
  /// Reads the body of a search.
  ///
  /// Members other than the documented ones are refused, so that a misspelled one is never silently ignored; all but
  /// `near` have a usual value.
  public init(json: Data) throws(BodyError) {
    do {
      self = try JSONDecoder().decode(SearchQuery.self, from: json)
    } catch {
      throw BodyError(error)
    }
  }
}

extension SearchQuery: Decodable {
  /// Reads a query; see ``init(json:)``.
  public init(from decoder: any Decoder) throws {
    let members = try StrictMembers(
      decoder, ["near", "within", "condition", "wishes", "limit", "offset", "language"])
    self.init(
      near: try members.value("near"),
      within: members.isNull("within") ? nil : try members.value("within") ?? Self.usualRadius,
      condition: try members.value("condition") ?? .opioids,
      wishes: try (members.value("wishes") as [StrictWish]?)?.map(\.wish) ?? [],
      limit: try members.value("limit") ?? 25,
      offset: try members.value("offset") ?? 0,
      language: try members.value("language") ?? .english)
  }
}

extension SearchQuery.Near: Decodable {
  /// Reads a place's name, or an object with `latitude` and `longitude`.
  public init(from decoder: any Decoder) throws {
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      self = .name(name)
    } else {
      let members = try StrictMembers(decoder, ["latitude", "longitude"])
      self = .point(latitude: try members.required("latitude"), longitude: try members.required("longitude"))
    }
  }
}

private struct StrictWish: Decodable {
  let wish: Wish

  init(from decoder: any Decoder) throws {
    let members = try StrictMembers(decoder, ["id", "strength"])
    wish = Wish(try members.required("id"), try members.required("strength"))
  }
}
