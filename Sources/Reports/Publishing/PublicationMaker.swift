// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
public import Street
internal import Tables

/// Makes the public list of a plan, or of a list made by hand: from columns of a whitelist, names covered,
/// rows of those served generalised.
public struct PublicationMaker {
  let source: ReportSource
  let terms: PublicTerms
  private let columns: [PublicColumn]
  private var rows: [PublicRow]
  private(set) var served: [ServedRecord] = []

  /// Prepares a list.
  ///
  /// - Parameters:
  ///   - source: Week, plan and language.
  ///   - terms: What decides how it is made.
  public init(source: ReportSource, terms: PublicTerms) {
    self.source = source
    self.terms = terms
    if let list = terms.list {
      columns = list.columns.filter { $0 != .person && $0 != .serial }
      rows = list.rows.map { source.publicRow(of: $0) }
    } else {
      columns = terms.settings.columns
      rows = source.publicRows(terms.settings)
    }
    generalise()
  }

  /// Records of a list made by hand are parts of its rows; those of a plan are rows of their own.
  private mutating func generalise() {
    guard terms.list != nil else {
      served = Generaliser.generalised(source.served(by: terms.personal), k: PublicTerms.k)
      return
    }
    let places = rows.indices.filter { rows[$0].served != nil }
    served = Generaliser.generalised(places.compactMap { rows[$0].served }, k: PublicTerms.k)
    for (place, record) in zip(places, served) { source.show(record, in: &rows[place]) }
    let hidden = Set(zip(places, served).filter { $0.1.step == .suppressed }.map(\.0))
    rows = rows.indices.filter { !hidden.contains($0) }.map { rows[$0] }
  }

  // MARK: - Faults

  /// What keeps the list from being made: consent that is missing, a telephone number, words of objection.
  ///
  /// - Returns: Every fault, by person.
  public func faults() -> [Fault] {
    var faults = settingFaults()
    if rows.isEmpty {
      faults.append(fault(PublicFaultCode.nothingToShow, mend: Message(PublicMendCode.planFirst)))
    }
    guard columns.contains(.names), !terms.isNameless else { return faults }
    for id in Set(rows.flatMap(\.people)).sorted() {
      guard let person = source.person(id) else { continue }
      if !terms.personal.consenting.contains(id) { faults.append(fault(.noConsent, of: id)) }
      if let age = person.age(on: source.week.monday), age < 14, !person.hasGuardian {
        faults.append(fault(.noGuardian, of: id))
      }
    }
    return faults
  }

  private func settingFaults() -> [Fault] {
    var faults: [Fault] = []
    let settings = terms.settings
    if settings.phone.isEmpty {
      faults.append(fault(.missingPhone, mend: Message(PublicMendCode.writePhone)))
    }
    if settings.objections.isEmpty {
      faults.append(fault(.missingObjections, mend: Message(PublicMendCode.writeObjections)))
    }
    let numbers = settings.phone.split(separator: "、").map { $0.filter(\.isNumber) }
    if numbers.contains(where: isPrivate) {
      faults.append(fault(.privatePhone, mend: Message(PublicMendCode.useOfficePhone)))
    }
    return faults
  }

  private func isPrivate(_ number: String) -> Bool {
    source.week.people.contains { $0.phone.filter(\.isNumber) == number }
  }

  private func fault(_ code: PublicFaultCode, mend: Message) -> Fault {
    Fault(severity: .fileFault, file: terms.settings.file, message: Message(code), mend: mend)
  }

  private func fault(_ code: PublicFaultCode, of person: PersonID) -> Fault {
    let place = terms.personal.people[person]
    return Fault(
      severity: .rowFault,
      file: place?.file ?? "",
      sheet: place?.sheet,
      row: place?.row,
      column: place?.column,
      cell: place?.cell,
      message: Message(code, .text(person.text)),
      mend: Message(PublicMendCode.askConsent)
    )
  }

  // MARK: - The list

  /// The list.
  ///
  /// - Returns: All that is shown. It has not been scanned yet: ``PublicGate`` does that on the files.
  public func publication() -> Publication {
    var result = Publication()
    let office = terms.settings.office.isEmpty ? source.officeName : terms.settings.office
    let (first, last) = (terms.period.lowerBound, terms.period.upperBound)
    result.title = text(.title, .text(office))
    result.week = text(.week, day(source.week.monday), day(source.week.monday.adding(6)))
    result.marks = [text(.version, .text(terms.version)), text(.basis, source.planNumber)]
    result.period = text(.period, day(first), day(last), .number(last.number - first.number))
    result.supervision = [
      text(.phone, .text(terms.settings.phone)),
      text(.objections, .text(terms.settings.objections)),
    ]
    result.signature = text(.signature, .text(office), day(first))
    result.day = first
    let names = PublicNames(source, rows: rows, shows: columns)
    result.tables = [workTable(names)] + (terms.list == nil ? servedTables() : [])
    result.figures = figures()
    result.notes = notes(names)
    let isNamed = columns.contains(.names) && !terms.isNameless
    result.counts = (
      isNamed ? names.texts.joined().count : 0, served.count { $0.step != .suppressed }
    )
    return result
  }

  private func workTable(_ names: PublicNames) -> Publication.Table {
    let all = rows.enumerated()
      .map { number, row -> [PublicColumn: String] in
        var cells = row.cells
        cells[.serial] = String(number + 1)
        cells[.names] =
          terms.isNameless
          ? source.countedText(of: row.people)
          : names.texts[number].listed(source.catalogue)
        return cells
      }
    let isList = terms.list != nil
    let shown = ((isList ? [.serial] : []) + columns)
      .filter { column in all.contains { !($0[column] ?? "").isEmpty } }
    return Publication.Table(
      name: text(.tabWork),
      columns: shown,
      header: shown.map { source.header(of: $0) },
      rows: all.map { cells in shown.map { cells[$0] ?? "" } }
    )
  }

  private func servedTables() -> [Publication.Table] {
    let shown = served.filter { $0.step != .suppressed }.map(\.shown)
    guard !shown.isEmpty else { return [] }
    let texts = shown.map { (source.servedPlace($0), $0.word) }.sorted { $0 < $1 }
    var counts: [String: Int] = [:]
    let rows = texts.enumerated()
      .map { number, record -> [String] in
        counts[record.1, default: 0] += 1
        let count = counts[record.1, default: 0]
        let code = "\(record.1)-\(count < 10 ? "0" : "")\(count)"
        return [String(number + 1), code, record.0, record.1]
      }
    return [
      Publication.Table(
        name: text(.tabServed),
        columns: [.serial, .serial, .community, .beneficiary],
        header: [PublicPhrase.serial, .served, .community, .beneficiary].map { text($0) },
        rows: rows
      )
    ]
  }

  private func figures() -> [Publication.Figure] {
    let units = Set(rows.flatMap(\.units)).count
    let people = rows.reduce(0) { $0 + (Int($1.cells[.people] ?? "") ?? 0) }
    let communities = Set(rows.compactMap(\.community)).count
    let all: [(Int, PublicPhrase)] = [
      (rows.count, .figureWork), (units, .figureUnits), (people, .figurePeople),
      (communities, .figureCommunities),
    ]
    return all.filter { $0.0 > 0 }.map { Publication.Figure(value: $0.0, label: text($0.1)) }
  }

  private func notes(_ names: PublicNames) -> [String] {
    var notes: [String] = []
    if columns.contains(.names) {
      notes.append(text(terms.isNameless ? .noteNameless : .noteNames))
    }
    if columns.contains(.names), !terms.isNameless, names.rareCount > 0 {
      notes.append(text(.noteRare, .number(names.rareCount)))
    }
    if !served.isEmpty {
      notes.append(text(.noteServed))
      let suppressed = served.count { $0.step == .suppressed }
      let coarser = served.count { $0.step != .suppressed && $0.shown != $0.asRead }
      notes.append(
        text(
          .noteGeneralised,
          .number(served.count),
          .number(coarser),
          .number(suppressed),
          .number(PublicTerms.k)
        )
      )
    }
    let hidden = rows.count(where: \.isCategoryHidden)
    if hidden > 0 { notes.append(text(.noteCategories, .number(hidden))) }
    return notes
  }

  private func text(_ phrase: PublicPhrase, _ arguments: MessageArgument...) -> String {
    source.catalogue.text(Message(code: phrase.code, arguments: arguments))
  }

  private func day(_ day: Day) -> MessageArgument { .text(day.description) }
}
