// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Hummingbird

extension PageSite {
  /// A posted form. One from an old page is answered too: these forms change nothing, and what they lead to is public.
  func posted(_ request: Request) async throws -> (fields: FormFields, visit: Visit) {
    let fields = try await FormBody.fields(request)
    do {
      try csrf.verify(request: request, submitted: fields[CSRF.field])
    } catch .crossSite {
      throw CSRF.Refusal.crossSite.problem
    } catch {}
    return (
      fields, Visit(request, site: self, chosen: fields[LanguageChoice.field].flatMap(Language.init(rawValue:)))
    )
  }
}
