// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension PublicListReader {
  /// Reads the cells of one row and reports what may not be shown, never what it says.
  struct CellReader {
    let list: PublicListReader
    let origin: TableOrigin
    let line: Int
    /// Cells that say who serves: names, and identifiers, which hold where both are given.
    private var named: [(text: String, place: Int)] = []
    private var identified: [(text: String, place: Int)] = []

    init(list: PublicListReader, origin: TableOrigin, line: Int) {
      self.list = list
      self.origin = origin
      self.line = line
    }

    mutating func read(
      _ text: String,
      _ column: PublicColumn,
      _ place: Int,
      into row: inout Row
    ) {
      switch column {
      case .serial: break
      case .names: named.append((text, place))
      case .person: identified.append((text, place))
      case .community:
        row.community = list.community(text)
        if row.community == nil {
          report(.unknownPlace, column, place, Message(PublicMendCode.useCommunity))
        }
      case .beneficiary:
        row.beneficiary = PublicWords.word(of: text) ?? ""
        if row.beneficiary.isEmpty {
          let mend = Message(PublicMendCode.useWord, .text(PublicWords.all))
          report(.unknownBeneficiary, column, place, mend)
        }
      case .age:
        row.ages = AgeBand.band(of: text) ?? ""
        if row.ages.isEmpty { report(.badAge, column, place, Message(PublicMendCode.writeAge)) }
        scan(text, column, place)
        return
      case .people:
        row.texts[column] = CellText.normalised(text)
        let digits = CellText.normalised(text).prefix(while: \.isNumber)
        if digits.isEmpty || digits.count > 5 || text.count - digits.count > 1 {
          report(.badCount, column, place, Message(PublicMendCode.writeNumber))
        }
      default: row.texts[column] = text
      }
      // Names are covered; whatever else stands in their cells is told.
      if column != .names { scan(text, column, place) }
    }

    private func scan(_ text: String, _ column: PublicColumn, _ place: Int) {
      for leak in list.scan.leaks(in: text, isFree: column.isFree) {
        add(Message(leak), column, place, Message(PublicMendCode.removeText))
      }
    }

    /// Looks up who serves: by identifier where the row has one, else by name.
    mutating func readPeople(into row: inout Row) {
      for (text, place) in identified {
        for item in CellText.list(text, cutsSlashes: false) {
          find(item, item, .person, place, into: &row)
        }
      }
      for (text, place) in named {
        let items = names(in: text)
        if !identified.isEmpty, items.count == row.people.count { continue }
        for item in items { find(item, PublicListReader.key(item), .names, place, into: &row) }
      }
    }

    /// The names of a cell: 张三、李四, 张三 李四; 张 三 is one.
    private func names(in text: String) -> [String] {
      let marks: Set<Unicode.Scalar> = ["、", ",", ";", "/", "|", "\n", "\r", "\t"]
      return CellText.normalised(text).unicodeScalars.split { marks.contains($0) }
        .map { CellText.trimmed(String($0)) }.filter { !$0.isEmpty }
        .flatMap { item in
          let isOne = !list.people.find(PublicListReader.key(item)).isUnknown
          return isOne ? [item] : CellText.list(item)
        }
    }

    private func find(
      _ text: String,
      _ key: String,
      _ column: PublicColumn,
      _ place: Int,
      into row: inout Row
    ) {
      switch list.people.find(key) {
      case .known(let id): if !row.people.contains(id) { row.people.append(id) }
      case .several: report(.severalPeople, column, place, Message(PublicMendCode.usePerson))
      case .unknown:
        report(.unknownPerson, column, place, Message(PublicMendCode.usePerson))
        for leak in list.scan.leaks(in: text) where leak != .name {
          add(Message(leak), column, place, Message(PublicMendCode.removeText))
        }
      }
    }

    // MARK: Findings

    /// Tells of a cell without a known header; leaks in it are told too.
    func reportStray(_ text: String, _ place: Int, hasHeader: Bool) {
      for leak in list.scan.leaks(in: text, isFree: true) {
        add(Message(leak), nil, place, Message(PublicMendCode.removeText))
      }
      guard !hasHeader else { return }
      add(
        Message(PublicFaultCode.strayCell),
        nil,
        place,
        Message(PublicMendCode.removeCell)
      )
    }

    private func report(
      _ code: PublicFaultCode,
      _ column: PublicColumn,
      _ place: Int,
      _ mend: Message
    ) { add(Message(code), column, place, mend) }

    private func add(_ message: Message, _ column: PublicColumn?, _ place: Int, _ mend: Message) {
      list.findings.add(
        .rowFault,
        at: origin,
        row: line + 1,
        column: column?.words[0],
        cell: CellReference(column: place, row: line),
        message,
        mend
      )
    }
  }
}
