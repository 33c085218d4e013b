// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Treatment

/// What was filled in about a person, in the words of the form: it can be written out again as fields without loss. It
/// travels from page to page in the form, and nowhere else.
struct ProfileForm: Sendable {
  /// The texts of each field, by its id, as ``ProfileReader/set(_:_:in:)`` takes them.
  private(set) var texts: [String: [String]] = [:]
  /// What could be read.
  private(set) var profile = Profile()
  /// What is wrong, by the fields' ids.
  private(set) var problems: [String: TreatmentError] = [:]

  /// The name of a field in the form.
  static func name(_ field: String) -> String { "p-\(field)" }
  /// The name of one option of a field that asks something for each of them.
  static func name(_ field: String, _ option: String) -> String { "p-\(field).\(option)" }

  init(_ reader: ProfileReader, _ fields: FormFields = FormFields()) {
    for field in reader.fields {
      let texts = Self.texts(of: field, in: fields)
      guard !texts.isEmpty else { continue }
      self.texts[field.id] = texts
      do throws(TreatmentError) {
        try reader.set(field.id, texts, in: &profile)
      } catch {
        problems[field.id] = error
      }
    }
  }

  private static func texts(of field: ProfileField, in fields: FormFields) -> [String] {
    switch field.kind {
    case .one, .number, .names, .many:
      return fields.values(name(field.id)).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    case .days, .ratings:
      let given = field.legal.compactMap { option -> String? in
        let value = (fields[name(field.id, option)] ?? "").trimmingCharacters(in: .whitespaces)
        return value.isEmpty ? nil : "\(option)=\(value)"
      }
      // That none was taken is an answer, where the question was shown.
      let isShown = fields[name(field.id)] != nil
      return given.isEmpty && isShown ? [ProfileReader.none] : given
    }
  }

  /// What was entered for an option of a field that asks something for each of them.
  func text(_ field: String, _ option: String) -> String {
    (texts[field] ?? []).first { $0.hasPrefix("\(option)=") }.map { String($0.dropFirst(option.count + 1)) } ?? ""
  }

  /// The form as hidden fields, without those that are asked on the page.
  func fields(without shown: [String] = []) -> [FormFields.Field] {
    texts.sorted { $0.key < $1.key }.filter { !shown.contains($0.key) }.flatMap { id, texts in
      texts.map { text in
        guard let option = Self.option(of: text, id) else {
          return FormFields.Field(name: Self.name(id), value: text)
        }
        return FormFields.Field(name: Self.name(id, option), value: String(text.dropFirst(option.count + 1)))
      }
    }
  }

  /// The option that a text of a field with something for each option is about.
  private static func option(of text: String, _ field: String) -> String? {
    guard ["opioids", "matters"].contains(field), let end = text.firstIndex(of: "=") else { return nil }
    return String(text[..<end])
  }
}
