// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

/// What can go wrong in the simulator.
public enum PharmacologyError: Error, Equatable, Sendable {
  /// One of Evenkeel's own files is missing or does not fit together.
  case resourceDamaged(file: String, detail: String)
  /// A scenario asks for something that cannot be; `field` is its path, such as `treatments/0/doses/1/mg`.
  case impossible(field: String, problem: String, remedy: String)
  /// A run was told to stop before its end.
  case stopped
}

extension PharmacologyError: PublicError {
  /// A stable name for programs.
  public var code: String {
    switch self {
    case .resourceDamaged: "resource-damaged"
    case .impossible: "impossible-scenario"
    case .stopped: "stopped"
    }
  }

  /// What happened, naming the field.
  public var sentence: LocalizedText {
    switch self {
    case .resourceDamaged(let file, let detail):
      LocalizedText(
        en: "Evenkeel's own file \(file) is damaged: \(detail).",
        es: "El archivo \(file) de Evenkeel está dañado: \(detail)."
      )
    case .impossible(let field, let problem, _):
      LocalizedText(en: "\(field): \(problem).", es: "\(field): \(problem).")
    case .stopped: LocalizedText(en: "It was stopped before the end.", es: "Se detuvo antes del final.")
    }
  }

  /// What to do about it.
  public var remedy: LocalizedText {
    switch self {
    case .resourceDamaged: LocalizedText(en: "Install Evenkeel again.", es: "Vuelva a instalar Evenkeel.")
    case .impossible(_, _, let remedy): LocalizedText(en: remedy, es: remedy)
    case .stopped: LocalizedText(en: "Run it again.", es: "Vuelva a ejecutarlo.")
    }
  }
}
