// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Programs

/// What `evenkeel program` says to people.
struct ProgramText {
  let program: ProgramAnswer
  let language: Language

  private func say(_ english: String, _ spanish: String) -> String { language == .spanish ? spanish : english }

  var text: String {
    ([head] + [cautions, call].filter { !$0.isEmpty } + services + [foot]).joined(separator: "\n\n")
  }

  private var head: String {
    let address = program.address
    let street = [address.street, address.street2].compactMap { $0 }.joined(separator: ", ")
    let name = [program.name, program.unit].compactMap { $0 }.joined(separator: " – ")
    return [
      name, street.isEmpty ? say("Address not public", "Dirección no pública") : street,
      "\(address.city), \(address.state) \(address.zip)",
      program.phone.map { say("Main number ", "Número principal ") + $0.display },
      program.intake.isEmpty
        ? nil
        : say("For new patients ", "Para pacientes nuevos ") + program.intake.map(\.display).joined(separator: ", "),
      program.website,
    ].compactMap { $0 }.joined(separator: "\n")
  }

  private var cautions: String {
    program.cautions.map { "! \($0.text)" }.joined(separator: "\n")
  }

  private var call: String {
    (program.call?.parts ?? []).map { part in
      ([part.title.uppercased()] + part.lines.map { "- \($0)" }).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private var services: [String] {
    program.services.map { group in
      ([group.label.uppercased()] + group.services.map { "- \($0.label) (\($0.code))" }).joined(separator: "\n")
    }
  }

  private var foot: String {
    let edition =
      program.directory?.year.map {
        say(
          "From SAMHSA's \($0) directory (\($0 - 1) survey): call first.",
          "Del directorio \($0) de SAMHSA (encuesta de \($0 - 1)): llame antes.")
      }
      ?? say(
        "From a directory whose year is not known: call first.", "De un directorio de año desconocido: llame antes.")
    let added = program.supplements.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return
      ([edition]
      + (added.isEmpty ? [] : [say("From other lists: ", "De otras listas: ") + added.joined(separator: ", ")]))
      .joined(separator: "\n")
  }
}
