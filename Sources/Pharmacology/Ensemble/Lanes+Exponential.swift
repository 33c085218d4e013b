// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

// Powers, exponentials and logarithms of eight numbers at once.
//
// Each is a truncated series whose remainder is known, on a reduced range:
// - exp: x = k ln 2 + r with |r| ≤ ln 2 / 2; thirteen terms of the Taylor series leave r¹⁴/14! < 4.1e-18 of 1.
// - log: x = 2^k m with m from √½ to √2 and f = (m − 1)/(m + 1), |f| < 0.1716; log m = 2 (f + f³/3 + … + f²¹/21) leaves
//   less than f²² / (23 (1 − f²)) = 7e-19 of log m.
// What is left is rounding, a few units in the last place; the tests hold exp and log to 4 units against the C library.

extension Lanes {
  /// Added to a number below 2^51 it leaves the nearest whole number in the lowest bits.
  private static var shifter: Double { 6_755_399_441_055_744 }

  /// e to the power of each; arguments are held between −708 and 709, where the result is an ordinary number.
  @inline(__always)
  var exponential: Lanes {
    let x = self.atLeast(Lanes(repeating: -708)).atMost(Lanes(repeating: 709))
    let shifted = x * 1.4426950408889634 + Self.shifter
    let whole = shifted - Self.shifter
    // ln 2 in two parts, the first with so few digits that its product with a whole number is exact.
    let r = (x - whole * 0.6931471803691238) - whole * 1.9082149292705877e-10
    let r2 = r * r
    let r4 = r2 * r2
    let low = (1 + r) + r2 * (0.5 + r * 0.16666666666666666)
    let middle =
      (0.041666666666666664 + r * 0.008333333333333333) + r2 * (0.001388888888888889 + r * 0.0001984126984126984)
    let high =
      (2.48015873015873e-05 + r * 2.7557319223985893e-06) + r2 * (2.755731922398589e-07 + r * 2.505210838544172e-08)
    let top = 2.08767569878681e-09 + r * 1.6059043836821613e-10
    let sum = low + r4 * (middle + r4 * (high + r4 * top))
    // 2^k, made of bits: the exponent of a number is its bits 52 to 62, less 1,023.
    let bits = (unsafeBitCast(shifted, to: SIMD8<UInt64>.self) &+ 1023) &<< 52
    return sum * unsafeBitCast(bits, to: Lanes.self)
  }

  /// The natural logarithm of each, which must be an ordinary number above 0.
  @inline(__always)
  var logarithm: Lanes {
    let bits = unsafeBitCast(self, to: SIMD8<UInt64>.self)
    // Taken from the bits of √½, the exponent is that of a mantissa from √½ to √2.
    let offset = bits &- 0x3FE6_A09E_667F_3BCD
    let exponentBits = offset & 0xFFF0_0000_0000_0000
    let m = unsafeBitCast(bits &- exponentBits, to: Lanes.self)
    // A whole number up to 2,048, and its sign, as a floating-point number: by way of the lowest bits of 1.5 · 2^52.
    let exponent = (offset &>> 52) &+ ((offset &>> 63) &* 0xFFFF_FFFF_FFFF_F000)
    let k =
      unsafeBitCast(exponent &+ 0x4338_0000_0000_0000, to: Lanes.self) - Self.shifter
    let f = (m - 1) / (m + 1)
    let s = f * f
    let s2 = s * s
    let s4 = s2 * s2
    let low = (0.3333333333333333 + s * 0.2) + s2 * (0.14285714285714285 + s * 0.1111111111111111)
    let high =
      (0.09090909090909091 + s * 0.07692307692307693) + s2 * (0.06666666666666667 + s * 0.058823529411764705)
    let top = 0.05263157894736842 + s * 0.047619047619047616
    let tail = s * (low + s4 * (high + s4 * top))
    let twice = f + f
    return k * 0.6931471803691238 + (twice + (twice * tail + k * 1.9082149292705877e-10))
  }

  /// Each to the power of `exponent`; 0 for what is not above 0.
  @inline(__always)
  func power(_ exponent: Lanes) -> Lanes {
    let base = self.atLeast(Lanes(repeating: 1e-300))
    let power = (base.logarithm * exponent).exponential
    return power.replacing(with: 0, where: self .<= 0)
  }

  /// The square root of each.
  @inline(__always)
  var root: Lanes {
    squareRoot()
  }
}
