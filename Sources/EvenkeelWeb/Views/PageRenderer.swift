// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Mustache

/// The templates, compiled once.
struct PageRenderer: Sendable {
  private let library: MustacheLibrary

  /// Compiles every file in `templates`.
  init() throws(WebError) {
    var library = MustacheLibrary()
    for file in try WebResource.names(in: "templates") where file.hasSuffix(".mustache") {
      let text = try WebResource.text("templates/\(file)")
      do {
        try library.register(text, named: String(file.dropLast(".mustache".count)))
      } catch {
        throw .resourceDamaged("templates/\(file)")
      }
    }
    self.library = library
  }

  /// The markup of `template` for `view`; `nil` where there is no such template.
  func html(_ template: String, _ view: any Sendable) -> String? {
    library.render(ViewTree(view), withTemplate: template)
  }
}

/// What a template sees: the texts, the frame around the page, and the page's own content.
///
/// A template looks for a name from the innermost view outward, so an absent value must not share its name with a
/// present one further out.
struct PageView: Sendable {
  let t: Texts
  let frame: Frame
  let content: any Sendable
}
