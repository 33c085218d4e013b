// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import ArgumentParser
import Charts
import Evidence
import Foundation
import Guide

/// `evenkeel understand`: what would happen in a situation, in words; the same as the simulator's page.
struct UnderstandCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "understand",
    abstract: "Say in words what would happen in a situation: withdrawal, craving, what medication changes.",
    discussion: """
      Without a situation it lists what can be chosen. It explains; it does not prescribe.

      Examples:
        evenkeel understand
        evenkeel understand heroin=8 --plan stop
        evenkeel understand methadone=80 --plan stop --compare taper=12
        evenkeel understand fentanyl --plan naltrexone-monthly=14 --lang es --plot picture.svg
      """
  )

  @Argument(help: "What is taken now, with its number after = where it has one, such as heroin=8 (weeks).")
  var situation: Choice?

  @Option(help: "What comes next, such as stop or taper=12 (weeks).")
  var plan: Choice = Choice("stop")

  @Option(help: "A second plan.")
  var compare: Choice?

  @Option(help: "table or json.")
  var format: Format = .table

  @Option(help: "The language of the answer: en or es.")
  var lang: Language = .english

  @Option(help: "Also draw a picture (SVG) of the first plan into this file.", completion: .file(extensions: ["svg"]))
  var plot: String?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  private struct Answer: Encodable {
    let outlooks: [OutlookAnswer]
  }

  func run() throws {
    do {
      let guide = try Guide()
      guard let situation else {
        Terminal.data(
          format == .json ? try json(OutlookVocabulary(guide)) : UnderstandText.choices(guide, lang))
        return
      }
      let outlooks = try guide.outlooks(situation, plan, compare: compare)
      if let plot, let outlook = outlooks.first {
        try OutputFile.write(Data(outlook.picture(lang).svg().utf8), to: plot)
      }
      Terminal.data(
        format == .json
          ? try json(Answer(outlooks: outlooks.map { $0.answer(lang) }))
          : outlooks.map { UnderstandText.words($0, lang) }.joined(separator: "\n\n"))
    } catch let error as GuideError {
      throw CommandFailure(error, language: lang)
    }
  }

  private func json(_ value: some Encodable) throws -> String {
    String(decoding: try ExchangeJSON.data(value, indented: true), as: UTF8.self)
  }
}

extension Choice: ExpressibleByArgument {
  /// Reads `taper` or `taper=12`.
  public init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let id = parts.first, !id.isEmpty else { return nil }
    guard parts.count == 2 else {
      self.init(id)
      return
    }
    guard let number = Int(parts[1]) else { return nil }
    self.init(id, number)
  }
}
