// SPDX-License-Identifier: GPL-3.0-or-later

/// A cell of the week's grid: a morning (06–12), afternoon (12–18) or evening (18–06) of one day.
///
/// The same grid as the national platform's 24 cells without its row for holidays; `domain.md` §3.2.
public struct HalfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Cells in a week.
  public static let count = 21
  /// 3 × day + part; day 0 is Monday, part 0 morning, 1 afternoon, 2 evening.
  ///
  /// Range: 0 to 20.
  public let index: Int

  /// Makes a cell from its index.
  ///
  /// - Parameter index: Range: 0 to 20.
  public init(index: Int) {
    precondition((0..<HalfDay.count).contains(index), "half-day \(index) is not in the week")
    self.index = index
  }

  /// The cell that a minute of the week lies in, or nil outside the planned week.
  ///
  /// - Parameter minute: Minutes since Monday 00:00.
  public init?(containing minute: Int) {
    guard minute >= TimeSpan.weekStart, minute < TimeSpan.weekEnd else { return nil }
    let sinceSix = minute - TimeSpan.weekStart
    index = sinceSix / 1440 * 3 + min(2, sinceSix % 1440 / 360)
  }

  /// 0 for Monday to 6 for Sunday.
  public var day: Int { index / 3 }
  /// 0 morning, 1 afternoon, 2 evening.
  public var part: Int { index % 3 }

  /// The minutes of this cell; an evening lasts until 06:00.
  public var span: TimeSpan {
    TimeSpan(day: day, from: 360 * (part + 1), to: part == 2 ? 1800 : 360 * (part + 2))
  }

  /// Day and part, as in `6.2`: Sunday evening.
  public var description: String { "\(day).\(part)" }

  /// Orders cells in time.
  ///
  /// - Parameters:
  ///   - left: One cell.
  ///   - right: Another.
  /// - Returns: Whether `left` is earlier.
  public static func < (left: HalfDay, right: HalfDay) -> Bool { left.index < right.index }
}

/// A set of half-days of one week, as 21 bits.
public struct HalfDaySet: Hashable, Sendable {
  /// Bit i stands for the cell with index i.
  public var bits: UInt32

  /// Makes a set from its bits.
  ///
  /// - Parameter bits: Only the lowest 21 may be set.
  public init(bits: UInt32 = 0) { self.bits = bits }

  /// Whether no cell is in the set.
  public var isEmpty: Bool { bits == 0 }
  /// How many cells are in the set.
  public var count: Int { bits.nonzeroBitCount }
  /// The earliest cell, or nil.
  public var first: HalfDay? { bits == 0 ? nil : HalfDay(index: bits.trailingZeroBitCount) }

  /// Adds a cell.
  ///
  /// - Parameter cell: Any cell.
  public mutating func insert(_ cell: HalfDay) { bits |= 1 << UInt32(cell.index) }

  /// Whether a cell is in the set.
  ///
  /// - Parameter cell: Any cell.
  /// - Returns: Whether it is.
  public func contains(_ cell: HalfDay) -> Bool { bits & (1 << UInt32(cell.index)) != 0 }

  /// The cells in both sets.
  ///
  /// - Parameter other: Another set.
  /// - Returns: The common cells.
  public func intersection(_ other: HalfDaySet) -> HalfDaySet {
    HalfDaySet(bits: bits & other.bits)
  }

  /// The cells in order of time.
  public var cells: [HalfDay] {
    (0..<HalfDay.count).filter { bits & (1 << UInt32($0)) != 0 }.map { HalfDay(index: $0) }
  }
}
