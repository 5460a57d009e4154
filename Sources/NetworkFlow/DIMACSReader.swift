// SPDX-License-Identifier: GPL-3.0-or-later

extension FlowNetwork {
  /// Reads a minimum-cost flow problem in the DIMACS format.
  ///
  /// Lines: `c` comment, `p min NODES ARCS`, `n NODE SUPPLY`, `a TAIL HEAD LOWER UPPER COST`, nodes
  /// numbered from 1. A negative upper bound under a lower bound of 0 or more means no limit, as is
  /// widely done. The data is not trusted: more nodes than `nodeLimit` are refused, and no
  /// memory is reserved for arcs that the file is too short to hold.
  ///
  /// - Parameters:
  ///   - bytes: The whole file; lines end in LF or CR LF.
  ///   - nodeLimit: The greatest number of nodes accepted.
  /// - Throws: ``FlowError`` with the line and code `.malformedLine`, `.unknownNode`, `.outOfRange`
  ///   or `.incompleteFile`. Whether bounds and supplies fit is left to ``validate()``.
  public init(dimacs bytes: [UInt8], nodeLimit: Int = 20_000_000) throws(FlowError) {
    self.init()
    var reader = DIMACSReader(nodeLimit: nodeLimit, byteCount: bytes.count)
    var line = DIMACSLine(start: 0)
    while line.advance(in: bytes.span) {
      try reader.read(&line, of: bytes.span, into: &self)
    }
    try reader.finish(self)
  }
}

/// The state between two lines of a DIMACS file.
private struct DIMACSReader {
  /// No arc line is shorter than "a 1 2 0 1 0".
  private static let shortestArc = 12

  private let nodeLimit: Int
  private let byteCount: Int
  private var line = 0
  private var announcedArcs: Int?

  init(nodeLimit: Int, byteCount: Int) {
    self.nodeLimit = nodeLimit
    self.byteCount = byteCount
  }

  mutating func read(
    _ source: inout DIMACSLine,
    of bytes: Span<UInt8>,
    into network: inout FlowNetwork
  ) throws(FlowError) {
    line += 1
    guard let kind = source.letter(in: bytes) else {
      if !source.isAtEnd(in: bytes) { throw malformed }
      return
    }
    switch kind {
    case UInt8(ascii: "c"): return
    case UInt8(ascii: "p"): try readProblem(&source, bytes, into: &network)
    case UInt8(ascii: "n"):
      let node = try node(&source, bytes, in: network)
      network.setSupply(try number(&source, bytes), of: node)
    case UInt8(ascii: "a"): try readArc(&source, bytes, into: &network)
    default: throw malformed
    }
    if !source.isAtEnd(in: bytes) { throw malformed }
  }

  /// Checks that all announced arcs have come.
  func finish(_ network: FlowNetwork) throws(FlowError) {
    guard let announcedArcs, announcedArcs == network.arcCount else {
      throw FlowError(.incompleteFile, line: line, value: Int64(network.arcCount))
    }
  }

  private var malformed: FlowError { FlowError(.malformedLine, line: line) }

  private mutating func readProblem(
    _ source: inout DIMACSLine,
    _ bytes: Span<UInt8>,
    into network: inout FlowNetwork
  ) throws(FlowError) {
    guard announcedArcs == nil, source.isWord("min", in: bytes) else { throw malformed }
    let nodes = try number(&source, bytes)
    let arcs = try number(&source, bytes)
    guard nodes >= 0, nodes <= nodeLimit, arcs >= 0, arcs <= FlowLimits.count else {
      throw FlowError(.outOfRange, line: line, value: max(nodes, arcs))
    }
    announcedArcs = Int(arcs)
    let plausible = min(Int(arcs), byteCount / DIMACSReader.shortestArc + 1)
    network.reserveCapacity(nodes: Int(nodes), arcs: plausible)
    for _ in 0..<nodes { network.addNode() }
  }

  private func readArc(
    _ source: inout DIMACSLine,
    _ bytes: Span<UInt8>,
    into network: inout FlowNetwork
  ) throws(FlowError) {
    let tail = try node(&source, bytes, in: network)
    let head = try node(&source, bytes, in: network)
    let lower = try number(&source, bytes)
    let upper = try number(&source, bytes)
    let cost = try number(&source, bytes)
    guard let announcedArcs, network.arcCount < announcedArcs else { throw malformed }
    network.addArc(
      from: tail,
      to: head,
      lower: lower,
      upper: upper < 0 && lower >= 0 ? FlowNetwork.unlimited : upper,
      cost: cost
    )
  }

  private func node(
    _ source: inout DIMACSLine,
    _ bytes: Span<UInt8>,
    in network: FlowNetwork
  ) throws(FlowError) -> NodeIndex {
    let number = try number(&source, bytes)
    guard number >= 1, number <= network.nodeCount else {
      throw FlowError(.unknownNode, line: line, value: number)
    }
    return NodeIndex(Int(number) - 1)
  }

  private func number(
    _ source: inout DIMACSLine,
    _ bytes: Span<UInt8>
  ) throws(FlowError) -> Int64 {
    switch source.number(in: bytes) {
    case .value(let value): return value
    case .tooLarge: throw FlowError(.outOfRange, line: line)
    case .missing: throw malformed
    }
  }
}

/// A place within a line of a file.
private struct DIMACSLine {
  enum Number {
    case value(Int64)
    case tooLarge
    case missing
  }

  private static let space = UInt8(ascii: " ")
  private static let newline = UInt8(ascii: "\n")
  private var place: Int
  private var end: Int

  /// Stands before the line that starts at an offset.
  init(start: Int) {
    place = start
    end = start - 1
  }

  /// Moves to the next line; false at the end of the file.
  mutating func advance(in bytes: Span<UInt8>) -> Bool {
    place = end + 1
    guard place < bytes.count else { return false }
    end = place
    while end < bytes.count, bytes[end] != DIMACSLine.newline { end += 1 }
    return true
  }

  private mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while place < end, isBlank(bytes[place]) { place += 1 }
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == DIMACSLine.space || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  mutating func isAtEnd(in bytes: Span<UInt8>) -> Bool {
    skipBlanks(bytes)
    return place == end
  }

  /// The letter that says what a line holds; nil when the line does not start with a single one.
  mutating func letter(in bytes: Span<UInt8>) -> UInt8? {
    skipBlanks(bytes)
    guard place < end else { return nil }
    let letter = bytes[place]
    guard place + 1 == end || isBlank(bytes[place + 1]) || letter == UInt8(ascii: "c") else {
      return nil
    }
    place += 1
    if letter == UInt8(ascii: "c") { place = end }
    return letter
  }

  mutating func isWord(_ word: StaticString, in bytes: Span<UInt8>) -> Bool {
    skipBlanks(bytes)
    for letter in word.description.utf8 {
      guard place < end, bytes[place] == letter else { return false }
      place += 1
    }
    return place < end && isBlank(bytes[place])
  }

  mutating func number(in bytes: Span<UInt8>) -> Number {
    skipBlanks(bytes)
    let isNegative = place < end && bytes[place] == UInt8(ascii: "-")
    if isNegative { place += 1 }
    let first = place
    var value: Int64 = 0
    var isTooLarge = false
    while place < end, bytes[place] >= UInt8(ascii: "0"), bytes[place] <= UInt8(ascii: "9") {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int64(bytes[place] - UInt8(ascii: "0")))
      if overflow || carry { isTooLarge = true }
      value = isTooLarge ? 0 : sum
      place += 1
    }
    guard place > first, place == end || isBlank(bytes[place]) else { return .missing }
    return isTooLarge ? .tooLarge : .value(isNegative ? -value : value)
  }
}
