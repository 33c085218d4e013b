// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence

extension SearchQueryError {
  /// What happened, one sentence for people.
  public var message: LocalizedText {
    switch self {
    case .placeMissing:
      LocalizedText(en: "A place is missing.", es: "Falta un lugar.")
    case .placeUnknown:
      LocalizedText(en: "We do not know this place.", es: "No conocemos este lugar.")
    case .placeAmbiguous:
      LocalizedText(en: "There are several places of this name.", es: "Hay varios lugares con este nombre.")
    case .pointOutOfRange:
      LocalizedText(en: "This point is not on the Earth.", es: "Este punto no está en la Tierra.")
    case .unknownWish:
      LocalizedText(en: "There is no wish with this name.", es: "No hay ningún deseo con este nombre.")
    case .radiusOutOfRange:
      LocalizedText(en: "This distance is out of range.", es: "Esta distancia está fuera de los límites.")
    case .limitOutOfRange:
      LocalizedText(en: "This number is out of range.", es: "Este número está fuera de los límites.")
    case .directoryMissing:
      LocalizedText(
        en: "No directory of programs is installed.", es: "No hay ningún directorio de programas instalado.")
    }
  }

  /// What to do about it, one sentence for people.
  public var remedy: LocalizedText {
    switch self {
    case .placeMissing:
      LocalizedText(
        en: "Enter a ZIP code, or a city and state such as Charleston, WV.",
        es: "Escriba un código postal, o una ciudad y un estado, como Charleston, WV.")
    case .placeUnknown(let suggestions):
      suggestions.isEmpty
        ? LocalizedText(
          en: "Check the spelling, or enter a ZIP code.", es: "Revise cómo lo escribió, o escriba un código postal.")
        : LocalizedText(
          en: "Choose one that is spelled alike, or enter a ZIP code.",
          es: "Elija uno que se escriba parecido, o escriba un código postal.")
    case .placeAmbiguous:
      LocalizedText(en: "Choose one of them, or add the state.", es: "Elija uno de ellos, o agregue el estado.")
    case .pointOutOfRange:
      LocalizedText(
        en: "Use a latitude from -90 to 90 and a longitude from -180 to 180.",
        es: "Use una latitud de -90 a 90 y una longitud de -180 a 180.")
    case .unknownWish(_, let suggestions):
      suggestions.isEmpty
        ? LocalizedText(en: "Choose one from the list of wishes.", es: "Elija uno de la lista de deseos.")
        : LocalizedText(
          en: "Perhaps you meant \(suggestions.joined(separator: ", ")).",
          es: "Quizás quiso decir \(suggestions.joined(separator: ", ")).")
    case .radiusOutOfRange:
      LocalizedText(
        en: "Use 1 to 12,450 miles, or no limit.", es: "Use de 1 a 12,450 millas, o ningún límite.")
    case .limitOutOfRange(let field):
      field == "offset"
        ? LocalizedText(en: "Use 0 to 1,000,000.", es: "Use de 0 a 1,000,000.")
        : LocalizedText(en: "Use 1 to 500.", es: "Use de 1 a 500.")
    case .directoryMissing:
      LocalizedText(
        en: "Install one with: evenkeel directory install", es: "Instale uno con: evenkeel directory install")
    }
  }
}
