// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Testing

@testable import LinearProgramming

@Suite struct WideIntegerTests {
  /// A number of up to five words, often with words of zeros or ones.
  private func number(_ generator: inout SeededGenerator) -> WideInteger {
    var value = WideInteger(0)
    for _ in 0..<generator.below(6) {
      let word = [0, 1, Int.max, Int(generator.next() >> 1)][generator.below(4)]
      value = value.shifted(left: generator.below(70)) + WideInteger(word)
    }
    return generator.below(2) == 0 ? value : -value
  }

  @Test func `sums, products and exact quotients obey their laws`() {
    for seed in UInt64(1)...2_000 {
      var generator = SeededGenerator(seed: seed)
      let (a, b, c) = (number(&generator), number(&generator), number(&generator))
      #expect(a + b == b + a, "seed \(seed)")
      #expect(a + b - b == a, "seed \(seed)")
      #expect(a - a == WideInteger(0), "seed \(seed)")
      #expect((a + b) * c == a * c + b * c, "seed \(seed)")
      #expect((a * b) * c == a * (b * c), "seed \(seed)")
      if !b.isZero { #expect((a * b).divided(exactlyBy: b) == a, "seed \(seed)") }
      let shift = generator.below(200)
      #expect(a.shifted(left: shift).shifted(right: shift) == a, "seed \(seed)")
      #expect(a.shifted(left: shift).bitWidth == (a.isZero ? 0 : a.bitWidth + shift))
    }
  }

  @Test func `small numbers behave like Int`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<1_000 {
      let (a, b) = (generator.below(2_000) - 1_000, generator.below(2_000) - 1_000)
      #expect(WideInteger(a) + WideInteger(b) == WideInteger(a + b))
      #expect(WideInteger(a) * WideInteger(b) == WideInteger(a * b))
      #expect(WideInteger(a).isNegative == (a < 0))
      #expect(WideInteger(a).trailingZeros == (a == 0 ? 0 : a.trailingZeroBitCount))
    }
  }

  @Test func `parts add up exactly, or are refused`() {
    for seed in UInt64(1)...500 {
      var generator = SeededGenerator(seed: seed)
      let (a, b) = (number(&generator), number(&generator))
      guard let parts = a.parts(exponent: -90), let others = b.parts(exponent: -90),
        let both = (a + b).parts(exponent: -90)
      else {
        Issue.record("seed \(seed)")
        return
      }
      var sum = ExactSum()
      for part in parts + others { sum.add(part) }
      for part in both { sum.add(-part) }
      #expect(sum.sign == 0, "seed \(seed)")
    }
    #expect(WideInteger(3).parts(exponent: -1074) == [3 * .leastNonzeroMagnitude])
    #expect(WideInteger(3).parts(exponent: -1075) == nil)
    #expect(WideInteger(1).parts(exponent: 1023) == nil)
    #expect(WideInteger(0).parts(exponent: 0) == [])
    #expect(WideInteger(-5).parts(exponent: 1) == [-10])
  }
}
