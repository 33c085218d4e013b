// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Mustache

/// A view as the templates see it: each of its values by name. Left to itself, swift-mustache reflects a view anew for
/// every name in a template and every level around it; reflected once, a page is made several times faster.
struct ViewTree: MustacheParent {
  private let values: [String: Any]

  /// Reflects a view and everything in it. Values that are absent have no name in the tree.
  init(_ view: Any) {
    self.init(Mirror(reflecting: view))
  }

  private init(_ mirror: Mirror) {
    var values: [String: Any] = [:]
    for (label, value) in mirror.children {
      if let label, let shown = Self.shown(value) { values[label] = shown }
    }
    self.values = values
  }

  private static func shown(_ value: Any) -> Any? {
    if value is String || value is Bool || value is any MustacheParent { return value }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.flatMap { shown($0.value) }
    case .collection: return mirror.children.compactMap { shown($0.value) }
    case .struct: return ViewTree(mirror)
    default: return value
    }
  }

  func child(named name: String) -> Any? {
    values[name]
  }
}
