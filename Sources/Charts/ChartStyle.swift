// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// How charts look: light, dark and printed; lines are told apart by their dashes too.
public enum ChartStyle {
  /// The rules of style, for a stand-alone picture or for a page with charts in it.
  public static let rules = """
    .chart { --paper: #fff; --ink: #1d2a33; --soft: #54636d; --grid: #dcdfdc; --a: #0b6b5f; --b: #9c3f0c; --c: #3f4fae; \
    --d: #7a3b8f; --e: #6b5d00; --mute: #e4e7e4; font: 15px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
    @media (prefers-color-scheme: dark) { .chart { --paper: #1a232a; --ink: #e9eef0; --soft: #a9b6bd; --grid: #33414a; \
    --a: #6fd0bd; --b: #f0a07a; --c: #a9b5ff; --d: #d9a3ea; --e: #d9cb6a; --mute: #2c383f; } }
    @media print { .chart { --paper: #fff; --ink: #000; --soft: #333; --grid: #bbb; --a: #000; --b: #444; --c: #555; \
    --d: #333; --e: #666; --mute: #ddd; } }
    .chart .paper { fill: var(--paper); } .chart text { fill: var(--ink); }
    .chart .title { font-weight: 600; font-size: 18px; } .chart .strong { font-weight: 600; }
    .chart .tick, .chart .caption, .chart .level { fill: var(--soft); font-size: 14px; }
    .chart .tick, .chart .level, .chart .mark, .chart .event { paint-order: stroke; stroke: var(--paper); \
    stroke-width: 3px; stroke-linejoin: round; }
    .chart .mark, .chart .event { font-size: 14px; font-weight: 600; } .chart .event { fill: var(--soft); }
    .chart .grid { stroke: var(--grid); fill: none; }
    .chart .levels { stroke: var(--soft); stroke-dasharray: 2 5; fill: none; }
    .chart .moment { stroke: var(--soft); stroke-dasharray: 6 3; fill: none; }
    .chart .line { fill: none; stroke-width: 2.4; stroke-linejoin: round; }
    .chart .dot { fill: var(--paper); stroke-width: 3; }
    .chart .published { stroke: var(--ink); fill: var(--paper); stroke-width: 2; }
    .chart .s0 { stroke: var(--a); } .chart .s1 { stroke: var(--b); stroke-dasharray: 9 4; }
    .chart .s2 { stroke: var(--c); stroke-dasharray: 3 3; } .chart .s3 { stroke: var(--d); stroke-dasharray: 12 4 3 4; }
    .chart .s4 { stroke: var(--e); stroke-dasharray: 1 4; }
    .chart .band { stroke: none; fill-opacity: 0.2; } .chart .band.s0 { fill: var(--a); } .chart .band.s1 { fill: var(--b); }
    .chart .band.s2 { fill: var(--c); } .chart .band.s3 { fill: var(--d); } .chart .band.s4 { fill: var(--e); }
    .chart .bar { fill: var(--a); } .chart .rest { fill: var(--mute); stroke: var(--soft); stroke-width: 0.7px; }
    .chart .span { stroke: var(--a); stroke-width: 10; stroke-linecap: round; stroke-opacity: 0.45; }
    .chart .peak { fill: var(--b); stroke: var(--paper); stroke-width: 2; }
    """
}
