// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Something that is the same for every visitor and takes a while: worked out when it is first asked for, then kept.
actor Once<Value: Sendable> {
  private let make: @Sendable () throws -> Value
  private var made: Value?

  init(_ make: @escaping @Sendable () throws -> Value) {
    self.make = make
  }

  /// The value.
  func value() throws -> Value {
    if let made { return made }
    let value = try make()
    made = value
    return value
  }
}
