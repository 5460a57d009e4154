// SPDX-License-Identifier: GPL-3.0-or-later

/// What could be read of a need whose row was left out, so that lists can name it.
///
/// It is no part of the plan and of no rule: only reports read it, and plan.json never holds it.
public struct NeedSetAside: Sendable {
  /// File name without its folder.
  public let file: String
  /// Sheet of a workbook, or nil.
  public let sheet: String?
  /// Row as the clerk counts it, from 1.
  public let row: Int
  /// Whether the identifier stands in the row; otherwise it was made and tells nobody anything.
  public let hasOwnID: Bool
  /// What could be read, without contact and pins; the rest are defaults.
  public let need: Need

  /// Makes an entry; contact and pins of the need are dropped.
  ///
  /// - Parameters:
  ///   - need: What could be read.
  ///   - hasOwnID: Whether the identifier stands in the row.
  ///   - file: File name without its folder.
  ///   - sheet: Sheet of a workbook, or nil.
  ///   - row: Row from 1.
  public init(_ need: Need, hasOwnID: Bool, file: String, sheet: String?, row: Int) {
    var need = need
    need.contact = ""
    need.locked = []
    need.barred = []
    self.need = need
    self.hasOwnID = hasOwnID
    self.file = file
    self.sheet = sheet
    self.row = row
  }
}
