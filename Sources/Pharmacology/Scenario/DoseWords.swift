// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Writes numbers of mg the way people do.
enum DoseWords {
  /// `8` for 8.0, `0.4` for 0.4.
  static func text(_ mg: Double) -> String {
    mg == mg.rounded() && abs(mg) < 1e9 ? String(Int(mg)) : String(mg)
  }
}
