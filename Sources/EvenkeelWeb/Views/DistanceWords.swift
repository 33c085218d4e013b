// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs

/// How far a program is, in words that claim no more than is known.
enum DistanceWords {
  static func text(_ distance: Distance, _ texts: Texts) -> String {
    let rounded = Int(distance.miles.rounded())
    let miles =
      distance.miles < 1
      ? texts("miles-less")
      : rounded == 1 ? texts("miles-one") : texts("miles-many", ["count": String(rounded)])
    let key =
      switch distance.precision {
      case .address: "distance-address"
      case .organizationNearZIP: "distance-name"
      case .zip: "distance-zip"
      }
    return texts(key, ["miles": miles])
  }
}
