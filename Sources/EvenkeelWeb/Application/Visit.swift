// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Hummingbird

/// The circumstances of one request: the language to answer in, and the token for the forms on the page.
struct Visit: Sendable {
  let path: String
  let texts: Texts
  let token: String
  /// Cookies that the answer sets.
  var cookies: [Cookie]
  /// For a page made from a form: the fields to make it again in the other language.
  var fields: [FormFields.Field]?

  init(_ request: Request, site: PageSite, chosen: Language? = nil) {
    path = request.uri.path
    texts = site.catalogue[chosen ?? LanguageChoice.language(of: request)]
    let form = site.csrf.token(for: request)
    token = form.token
    cookies = [form.cookieToSet, chosen.map(LanguageChoice.cookie)].compactMap { $0 }
  }
}
