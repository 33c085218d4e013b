// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs
import Testing

@Suite("Telephone numbers")
struct PhoneNumberTests {
  @Test(
    "numbers are read in every form that the directories use",
    arguments: [
      ("304-555-0100", "304-555-0100", "tel:+13045550100"),
      ("+1 304 555 0100", "304-555-0100", "tel:+13045550100"),
      ("304-555-0100 x12", "304-555-0100 ext. 12", "tel:+13045550100;ext=12"),
      ("304-555-0100x4417", "304-555-0100 ext. 4417", "tel:+13045550100;ext=4417"),
      ("304-555-0100 ext. 7", "304-555-0100 ext. 7", "tel:+13045550100;ext=7"),
      ("304-555-0100 Extension 7", "304-555-0100 ext. 7", "tel:+13045550100;ext=7"),
      ("(304) 555-0100", "304-555-0100", "tel:+13045550100"),
      ("3045550100", "304-555-0100", "tel:+13045550100"),
      ("1-304-555-0100", "304-555-0100", "tel:+13045550100"),
      ("888-304HOPE", "888-304-4673", "tel:+18883044673"),
      ("888-PARNEXT", "888-727-6398", "tel:+18887276398"),
    ])
  func forms(_ text: String, _ display: String, _ uri: String) throws {
    let number = try #require(PhoneNumber(text))
    #expect(number.display == display)
    #expect(number.uri == uri)
    #expect(PhoneNumber(number.display) == number)
  }

  @Test(
    "what is not a number is refused",
    arguments: ["", "n/a", "304-555", "000-555-0100", "304-555-01000", "x12", "not a number"])
  func refused(_ text: String) {
    #expect(PhoneNumber(text) == nil)
  }
}
