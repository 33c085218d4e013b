// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A language that Evenkeel speaks to people; the raw value is the BCP 47 tag.
public enum Language: String, Codable, CaseIterable, Sendable {
  case english = "en"
  case spanish = "es"
}
