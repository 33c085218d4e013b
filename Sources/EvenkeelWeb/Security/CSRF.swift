// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Crypto
import Foundation
import Hummingbird

/// Proves that a form was sent from one of our own pages: a random token, signed, lies in a cookie of the session and,
/// in another form, in a hidden field of the page. The server remembers nothing.
///
/// A page asks for ``token(for:)``, writes it into the hidden field ``field`` and sets the cookie if there is one. The
/// answer to the form calls ``verify(request:submitted:)`` first.
public struct CSRF: Sendable {
  /// Why a form was refused.
  public enum Refusal: Error, Equatable, Sendable {
    /// It comes from another site.
    case crossSite
    /// The cookie is missing: cookies are off, or the session ended.
    case cookieMissing
    /// The cookie was not signed by this process, for instance because the server was started anew.
    case cookieInvalid
    /// The hidden field is missing.
    case tokenMissing
    /// The hidden field does not belong to the cookie.
    case tokenInvalid

    /// The same as a problem, for a response.
    public var problem: Problem { self == .crossSite ? .crossSite : .formExpired }
  }

  /// The hidden field's name.
  public static let field = "csrf"
  /// The cookie's name.
  public static let cookie = "evenkeel-form"
  /// How many random bytes a token has.
  static let nonceBytes = 24

  private let key: SymmetricKey
  private let random: @Sendable (Int) -> [UInt8]

  /// Signs with `key`, by default a random one of this process; `random` makes so many random bytes.
  public init(
    key: SymmetricKey = SymmetricKey(size: .bits256),
    random: @escaping @Sendable (Int) -> [UInt8] = Self.systemRandom
  ) {
    self.key = key
    self.random = random
  }

  /// Random bytes of the operating system.
  public static func systemRandom(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// The token for the hidden field, and the cookie to set if the request did not bring a valid one.
  public func token(for request: Request) -> (token: String, cookieToSet: Cookie?) {
    if let nonce = try? nonce(of: request) { return (fieldToken(nonce), nil) }
    let nonce = random(Self.nonceBytes)
    let value = Base64URL.encode(nonce) + "." + Base64URL.encode(signature(of: nonce, for: .cookie))
    return (fieldToken(nonce), Cookie(name: Self.cookie, value: value, path: "/", httpOnly: true, sameSite: .strict))
  }

  /// Checks that the form with the hidden field's value `submitted` was sent from one of our own pages.
  public func verify(request: Request, submitted: String?) throws(Refusal) {
    guard RequestOrigin(of: request) != .foreign else { throw .crossSite }
    let nonce = try nonce(of: request)
    guard let submitted, !submitted.isEmpty else { throw .tokenMissing }
    guard let code = Base64URL.decode(submitted), isValid(code, of: nonce, for: .field) else { throw .tokenInvalid }
  }

  private func nonce(of request: Request) throws(Refusal) -> [UInt8] {
    guard let value = request.cookies[Self.cookie]?.value else { throw .cookieMissing }
    let parts = value.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let nonce = Base64URL.decode(parts[0]), nonce.count == Self.nonceBytes,
      let code = Base64URL.decode(parts[1]), isValid(code, of: nonce, for: .cookie)
    else { throw .cookieInvalid }
    return nonce
  }

  /// What a signature is for; one cannot stand for the other.
  private enum Purpose: UInt8 {
    case cookie = 1
    case field = 2
  }

  private func fieldToken(_ nonce: [UInt8]) -> String {
    Base64URL.encode(signature(of: nonce, for: .field))
  }

  private func signature(of nonce: [UInt8], for purpose: Purpose) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: [purpose.rawValue] + nonce, using: key))
  }

  private func isValid(_ code: [UInt8], of nonce: [UInt8], for purpose: Purpose) -> Bool {
    // Compares in constant time.
    HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: [purpose.rawValue] + nonce, using: key)
  }
}
