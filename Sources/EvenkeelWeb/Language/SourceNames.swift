// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// The names of the sources that pages cite, by their key in the bibliography.
struct SourceNames: Sendable {
  /// The key of what Evenkeel itself recommends; it gets no mark.
  static let practice = "evenkeel-practice"

  let bibliography: Bibliography

  /// The source called `key` in the list of a page; one without its own entry shows its key.
  func view(_ key: String, number: Int) -> SourceView {
    let citation = bibliography[key]
    return SourceView(number: number, name: citation?.line ?? key, web: citation?.link?.absoluteString)
  }
}
