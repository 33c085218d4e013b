// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// Everything that finding needs, behind one door: the page, the API and the command line all call this.
public struct Finder: Sendable {
  /// Places by name.
  public let gazetteer: Gazetteer
  /// The directory in memory; `nil` where none is installed.
  public let index: SearchIndex?
  /// Which directory is installed; `nil` where none is.
  public let edition: DirectoryEdition?
  /// What can be wished for.
  public let vocabulary: WishVocabulary
  /// The table of service codes.
  public let codes: ServiceCodes
  /// The sentences of call scripts.
  public let callTexts: CallTexts

  /// Opens the directory installed at `file`; without one, finding still resolves places and says how to install it.
  /// - Throws: ``ProgramsError/resourceDamaged(_:)`` or ``ProgramsError/directoryDamaged(path:detail:)``.
  public init(directory file: URL) throws(ProgramsError) {
    gazetteer = try .bundled()
    vocabulary = try .bundled()
    codes = try .bundled()
    callTexts = try .bundled()
    do {
      let installed = try InstalledDirectory.load(from: file, codes: codes)
      edition = installed.edition
      index = SearchIndex(facilities: installed.facilities, vocabulary: vocabulary, codes: codes)
    } catch {
      guard case .directoryMissing = error else { throw error }
      edition = nil
      index = nil
    }
  }

  /// Makes a finder from its parts, for tests and other stores.
  public init(
    gazetteer: Gazetteer, facilities: [Facility], edition: DirectoryEdition?, vocabulary: WishVocabulary,
    codes: ServiceCodes, callTexts: CallTexts
  ) {
    self.gazetteer = gazetteer
    self.vocabulary = vocabulary
    self.codes = codes
    self.callTexts = callTexts
    self.edition = edition
    index = SearchIndex(facilities: facilities, vocabulary: vocabulary, codes: codes)
  }

  /// What to say when calling `facility`; `nil` where no directory is installed.
  /// - Parameter findings: what the listing says about the person's wishes; empty where none are known.
  public func callScript(
    for facility: Facility, findings: [WishFinding] = [], condition: Condition = .opioids
  ) -> CallScript? {
    index.map {
      CallScript(facility: facility, findings: findings, condition: condition, index: $0, texts: callTexts)
    }
  }
}
