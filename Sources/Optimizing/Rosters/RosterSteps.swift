// SPDX-License-Identifier: GPL-3.0-or-later

/// What the past of a person comes down to under rules on neighbouring days, and how a day changes it.
///
/// A state packs a few small numbers: for each succession the days since its first kind, for each
/// stretch the days in a row and whether they may be too few, for each block the days worked in it.
struct RosterSteps: Sendable {
  /// A step.
  struct Step {
    var cost = 0
    var bumps: UInt64 = 0
  }

  private let rules: RosterRules
  /// By block rule: the bit that tells of a worked block, or nil.
  private let bumpBits: [UInt64?]
  /// Bits of every number.
  private let widths: [Int]
  /// The numbers before the first day.
  let first: [Int]

  init(_ rules: RosterRules) {
    self.rules = rules
    bumpBits = rules.blocks.map { $0.count.map { rules.bit(of: $0) } }
    var widths = rules.successions.map { Self.bits($0.days) }
    widths += rules.stretches.map { 1 + Self.bits($0.longest) }
    widths += rules.blocks.map { Self.bits(Self.largest($0)) }
    self.widths = widths
    var numbers = rules.successions.map { rule in rule.since.map { $0 <= rule.days ? $0 : 0 } ?? 0 }
    numbers += rules.stretches.map { rule in
      guard rule.before > 0 || rule.isOpenBefore else { return 0 }
      return Self.row(rule, of: rule.before, isOpen: rule.isOpenBefore)
    }
    numbers += rules.blocks.map { min(Self.largest($0), $0.before) }
    first = numbers
  }

  /// Bits that all numbers together take.
  var bits: Int { widths.reduce(0, +) }

  private static func bits(_ largest: Int) -> Int { Int.bitWidth - largest.leadingZeroBitCount }

  private static func largest(_ rule: RosterRules.Block) -> Int {
    rule.charges.isEmpty ? 1 : max(1, rule.charges.count - 1)
  }

  /// A row as a number: twice its length, and one more where it may be too short.
  private static func row(_ rule: RosterRules.Stretch, of days: Int, isOpen: Bool) -> Int {
    let length = min(days, rule.longest)
    return 2 * length + (isOpen && length < rule.least ? 1 : 0)
  }

  /// What of a day makes a difference to a step: where it lies in each rule's blocks.
  func phase(of day: Int) -> [UInt8] {
    rules.blocks.map { rule in
      guard let block = rule.blocks.first(where: { $0.contains(day) }) else { return 0 }
      return day == block.upperBound - 1 ? 2 : 1
    }
  }

  /// All numbers as one; only where ``bits`` are 128 at most.
  func pack(_ numbers: [Int]) -> UInt128 {
    var (state, shift) = (UInt128(0), 0)
    for (number, width) in zip(numbers, widths) {
      state |= UInt128(number) << UInt128(shift)
      shift += width
    }
    return state
  }

  /// The numbers that ``pack(_:)`` made one of.
  func unpack(_ state: UInt128) -> [Int] {
    var rest = state
    return widths.map { width in
      defer { rest >>= UInt128(width) }
      return Int(truncatingIfNeeded: rest & ((UInt128(1) << UInt128(width)) - 1))
    }
  }

  /// What a day of a kind makes of the numbers; nil where it must not be.
  func step(_ numbers: inout [Int], on day: Int, by kind: Int) -> Step? {
    var step = Step()
    var place = 0
    for rule in rules.successions {
      guard let next = Self.next(rule, numbers[place], kind, &step.cost) else { return nil }
      numbers[place] = next
      place += 1
    }
    for rule in rules.stretches {
      guard let next = Self.next(rule, numbers[place], kind, &step.cost) else { return nil }
      numbers[place] = next
      place += 1
    }
    for (number, rule) in rules.blocks.enumerated() {
      guard let next = Self.next(rule, bumpBits[number], numbers[place], kind, day, &step) else {
        return nil
      }
      numbers[place] = next
      place += 1
    }
    return step
  }

  private static func next(
    _ rule: RosterRules.Succession,
    _ since: Int,
    _ kind: Int,
    _ cost: inout Int
  ) -> Int? {
    if since > 0, rule.to[kind] {
      guard let price = rule.price else { return nil }
      cost += price
    }
    if rule.from[kind] { return 1 }
    return since > 0 && since < rule.days ? since + 1 : 0
  }

  private static func next(
    _ rule: RosterRules.Stretch,
    _ number: Int,
    _ kind: Int,
    _ cost: inout Int
  ) -> Int? {
    let (length, isOpen) = (number / 2, number & 1 == 1)
    guard rule.kinds[kind] else {
      if length > 0, length < rule.least, !isOpen {
        guard let under = rule.under else { return nil }
        cost += under * (rule.least - length)
      }
      return 0
    }
    if let most = rule.most, length + 1 > most {
      guard let over = rule.over else { return nil }
      cost += over
    }
    return row(rule, of: length + 1, isOpen: isOpen)
  }

  private static func next(
    _ rule: RosterRules.Block,
    _ bit: UInt64?,
    _ worked: Int,
    _ kind: Int,
    _ day: Int,
    _ step: inout Step
  ) -> Int? {
    guard let block = rule.blocks.first(where: { $0.contains(day) }) else { return 0 }
    var worked = worked
    if rule.kinds[kind] {
      if worked == 0, let bit { step.bumps |= 1 << bit }
      worked = min(worked + 1, largest(rule))
    }
    guard day == block.upperBound - 1 else { return worked }
    if !rule.charges.isEmpty {
      guard let charge = rule.charges[worked] else { return nil }
      step.cost += charge
    }
    return 0
  }
}
