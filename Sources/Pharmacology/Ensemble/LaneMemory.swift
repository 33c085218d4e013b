// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// Memory for lanes, each within one line of the processor's cache: left to itself, Swift would lay most of them across
/// two, and every access would be two.
final class LaneMemory {
  let start: UnsafeMutablePointer<Lanes>
  let count: Int

  /// Zeros.
  init(count: Int) {
    self.count = count
    start = UnsafeMutableRawPointer.allocate(
      byteCount: max(1, count) * MemoryLayout<Lanes>.stride, alignment: MemoryLayout<Lanes>.size
    ).bindMemory(to: Lanes.self, capacity: count)
    start.initialize(repeating: .zero, count: count)
  }

  deinit {
    UnsafeMutableRawPointer(start).deallocate()
  }
}
