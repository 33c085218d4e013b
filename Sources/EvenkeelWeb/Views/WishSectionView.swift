// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Programs

/// A section of wishes as it is shown.
struct WishSectionView: Sendable {
  let key: String
  let title: String
  let explanation: String?
  /// The wishes, as markup.
  let wishes: [String]

  init(_ section: WishSection, wishes: [String], texts: Texts) {
    key = section.key
    let group = section.group
    title = section.isFirst ? texts(group.id) : group.label[texts.language]
    explanation = section.isFirst ? texts("\(group.id)-hint") : nil
    self.wishes = wishes
  }
}
