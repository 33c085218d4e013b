// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What stands around every page.
struct Frame: Sendable {
  /// One of the five steps.
  struct Step: Sendable {
    let label: String
    let hint: String
    /// Where it is; `nil` where it is still to come.
    let address: String?
    let coming: Bool
    let current: Bool
  }

  let language: String
  let otherLanguage: String
  let title: String
  let stylesheet: String
  let chartStyle: String
  let script: String
  let icon: String
  let token: String
  /// Where the language form is sent: a page made from a form is made again from the same form.
  let languageAction: String
  /// What the language form carries along.
  let fields: [FormFields.Field]
  let steps: [Step]
  let onLibrary: Bool
  let onPrepare: Bool
  let onHelp: Bool
  let onAbout: Bool
  let edition: String?
  let printed: String

  /// The steps in their order; the others are still to come.
  static func steps(_ texts: Texts, path: String) -> [Step] {
    ["understand", "check", "choose", "find", "keep-going"].map { key in
      let isBuilt = built.contains(key)
      return Step(
        label: texts(key), hint: texts("\(key)-hint"), address: isBuilt ? "/\(key)" : nil, coming: !isBuilt,
        current: isBuilt && (path == "/\(key)" || path.hasPrefix("/\(key)/")))
    }
  }

  private static let built = ["understand", "check", "choose", "find"]
}
