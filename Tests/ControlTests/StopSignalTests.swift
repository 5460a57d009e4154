// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Synchronization
import Testing

@Suite struct StopSignalTests {
  @Test func `the first reason wins`() {
    let signal = StopSignal()
    #expect(signal.reason == nil)
    #expect(!signal.isStopped)
    #expect(signal.secondsLeft == nil)
    signal.stop(.interrupt)
    signal.stop(.effort)
    #expect(signal.reason == .interrupt)
    #expect(signal.secondsLeft == 0)
  }

  @Test func `a passed deadline stops for lack of time`() {
    let signal = StopSignal(secondsFromNow: 0)
    #expect(signal.reason == .time)
    signal.stop(.interrupt)
    #expect(signal.reason == .time)
  }

  @Test func `a far deadline leaves time`() throws {
    let signal = StopSignal(secondsFromNow: 1000)
    #expect(!signal.isStopped)
    #expect(try #require(signal.secondsLeft) > 900)
  }

  @Test func `a part of a run stops earlier, and whenever the run does`() throws {
    let signal = StopSignal(secondsFromNow: 1000)
    signal.keepingBack(2000) { part in
      #expect(part.reason == .time)
      #expect(!signal.isStopped)
    }
    try signal.keepingBack(500) { (part) throws in
      #expect(try #require(part.secondsLeft) < 501)
      #expect(!part.isStopped)
      signal.stop(.interrupt)
      #expect(part.reason == .interrupt)
    }
    signal.keepingBack(10) { part in #expect(part.reason == .interrupt) }
    let endless = StopSignal()
    endless.keepingBack(10) { part in #expect(!part.isStopped) }
  }

  @Test func `an observer is called once while it watches, and at once if already stopped`() {
    let calls = Mutex(0)
    let count: @Sendable () -> Void = { calls.withLock { $0 += 1 } }
    let signal = StopSignal()
    signal.whileObserved(by: count) {}
    #expect(calls.withLock { $0 } == 0)
    signal.whileObserved(by: count) {
      signal.stop(.interrupt)
      signal.stop(.time)
    }
    #expect(calls.withLock { $0 } == 1)
    signal.whileObserved(by: count) {}
    #expect(calls.withLock { $0 } == 2)
  }
}

@Suite struct WorkBudgetTests {
  @Test func `a budget is spent at its limit`() {
    var budget = WorkBudget(limit: 3)
    #expect(!budget.isSpent)
    let hasSome = budget.spend(2)
    #expect(hasSome)
    #expect(budget.used == 2)
    let hasMore = budget.spend()
    #expect(!hasMore)
    #expect(budget.isSpent)
  }

  @Test func `spending does not overflow`() {
    var budget = WorkBudget()
    let first = budget.spend(.max - 1)
    let second = budget.spend(.max)
    #expect(first)
    #expect(!second)
    #expect(budget.used == .max)
  }

  @Test func `no budget is spent from the start`() {
    #expect(WorkBudget(limit: 0).isSpent)
  }
}

@Suite struct SeededGeneratorTests {
  /// The first numbers for seed 1234567 as the authors of SplitMix64 publish them.
  @Test func `the generator gives the published numbers`() {
    var generator = SeededGenerator(seed: 1_234_567)
    let numbers = (0..<5).map { _ in generator.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ]
    )
  }

  @Test func `numbers below a bound are in range and even`() {
    var generator = SeededGenerator(seed: 5)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<7000 { counts[generator.below(7)] += 1 }
    #expect(counts.allSatisfy { (850...1150).contains($0) })
    let units = (0..<1000).map { _ in generator.unit() }
    #expect(units.allSatisfy { $0 >= 0 && $0 < 1 })
  }
}
