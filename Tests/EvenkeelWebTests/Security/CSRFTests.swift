// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Crypto
import Hummingbird
import Testing

@testable import EvenkeelWeb

@Suite("Tokens of forms")
struct CSRFTests {
  private let csrf = CSRF(key: SymmetricKey(data: [UInt8](repeating: 7, count: 32))) { count in
    (0..<count).map { UInt8($0) }
  }

  private func request(cookie: String?, _ fields: [String: String] = [:]) -> Request {
    var fields = fields
    fields["Cookie"] = cookie.map { "other=1; \(CSRF.cookie)=\($0)" }
    return SecurityExamples.request(headers: SecurityExamples.headers(fields))
  }

  private func refusal(cookie: String?, token: String?, _ fields: [String: String] = [:]) -> CSRF.Refusal? {
    do {
      try csrf.verify(request: request(cookie: cookie, fields), submitted: token)
      return nil
    } catch {
      return error
    }
  }

  @Test("a first page sets a cookie that only this server reads, and only from its own pages")
  func cookie() throws {
    let (_, cookie) = csrf.token(for: request(cookie: nil))
    let set = try #require(cookie)
    #expect(set.name == "evenkeel-form")
    #expect(set.path == "/")
    #expect(set.httpOnly)
    #expect(set.sameSite == .strict)
    #expect(set.domain == nil)
    #expect(set.expires == nil && set.maxAge == nil)
  }

  @Test("a second page uses the same cookie and the same token")
  func reuse() throws {
    let first = csrf.token(for: request(cookie: nil))
    let value = try #require(first.cookieToSet?.value)
    let second = csrf.token(for: request(cookie: value))
    #expect(second.token == first.token)
    #expect(second.cookieToSet == nil)
  }

  @Test("the token of the page does not tell the cookie")
  func tokenHidesCookie() throws {
    let (token, cookie) = csrf.token(for: request(cookie: nil))
    #expect(try !#require(cookie).value.contains(token))
  }

  @Test("two processes and two sessions have different tokens")
  func distinct() {
    let sessions = (0..<50).map { _ in CSRF().token(for: request(cookie: nil)).token }
    let shared = CSRF()
    let ofOneProcess = (0..<50).map { _ in shared.token(for: request(cookie: nil)).token }
    #expect(Set(sessions + ofOneProcess).count == 100)
  }

  @Test("cookie and hidden field decide by the table")
  func table() throws {
    let issued = csrf.token(for: request(cookie: nil))
    let (token, cookie) = (issued.token, try #require(issued.cookieToSet?.value))
    let parts = cookie.split(separator: ".").map(String.init)
    let foreign = CSRF().token(for: request(cookie: nil))
    let foreignCookie = try #require(foreign.cookieToSet?.value)
    let other = CSRF(key: SymmetricKey(data: [UInt8](repeating: 7, count: 32))) { [UInt8](repeating: 9, count: $0) }
      .token(for: request(cookie: nil))
    let otherCookie = try #require(other.cookieToSet?.value)

    #expect(refusal(cookie: cookie, token: token) == nil)
    #expect(refusal(cookie: otherCookie, token: other.token) == nil)
    #expect(refusal(cookie: nil, token: token) == .cookieMissing)
    #expect(refusal(cookie: "", token: token) == .cookieMissing)
    #expect(refusal(cookie: parts[0], token: token) == .cookieInvalid)
    #expect(refusal(cookie: parts[0] + ".", token: token) == .cookieInvalid)
    #expect(refusal(cookie: cookie + ".x", token: token) == .cookieInvalid)
    #expect(refusal(cookie: parts[0] + "." + token, token: token) == .cookieInvalid)
    #expect(refusal(cookie: "AAAA." + parts[1], token: token) == .cookieInvalid)
    #expect(refusal(cookie: foreignCookie, token: foreign.token) == .cookieInvalid)
    #expect(refusal(cookie: cookie, token: nil) == .tokenMissing)
    #expect(refusal(cookie: cookie, token: "") == .tokenMissing)
    #expect(refusal(cookie: cookie, token: other.token) == .tokenInvalid)
    #expect(refusal(cookie: cookie, token: parts[1]) == .tokenInvalid)
    #expect(refusal(cookie: cookie, token: String(token.dropLast())) == .tokenInvalid)
    #expect(refusal(cookie: cookie, token: "not base 64 at all") == .tokenInvalid)
  }

  @Test("a right token from another site is refused; one from our own page with a hidden origin is not")
  func origins() throws {
    let issued = csrf.token(for: request(cookie: nil))
    let (token, cookie) = (issued.token, try #require(issued.cookieToSet?.value))
    #expect(refusal(cookie: cookie, token: token, ["Sec-Fetch-Site": "same-origin", "Origin": "null"]) == nil)
    #expect(refusal(cookie: cookie, token: token, ["Origin": "null"]) == nil)
    #expect(refusal(cookie: cookie, token: token, ["Origin": "http://localhost:8080"]) == nil)
    #expect(refusal(cookie: cookie, token: token, ["Sec-Fetch-Site": "cross-site"]) == .crossSite)
    #expect(refusal(cookie: cookie, token: token, ["Sec-Fetch-Site": "same-site"]) == .crossSite)
    #expect(refusal(cookie: cookie, token: token, ["Origin": "http://localhost:3000"]) == .crossSite)
    #expect(refusal(cookie: nil, token: nil, ["Sec-Fetch-Site": "cross-site"]) == .crossSite)
  }

  @Test("changing any one character of a cookie spoils it")
  func tampering() throws {
    let issued = csrf.token(for: request(cookie: nil))
    let cookie = try #require(issued.cookieToSet?.value)
    let end = cookie.split(separator: ".")[0].count
    for place in 0..<end {
      var changed = Array(cookie)
      changed[place] = changed[place] == "A" ? "B" : "A"
      #expect(refusal(cookie: String(changed), token: issued.token) == .cookieInvalid)
    }
  }

  @Test("refusals become problems")
  func problems() {
    #expect(CSRF.Refusal.crossSite.problem == .crossSite)
    #expect(CSRF.Refusal.tokenInvalid.problem == .formExpired)
    #expect(Problem.formExpired.status == .forbidden)
  }

  @Test("base 64 for URLs goes there and back")
  func base64() {
    for count in 0..<70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 250) }
      let text = Base64URL.encode(bytes)
      #expect(Base64URL.decode(text) == bytes)
      #expect(text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    }
    for bad in ["=", "AA==", "a+b/", "A", "é"] { #expect(Base64URL.decode(bad) == nil) }
  }
}
