// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Testing

@testable import EvenkeelWeb

@Suite("Reading posted forms")
struct FormFieldsTests {
  private func fields(_ text: String) throws(FormFields.Refusal) -> [FormFields.Field] {
    try FormFields(urlEncoded: text.utf8).all
  }

  @Test("names and values are decoded, repeated names kept in their order")
  func decodes() throws {
    #expect(
      try fields("a=1+2&b=%C3%B1&a=%26%3D&c") == [
        .init(name: "a", value: "1 2"), .init(name: "b", value: "ñ"), .init(name: "a", value: "&="),
        .init(name: "c", value: ""),
      ])
    let form = try FormFields(urlEncoded: "a=1&a=2".utf8)
    #expect(form["a"] == "2")
    #expect(form.values("a") == ["1", "2"])
    #expect(try fields("").isEmpty)
  }

  @Test(
    "bad escapes, bad UTF-8 and control characters are refused",
    arguments: ["a=%", "a=%4", "a=%zz", "a=%FF", "a=%00", "%0A=1"])
  func refuses(text: String) {
    #expect(throws: FormFields.Refusal.malformed) { try fields(text) }
  }

  @Test("oversized forms are refused")
  func oversized() {
    #expect(throws: FormFields.Refusal.tooManyFields) {
      try fields(Array(repeating: "a=1", count: 401).joined(separator: "&"))
    }
    #expect(throws: FormFields.Refusal.nameTooLong) { try fields(String(repeating: "a", count: 65) + "=1") }
    #expect(throws: FormFields.Refusal.valueTooLong) { try fields("a=" + String(repeating: "a", count: 1025)) }
  }
}
