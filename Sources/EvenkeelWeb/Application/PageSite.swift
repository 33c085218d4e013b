// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Guide
import Hummingbird
import Instruments
import Pharmacology
import Programs
import Treatment

/// What all pages are made from. It holds nothing about any visitor.
struct PageSite: Sendable {
  let finder: Finder
  let catalogue: Catalogue
  let renderer: PageRenderer
  let sections: WishSections
  let files: StaticFiles
  let csrf: CSRF
  let help: Knowledge
  let about: Knowledge
  let guide: Guide
  let library: Library
  /// The search over all texts.
  let search: Once<SiteSearch>
  /// What each source supports.
  let supports: Once<SupportIndex>
  let instruments: InstrumentLibrary
  let treatment: TreatmentLibrary
  let understand: Knowledge
  let withdrawal: Knowledge
  let painMedicine: Knowledge
  /// How the model was checked.
  let checks: Once<[CheckResult]>
  /// Withdrawal after different opioids.
  let comparison: Once<WithdrawalComparison>
  /// What the simulator shows in the guide to each medication.
  let guideOutlooks: Once<[Medication: [Outlook]]>
  let sources: SourceNames
  let outlines: MapOutlines
  let now: @Sendable () -> Date
  let timeZone: TimeZone

  /// Makes the page of `template` around `content`.
  func page(
    _ template: String, title: String, _ content: any Sendable, visit: Visit, status: HTTPResponse.Status = .ok
  ) -> Response {
    let view = PageView(t: visit.texts, frame: frame(title: title, visit), content: content)
    guard let html = renderer.html(template, view) else { return Problem.unexpected.response() }
    var response = Response(
      status: status,
      headers: [.contentType: "text/html; charset=utf-8", .contentLanguage: visit.texts.language.rawValue],
      body: .init(byteBuffer: ByteBuffer(string: html)))
    for cookie in visit.cookies { response.setCookie(cookie) }
    return response
  }

  /// The day, for what is to be checked again by a date.
  var today: CalendarDate { CalendarDate(now(), in: timeZone) }

  /// How old the listings are, in one sentence.
  func age(_ texts: Texts) -> String? {
    finder.edition.map { edition in
      edition.year.map { texts("edition", ["year": String($0), "survey": String($0 - 1)]) }
        ?? texts("edition-unknown")
    }
  }

  private func frame(title: String, _ visit: Visit) -> Frame {
    let texts = visit.texts
    return Frame(
      language: texts.language.rawValue, otherLanguage: texts.language.other.rawValue,
      title: title.isEmpty ? texts("brand") : "\(title) – \(texts("brand"))", stylesheet: files.address("evenkeel.css"),
      chartStyle: files.address("charts.css"),
      script: files.address("evenkeel.js"), icon: files.address("icon.svg"), token: visit.token,
      languageAction: visit.fields == nil ? "/language" : visit.path,
      fields: visit.fields ?? [FormFields.Field(name: "to", value: visit.path)],
      steps: Frame.steps(texts, path: visit.path), onLibrary: visit.path == "/library",
      onPrepare: visit.path == "/prepare", onHelp: visit.path == "/help",
      onAbout: visit.path == "/about",
      edition: age(texts), printed: texts("printed", ["date": date(texts.language)]))
  }

  private func date(_ language: Language) -> String {
    let locale = Locale(identifier: language == .english ? "en_US" : "es_US")
    return now().formatted(Date.FormatStyle(date: .long, time: .omitted, locale: locale, timeZone: timeZone))
  }
}
