// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// A drug at the receptors of eight people.
struct LaneLigand {
  let halfOccupancy: Lanes
  private let hill: Lanes
  private let typicalHill: Double
  let efficacy: Lanes
  let fastEfficacy: Lanes

  init(_ ligands: [Ligand]) {
    halfOccupancy = Lanes { ligands[$0].halfOccupancy }
    hill = Lanes { ligands[$0].hill }
    // The quick forms of the power hold only where everybody has the same steepness.
    typicalHill = ligands.allSatisfy { $0.hill == ligands[0].hill } ? ligands[0].hill : .nan
    efficacy = Lanes { ligands[$0].efficacy }
    fastEfficacy = Lanes { ligands[$0].fastEfficacy }
  }

  /// Turns concentrations at the effect site into how strongly they pull at the receptors, in place.
  @inline(__always)
  func drive(_ values: UnsafeMutableBufferPointer<Lanes>) {
    let inverse = 1 / halfOccupancy
    if typicalHill == 1 {
      for place in values.indices {
        values[place] = (values[place] * inverse).atLeast(.zero)
      }
    } else if typicalHill == 1.5 {
      for place in values.indices {
        let ratio = (values[place] * inverse).atLeast(.zero)
        values[place] = ratio * ratio.squareRoot()
      }
    } else {
      for place in values.indices { values[place] = values[place].over(halfOccupancy, toThe: hill) }
    }
  }
}
