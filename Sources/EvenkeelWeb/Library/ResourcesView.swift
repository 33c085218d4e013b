// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Guide

/// A line to call or a place to turn to, on a page.
struct ResourceView: Sendable {
  let key: String
  let name: String
  let about: String
  let phone: String?
  let phoneAddress: String?
  let site: String?
  let siteAddress: String?
  let checked: String
  /// What is said where it should have been checked again.
  let overdue: String?
  let mark: String?

  init(_ resource: HelpResource, _ sources: inout SourceList, today: CalendarDate, texts: Texts) {
    key = resource.id
    name = resource.name[texts.language]
    about = resource.text[texts.language]
    phone = resource.phone
    phoneAddress = resource.phoneAddress
    site = resource.web
    siteAddress = resource.web.map { "https://\($0)" }
    checked = texts(
      resource.certainty == .established || resource.certainty == .practice
        ? "resource-checked" : "resource-reported", ["date": texts.date(resource.reviewedOn)])
    overdue =
      resource.isOverdue(on: today) ? texts("resource-overdue", ["date": texts.date(resource.reviewBy)]) : nil
    mark = sources.mark(resource.source)
  }
}

/// All lines and places, by what they are for.
struct ResourcesView: Sendable {
  struct Group: Sendable {
    let key: String
    let heading: String
    let resources: [ResourceView]
  }

  let groups: [Group]
  let sources: [SourceView]

  init(_ library: Library, sources names: SourceNames, today: CalendarDate, texts: Texts) {
    var list = SourceList()
    groups = library.resources.map { group in
      Group(
        key: "for-\(group.id)", heading: group.title[texts.language],
        resources: group.resources.map { ResourceView($0, &list, today: today, texts: texts) })
    }
    sources = list.views(names)
  }
}
