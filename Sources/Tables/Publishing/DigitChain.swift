// SPDX-License-Identifier: GPL-3.0-or-later

/// Groups of digits that stand so close that they may be one number: `138-0013-8000`, `138 0013 8000`.
struct DigitChain {
  /// The groups.
  private(set) var groups: [[Int]] = []
  /// What stands between them.
  private(set) var joints: [[Unicode.Scalar]] = []
  /// What stands before the first group and behind the last.
  private(set) var before: Unicode.Scalar?
  private(set) var after: Unicode.Scalar?
  /// Where it begins and ends.
  private(set) var range = 0..<0

  /// Most marks between two groups of one number.
  private static let longestJoint = 3

  /// All chains of a text.
  static func all(in scalars: [Unicode.Scalar]) -> [DigitChain] {
    var chains: [DigitChain] = []
    var position = 0
    while position < scalars.count {
      guard scalars[position].isDigit else {
        position += 1
        continue
      }
      let chain = DigitChain(scalars, from: position)
      position = chain.range.upperBound
      chains.append(chain)
    }
    return chains
  }

  private init(_ scalars: [Unicode.Scalar], from start: Int) {
    var end = start
    before = start > 0 ? scalars[start - 1] : nil
    while true {
      var group: [Int] = []
      while end < scalars.count, let digit = TextScanner.digit(scalars[end]) {
        group.append(digit)
        end += 1
      }
      groups.append(group)
      let joint = scalars[end...].prefix(Self.longestJoint + 1).prefix { Self.isJoint($0) }
      let next = end + joint.count
      guard (1...Self.longestJoint).contains(joint.count), next < scalars.count,
        scalars[next].isDigit
      else { break }
      joints.append(Array(joint))
      end = next
    }
    range = start..<end
    after = end < scalars.count ? scalars[end] : nil
  }

  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "-", ".", "_", "/", "(", ")", "[", "]", ",", "+", "|", "\n", "\\", "#": true
    case "\u{B7}", "\u{2022}", "\u{30FB}", "'": true
    default: false
    }
  }

  /// A part of a chain that consists of whole groups.
  struct Window {
    let digits: [Int]
    /// The groups it consists of.
    let groups: Range<Int>
  }

  /// The parts of so many digits at least and at most.
  func windows(_ lengths: ClosedRange<Int>) -> [Window] {
    var result: [Window] = []
    for first in groups.indices {
      var digits: [Int] = []
      for last in first..<groups.count {
        digits += groups[last]
        if digits.count > lengths.upperBound { break }
        if digits.count < lengths.lowerBound { continue }
        let window = Window(digits: digits, groups: first..<(last + 1))
        if !isEnumeration(window) { result.append(window) }
      }
    }
    return result
  }

  /// Whether the groups are rather a list, as in 9,10,12,14,16: many, with commas, of several lengths.
  private func isEnumeration(_ window: Window) -> Bool {
    let parts = groups[window.groups]
    guard parts.count > 4, !parts.allSatisfy({ $0.count == 1 }) else { return false }
    return joints[window.groups.lowerBound..<(window.groups.upperBound - 1)]
      .contains { $0.contains(",") }
  }

  /// The joint behind a group; empty behind the last.
  func joint(after group: Int) -> [Unicode.Scalar] {
    joints.indices.contains(group) ? joints[group] : []
  }

  /// The number that some digits are.
  static func number(_ digits: some Sequence<Int>) -> Int {
    digits.reduce(0) { ($0 &* 10) &+ $1 }
  }
}
