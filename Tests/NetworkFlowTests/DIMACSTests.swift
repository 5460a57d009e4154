// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import NetworkFlow
import Testing

@Suite struct DIMACSTests {
  @Test func `what is written reads back equal`() throws {
    var source = RandomNetworks(seed: 3)
    for round in 0..<100 {
      let network = source.next()
      #expect(try FlowNetwork(dimacs: network.dimacsBytes()) == network, "round \(round)")
    }
    #expect(try FlowNetwork(dimacs: FlowNetwork().dimacsBytes()) == FlowNetwork())
  }

  @Test func `comments, blank lines, tabs and CR LF are taken`() throws {
    let text = "c hello\r\n\r\ncomment\np  min\t2 1 \r\nn 1 3\r\nn 2 -3\r\n  a 1 2 0 -1 7"
    let network = try FlowNetwork(dimacs: Array(text.utf8))
    #expect(network.supplies == [3, -3])
    #expect(network.upperBounds == [FlowNetwork.unlimited])
    #expect(network.costs == [7])
  }

  @Test(arguments: [
    ("", "incompleteFile", 0),
    ("c only\n", "incompleteFile", 1),
    ("p min 2 1\n", "incompleteFile", 1),
    ("p max 2 1\n", "malformedLine", 1),
    ("p min 2\n", "malformedLine", 1),
    ("p min 2 1 9\n", "malformedLine", 1),
    ("p min 2 0\np min 2 0\n", "malformedLine", 2),
    ("p min -1 0\n", "outOfRange", 1),
    ("p min 99999999999 0\n", "outOfRange", 1),
    ("p min 1 99999999999\n", "outOfRange", 1),
    ("a 1 2 0 1 1\n", "unknownNode", 1),
    ("p min 2 1\na 1 3 0 1 1\n", "unknownNode", 2),
    ("p min 2 1\na 0 1 0 1 1\n", "unknownNode", 2),
    ("p min 2 1\nn 3 1\n", "unknownNode", 2),
    ("p min 2 1\na 1 2 0 1\n", "malformedLine", 2),
    ("p min 2 1\na 1 2 0 1 1 1\n", "malformedLine", 2),
    ("p min 2 1\na 1 2 0 1 1.5\n", "malformedLine", 2),
    ("p min 2 1\na 1 2 0 1 --1\n", "malformedLine", 2),
    ("p min 2 1\na 1 2 0 1 99999999999999999999\n", "outOfRange", 2),
    ("p min 2 1\na 1 2 0 1 1\na 1 2 0 1 1\n", "malformedLine", 3),
    ("p min 2 1\nx 1\n", "malformedLine", 2),
    ("p min 2 1\nab 1\n", "malformedLine", 2),
    ("pmin 2 1\n", "malformedLine", 1),
  ])
  func `faults name their line`(text: String, code: String, line: Int) {
    let error = #expect(throws: FlowError.self) { _ = try FlowNetwork(dimacs: Array(text.utf8)) }
    #expect(error?.code.description == code)
    #expect(error?.line == line)
  }

  @Test func `the node limit is kept`() {
    #expect(throws: FlowError(.outOfRange, line: 1, value: 10)) {
      _ = try FlowNetwork(dimacs: Array("p min 10 0\n".utf8), nodeLimit: 9)
    }
  }

  @Test func `hostile bytes never trap`() {
    var source = RandomNetworks(seed: 9)
    let letters = Array("pna c-0123456789min \n\t\r\u{0}".utf8)
    for _ in 0..<2000 {
      let bytes = (0..<source.number(0...60))
        .map { _ in letters[source.random.below(letters.count)] }
      if let network = try? FlowNetwork(dimacs: bytes, nodeLimit: 1000) {
        #expect(network.nodeCount <= 1000)
      }
    }
  }
}
