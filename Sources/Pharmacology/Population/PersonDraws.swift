// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

/// The chance part of one virtual person: a number for each stream, a function of the seed, the person's number and
/// the stream alone, so that neither order nor threads nor other people nor other streams change it.
struct PersonDraws: Sendable {
  /// The name of a stream, such as the clearance of a drug.
  struct Stream: Hashable, Sendable {
    let key: UInt64

    /// FNV-1a, so that a name keeps its stream whatever else comes to be there.
    init(_ name: String) {
      key = name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
  }

  let seed: UInt64
  let person: Int
  /// How many people there are where each stream is spread evenly over them (Latin hypercube); `nil` where each
  /// person is drawn alone.
  let spreadOver: Int?

  /// Evenly spread, above 0 and below 1.
  func uniform(_ stream: Stream) -> Double {
    let base = RandomStream.mix(seed &+ RandomStream.mix(stream.key))
    let bits = RandomStream.mix(RandomStream.mix(base &+ RandomStream.step &* (UInt64(person) &+ 1)))
    let within = (Double(bits >> 12) + 0.5) / 4_503_599_627_370_496
    guard let count = spreadOver else { return within }
    let place = KeyedPermutation(key: base, count: count)[person]
    return (Double(place) + within) / Double(count)
  }

  /// Normal with mean 0 and deviation 1.
  func normal(_ stream: Stream) -> Double {
    NormalQuantile.value(at: uniform(stream))
  }
}
