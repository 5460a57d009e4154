// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@Suite struct NearnessTests {
  private func metres(_ numbers: (Double, Double, Double, Double)) throws -> Int {
    let one = try #require(Coordinate(latitude: numbers.0, longitude: numbers.1))
    let other = try #require(Coordinate(latitude: numbers.2, longitude: numbers.3))
    #expect(Nearness.metres(from: one, to: other) == Nearness.metres(from: other, to: one))
    return Nearness.metres(from: one, to: other)
  }

  /// Arcs of a great circle whose length follows from R = 6,371,009 m alone.
  @Test(arguments: [
    ((0.0, 0.0, 0.0, 0.0), 0),
    ((0.0, 0.0, 0.0, 1.0), 111_195),
    ((10.0, 20.0, 11.0, 20.0), 111_195),
    ((0.0, 0.0, 0.0, 90.0), 10_007_558),
    ((0.0, 0.0, 0.0, 180.0), 20_015_115),
    ((90.0, 0.0, -90.0, 45.0), 20_015_115),
    ((60.0, 0.0, 60.0, 180.0), 6_671_705),
    ((0.0, -179.5, 0.0, 179.5), 111_195),
  ])
  func `known arcs have known lengths`(
    numbers: (Double, Double, Double, Double),
    expected: Int
  ) throws {
    #expect(try metres(numbers) == expected)
  }

  @Test func `a coordinate must be on the earth`() {
    #expect(Coordinate(latitude: 90.001, longitude: 0) == nil)
    #expect(Coordinate(latitude: 0, longitude: -180.001) == nil)
    #expect(Coordinate(latitude: .nan, longitude: 0) == nil)
    #expect(Coordinate(latitude: 0, longitude: .infinity) == nil)
    #expect(Coordinate(latitude: -90, longitude: 180) != nil)
  }

  @Test func `a parallel is shorter than the equator`() {
    #expect(Nearness.parallelShare(latitude: 0) == 1)
    #expect(abs(Nearness.parallelShare(latitude: 60) - 0.5) < 1e-12)
  }
}
