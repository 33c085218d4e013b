// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Programs
import Testing

@Suite("Service codes")
struct ServiceCodesTests {
  @Test("every code has a category and plain words in both languages, and round-trips through a set")
  func complete() throws {
    let table = try ServiceCodes.bundled()
    #expect(table.codes.count == 224)
    #expect(table.categories.count == 31)
    let categories = Set(table.categories.map(\.code))
    for code in table.codes {
      #expect(categories.contains(code.category))
      #expect(!code.name.isEmpty && !code.plain.en.isEmpty && !code.plain.es.isEmpty)
      #expect(table.codes(in: table.set(of: [code.code])) == [code])
    }
    #expect(table.set(of: table.codes.map(\.code)).count == 224)
    #expect(table.set(of: ["NOT-A-CODE"]).count == 0)
  }

  @Test(
    "the table is SAMHSA's key, code by code and name by name",
    .enabled(if: RealDirectory.isPresent, "needs ../shared/data"))
  func official() throws {
    let table = try ServiceCodes.bundled()
    let key = try String(
      contentsOf: RealDirectory.folder.appending(path: "directory/service_code_key_su.csv"), encoding: .utf8)
    for code in table.codes {
      #expect(key.contains(",\(code.code),"), "\(code.code)")
    }
  }
}
