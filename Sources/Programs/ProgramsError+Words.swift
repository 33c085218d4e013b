// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

extension ProgramsError: PublicError {
  /// The name of the problem, in kebab case.
  public var code: String {
    switch self {
    case .resourceDamaged: "resource-damaged"
    case .directoryMissing: "directory-missing"
    case .directoryDamaged: "directory-damaged"
    case .importRefused: "import-refused"
    case .cannotWrite: "cannot-write"
    case .downloadFailed: "download-failed"
    }
  }

  /// What went wrong, naming the file or folder.
  public var sentence: LocalizedText {
    switch self {
    case .resourceDamaged(let name):
      LocalizedText(en: "Evenkeel's own file \(name) is damaged.", es: "El archivo \(name) de Evenkeel está dañado.")
    case .directoryMissing:
      LocalizedText(
        en: "The directory of programs is not installed yet.", es: "El directorio de programas aún no está instalado.")
    case .directoryDamaged(let path, let detail):
      LocalizedText(
        en: "The installed directory (\(path)) cannot be read: \(detail).",
        es: "No se puede leer el directorio instalado (\(path)): \(detail).")
    case .importRefused(let problem):
      LocalizedText(en: problem.description, es: problem.description)
    case .cannotWrite(let path, let detail):
      LocalizedText(
        en: "The directory cannot be written to \(path): \(detail).",
        es: "No se puede escribir el directorio en \(path): \(detail).")
    case .downloadFailed(let url, let detail):
      LocalizedText(
        en: "The directory could not be downloaded from \(url): \(detail).",
        es: "No se pudo descargar el directorio de \(url): \(detail).")
    }
  }

  /// What to do about it.
  public var remedy: LocalizedText {
    switch self {
    case .resourceDamaged:
      LocalizedText(en: "Install Evenkeel again.", es: "Vuelva a instalar Evenkeel.")
    case .directoryMissing, .directoryDamaged:
      LocalizedText(
        en: "Install it with: evenkeel directory install FILE", es: "Instálelo con: evenkeel directory install ARCHIVO")
    case .importRefused(let problem):
      LocalizedText(en: problem.remedy, es: problem.remedy)
    case .cannotWrite:
      LocalizedText(
        en: "Check that the folder exists, is yours and has room; EVENKEEL_HOME can name another.",
        es: "Compruebe que la carpeta existe, es suya y tiene espacio; EVENKEEL_HOME puede indicar otra.")
    case .downloadFailed:
      LocalizedText(
        en: "Get the workbook in a browser and give its path: evenkeel directory install FILE",
        es: "Descargue el libro con un navegador e indique su ruta: evenkeel directory install ARCHIVO")
    }
  }
}

extension ImportProblem: CustomStringConvertible {
  /// Where it is and what is wrong: "facilities.xlsx, sheet Facilities List, row 7, column Zip: …".
  public var description: String {
    let places = [
      file, sheet.map { "sheet \($0)" }, row.map { "row \($0)" }, column.map { "column \($0)" },
    ].compactMap { $0 }
    return places.joined(separator: ", ") + ": " + message
  }
}
