// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Writes settings and calendars as YAML that the readers read back.
enum SettingsWriter {
  static func text(of policy: Policy, week: Day) -> String {
    var lines = [
      "name: \(quoted(policy.streetName))", "week: \(week)",
      "coordinates: \(policy.coordinates.rawValue)", "radiusMetres: \(policy.radiusMetres)",
      "radiusClass: \(policy.radiusClass)", "floorShare: \(thousandths(policy.floorShare))",
      "bandWidth: \(thousandths(policy.bandWidth))", "bufferMinutes: \(policy.bufferMinutes)",
      "defaultPerWeek: \(policy.defaultPerWeek)", "defaultPerMonth: \(policy.defaultPerMonth)",
      "defaultMinutesPerDay: \(policy.defaultMinutesPerDay)",
      "goals: \(list(policy.goalOrder.map(\.rawValue)))",
      "switchedOff: \(list(policy.switchedOff.map(\.rawValue).sorted()))", "classWeights:",
    ]
    for kind in BeneficiaryClass.allCases {
      if let points = policy.classPoints[kind] {
        lines.append("  \(kind.rawValue): \(thousandths(points))")
      }
    }
    lines += lists("functions", policy.functionsByCategory)
    lines += lists("certificates", policy.certificatesByCategory)
    lines += projectSettings(of: policy)
    return lines.joined(separator: "\n") + "\n"
  }

  static func text(of calendar: WorkCalendar) -> String {
    let lines = [
      "holidays: \(list(calendar.holidays.sorted().map(\.description)))",
      "workdays: \(list(calendar.makeUpWorkdays.sorted().map(\.description)))",
      "years: \(list(calendar.knownYears.sorted().map(String.init)))",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// What only weeks with sessions and moving things set.
  private static func projectSettings(of policy: Policy) -> [String] {
    let usual = Policy()
    var lines: [String] = []
    if !policy.sharedCategories.isEmpty {
      let entries = policy.sharedCategories.sorted { $0.key < $1.key }
      lines += ["sharedCategories:"] + entries.map { "  \(quoted($0.key)): \($0.value)" }
    }
    if policy.travelMetresPerMinute != usual.travelMetresPerMinute {
      lines.append("travelMetresPerMinute: \(policy.travelMetresPerMinute)")
    }
    if policy.travelMinutesByClass != usual.travelMinutesByClass {
      let minutes = policy.travelMinutesByClass.map(String.init).joined(separator: ", ")
      lines.append("travelMinutesByClass: [\(minutes)]")
    }
    return lines
  }

  private static func lists(_ key: String, _ lists: [String: [String]]) -> [String] {
    guard !lists.isEmpty else { return [] }
    let entries = lists.sorted { $0.key < $1.key }
    return ["\(key):"] + entries.map { "  \(quoted($0.key)): \(list($0.value))" }
  }

  private static func list(_ items: [String]) -> String {
    "[\(items.map(quoted).joined(separator: ", "))]"
  }

  /// 250 as 0.25.
  private static func thousandths(_ value: Int) -> String { "\(Double(value) / 1000)" }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
