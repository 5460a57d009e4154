// SPDX-License-Identifier: GPL-3.0-or-later

/// One of the settings files of a week folder.
enum WeekSettings {
  case street
  case calendar
  case mapping
  /// What import has learned about files and columns.
  case columns

  /// Names it may have; the first is the one that is written.
  var fileNames: [String] {
    switch self {
    case .street: ["街道.yaml", "street.yaml", "街道.yml", "street.yml"]
    case .calendar: ["日历.yaml", "calendar.yaml", "日历.yml", "calendar.yml"]
    case .columns: ["列对应.yaml", "columns.yaml", "列对应.yml", "columns.yml"]
    case .mapping: ["映射.yaml", "mapping.yaml", "映射.yml", "mapping.yml"]
    }
  }

  /// Where it is written in a week folder.
  func path(in folder: String) -> String { "\(folder)/\(fileNames[0])" }
}
