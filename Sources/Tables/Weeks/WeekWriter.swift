// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Writes a week as a folder of CSV tables with Chinese headers that reads back to an equal week.
///
/// Personal columns are written: the folder is an internal one. Places, units, proposers and pins
/// are written by identifier. A table without rows is not written, 需求清单 excepted. Identifiers
/// and words of lists must not contain the separators of lists.
public enum WeekWriter {
  /// Writes the folder; existing files of the same names are replaced.
  ///
  /// - Parameters:
  ///   - week: Any week.
  ///   - folder: Where it goes; made if it does not exist.
  /// - Throws: ``WriteError`` when the folder cannot be made or a file cannot be written.
  public static func write(_ week: Week, to folder: String) throws(WriteError) {
    try AtomicFile.makeFolder(folder)
    try AtomicFile.write(
      SettingsWriter.text(of: week.policy, week: week.monday),
      to: WeekSettings.street.path(in: folder)
    )
    if week.calendar != .builtIn {
      try AtomicFile.write(
        SettingsWriter.text(of: week.calendar),
        to: WeekSettings.calendar.path(in: folder)
      )
    }
    for (kind, table) in tables(of: week) where kind == .needs || !table.rows.isEmpty {
      try table.write(to: "\(folder)/\(kind.fileNames[0]).csv")
    }
  }

  private static func tables(of week: Week) -> [(TableKind, CSVTable)] {
    [
      (.places, table(.places, placeFields, week.places.map(cells))),
      (
        .neighbours,
        table(.neighbours, [.oneCommunity, .otherCommunity], week.neighbours.map(cells))
      ),
      (.units, table(.units, unitFields, week.units.map(cells))),
      (.teams, table(.teams, [.id, .name, .community], week.teams.map(cells))),
      (.people, table(.people, personFields, week.people.map(cells))),
      (.offers, table(.offers, offerFields, week.offers.map(cells))),
      (.needs, table(.needs, needFields, week.statedNeeds.map(cells))),
      (.posts, table(.posts, postFields, week.posts.map(cells))),
      (.history, table(.history, historyFields, week.history.map(cells))),
    ]
  }

  private static let inMinutes: Set<Field> = [.duration, .sessionMinutes, .setup, .packing]
  /// Columns that are left out where no row fills them: most weeks have no such projects.
  private static let uncommon: Set<Field> = [
    .components, .sessionSeats, .least, .sessionMinutes, .moves, .setup, .packing,
  ]

  private static func table(_ kind: TableKind, _ fields: [Field], _ rows: [[String]]) -> CSVTable {
    let columns = fields.indices.filter { column in
      !uncommon.contains(fields[column]) || rows.contains { !$0[column].isEmpty }
    }
    let headers = columns.map { column in
      let header = kind.header(of: fields[column])
      return inMinutes.contains(fields[column]) ? "\(header)（分钟）" : header
    }
    if columns.count == fields.count { return CSVTable(header: headers, rows: rows) }
    return CSVTable(header: headers, rows: rows.map { row in columns.map { row[$0] } })
  }
}

// MARK: - Words

extension WeekWriter {
  static func text(_ day: Day?) -> String { day?.description ?? "" }
  static func text(_ number: Int?) -> String { number.map(String.init) ?? "" }
  static func minutes(_ number: Int) -> String { number == 0 ? "" : String(number) }
  static func answer(_ value: Bool) -> String { value ? "是" : "否" }
  static func list(_ items: [String]) -> String { items.joined(separator: "、") }
  static func latitude(_ place: Coordinate?) -> String { place.map { "\($0.latitude)" } ?? "" }
  static func longitude(_ place: Coordinate?) -> String { place.map { "\($0.longitude)" } ?? "" }

  static func word(_ kind: Kind?) -> String {
    guard let kind else { return "" }
    let names: [Kind: String] = [
      .venue: "场地", .goods: "物资", .service: "服务", .labour: "人力", .expertise: "智力",
    ]
    return names[kind] ?? kind.code
  }

  static func list(_ skills: [SkillDemand]) -> String {
    list(skills.map { demand in demand.heads.map { "\(demand.skill)×\($0)人" } ?? demand.skill })
  }

  static func list(_ certificates: [Qualification]) -> String {
    list(certificates.map { one in one.validUntil.map { "\(one.name)(至\($0))" } ?? one.name })
  }

  static func list(_ providers: [ProviderID]) -> String { list(providers.map(\.description)) }

  static func word(_ beneficiary: BeneficiaryClass) -> String {
    switch beneficiary {
    case .elderly: "老年"
    case .disabled: "残疾"
    case .hardship: "困难"
    case .children: "儿童"
    case .general: "一般"
    }
  }

  static func word(_ risk: RiskLevel?) -> String {
    switch risk {
    case .low: "低"
    case .medium: "中"
    case .high: "高"
    case nil: ""
    }
  }

  static func word(_ urgency: Urgency) -> String {
    switch urgency {
    case .normal: "一般"
    case .soon: "较急"
    case .urgent: "紧急"
    }
  }

  static func word(_ handling: Handling) -> String {
    switch handling {
    case .immediate: "立等可取"
    case .timed: "限时办结"
    case .periodic: "定期办理"
    }
  }

  static func word(_ projectClass: ProjectClass?) -> String {
    switch projectClass {
    case .dailyService: "生活服务"
    case .relief: "帮扶救济"
    case .venueSharing: "场所共享"
    case .policy: "政策解读"
    case .visits: "参观观摩"
    case .other: "其他"
    case nil: ""
    }
  }

  static func word(_ level: Place.Level) -> String {
    switch level {
    case .street: "街道"
    case .community: "社区"
    case .grid: "网格"
    case .site: "点位"
    }
  }

  static func word(_ invitation: Person.InvitationPolicy) -> String {
    switch invitation {
    case .ask: "需本人同意"
    case .agree: "默认同意"
    case .refuse: "默认拒绝"
    }
  }
}
