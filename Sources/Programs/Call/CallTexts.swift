// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// The sentences that a call script is made of (`call-script.json`).
public struct CallTexts: Decodable, Sendable {
  /// The headings of the parts, by their name.
  let titles: [String: LocalizedText]
  /// The sentences, by their name; `{medication}`, `{payment}` and `{wish}` stand for what the person wants.
  let lines: [String: LocalizedText]
  /// The word between the last two of several things.
  let or: LocalizedText

  /// The sentences that ship with Evenkeel.
  /// - Throws: ``ProgramsError/resourceDamaged(_:)`` where the file is missing or cannot be read.
  public static func bundled() throws(ProgramsError) -> CallTexts {
    try Resource.json("call-script")
  }

  func line(_ name: String, _ blank: String = "", _ value: LocalizedText = LocalizedText(en: "", es: ""))
    -> LocalizedText?
  {
    lines[name].map { text in
      LocalizedText(
        en: text.en.replacing("{\(blank)}", with: value.en), es: text.es.replacing("{\(blank)}", with: value.es))
    }
  }

  /// "methadone, buprenorphine or naltrexone".
  func alternatives(_ texts: [LocalizedText]) -> LocalizedText {
    func joined(_ words: [String], _ or: String) -> String {
      guard let last = words.last, words.count > 1 else { return words.first ?? "" }
      return words.dropLast().joined(separator: ", ") + " \(or) " + last
    }
    return LocalizedText(en: joined(texts.map(\.en), or.en), es: joined(texts.map(\.es), or.es))
  }
}
