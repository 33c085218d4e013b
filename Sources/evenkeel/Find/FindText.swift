// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Programs

/// What `evenkeel find` says to people.
struct FindText {
  let finder: Finder
  let found: FoundPrograms
  let language: Language

  private var isSpanish: Bool { language == .spanish }

  private func say(_ english: String, _ spanish: String) -> String { isSpanish ? spanish : english }

  /// What was searched and how many fit.
  var heading: String {
    let place = found.place.name
    let count = found.result.total
    let reach = found.request.radiusMiles.map { say(" within \(Int($0)) miles", " a menos de \(Int($0)) millas") } ?? ""
    let programs =
      count == 1 ? say("1 program fits", "1 programa sirve") : say("\(count) programs fit", "\(count) programas sirven")
    return "\(programs)\(reach), \(say("near", "cerca de")) \(place)\n"
  }

  /// The programs, best first.
  var matches: String {
    found.result.matches.enumerated().map { block(number: found.request.offset + $0 + 1, $1) }.joined(separator: "\n\n")
  }

  private func block(number: Int, _ match: Match) -> String {
    let facility = match.facility
    let name = [facility.name, facility.unit].compactMap { $0 }.joined(separator: " – ")
    let place = "\(facility.city), \(facility.state) \(facility.zip)"
    var lines = [
      "\(number). \(name)", "   \([place, distance(match.distance)].compactMap { $0 }.joined(separator: " · "))",
    ]
    if let call = facility.callFirst {
      let line = facility.intake.isEmpty ? "" : say(" (for new patients)", " (para pacientes nuevos)")
      lines.append("   \(say("Call", "Llame al")) \(call.display)\(line)")
    }
    lines += reasons(match)
    lines += match.cautions.map { "   ! \($0.text[language])" }
    lines.append("   evenkeel program \(facility.id)")
    return lines.joined(separator: "\n")
  }

  private func reasons(_ match: Match) -> [String] {
    func labels(_ status: WishFinding.Status) -> String {
      match.findings.filter { $0.status == status }
        .compactMap { finder.vocabulary.definition($0.wish)?.label[language] }.joined(separator: ", ")
    }
    let fit = say(
      "Lists \(match.listedCount) of \(match.findings.count)", "Indica \(match.listedCount) de \(match.findings.count)")
    return [
      match.listedCount > 0 ? "   \(fit): \(labels(.listed))" : nil,
      labels(.unclear).isEmpty ? nil : "   \(say("Unclear, ask", "No está claro, pregunte")): \(labels(.unclear))",
      labels(.notListed).isEmpty
        ? nil : "   \(say("Not listed, ask", "No lo indica, pregunte")): \(labels(.notListed))",
    ].compactMap { $0 }
  }

  private func distance(_ distance: Distance?) -> String? {
    distance.map { distance in
      let whole = Int(distance.miles.rounded())
      let miles =
        distance.miles < 1
        ? say("less than 1 mile", "menos de 1 milla")
        : whole == 1 ? say("about 1 mile", "como 1 milla") : say("about \(whole) miles", "como \(whole) millas")
      switch distance.precision {
      case .address: return miles
      case .organizationNearZIP: return miles + say(", place matched by name", ", lugar hallado por el nombre")
      case .zip: return miles + say(", by ZIP", ", según el código postal")
      }
    }
  }

  /// What to do next: the age of the data, other wishes where nothing fits, and the national lines.
  var closing: String {
    var lines: [String] = []
    if found.result.total == 0 {
      lines.append(say("What would help, one change at a time:", "Qué ayudaría, un cambio a la vez:"))
      lines += found.result.relaxations.map(relaxation)
      if found.result.relaxations.isEmpty {
        lines.append(
          say(
            "  No single change is enough. Try fewer musts.",
            "  Ningún cambio basta por sí solo. Pruebe con menos requisitos."))
      }
    }
    if let edition = finder.edition {
      lines.append(
        edition.year.map {
          say(
            "From SAMHSA's \($0) directory (\($0 - 1) survey): call first.",
            "Del directorio \($0) de SAMHSA (encuesta de \($0 - 1)): llame antes.")
        }
          ?? say(
            "From a directory whose year is not known: call first.", "De un directorio de año desconocido: llame antes."
          ))
    }
    lines.append(
      say(
        "Helpline, free, day and night: 1-800-662-4357. Crisis: 988. Emergency: 911.",
        "Línea de ayuda, gratis, día y noche: 1-800-662-4357. Crisis: 988. Emergencia: 911."))
    return "\n" + lines.joined(separator: "\n")
  }

  private func relaxation(_ relaxation: Relaxation) -> String {
    let change: String =
      switch relaxation.change {
      case .radius: say("look farther", "buscar más lejos")
      case .wishes(let wishes):
        say("give up as a must: ", "no exigir: ")
          + wishes.compactMap { finder.vocabulary.definition($0.id)?.label[language] }.joined(separator: ", ")
      }
    let nearest = distance(relaxation.nearest).map { say("; nearest \($0)", "; el más cercano a \($0)") } ?? ""
    return "  \(change): \(relaxation.count)\(nearest)"
  }

  /// Everything that can be wished for, by group.
  static func vocabulary(_ vocabulary: WishVocabulary, language: Language) -> String {
    vocabulary.groups.map { group in
      let width = group.wishes.map(\.id.count).max() ?? 0
      let wishes = group.wishes.map {
        "  \($0.id.padding(toLength: width, withPad: " ", startingAt: 0))  \($0.label[language])"
      }
      return (["--\(group.id)  \(group.label[language])"] + wishes).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
