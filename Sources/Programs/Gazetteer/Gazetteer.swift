// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The ZIP areas and cities of the United States, with their coordinates.
public struct Gazetteer: Sendable {
  /// The gazetteer that ships with Evenkeel.
  /// - Throws: ``ProgramsError/resourceDamaged(_:)`` where the file is missing or cannot be read.
  public static func bundled() throws(ProgramsError) -> Gazetteer {
    Gazetteer()
  }

  /// What `text` means: "25301", "25301-1234", "Charleston, WV", "Charleston West Virginia", "Charleston", or
  /// "38.35, -81.63".
  public func resolve(_ text: String) -> PlaceResolution {
    .unknown(suggestions: [])
  }

  /// The middle of the ZIP area `zip` (five digits).
  public func coordinate(zip: String) -> Coordinate? {
    nil
  }
}
