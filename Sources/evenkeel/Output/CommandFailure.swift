// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Foundation
import Guide
import Instruments
import Pharmacology
import Programs
import Treatment

/// A failure as the command line says it: what is wrong, where, what to do; and the exit code.
struct CommandFailure: Error, CustomStringConvertible {
  /// sysexits.h: 64 usage, 65 bad data, 66 no input, 69 not installed, 70 our fault, 73 cannot write.
  let exitCode: Int32
  let description: String

  init(exitCode: Int32, _ sentence: String, remedy: String) {
    self.exitCode = exitCode
    description = "evenkeel: \(sentence)\n\(remedy)"
  }

  init(_ error: any PublicError, exitCode: Int32, language: Language = .english) {
    self.init(exitCode: exitCode, error.sentence[language], remedy: error.remedy[language])
  }

  init(_ error: ProgramsError) {
    let exitCode: Int32 =
      switch error {
      case .resourceDamaged: 70
      case .directoryMissing, .downloadFailed: 69
      case .directoryDamaged, .importRefused: 65
      case .cannotWrite: 73
      }
    self.init(error, exitCode: exitCode)
  }

  init(_ error: SearchQueryError, language: Language) {
    let places = error.candidates.map { "  \($0.name)" }
    self.init(
      exitCode: error == .directoryMissing ? 69 : 64, error.message[language],
      remedy: ([error.remedy[language]] + places).joined(separator: "\n"))
  }

  init(_ error: PharmacologyError) {
    let exitCode: Int32 =
      switch error {
      case .resourceDamaged: 70
      case .impossible: 65
      case .stopped: 75
      }
    self.init(error, exitCode: exitCode)
  }

  init(_ error: GuideError, language: Language) {
    let exitCode: Int32 =
      switch error {
      case .resourceDamaged, .badArticle, .simulation: 70
      case .unknownChoice, .numberOutOfRange, .tooManyChoices, .tooLong, .unknownArticle: 64
      }
    self.init(error, exitCode: exitCode, language: language)
  }

  init(_ error: InstrumentError, language: Language) {
    let exitCode: Int32 =
      if case .unknownInstrument = error { 64 } else { 65 }
    self.init(error, exitCode: exitCode, language: language)
  }

  init(_ error: TreatmentError, language: Language) {
    let exitCode: Int32 =
      switch error {
      case .resourceDamaged: 70
      case .notAProfile: 65
      case .unknownField, .illegalAnswer, .numberOutOfRange, .unknownPlan: 64
      }
    self.init(error, exitCode: exitCode, language: language)
  }

  /// Runs `body` and turns what this project throws into failures that the command line can say.
  static func catching<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as ProgramsError {
      throw CommandFailure(error)
    }
  }
}
