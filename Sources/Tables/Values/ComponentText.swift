// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reads what a need asks for together, as in `场地1（60座）、人力2（懂急救）＋物资60份（健康教育）`.
///
/// Things are cut at 、 , ; + / | and line ends. Each is the word of a kind, a number (1 if none, before
/// or behind the word, with a counter or without) and in brackets what ``ComponentDetails`` reads.
/// Nothing is guessed: what is not understood is a slip.
struct ComponentText {
  /// Words of the week that tell what a thing and a word in brackets is.
  struct Vocabulary {
    /// Kinds of the office's own that are known by their bare word; more are hardly meant.
    private static let mostOwnKinds = 100

    let categories: Set<String>
    let skills: Set<String>
    /// Words of kinds, folded, the longest first.
    let words: [(word: String, kind: Kind)]
    /// The words of kinds, as the mend lists them.
    let examples: String

    init(categories: Set<String> = [], skills: Set<String> = [], ownKinds: [String] = []) {
      self.categories = categories
      self.skills = skills
      let own = ownKinds.sorted().prefix(Self.mostOwnKinds)
      words = (own.map { (word: CellText.folded($0), kind: Kind($0)) } + Words.componentKinds)
        .filter { !$0.word.isEmpty }
        .sorted { $0.word.unicodeScalars.count > $1.word.unicodeScalars.count }
      examples = ([Words.componentExamples] + own.prefix(10)).joined(separator: "、")
    }
  }

  /// What is not understood.
  enum Slip: Equatable {
    case unclear(String)
    case brackets(String)
    case skillHeads(Int, skill: String, of: String, heads: Int)
    case detail(String, of: String)
    case quantity(String, limit: Int)
    case tooMany(Int)
  }

  /// Things that one need may ask for.
  static let most = 20
  /// Puts the code of a kind into words that nobody else uses.
  static let ownKindLabel = "类型"

  private(set) var components: [Component] = []
  private(set) var slips: [Slip] = []
  /// Numbers that are inexact, with the value taken.
  private(set) var doubts: [Int] = []

  private let vocabulary: Vocabulary
  private let details: ComponentDetails

  /// Reads a cell.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - category: The category of the need, which counts as one of the week's.
  ///   - vocabulary: The words of the week.
  init(_ text: String, category: String = "", vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    details = ComponentDetails(vocabulary, category: category)
    let items = Self.items(CellText.normalised(text))
    guard items.count <= Self.most else {
      slips = [.tooMany(Self.most)]
      return
    }
    for item in items { take(item) }
  }

  /// Takes a thing, or several between which only a space, 和 or their like stand.
  private mutating func take(_ item: String) {
    let before = self
    if read(item) { return }
    let parts = Self.parts(of: item)
    guard parts.count > 1, parts.count + components.count <= Self.most else { return }
    let failed = self
    self = before
    for part in parts {
      guard read(part) else {
        self = failed
        return
      }
    }
  }

  /// Whether a thing was understood; otherwise it left a slip.
  private mutating func read(_ item: String) -> Bool {
    guard let (outer, details) = Self.opened(item) else {
      slips.append(.brackets(item))
      return false
    }
    guard let (kind, number) = kindAndNumber(outer) else {
      slips.append(.unclear(item))
      return false
    }
    let limit = kind == .goods ? 1_000_000 : NeedRows.absurdHeads
    guard let quantity = number.isEmpty ? Quantity("1") : Quantity(number),
      (1..<limit).contains(quantity.value)
    else {
      slips.append(.quantity(item, limit: limit - 1))
      return false
    }
    if quantity.doubt != nil { doubts.append(quantity.value) }
    var component = Component(kind: kind, quantity: quantity.value)
    for detail in details {
      guard self.details.take(detail, into: &component) else {
        slips.append(.detail(detail, of: outer))
        return false
      }
    }
    if let slip = Self.crowded(component, outer) {
      slips.append(slip)
      return false
    }
    components.append(component)
    return true
  }

  /// More heads with a skill than the thing has.
  private static func crowded(_ component: Component, _ outer: String) -> Slip? {
    for demand in component.skills {
      guard let heads = demand.heads, heads > component.quantity else { continue }
      return .skillHeads(heads, skill: demand.skill, of: outer, heads: component.quantity)
    }
    return nil
  }

  /// The kind of a thing and the text of its number, which may stand before or behind the word.
  private func kindAndNumber(_ outer: String) -> (Kind, String)? {
    let folded = CellText.folded(outer)
    let label = Self.ownKindLabel + ":"
    if folded.hasPrefix(label) {
      let rest = String(CellText.trimmed(outer).dropFirst(label.count))
      let mark = rest.lastIndex(of: "×")
      let word = CellText.trimmed(String(rest[..<(mark ?? rest.endIndex)]))
      return word.isEmpty
        ? nil : (Kind(word), mark.map { String(rest[rest.index(after: $0)...]) } ?? "")
    }
    for (word, kind) in vocabulary.words {
      if folded.hasPrefix(word) {
        let number = folded.dropFirst(word.count).drop { "×x*:".contains($0) }
        if number.isEmpty || Quantity(String(number)) != nil { return (kind, String(number)) }
      }
      if folded.hasSuffix(word) {
        let number = String(folded.dropLast(word.count))
        if Quantity(number) != nil { return (kind, number) }
      }
    }
    return nil
  }
}

// MARK: - Cutting

extension ComponentText {
  private static let opening: Set<Character> = ["(", "[", "【"]
  private static let closing: Set<Character> = [")", "]", "】"]

  /// The things of a cell: cut at separators outside brackets.
  private static func items(_ text: String) -> [String] {
    cut(text) { "、,;+/|\n\r\t。".contains($0) }
  }

  /// A thing cut once more at spaces and words that join.
  private static func parts(of item: String) -> [String] {
    cut(item) { " 和与及加".contains($0) }
  }

  private static func cut(_ text: String, at isSeparator: (Character) -> Bool) -> [String] {
    var items = [""]
    var depth = 0
    for character in text {
      if opening.contains(character) { depth += 1 }
      if closing.contains(character) { depth -= 1 }
      if depth <= 0, isSeparator(character) {
        items.append("")
      } else {
        items[items.count - 1].append(character)
      }
    }
    return items.map(CellText.trimmed).filter { !$0.isEmpty }
  }

  /// What stands outside and, cut as a list, inside brackets; nil when they do not match.
  private static func opened(_ item: String) -> (outer: String, details: [String])? {
    var outer = ""
    var inner = ""
    var depth = 0
    for character in item {
      if opening.contains(character) {
        depth += 1
        if depth == 1 { continue }
      } else if closing.contains(character) {
        depth -= 1
        guard depth >= 0 else { return nil }
        if depth == 0 {
          inner.append("、")
          continue
        }
      }
      if depth > 0 { inner.append(character) } else { outer.append(character) }
    }
    return depth == 0 ? (CellText.trimmed(outer), CellText.list(inner)) : nil
  }
}

// MARK: - Writing

extension ComponentText {
  /// Components as the reader reads them back.
  static func text(of components: [Component]) -> String {
    components.map(text).joined(separator: "、")
  }

  private static func text(_ component: Component) -> String {
    let isOwn = !Kind.published.contains(component.kind)
    let name =
      isOwn
      ? "\(ownKindLabel):\(component.kind.code)×\(component.quantity)"
      : "\(WeekWriter.word(component.kind))\(component.quantity)"
    var details: [String] = []
    if component.seats > 0 { details.append("\(component.seats)座") }
    if !component.category.isEmpty { details.append("类别:\(component.category)") }
    details += component.skills.map { "特长:\(WeekWriter.list([$0]))" }
    details += component.certificates.map { "持证:\($0)" }
    return details.isEmpty ? name : "\(name)（\(details.joined(separator: "、"))）"
  }
}
