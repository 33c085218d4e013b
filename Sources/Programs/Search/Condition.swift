// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// What a person seeks treatment for; some codes mean different things for each.
public enum Condition: String, Codable, CaseIterable, Sendable {
  case opioids, alcohol
}
