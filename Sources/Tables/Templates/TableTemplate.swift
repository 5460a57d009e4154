// SPDX-License-Identifier: GPL-3.0-or-later

/// An empty table to be filled in: its columns with the words to choose from, and example rows.
public struct TableTemplate: Sendable {
  /// One column.
  public struct Column: Sendable {
    /// The English header, which names what the column means.
    public let key: String
    /// The Chinese header.
    public let header: String
    /// Whether a row without it cannot be used.
    public let isRequired: Bool
    /// The words to choose from; none for any text.
    public let choices: [String]
    /// Whether several words may be joined, or others written.
    public let isOpen: Bool
    /// Whether its cells are numbers.
    public let isNumber: Bool
  }

  /// The name of the table, without an ending: Chinese, English.
  public let names: (chinese: String, english: String)
  /// The columns.
  public let columns: [Column]
  /// Further columns that the table may have; few offices need them.
  public let others: [Column]
  /// Example rows in the order of the columns; the reader skips them.
  public let examples: [[String]]

  /// Every table of a week folder, in the order in which a clerk fills them.
  public static let all: [TableTemplate] = [
    TableKind.needs, .offers, .people, .units, .posts, .teams, .places, .neighbours, .history,
  ]
  .map { TableTemplate($0) }

  /// How the first cell of an example row begins.
  public static let exampleMark = "示例"

  init(_ kind: TableKind) {
    let english = kind.fileNames.first { $0.utf8.allSatisfy { $0 < 0x80 } } ?? kind.rawValue
    names = (kind.fileNames[0], english)
    let required = Set(kind.required.compactMap(\.first))
    let filled = Self.examples(of: kind)
    func column(_ field: Field) -> Column {
      let choices = Self.choices(of: field, in: kind)
      return Column(
        key: field.key,
        header: kind.header(of: field),
        isRequired: required.contains(field),
        choices: choices?.words ?? [],
        isOpen: choices?.isOpen ?? false,
        isNumber: Self.numbers.contains(field)
      )
    }
    columns = Self.fields(of: kind).map(column)
    others = (Self.furtherFields[kind] ?? []).map(column)
    let fields = Self.fields(of: kind)
    examples = filled.map { row in fields.map { row[$0] ?? "" } }
  }

  // MARK: Columns

  /// The columns that offices use, those that are always filled first.
  static func fields(of kind: TableKind) -> [Field] {
    switch kind {
    case .needs:
      [
        .id, .title, .kind, .category, .community, .place, .times, .duration, .headcount, .risk,
        .verifiedBy, .urgency, .beneficiary, .beneficiaryCount, .skills, .deadline, .handling,
        .locked, .barred, .contact, .phone, .remark,
      ]
    case .offers:
      [
        .id, .unit, .kind, .name, .categories, .quantity, .frequency, .times, .community, .place,
        .skills, .certificates, .exclusive, .conditions, .contact, .phone, .remark,
      ]
    case .people:
      [
        .id, .name, .phone, .standing, .unit, .team, .community, .birth, .skills, .certificates,
        .insuredUntil, .health, .wishes, .times, .perWeek, .perMonth, .invitation, .guardian,
        .remark,
      ]
    case .units:
      [
        .id, .name, .functions, .community, .place, .perHalfDay, .perWeek, .contact, .phone,
        .remark,
      ]
    case .posts:
      [
        .id, .name, .date, .times, .heads, .place, .community, .skills, .team, .leader, .locked,
        .barred, .contact, .phone, .remark,
      ]
    case .teams: [.id, .name, .community, .contact, .phone, .remark]
    case .places: [.id, .name, .level, .parent, .latitude, .longitude, .households, .remark]
    case .neighbours: [.oneCommunity, .otherCommunity, .remark]
    case .history: [.person, .unit, .load, .servedPlace, .servedCategory, .remark]
    case .projects: []
    }
  }

  /// What few offices fill in, by table.
  static let furtherFields: [TableKind: [Field]] = [
    .needs: [
      .quantity, .seats, .components, .divisible, .minimum, .certificates, .proposerUnit,
      .receivedAt, .minimumAge, .maximumAge, .needsHealth, .projectClass,
    ],
    .offers: [
      .seats, .certificateUntil, .insuredUntil, .sessionSeats, .least, .sessionMinutes, .moves,
      .setup, .packing,
    ],
    .people: [
      .place, .certificateUntil, .minutesPerDay, .servedThisMonth, .consentPublish,
    ],
  ]

  private static let numbers: Set<Field> = [
    .headcount, .beneficiaryCount, .quantity, .seats, .minimum, .minimumAge, .maximumAge,
    .sessionSeats, .least, .perWeek, .perMonth, .minutesPerDay, .servedThisMonth, .perHalfDay,
    .heads, .latitude, .longitude, .households, .load,
  ]

  /// The words of a column; open where a cell may hold several, or words of the office's own.
  private static func choices(
    of field: Field,
    in kind: TableKind
  ) -> (words: [String], isOpen: Bool)? {
    func words(_ examples: String) -> [String] { examples.split(separator: "、").map(String.init) }
    switch field {
    case .kind where kind != .posts: return (words(Words.kinds.examples), true)
    case .urgency: return (words(Words.urgencies.examples), false)
    case .risk: return (words(Words.risks.examples), true)
    case .handling: return (words(Words.handlings.examples), false)
    case .beneficiary: return (words(Words.beneficiaries.examples), true)
    case .projectClass: return (words(Words.projectClasses.examples), false)
    case .standing: return (words(Words.standings.examples), true)
    case .invitation: return (words(Words.invitations.examples), false)
    case .level: return (words(Words.levels.examples), false)
    case .divisible, .needsHealth, .exclusive, .moves, .health, .guardian, .leader,
      .consentPublish:
      return (["是", "否"], false)
    default: return nil
    }
  }
}
