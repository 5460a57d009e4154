// SPDX-License-Identifier: GPL-3.0-or-later
public import Street
public import Tables

/// A public list before it becomes files: only what may be shown is in it.
public struct Publication: Sendable, Equatable {
  /// A table of it.
  public struct Table: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// What the columns are.
    public var columns: [PublicColumn]
    /// The header.
    public var header: [String]
    /// The rows, as long as the header.
    public var rows: [[String]]
  }

  /// A number worth saying, and what it counts.
  public struct Figure: Sendable, Equatable {
    /// The number.
    public var value: Int
    /// What it counts.
    public var label: String
  }

  /// The title.
  public var title = ""
  /// The week.
  public var week = ""
  /// The version, the plan.
  public var marks: [String] = []
  /// How long it is shown.
  public var period = ""
  /// Whom to call, and where to object.
  public var supervision: [String] = []
  /// Numbers worth saying.
  public var figures: [Figure] = []
  /// The tables.
  public var tables: [Table] = []
  /// What is said below.
  public var notes: [String] = []
  /// The office and the day.
  public var signature = ""
  /// The first day on which it is shown; the files say that they were made then.
  public var day = Day(number: 0)
  /// How often somebody is named, and how many rows there are of those served.
  public var counts = (named: 0, served: 0)

  /// Makes an empty list.
  init() {}

  /// Whether two lists say the same.
  ///
  /// - Parameters:
  ///   - left: One list.
  ///   - right: Another.
  /// - Returns: Whether all texts are equal.
  public static func == (left: Publication, right: Publication) -> Bool {
    left.texts == right.texts && left.tables == right.tables && left.figures == right.figures
  }

  /// Lines in the order in which they are read, without tables.
  var texts: [String] { [title, week] + marks + [period] + supervision + notes + [signature] }
}
