// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation

/// The texts around the medication: articles, words explained, where to turn, what it costs and how to prepare a visit.
public struct Library: Sendable {
  /// A shelf: articles that belong together.
  public struct Topic: Decodable, Hashable, Sendable {
    /// The name, such as `family`.
    public let id: String
    /// The heading.
    public let title: LocalizedText
    /// The ids of its articles, in their order.
    public let articles: [String]
  }

  /// The shelves, in their order. Every article stands on exactly one.
  public let topics: [Topic]
  /// The words explained, in the order of the file.
  public let glossary: [GlossaryTerm]
  /// Where to turn, by what it is for.
  public let resources: [HelpResource.Group]
  /// What to try first to pay for treatment.
  public let costs: CostFinder
  /// What a visit's sheet is made of.
  public let visits: VisitWords
  private let articles: [Language: [String: Article]]

  /// Reads what ships with Evenkeel.
  /// - Throws: ``GuideError/resourceDamaged(file:)``, ``GuideError/badArticle(_:)``.
  public init() throws(GuideError) {
    topics = try Resource.json("topics")
    glossary = try Resource.json("glossary")
    resources = try Resource.json("resources")
    costs = try Resource.json("cost-finder")
    visits = try Resource.json("visit")
    var articles: [Language: [String: Article]] = [:]
    for id in topics.flatMap(\.articles) {
      for language in Language.allCases {
        let file = "\(id).\(language.rawValue).md"
        let text = try Resource.article(id, language)
        do throws(ArticleError) {
          let article = try ArticleParser.article(text, file: file, language: language)
          guard article.id == id else { throw ArticleError(file: file, line: 1, fault: .head("has another id")) }
          articles[language, default: [:]][id] = article
        } catch {
          throw .badArticle(error)
        }
      }
    }
    self.articles = articles
  }

  /// The article called `id`, or `nil`.
  public func article(_ id: String, _ language: Language) -> Article? {
    articles[language]?[id]
  }

  /// The article called `id`.
  /// - Throws: ``GuideError/unknownArticle(id:known:)`` with the nearest in spelling.
  public func article(called id: String, _ language: Language) throws(GuideError) -> Article {
    guard let article = article(id, language) else {
      throw .unknownArticle(id: id, known: SimilarNames.of(id, among: topics.flatMap(\.articles)))
    }
    return article
  }

  /// All articles, in the order of the shelves.
  public func articles(_ language: Language) -> [Article] {
    topics.flatMap(\.articles).compactMap { article($0, language) }
  }

  /// The word called `id`, or `nil`.
  public func term(_ id: String) -> GlossaryTerm? {
    glossary.first { $0.id == id }
  }

  /// The resource called `id`, or `nil`.
  public func resource(_ id: String) -> HelpResource? {
    resources.flatMap(\.resources).first { $0.id == id }
  }
}
