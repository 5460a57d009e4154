// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
public import Street
public import Tables

/// The last gate before anything is public: reads every file back and scans every text in it.
///
/// It knows files, not how they were made. Cells, paragraphs, attributes, comments, names of sheets and
/// files and what a workbook says of itself pass, or nothing does.
public struct PublicGate {
  private let scan: LeakScan
  private let source: ReportSource
  private let spared: Set<String>
  private let headers: [String: PublicColumn]

  /// Makes a gate.
  ///
  /// - Parameters:
  ///   - source: Week, plan and language.
  ///   - terms: What the settings say: the telephone number of those who supervise may stand in its own line,
  ///     the plan's number in its own, and nowhere else.
  ///   - scan: Finds what may not be shown.
  public init(source: ReportSource, terms: PublicTerms, scan: LeakScan) {
    self.scan = scan
    self.source = source
    let catalogue = source.catalogue
    spared = [
      catalogue.text(Message(PublicPhrase.phone, .text(terms.settings.phone))),
      catalogue.text(Message(PublicPhrase.objections, .text(terms.settings.objections))),
      catalogue.text(Message(PublicPhrase.basis, source.planNumber)),
    ]
    headers = Dictionary(
      PublicColumn.allCases.map { (source.header(of: $0), $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// What may stand in the words of an office about objections, and nowhere else: its own address, its own
  /// numbers.
  private static let ofOffices: Set<Leak> = [.address, .landline, .email]

  /// What the settings and options would put into files.
  ///
  /// - Parameter terms: The settings.
  /// - Returns: A fault for every leak in the words of the office and the name of the version.
  public func faults(in terms: PublicTerms) -> [Fault] {
    let settings = terms.settings
    let office = settings.office.isEmpty ? source.officeName : settings.office
    let objections = scan.leaks(in: settings.objections).filter { !Self.ofOffices.contains($0) }
    func fault(_ leak: Leak, _ mend: Message) -> Fault {
      Fault(severity: .fileFault, file: settings.file, message: Message(leak), mend: mend)
    }
    let keys = PublicSettings.keyNames
    return objections.map { fault($0, Message(PublicMendCode.mendSetting, .text(keys.objections))) }
      + scan.leaks(in: office)
      .map { fault($0, Message(PublicMendCode.mendSetting, .text(keys.office))) }
      + scan.leaks(in: terms.version).map { fault($0, Message(PublicMendCode.mendVersion)) }
  }

  /// Everything in some files that must not be public.
  ///
  /// - Parameter files: The files.
  /// - Returns: A fault for every leak at every place, a text that several files share told once; empty if
  ///   all may be written.
  public func faults(in files: [Publication.File]) -> [Fault] {
    var faults: [Fault] = []
    var told: Set<String> = []
    var seen: [SeenText: [Leak]] = [:]
    for file in files {
      faults += scan.leaks(in: file.name).map { fault($0, in: file, nil, nil) }
      guard let texts = Self.texts(of: file) else {
        faults.append(
          Fault(
            severity: .fileFault,
            file: file.name,
            message: Message(PublicFaultCode.unreadable),
            mend: Message(PublicMendCode.tellMakers)
          )
        )
        continue
      }
      let names = headerNames(texts)
      var own: Set<String> = []
      for text in texts where !spared.contains(text.text) && !told.contains(text.text) {
        let name = text.column.flatMap { names[text.sheet ?? ""]?[$0] }
        let found = leaks(in: text.text, under: name.flatMap { headers[$0] }, &seen)
        guard !found.isEmpty else { continue }
        own.insert(text.text)
        faults += found.map { fault($0, in: file, text, name) }
      }
      told.formUnion(own)
      faults += AnonymityCheck(headers: headers, k: PublicTerms.k).faults(in: texts, of: file.name)
    }
    return faults
  }

  /// A text as it was scanned; rows repeat themselves.
  private struct SeenText: Hashable {
    let text: String
    let column: PublicColumn?
  }

  /// What a text gives away: own words are looked at more closely, and so are people in categories.
  private func leaks(
    in text: String,
    under column: PublicColumn?,
    _ seen: inout [SeenText: [Leak]]
  ) -> [Leak] {
    let isClose = column == .category || column?.isFree == true
    let key = SeenText(text: text, column: isClose ? column : nil)
    if let known = seen[key] { return known }
    let found = scan.leaks(in: text, isFree: isClose)
      .filter { column?.isFree == true || $0 != .sensitive && $0 != .statedAge }
    seen[key] = found
    return found
  }

  /// All texts of a file; nil where it cannot be read.
  static func texts(of file: Publication.File) -> [WrittenText]? {
    switch file.kind {
    case .book: return WrittenText.texts(ofBook: file.bytes)
    case .table: return WrittenText.texts(ofTable: file.bytes)
    case .page:
      let source = String(decoding: file.bytes, as: UTF8.self)
      return MarkupText(source).pieces
        .map { piece in
          guard let table = piece.table, !piece.isHidden else { return WrittenText(piece.text) }
          return WrittenText(
            piece.text,
            sheet: "#\(table + 1)",
            row: piece.row + 1,
            column: piece.column
          )
        }
    }
  }

  /// The headers of each table, by their columns.
  private func headerNames(_ texts: [WrittenText]) -> [String: [Int: String]] {
    var names: [String: [Int: String]] = [:]
    for text in texts where headers[text.text] != nil {
      if let column = text.column, names[text.sheet ?? ""]?[column] == nil {
        names[text.sheet ?? "", default: [:]][column] = text.text
      }
    }
    return names
  }

  private func fault(
    _ leak: Leak,
    in file: Publication.File,
    _ text: WrittenText?,
    _ column: String?
  ) -> Fault {
    let origin = column.flatMap { headers[$0]?.origin }
    return Fault(
      severity: .fileFault,
      file: file.name,
      sheet: text?.sheet,
      row: text?.row,
      column: column,
      cell: file.kind == .book ? text?.cell : nil,
      message: Message(leak),
      mend: origin.map { Message(PublicMendCode.mendTable, .text($0.table), .text($0.column)) }
        ?? Message(PublicMendCode.removeText)
    )
  }
}
