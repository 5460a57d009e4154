// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street
internal import Tables

/// Rows of lists made by hand, and those served.
extension ReportSource {
  /// A row of a list as it may be shown.
  func publicRow(of row: PublicListReader.Row) -> PublicRow {
    var result = PublicRow()
    result.cells = row.texts
    result.people = row.people
    result.community = row.community
    if let community = row.community { result.cells[.community] = communityText(community) }
    // A cell may name several units.
    let units = (row.texts[.unit] ?? "").split { ";、,".contains($0) }.map(String.init)
    result.units = week.units.filter { units.contains($0.name) || units.contains($0.id.text) }
      .map(\.id)
    if !result.units.isEmpty, result.units.count == units.count {
      result.cells[.unit] = result.units.map { unitName($0) }.listed(catalogue)
    }
    result.team =
      week.teams.first { $0.name == row.texts[.team] || $0.id.text == row.texts[.team] }?
      .id
    if let team = result.team {
      result.cells[.team] = week.teams.first { $0.id == team }?.name ?? ""
    }
    if !row.beneficiary.isEmpty || !row.ages.isEmpty {
      result.served = ServedRecord(
        community: row.community,
        word: row.beneficiary,
        ages: row.ages
      )
    }
    return result
  }

  /// Puts what may be shown of those served into a row.
  func show(_ record: ServedRecord, in row: inout PublicRow) {
    let shown = record.shown
    row.served = record
    row.cells[.beneficiary] = shown.word
    row.cells[.age] = shown.ages
    if row.cells[.community] != nil || shown.community == nil {
      row.cells[.community] = servedPlace(shown)
    }
    row.community = shown.community
  }

  /// Where a record says that somebody lives, at its step.
  func servedPlace(_ record: ServedRecord) -> String {
    record.community == nil
      ? catalogue.text(PublicPhrase.wholeStreet) : communityText(record.community)
  }

  /// Those served by a plan of whom a public word tells something: a row a need.
  func served(by personal: PersonalWords) -> [ServedRecord] {
    let ids = Set(plan.projects.filter { $0.post == nil && !$0.providers.isEmpty }.flatMap(\.needs))
    return ids.sorted().compactMap { need($0) }
      .compactMap { need in
        guard let word = personal.beneficiaries[need.id] ?? need.beneficiary.publicWord else {
          return nil
        }
        let community = week.place(at: .community, of: need.place)
        return ServedRecord(community: community, word: word, ages: "")
      }
  }

  /// The header of a column.
  func header(of column: PublicColumn) -> String {
    let phrase: PublicPhrase =
      switch column {
      case .serial: .serial
      case .date: .date
      case .weekday: .weekday
      case .time: .time
      case .community: .community
      case .category: .category
      case .kind: .kind
      case .activity: .activity
      case .unit: .unit
      case .team: .team
      case .people: .people
      case .names, .person: .names
      case .beneficiary: .beneficiary
      case .age: .age
      case .remark: .remark
      }
    return catalogue.text(phrase)
  }
}

extension BeneficiaryClass {
  /// The word that may stand in public; nil where the class tells of health or income, or of nobody.
  var publicWord: String? {
    switch self {
    case .elderly: PublicWords.classes.elderly
    case .children: PublicWords.classes.children
    case .disabled, .hardship, .general: nil
    }
  }
}

extension ServedRecord {
  /// The record at no step.
  var asRead: ServedRecord {
    var record = self
    record.step = .whole
    return record
  }
}
