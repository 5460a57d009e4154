// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street
internal import Tables

/// Somebody served, by what could tell who it is.
struct ServedRecord: Hashable {
  /// How far a record is generalised, step by step.
  enum Step: Int, CaseIterable, Comparable {
    /// As it is.
    case whole
    /// Without the ages.
    case ageless
    /// By the class in place of the word.
    case widened
    /// By the street in place of the community.
    case ofStreet
    /// Not shown.
    case suppressed

    static func < (left: Step, right: Step) -> Bool { left.rawValue < right.rawValue }
  }

  var community: PlaceID?
  var word: String
  var ages: String
  var step = Step.whole

  /// What is shown of it at its step.
  var shown: ServedRecord {
    var shown = self
    if step >= .ageless { shown.ages = "" }
    if step >= .widened { shown.word = PublicWords.widened(word) }
    if step >= .ofStreet { shown.community = nil }
    shown.step = .whole
    return shown
  }
}

/// Generalises records until k of them look alike, step by step; what never does is not shown.
///
/// Rows are counted, not the people that a row may say it stands for: a stated number proves nothing.
enum Generaliser {
  /// The records with their steps, in their order.
  static func generalised(_ records: [ServedRecord], k: Int) -> [ServedRecord] {
    var records = records
    for step in ServedRecord.Step.allCases.dropFirst() {
      var sizes: [ServedRecord: Int] = [:]
      for record in records where record.step != .suppressed {
        sizes[record.shown, default: 0] += 1
      }
      for index in records.indices
      where records[index].step != .suppressed && sizes[records[index].shown, default: 0] < k {
        records[index].step = step
      }
    }
    return settled(records, k: k)
  }

  /// A record that went on may leave those behind that it stood with; the last steps are repeated until
  /// nothing changes.
  private static func settled(_ records: [ServedRecord], k: Int) -> [ServedRecord] {
    var records = records
    while true {
      var sizes: [ServedRecord: Int] = [:]
      for record in records where record.step != .suppressed {
        sizes[record.shown, default: 0] += 1
      }
      let small = records.indices.filter {
        records[$0].step != .suppressed && sizes[records[$0].shown, default: 0] < k
      }
      guard !small.isEmpty else { return records }
      for index in small { records[index].step = .suppressed }
    }
  }
}
