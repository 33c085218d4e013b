// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// How large a chart is drawn. A page draws two: one for wide screens, and one whose letters stay readable on a phone.
public struct ChartSize: Hashable, Sendable {
  /// The width, in the drawing's own units.
  public var width: Double
  /// The height of a panel with its axis.
  public var panelHeight: Double
  /// The room left of the panels for the labels of the axis upward.
  public var left: Double
  /// About how many ticks there are across.
  public var ticksAcross: Int
  /// About how many ticks there are upward.
  public var ticksUp: Int

  /// For a picture that stands alone.
  public static let standard = ChartSize(width: 760, panelHeight: 230, left: 64, ticksAcross: 8, ticksUp: 5)
  /// For the width of a page.
  public static let wide = ChartSize(width: 720, panelHeight: 260, left: 46, ticksAcross: 8, ticksUp: 5)
  /// For a phone, or for one of several charts in a row: at 288 pixels its smallest letters have 12.6.
  public static let narrow = ChartSize(width: 320, panelHeight: 190, left: 40, ticksAcross: 4, ticksUp: 4)
}
