// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation

/// The API's description (OpenAPI 3.1), which ships with this target.
enum OpenAPIDocument {
  static func data() -> Data? {
    Bundle.module.url(forResource: "openapi", withExtension: "json", subdirectory: "Resources")
      .flatMap { try? Data(contentsOf: $0) }
  }
}
