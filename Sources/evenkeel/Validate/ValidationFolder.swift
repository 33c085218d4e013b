// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Charts
import Foundation
import Pharmacology

/// Writes the report and its pictures into a folder.
struct ValidationFolder {
  let report: ValidationReport

  func write(to path: String) throws(CommandFailure) {
    let folder = URL(filePath: path, directoryHint: .isDirectory)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for result in report.results {
        try Data(picture(result).utf8).write(
          to: folder.appending(path: "\(result.definition.id).svg"), options: .atomic)
      }
      try Data(report.markdown.utf8).write(to: folder.appending(path: "README.md"), options: .atomic)
    } catch {
      throw CommandFailure(
        exitCode: 73, "\(path) cannot be written.", remedy: "Check that the folder exists and is yours.")
    }
  }

  private func picture(_ result: CheckResult) -> String {
    let figure = result.figure
    let name = "\(result.definition.id): \(result.definition.title)"
    let values = zip(result.definition.quantities, result.predicted).map {
      "\($0.name): model \(ValidationReport.number($1)) \($0.unit), band \(ValidationReport.number($0.low)) to \(ValidationReport.number($0.high))"
    }
    return LineChart(
      title: name, description: values.joined(separator: ". ") + ".",
      across: ChartAxis(figure.across, range: range(figure)),
      panels: [
        ChartPanel(
          ChartAxis(figure.up),
          lines: figure.curves.map { ChartLine($0.name, $0.points.map { ChartPlace($0.x, $0.y) }) },
          points: figure.published.map { ChartPoint(x: $0.x, y: $0.y, low: $0.low, high: $0.high) })
      ], captions: values
    ).svg()
  }

  /// A little room at either end where there are only a few points.
  private func range(_ figure: CheckFigure) -> ClosedRange<Double>? {
    let xs = figure.curves.flatMap(\.points).map(\.x)
    guard let low = xs.min(), let high = xs.max(), xs.count < 8 else { return nil }
    return (low - 0.5)...(high + 0.5)
  }
}
