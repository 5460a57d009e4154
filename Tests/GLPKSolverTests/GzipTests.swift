// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import GLPKSolver
import Testing

@Suite struct GzipTests {
  private let text = Array(String(repeating: "NAME model\nROWS\n N obj\n", count: 40).utf8)

  @Test func `what is packed comes out again`() throws {
    for size in [0, 1, 1000, 3_000_000] {
      var dice = SeededGenerator(seed: UInt64(size))
      let bytes = (0..<size).map { _ in UInt8(dice.below(size > 1000 ? 4 : 256)) }
      let packed = try #require(Gzip.deflated(bytes))
      #expect(Gzip.isGzip(packed))
      #expect(try Gzip.inflated(packed) == bytes)
    }
  }

  @Test func `members follow one another, zeros pad`() throws {
    let packed = try #require(Gzip.deflated(text))
    #expect(try Gzip.inflated(packed + packed + [0, 0, 0]) == text + text)
    #expect(throws: GzipError.damaged) { try Gzip.inflated(packed + [1, 2, 3]) }
  }

  @Test func `faults are told apart`() throws {
    let packed = try #require(Gzip.deflated(text))
    #expect(throws: GzipError.notGzip) { try Gzip.inflated(text) }
    #expect(throws: GzipError.notGzip) { try Gzip.inflated([]) }
    for length in 2..<packed.count {
      #expect(throws: GzipError.cutShort) { try Gzip.inflated(Array(packed[..<length])) }
    }
    var damaged = packed
    damaged[packed.count - 6] ^= 1
    #expect(throws: GzipError.damaged) { try Gzip.inflated(damaged) }
  }

  @Test func `a file that swells up is refused`() throws {
    let packed = try #require(Gzip.deflated(Array(repeating: 0, count: 5_000_000)))
    #expect(packed.count < 10_000)
    #expect(throws: GzipError.tooLarge(limit: 1_000_000)) {
      try Gzip.inflated(packed, limit: 1_000_000)
    }
    #expect(try Gzip.inflated(packed, limit: 5_000_000).count == 5_000_000)
  }

  @Test func `bytes at random never crash`() throws {
    let packed = try #require(Gzip.deflated(text))
    for seed in UInt64(1)...2000 {
      var dice = SeededGenerator(seed: seed)
      var bytes = packed
      for _ in 0...dice.below(3) { bytes[2 + dice.below(bytes.count - 2)] = UInt8(dice.below(256)) }
      if let read = try? Gzip.inflated(bytes, limit: 100_000) {
        #expect(read == text, "seed \(seed)")
      }
    }
  }
}
