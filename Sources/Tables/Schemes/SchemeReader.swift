// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street
internal import Yams

/// Reads a scheme file; everything wrong is reported with its line, its key and the mend.
struct SchemeReader {
  private let findings: Findings
  private var scheme = Scheme()

  /// Reads the bytes of a scheme file.
  ///
  /// - Returns: What could be read; nil when it is no scheme at all. The findings say what is wrong.
  static func read(_ raw: [UInt8], file: String, findings: Findings) -> Scheme? {
    guard let source = SettingsFile(raw, file: file, hasAliases: false, findings: findings) else {
      return nil
    }
    let root = SchemeNode(
      node: source.root,
      key: "",
      line: nil,
      file: file,
      findings: findings
    )
    var reader = SchemeReader(findings: findings)
    reader.scheme.key = file.split(separator: ".").first.map(String.init) ?? file
    reader.take(root)
    return reader.scheme
  }

  private init(findings: Findings) { self.findings = findings }

  private mutating func take(_ root: SchemeNode) {
    let keys: [SchemeKey] = [
      .scheme, .english, .about, .source, .from, .to, .pairs, .roles, .covers, .neighbours,
      .forbidden, .fixed, .previous, .mutual, .goals, .sample, .sheet,
    ]
    let fields = root.fields(keys)
    for key in [SchemeKey.scheme, .to] where fields[key] == nil {
      root.report(
        .missingKey,
        .text(key.shown),
        mend: Message(SchemeMend.write, .text("\(key.chineseNames[0]): …"))
      )
    }
    scheme.name = fields[.scheme]?.text() ?? scheme.key
    scheme.english = fields[.english]?.text() ?? scheme.name
    scheme.source = fields[.source]?.text() ?? ""
    _ = fields[.about]?.text()
    scheme.sample = fields[.sample].flatMap { sample($0) }
    if let from = fields[.from] {
      scheme.from = SchemeSideReader(isFrom: true).read(from)
    } else if scheme.sample?.side != .to {
      root.report(
        .missingKey,
        .text(SchemeKey.from.shown),
        mend: Message(SchemeMend.write, .text("派出: {表: …}"))
      )
    }
    if let to = fields[.to] { scheme.to = SchemeSideReader(isFrom: false).read(to) }
    scheme.rules = fields[.pairs].map { $0.items().compactMap { rule($0) } } ?? []
    scheme.roles = fields[.roles].map { roles($0) } ?? []
    scheme.covers = fields[.covers].map { $0.items().compactMap { cover($0) } } ?? []
    scheme.neighbours = fields[.neighbours].flatMap { neighbours($0) }
    scheme.forbidden = fields[.forbidden].map { $0.items().compactMap { pairList($0) } } ?? []
    scheme.fixed = fields[.fixed].map { $0.items().compactMap { pairList($0) } } ?? []
    scheme.previous = fields[.previous].map { $0.items().compactMap { pairList($0) } } ?? []
    scheme.mutual = fields[.mutual].flatMap { $0.columnPair() }
    let reader = SchemeGoalReader()
    scheme.goals = fields[.goals].map { reader.read($0) } ?? [(.shortage, nil)]
    scheme.sheet = fields[.sheet].map { sheet($0) } ?? Scheme.Sheet()
    SchemeCheck(scheme: scheme, root: root, fields: fields).run()
  }

  // MARK: Rules

  private func rule(_ node: SchemeNode) -> Scheme.Rule? {
    let keys: [SchemeKey] = [
      .same, .differ, .all, .any, .least, .most, .within, .when, .need,
    ]
    let fields = node.fields(keys)
    let stated = Set(fields.keys)
    if stated.isSubset(of: [.when, .need]), !stated.isEmpty {
      guard let when = fields[.when], let need = fields[.need] else {
        node.report(
          .missingKey,
          .text((fields[.when] == nil ? SchemeKey.when : .need).shown),
          mend: Message(SchemeMend.write, .text("{接收为: {列: 值}, 派出须: {列: 值}}"))
        )
        return nil
      }
      let test = Scheme.Rule.Test.demands(to: when.filters(), from: need.filters())
      return Scheme.Rule(
        test: test,
        words: Self.words(when) + "→" + Self.words(need),
        line: node.line
      )
    }
    guard fields.count == 1, let (key, value) = fields.first else {
      if fields.count > 1 || node.freeFields()?.isEmpty == true {
        node.report(
          .unknownRule,
          .text(keys.filter(stated.contains).map { $0.shown(among: keys) }.joined(separator: "、")),
          mend: Message(
            SchemeMend.useOneOf,
            .text(keys.map { $0.shown(among: keys) }.joined(separator: "、"))
          )
        )
      }
      return nil
    }
    if key == .within {
      guard let metres = value.metres(1...10_000_000) else { return nil }
      return Scheme.Rule(test: .within(metres), words: "≤\(metres) m", line: node.line)
    }
    guard let pair = value.columnPair() else { return nil }
    let test: Scheme.Rule.Test
    switch key {
    case .same: test = .shares(pair)
    case .differ: test = .differs(pair)
    case .all: test = .coversAll(pair)
    case .any: test = .coversAny(pair)
    case .least: test = .atLeast(pair)
    default: test = .atMost(pair)
    }
    let titles =
      pair.from == pair.to ? pair.from.title : "\(pair.from.title)/\(pair.to.title)"
    return Scheme.Rule(test: test, words: "\(titles)\(key.chineseNames[0])", line: node.line)
  }

  /// A filter in the words of the file.
  private static func words(_ node: SchemeNode) -> String {
    (node.freeFields() ?? [])
      .map { field in
        let values = field.node.sequence?.compactMap { $0.scalar?.string } ?? []
        return field.key + sign(field.node.scalar?.string ?? values.joined(separator: "、"))
      }
      .joined(separator: ",")
  }

  /// A test behind its column: `≥ 40` for `>= 40`, `=甲` for `甲`.
  private static func sign(_ text: String) -> String {
    let plain = CellText.normalised(text)
    for (mark, sign) in [(">=", "≥"), ("<=", "≤"), ("!=", "≠"), (">", ">"), ("<", "<")]
    where plain.hasPrefix(mark) {
      return sign + CellText.trimmed(String(plain.dropFirst(mark.count)))
    }
    return "=" + text
  }

  // MARK: Parts

  private func roles(_ node: SchemeNode) -> [(name: String, span: Scheme.Span, line: Int?)] {
    guard let fields = node.freeFields() else {
      node.report(
        .wrongShape,
        .text(node.key),
        .text("{角色: 人数}"),
        mend: Message(SchemeMend.write, .text("{网格长: 1, 网格员: 1..2}"))
      )
      return []
    }
    return fields.compactMap { field in
      field.span().map { (CellText.trimmed(field.key), $0, field.line) }
    }
  }

  private func cover(_ node: SchemeNode) -> Scheme.Cover? {
    let fields = node.fields([.has, .is, .needs, .least, .name])
    guard let has = fields[.has]?.column() else {
      if fields[.has] == nil, node.node.mapping != nil {
        node.report(
          .missingKey,
          .text(SchemeKey.has.shown),
          mend: Message(SchemeMend.write, .text("{具备: 职能, 需要: 需要职能}"))
        )
      }
      return nil
    }
    let needs = fields[.needs]?.column()
    let values = fields[.is]?.texts() ?? []
    if needs == nil, values.isEmpty {
      node.report(
        .missingKey,
        .text(SchemeKey.needs.shown),
        mend: Message(SchemeMend.write, .text("{具备: 可任队长, 为: 是}"))
      )
      return nil
    }
    return Scheme.Cover(
      has: has,
      values: values,
      needs: needs,
      least: fields[.least]?.formula() ?? .number(1),
      name: fields[.name]?.text() ?? has.title,
      line: node.line
    )
  }

  private func neighbours(_ node: SchemeNode) -> Scheme.PairList? {
    let fields = node.fields([.table, .columns])
    let columns = fields[.columns]?.items().compactMap { $0.column() } ?? []
    guard let table = fields[.table]?.texts(), columns.count == 2 else {
      if node.node.mapping != nil {
        node.report(
          .badColumns,
          .text(node.key),
          mend: Message(SchemeMend.write, .text("{表: 邻接, 列: [社区, 相邻社区]}"))
        )
      }
      return nil
    }
    return Scheme.PairList(table: table, from: columns[0], to: columns[1], line: node.line)
  }

  private func pairList(_ node: SchemeNode) -> Scheme.PairList? {
    let fields = node.fields([.table, .from, .to])
    let list = Scheme.PairList(
      table: fields[.table]?.texts(),
      from: fields[.from]?.column(),
      to: fields[.to]?.column(),
      line: node.line
    )
    let count = [list.from, list.to].count { $0 != nil }
    guard count == (list.table == nil ? 1 : 2) else {
      if node.node.mapping != nil {
        node.report(
          .badColumns,
          .text(node.key),
          mend: Message(
            SchemeMend.write,
            .text("{派出: 列名} / {接收: 列名} / {表: 表名, 派出: 列名, 接收: 列名}")
          )
        )
      }
      return nil
    }
    return list
  }

  private func sample(_ node: SchemeNode) -> Scheme.Sample? {
    let fields = node.fields([.side, .count, .share, .stratum, .weight])
    let count = fields[.count].flatMap { $0.whole(1...1_000_000) }
    let share = fields[.share].flatMap { $0.share() }
    if fields[.count] != nil, let share = fields[.share] {
      share.report(
        .repeatedKey,
        .text("\(SchemeKey.count.shown)/\(SchemeKey.share.shown)"),
        mend: Message(SchemeMend.dropOne)
      )
    } else if fields[.count] == nil, fields[.share] == nil, node.isMapping {
      node.report(
        .missingKey,
        .text("\(SchemeKey.count.shown)/\(SchemeKey.share.shown)"),
        mend: Message(SchemeMend.write, .text("{哪方: 接收, 比例: 30%, 分层: 网格}"))
      )
    }
    return Scheme.Sample(
      side: fields[.side].flatMap { $0.side() } ?? .to,
      count: count,
      share: share,
      stratum: fields[.stratum]?.column(),
      weight: fields[.weight]?.formula(),
      line: node.line
    )
  }

  private func sheet(_ node: SchemeNode) -> Scheme.Sheet {
    let fields = node.fields([.name, .from, .to])
    return Scheme.Sheet(
      name: fields[.name]?.text() ?? "",
      from: fields[.from]?.items().compactMap { $0.column() } ?? [],
      to: fields[.to]?.items().compactMap { $0.column() } ?? []
    )
  }
}
