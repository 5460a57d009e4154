// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import LinearProgramming
import Testing

@Suite struct ExactSumTests {
  private func sum(_ terms: [[Double]]) -> ExactSum {
    var sum = ExactSum()
    for term in terms { add(term, to: &sum) }
    return sum
  }

  private func add(_ term: [Double], to sum: inout ExactSum) {
    switch term.count {
    case 1: sum.add(term[0])
    case 2: sum.add(term[0], times: term[1])
    default: sum.add(term[0], times: term[1], times: term[2])
    }
  }

  /// The sum times 2^3222 by school arithmetic.
  private func slowSum(_ terms: [[Double]]) -> SlowInteger {
    terms.reduce(SlowInteger()) { total, term in
      let product = term.dropFirst()
        .reduce(SlowInteger(scaled: term[0])) { $0 * SlowInteger(scaled: $1) }
      return total + product.shifted(left: 1074 * (3 - term.count))
    }
  }

  private func slow(_ value: Double) -> SlowInteger {
    SlowInteger(scaled: value).shifted(left: 2148)
  }

  /// Numbers of every kind: whole, ordinary, subnormal, huge.
  private func number(_ generator: inout SeededGenerator) -> Double {
    let sign: Double = generator.below(2) == 0 ? 1 : -1
    switch generator.below(6) {
    case 0: return sign * Double(generator.below(10))
    case 1: return sign * generator.unit()
    case 2: return sign * Double(bitPattern: UInt64(generator.below(1 << 52)))
    case 3: return sign * .leastNonzeroMagnitude * Double(generator.below(4))
    case 4: return sign * .greatestFiniteMagnitude * generator.unit()
    default:
      return sign * (1 + generator.unit())
        * Double(sign: .plus, exponent: generator.below(600) - 300, significand: 1)
    }
  }

  @Test func `signs and roundings agree with school arithmetic`() {
    for seed in UInt64(1)...400 {
      var generator = SeededGenerator(seed: seed)
      var terms = (0..<(1 + generator.below(8)))
        .map { _ in (0..<(1 + generator.below(3))).map { _ in number(&generator) } }
      // Cancellation down to the last bit.
      if generator.below(2) == 0 { terms += terms.map { [-$0[0]] + $0.dropFirst() } }
      if generator.below(2) == 0 { terms.append([number(&generator)]) }
      let sum = sum(terms)
      let expected = slowSum(terms)
      #expect(sum.sign == expected.sign, "seed \(seed)")
      let (down, up) = (sum.rounded(.down), sum.rounded(.up))
      if down > -.infinity { #expect((expected + -slow(down)).sign >= 0, "seed \(seed)") }
      if up < .infinity { #expect((slow(up) + -expected).sign >= 0, "seed \(seed)") }
      #expect(down == up || down.nextUp == up, "seed \(seed): \(down) to \(up)")
      let (inward, outward) = (sum.rounded(.towardZero), sum.rounded(.awayFromZero))
      #expect(
        expected.sign >= 0 ? (inward, outward) == (down, up) : (inward, outward) == (up, down)
      )
      guard down.isFinite, up.isFinite else { continue }
      let (below, above) = (expected + -slow(down), slow(up) + -expected)
      let nearest = sum.rounded()
      let side = (above + -below).sign
      if side != 0 { #expect(nearest == (side > 0 ? down : up), "seed \(seed)") }
    }
  }

  @Test func `one term is itself, subnormal or not`() {
    for value in [0, 1, -1, 0.1, .leastNonzeroMagnitude, -.leastNormalMagnitude, .pi, 1e300] {
      let sum = sum([[value]])
      for rule in [FloatingPointRoundingRule.down, .up, .toNearestOrEven, .towardZero] {
        #expect(sum.rounded(rule) == value)
      }
    }
    #expect(sum([[.greatestFiniteMagnitude]]).rounded() == .greatestFiniteMagnitude)
  }

  @Test func `ties go to even, or away where asked`() {
    let next = 1.0.nextUp
    let half = sum([[1], [0x1p-53]])
    #expect(half.rounded() == 1)
    #expect(half.rounded(.toNearestOrAwayFromZero) == 1.0.nextUp)
    #expect(sum([[next], [0x1p-53]]).rounded() == next.nextUp)
    #expect(sum([[1], [0x1p-53], [0x1p-1000, 0x1p-1000]]).rounded() == 1.0.nextUp)
    #expect(sum([[-1], [-0x1p-53]]).rounded(.down) == -(1.0.nextUp))
  }

  @Test func `products of three far apart keep the last bit`() {
    let tiny = Double.leastNonzeroMagnitude
    let huge = Double.greatestFiniteMagnitude
    var sum = sum([[huge, huge, huge], [tiny, tiny, tiny], [-huge, huge, huge]])
    #expect(sum.sign == 1)
    #expect(sum.rounded(.down) == 0)
    #expect(sum.rounded(.up) == tiny)
    #expect(sum.rounded() == 0)
    sum.add(-tiny, times: tiny, times: tiny)
    #expect(sum.sign == 0)
    #expect(self.sum([[huge, huge]]).rounded(.down) == huge)
    #expect(self.sum([[huge, huge]]).rounded(.up) == .infinity)
  }

  @Test func `three tenths are not three times a tenth`() {
    #expect(sum([[0.1, 3], [-0.3]]).sign == 1)
    #expect(sum([[1.0 / 3, 3], [-1]]).sign == -1)
  }

  @Test func `what is not finite leaves no value`() {
    for bad in [Double.nan, .infinity, -.infinity] {
      var sum = sum([[1], [0, bad]])
      #expect(!sum.isFinite)
      #expect(sum.sign == nil)
      #expect(sum.rounded().isNaN)
      sum.removeAll()
      #expect(sum.sign == 0)
    }
  }

  @Test func `carries run through full words`() {
    var sum = ExactSum()
    for _ in 0..<1000 { sum.add(.greatestFiniteMagnitude) }
    sum.add(-.greatestFiniteMagnitude, times: 999)
    #expect(sum.rounded() == .greatestFiniteMagnitude)
    sum.add(.leastNonzeroMagnitude)
    sum.add(-.greatestFiniteMagnitude)
    #expect(sum.rounded() == .leastNonzeroMagnitude)
  }
}
