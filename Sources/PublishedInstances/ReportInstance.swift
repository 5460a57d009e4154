// SPDX-License-Identifier: GPL-3.0-or-later

/// 双报到 on all pairs: every member to one community, near home, communities within a tenth of the
/// mean.
///
/// A file has the header `kind,x,y` and a line for each point: `member` or `community` and its place
/// in metres with one decimal. Of n members, m communities take ⌊0.9 n / m⌋ to ⌈1.1 n / m⌉ each; a
/// pair costs its distance in tens of metres, rounded, halves to even. Distances are rounded from
/// exact squares, so that every machine and every program finds the same costs.
package struct ReportInstance: Sendable, Equatable {
  /// Pairs at most: 400 MB of costs.
  package static let mostPairs = 100_000_000
  /// Places have at most this magnitude, in tenths of a metre; their squares are exact in a Double.
  package static let largestTenths = 1 << 24

  /// A place, in tenths of a metre.
  package struct Place: Sendable, Equatable {
    /// East.
    package let x: Int
    /// North.
    package let y: Int
  }

  /// Where the members live.
  package private(set) var members: [Place] = []
  /// Where the communities are.
  package private(set) var communities: [Place] = []

  /// The least that a community takes.
  package var lower: Int { 9 * members.count / (10 * max(1, communities.count)) }
  /// The most that a community takes.
  package var upper: Int {
    let tenth = 10 * max(1, communities.count)
    return (11 * members.count + tenth - 1) / tenth
  }

  /// Reads a file.
  ///
  /// - Parameter bytes: The whole file.
  /// - Throws: ``InstanceFileError`` with the line.
  package init(file bytes: [UInt8]) throws(InstanceFileError) {
    var scanner = PointScanner(bytes)
    guard scanner.skip("kind,x,y"), scanner.skipLineEnd() else {
      throw InstanceFileError(line: 1, "the header kind,x,y should be here")
    }
    while !scanner.isAtEnd {
      let isMember = scanner.skip("member,")
      guard isMember || scanner.skip("community,") else {
        throw scanner.error("member or community should be here")
      }
      let x = try scanner.tenths(upTo: Self.largestTenths)
      guard scanner.skip(",") else { throw scanner.error("x and y need one decimal each") }
      let y = try scanner.tenths(upTo: Self.largestTenths)
      guard scanner.skipLineEnd() else { throw scanner.error("x and y need one decimal each") }
      if isMember {
        members.append(Place(x: x, y: y))
      } else {
        communities.append(Place(x: x, y: y))
      }
      if members.count * communities.count > Self.mostPairs {
        throw scanner.error("more than \(Self.mostPairs) pairs")
      }
    }
    guard !communities.isEmpty else { throw scanner.error("there is no community") }
  }

  /// What each pair costs, member after member.
  ///
  /// - Returns: Tens of metres.
  package func costs() -> [Int32] {
    let width = communities.count
    let east = communities.map { Double($0.x) }
    let north = communities.map { Double($0.y) }
    var costs = [Int32](repeating: 0, count: members.count * width)
    for (row, member) in members.enumerated() {
      Self.fill(&costs, row * width, from: member, east, north)
    }
    return costs
  }

  private static func fill(
    _ costs: inout [Int32],
    _ start: Int,
    from member: Place,
    _ east: [Double],
    _ north: [Double]
  ) {
    let (x, y) = (Double(member.x), Double(member.y))
    let (east, north) = (east.span, north.span)
    var all = costs.mutableSpan
    precondition(start >= 0 && start + east.count <= all.count && north.count == east.count)
    for place in 0..<east.count {
      let (dx, dy) = (east[place] - x, north[place] - y)
      let tens = (dx * dx + dy * dy).squareRoot() / 100
      // Added to 2^52 a number rounds to a whole one, halves to even; its last bits are that number.
      all[start + place] = Int32(truncatingIfNeeded: (tens + 0x1p52).bitPattern)
    }
  }

  /// Adds up the costs of an answer from the file alone.
  ///
  /// - Parameter communities: The community of every member.
  /// - Returns: The sum, in tens of metres.
  /// - Throws: ``AnswerFault`` when a member has no community, or one has too few or too many.
  package func score(of communities: [Int]) throws(AnswerFault) -> Int {
    guard communities.count == members.count else {
      throw AnswerFault("\(communities.count) communities for \(members.count) members")
    }
    var loads = [Int](repeating: 0, count: self.communities.count)
    var total = 0
    for (member, community) in communities.enumerated() {
      guard loads.indices.contains(community) else {
        throw AnswerFault("member \(member) has no community")
      }
      loads[community] += 1
      total += Self.distance(members[member], self.communities[community])
    }
    if let community = loads.firstIndex(where: { $0 < lower || $0 > upper }) {
      throw AnswerFault("community \(community) has \(loads[community]) members")
    }
    return total
  }

  /// A distance in tens of metres, in whole numbers alone: another way than ``costs()`` takes.
  private static func distance(_ one: Place, _ other: Place) -> Int {
    let (dx, dy) = (one.x - other.x, one.y - other.y)
    // Rounded up to c where (100 c − 50)^2 < square, and at equality when c is even.
    let square = dx * dx + dy * dy
    var tens = Int(Double(square).squareRoot()) / 100
    while (100 * tens + 50) * (100 * tens + 50) < square { tens += 1 }
    let isHalf = (100 * tens + 50) * (100 * tens + 50) == square
    return isHalf && !tens.isMultiple(of: 2) ? tens + 1 : tens
  }
}
