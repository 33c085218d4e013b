// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// Finds texts by what people type: misspelled, in part, or in other words.
///
/// A document ranks by how many of the words it has, where (title and keywords before headings, headings before
/// sentences), and how rare they are. A word that nobody wrote is taken for the nearest that somebody did. The order is
/// the same every time.
public struct LibrarySearch: Sendable {
  /// The most characters of a query that are read.
  public static let mostCharacters = 120

  /// Where a word stands, and how much that says.
  private enum Field {
    static let title = 8.0
    static let keyword = 6.0
    static let heading = 3.0
    static let summary = 3.0
    static let sentence = 1.0
  }

  private struct Posting: Sendable {
    let document: Int
    var weight: Double
  }

  private let language: Language
  private let documents: [SearchDocument]
  private let words: SearchWords
  private let postings: [String: [Posting]]
  private let vocabulary: [[Character]]
  /// The words that a misspelled one may stand for, also those of the other language.
  private let spelled: [[Character]]
  private let equivalents: [String: Set<String>]
  private let phrases: [[String]]

  /// Makes what finds `documents`.
  /// - Throws: ``GuideError/resourceDamaged(file:)``.
  public init(_ documents: [SearchDocument], _ language: Language) throws(GuideError) {
    self.language = language
    self.documents = documents
    words = try Resource.json("search-words")
    equivalents = words.equivalents()
    var postings: [String: [Posting]] = [:]
    for (place, document) in documents.enumerated() {
      for (word, weight) in Self.weights(document) {
        postings[word, default: []].append(Posting(document: place, weight: weight))
      }
    }
    self.postings = postings
    vocabulary = postings.keys.sorted().map(Array.init)
    spelled = Set(postings.keys).union(equivalents.keys).sorted().map(Array.init)
    phrases = documents.map { document in
      ([document.title] + document.keywords).map { SearchWords.tokens($0).joined(separator: " ") }
    }
  }

  private static func weights(_ document: SearchDocument) -> [String: Double] {
    var weights: [String: Double] = [:]
    func add(_ text: String, _ weight: Double) {
      for word in SearchWords.tokens(text) { weights[word, default: 0] += weight }
    }
    add(document.title, Field.title)
    add(document.summary, Field.summary)
    for word in Set(document.keywords.flatMap(SearchWords.tokens)) { weights[word, default: 0] += Field.keyword }
    for passage in document.passages {
      add(passage.heading, Field.heading)
      for sentence in passage.sentences { add(sentence, Field.sentence) }
    }
    return weights
  }

  /// What is found for `query`, the best first; empty where nothing is.
  public func found(_ query: String, limit: Int = 20) -> LibraryFindings {
    let asked = words.asked(query, language)
    var scores: [Int: (score: Double, words: Int)] = [:]
    var meant: [Set<String>] = []
    var corrected: [String] = []
    for word in asked {
      let candidates = candidates(word)
      meant.append(Set(candidates.keys))
      corrected.append(candidates.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? word)
      var best: [Int: Double] = [:]
      for (candidate, quality) in candidates {
        let entries = postings[candidate] ?? []
        let rarity = 1 + Double(documents.count) / Double(1 + entries.count)
        for entry in entries {
          let score = quality * rarity.squareRoot() * entry.weight / (entry.weight + 4)
          best[entry.document] = max(best[entry.document] ?? 0, score)
        }
      }
      for (document, score) in best {
        let before = scores[document] ?? (0, 0)
        scores[document] = (before.score + score, before.words + 1)
      }
    }
    let phrase = corrected.joined(separator: " ")
    let ranked = scores.map { document, found in
      let share = Double(found.words) / Double(asked.count)
      return (document: document, score: found.score * share * share * emphasis(document, phrase))
    }.sorted { ($1.score, $0.document) < ($0.score, $1.document) }
    let floor = (ranked.first?.score ?? 0) / 25
    return LibraryFindings(
      urgent: words.urgent(query).map { LibraryFindings.Urgent($0, language) },
      matches: ranked.prefix { $0.score >= floor }.prefix(limit).map { match(documents[$0.document], meant) })
  }

  /// A document whose title or keyword is what was typed is what is meant.
  private func emphasis(_ document: Int, _ phrase: String) -> Double {
    guard !phrase.isEmpty else { return 1 }
    if phrases[document].contains(phrase) { return 2.5 }
    return phrases[document].contains { " \($0) ".contains(" \(phrase) ") || " \(phrase) ".contains(" \($0) ") }
      ? 1.6 : 1
  }

  /// The words that are meant by `word`, each with how surely, from 0 to 1.
  private func candidates(_ word: String) -> [String: Double] {
    var candidates: [String: Double] = [:]
    if postings[word] != nil { candidates[word] = 1 }
    for other in equivalents[word] ?? [] where postings[other] != nil { candidates[other] = 0.8 }
    let letters = Array(word)
    if letters.count >= 4 {
      for other in vocabulary where other.count > letters.count && other.starts(with: letters) {
        candidates[String(other), default: 0] = max(candidates[String(other)] ?? 0, 0.6)
      }
    }
    guard candidates.isEmpty, letters.count >= 4 else { return candidates }
    let tolerance = letters.count >= 8 ? 2 : 1
    for other in spelled where abs(other.count - letters.count) <= tolerance && other.count >= 4 {
      let distance = SimilarNames.distance(letters, other)
      guard distance <= tolerance else { continue }
      let word = String(other)
      if postings[word] != nil { candidates[word] = distance == 1 ? 0.7 : 0.5 }
      for equivalent in equivalents[word] ?? [] where postings[equivalent] != nil && candidates[equivalent] == nil {
        candidates[equivalent] = 0.4
      }
    }
    return candidates
  }

  /// The best place in the document, and what stands there.
  private func match(_ document: SearchDocument, _ meant: [Set<String>]) -> LibraryMatch {
    func count(_ text: String) -> Int {
      let tokens = Set(SearchWords.tokens(text))
      return meant.count { !$0.isDisjoint(with: tokens) }
    }
    if count(document.title) == meant.count {
      return LibraryMatch(
        kind: document.kind, address: document.address, title: document.title, text: document.summary)
    }
    let own = count(document.title + " " + document.summary)
    var best: (count: Int, sentence: String, anchor: String?) = (own, document.summary, nil)
    for passage in document.passages {
      let heading = count(passage.heading) * 2
      for sentence in passage.sentences where !sentence.isEmpty {
        let found = count(sentence) + heading
        if found > best.count { best = (found, sentence, passage.anchor) }
      }
    }
    return LibraryMatch(
      kind: document.kind, address: document.address + (best.anchor.map { "#\($0)" } ?? ""), title: document.title,
      text: best.sentence)
  }
}
