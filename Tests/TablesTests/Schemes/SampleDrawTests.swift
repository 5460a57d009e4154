// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

@Suite struct SampleDrawTests {
  /// A folder whose 社区 are drawn from; rows in any order.
  private func drawn(_ sample: String, _ rows: [String], seed: UInt64 = 1) throws -> PairSample {
    let outcome = try PairingFolder(
      scheme: WrongScheme("", "抽样: {\(sample)}\n").text,
      tables: ["社区.csv": "编号,街,险\n" + rows.joined(separator: "\n") + "\n"]
    )
    .read(seed: seed)
    let pairing = try #require(outcome.pairing, "\(outcome.faults.map(\.placed))")
    let sample = try #require(pairing.sample)
    #expect(pairing.to.entities.map(\.id) == sample.drawn && sample.seed == seed)
    #expect(Set(sample.drawn).count == sample.drawn.count)
    #expect(sample.strata.reduce(0) { $0 + $1.drawn } == sample.drawn.count)
    #expect(sample.strata.reduce(0) { $0 + $1.size } == sample.frame)
    return sample
  }

  private static let rows = (0..<60).map { "C\(100 + $0),\($0 % 7 < 4 ? "东" : "西"),\(1 + $0 % 5)" }

  @Test func `the same seed draws the same, whatever the order of rows`() throws {
    var dice = SplitMix(state: 5)
    for sample in ["个数: 13", "个数: 13, 分层: 街, 权重: 险", "比例: 30%, 分层: 街", "比例: 0.2"] {
      let first = try drawn(sample, Self.rows)
      #expect(try drawn(sample, Self.rows.shuffled(using: &dice)) == first, "\(sample)")
      #expect(try drawn(sample, Self.rows, seed: 2).drawn != first.drawn, "\(sample)")
    }
  }

  @Test func `a row that leaves takes no other with it`() throws {
    let all = try drawn("个数: 20", Self.rows)
    let gone = Self.rows.filter { $0.hasPrefix(all.drawn[3]) == false }
    let rest = try drawn("个数: 20", gone)
    #expect(Set(all.drawn).subtracting(rest.drawn) == [all.drawn[3]])
  }

  @Test(arguments: [0.01, 0.1, 0.3, 0.333, 0.5, 0.999, 1.0])
  func `a share draws at least the share of every stratum, and no more than it must`(
    share: Double
  ) throws {
    let sample = try drawn("比例: \(share), 分层: 街", Self.rows)
    for stratum in sample.strata {
      let wanted = Double(stratum.size) * share
      #expect(Double(stratum.drawn) >= wanted - 1e-6 && Double(stratum.drawn) < wanted + 1)
    }
  }

  @Test(arguments: [1, 2, 7, 20, 59, 60])
  func `a number is drawn exactly, shared by weight`(count: Int) throws {
    let plain = try drawn("个数: \(count), 分层: 街", Self.rows)
    #expect(plain.drawn.count == count)
    for stratum in plain.strata {
      let exact = Double(count * stratum.size) / 60
      #expect(abs(Double(stratum.drawn) - exact) < 1, "\(stratum)")
    }
    let weighted = try drawn("个数: \(count), 分层: 街, 权重: 险", Self.rows)
    #expect(weighted.drawn.count == count)
    #expect(weighted.strata.allSatisfy { $0.drawn <= $0.size })
  }

  @Test func `weights speak for those who have more, and nothing for those who have none`() throws {
    let rows = (0..<200).map { "C\(1000 + $0),东,\($0 < 100 ? 9 : 1)" }
    var heavy = 0
    for seed in 1...20 as ClosedRange<UInt64> {
      heavy += try drawn("个数: 20, 权重: 险", rows, seed: seed).drawn.count { $0 < "C1100" }
    }
    // Nine in ten of 400, within five standard deviations of 6.
    #expect((320...390).contains(heavy), "\(heavy)")
    let none = try drawn("个数: 100, 权重: 险", rows.map { $0.replacing(",1", with: ",0") })
    #expect(none.drawn.allSatisfy { $0 < "C1100" })
  }

  @Test func `without weights every row is as likely`() throws {
    var times: [String: Int] = [:]
    for seed in 1...200 as ClosedRange<UInt64> {
      for id in try drawn("个数: 15", Self.rows, seed: seed).drawn { times[id, default: 0] += 1 }
    }
    // A quarter of 200: 50, standard deviation 6.
    #expect(times.count == 60 && times.values.allSatisfy { (20...80).contains($0) })
  }

  @Test func `whole shares add up and keep to their caps`() {
    var dice = SplitMix(state: 3)
    for number in 0..<500 {
      let count = Int.random(in: 1...6, using: &dice)
      let caps = (0..<count).map { _ in Int.random(in: 0...9, using: &dice) }
      let weights = (0..<count).map { _ in Double(Int.random(in: 0...4, using: &dice)) }
      let total = Int.random(in: 0...max(1, caps.reduce(0, +)), using: &dice)
      let shares = SampleDraw.shares(of: total, weights: weights, caps: caps)
      #expect(shares.reduce(0, +) == min(total, caps.reduce(0, +)), "draw \(number)")
      #expect(zip(shares, caps).allSatisfy { $0 >= 0 && $0 <= $1 }, "draw \(number)")
    }
  }
}
