// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import NetworkFlow

@Suite struct SemiAssignmentLoadTests {
  private func load() throws -> SemiAssignmentLoad {
    let pieces = [(2, -9), (0, -5), (3, 0), (1, 0), (2, 7)] as [(Int64, Int64)]
    return try SemiAssignmentLoad(
      lower: 1,
      pieces: pieces.map { FlowNetwork.Piece(capacity: $0.0, unitCost: $0.1) }
    )
  }

  @Test func `costs add up over the pieces`() throws {
    let load = try load()
    #expect(load.upper == 8)
    #expect((0...8).map { load.cost(of: $0) } == [0, -9, -18, -18, -18, -18, -18, -11, -4])
    #expect((1...8).map { load.marginal(of: $0) } == [-9, -9, 0, 0, 0, 0, 7, 7])
    #expect((0...7).map { load.roomAbove($0) } == [2, 1, 3, 2, 1, 1, 2, 1])
    #expect((2...8).map { load.roomBelow($0) } == [1, 1, 2, 3, 1, 1, 2])
  }

  @Test(arguments: -12...12 as ClosedRange<Int64>)
  func `the loads wanted at a price are those that cost least`(price: Int64) throws {
    let load = try load()
    let values = (1...8).map { load.cost(of: $0) - Int128(price) * Int128($0) }
    let wanted = values.indices.filter { values[$0] == values.min() }.map { $0 + 1 }
    #expect(Array(load.loads(at: price)) == wanted)
  }

  @Test func `a scaled load keeps the costs and the shares`() throws {
    let load = try SemiAssignmentLoad(
      lower: 60,
      pieces: [
        FlowNetwork.Piece(capacity: 80, unitCost: -1), FlowNetwork.Piece(capacity: 45, unitCost: 2),
      ]
    )
    let scaled = load.scaled(by: 100, of: 400)
    #expect(scaled.lower == 15)
    #expect(scaled.upper == 31)
    #expect(scaled.pieces.map(\.capacity) == [20, 11])
    #expect(scaled.pieces.map(\.unitCost) == [-1, 2])
    let endless = try SemiAssignmentLoad(lower: 0, upper: Int(FlowNetwork.unlimited))
    #expect(endless.scaled(by: 100, of: 400).upper == 100)
  }
}
