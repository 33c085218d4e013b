// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

// Powers, exponentials and logarithms of eight numbers at once.
//
// Each is a truncated series whose remainder is known, on a reduced range:
// - exp: x = k ln 2 + r with |r| ≤ ln 2 / 2; thirteen terms of the Taylor series leave r¹⁴/14! < 4.1e-18 of 1.
// - log of a/b: a = 2^k s with s/b from 2/3 to 3/2 and f = (s − b)/(s + b), |f| ≤ 1/5; log s/b = 2 (f + f³/3 + … +
//   f²³/23) leaves less than f²⁴ / (25 (1 − f²)) = 7e-19 of it.
// What is left is rounding, a few units in the last place; the tests hold exp and log to 4 units against the C library.

extension Lanes {
  /// Added to a number below 2^51 it leaves the nearest whole number in the lowest bits.
  private static var shifter: Double { 6_755_399_441_055_744 }

  /// e to the power of each; arguments are held between −708 and 709, where the result is an ordinary number.
  @inline(__always)
  var exponential: Lanes {
    let x = self.atLeast(Lanes(repeating: -708)).atMost(Lanes(repeating: 709))
    let shifted = x.times(1.4426950408889634, plus: Self.shifter)
    let whole = shifted - Self.shifter
    // ln 2 in two parts, the first with so few digits that its product with a whole number is exact.
    let r = whole.times(-1.9082149292705877e-10, plus: whole.times(-0.6931471803691238, plus: x))
    let r2 = r * r
    let r4 = r2 * r2
    let low = r2.times(r.times(0.16666666666666666, plus: 0.5), plus: 1 + r)
    let middle = r2.times(
      r.times(0.0001984126984126984, plus: 0.001388888888888889),
      plus: r.times(0.008333333333333333, plus: 0.041666666666666664))
    let high = r2.times(
      r.times(2.505210838544172e-08, plus: 2.755731922398589e-07),
      plus: r.times(2.7557319223985893e-06, plus: 2.48015873015873e-05))
    let top = r.times(1.6059043836821613e-10, plus: 2.08767569878681e-09)
    let sum = r4.times(r4.times(r4.times(top, plus: high), plus: middle), plus: low)
    // 2^k, made of bits: the exponent of a number is its bits 52 to 62, less 1,023.
    let bits = (unsafeBitCast(shifted, to: SIMD8<UInt64>.self) &+ 1023) &<< 52
    return sum * unsafeBitCast(bits, to: Lanes.self)
  }

  /// The natural logarithm of each over the other's, which must be ordinary numbers above 0.
  @inline(__always)
  func logarithm(over other: Lanes) -> Lanes {
    let bits = unsafeBitCast(self, to: SIMD8<Int64>.self)
    // Read as whole numbers, floating-point numbers are nearly logarithms: the difference to the nearest power of 2.
    let difference = bits &- unsafeBitCast(other, to: SIMD8<Int64>.self) &+ 0x0008_0000_0000_0000
    let powerBits = difference & SIMD8<Int64>(repeating: ~0x000F_FFFF_FFFF_FFFF)
    let s = unsafeBitCast(bits &- powerBits, to: Lanes.self)
    let k = unsafeBitCast((difference &>> 52) &+ 0x4338_0000_0000_0000, to: Lanes.self) - Self.shifter
    let f = (s - other) / (s + other)
    let f2 = f * f
    let f4 = f2 * f2
    let f8 = f4 * f4
    let low = f4.times(
      f2.times(0.1111111111111111, plus: 0.14285714285714285), plus: f2.times(0.2, plus: 0.3333333333333333))
    let high = f4.times(
      f2.times(0.058823529411764705, plus: 0.06666666666666667),
      plus: f2.times(0.07692307692307693, plus: 0.09090909090909091))
    let top = f4.times(
      Lanes(repeating: 0.043478260869565216), plus: f2.times(0.047619047619047616, plus: 0.05263157894736842))
    let tail = f2 * f8.times(f8.times(top, plus: high), plus: low)
    let twice = f + f
    return k.times(0.6931471803691238, plus: twice + k.times(1.9082149292705877e-10, plus: twice * tail))
  }

  /// The natural logarithm of each, which must be an ordinary number above 0.
  @inline(__always)
  var logarithm: Lanes {
    logarithm(over: Lanes(repeating: 1))
  }

  /// Each over the other's to the power of `exponent`, 0.1 to 3; what is below 1e-100 counts as 1e-100, and 0 for what
  /// is not above 0.
  @inline(__always)
  func over(_ other: Lanes, toThe exponent: Lanes) -> Lanes {
    let base = self.atLeast(Lanes(repeating: 1e-100))
    let power = (base.logarithm(over: other) * exponent).exponential
    return power.replacing(with: 0, where: self .<= 0)
  }
}
