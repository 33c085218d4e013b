// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What went wrong, for a person.
struct ErrorView: Sendable {
  let heading: String
  let text: String

  /// The words for an HTTP status; statuses without words of their own speak like the nearest one that has them.
  init(status: Int, texts: Texts) {
    let known = [400, 403, 404, 405, 413, 500]
    let code = known.contains(status) ? status : status < 500 ? 400 : 500
    heading = texts("error-\(code)")
    text = texts("error-\(code)-text")
  }
}
