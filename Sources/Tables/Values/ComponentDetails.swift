// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reads what stands in brackets behind a thing that a need asks for, as in 60座, 急救2人 or 持证:执业医师.
///
/// A bare word counts as the category or the skill that the week knows it as; who means another one
/// writes 类别:… or 特长:….
struct ComponentDetails {
  private let vocabulary: ComponentText.Vocabulary

  private let category: String

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - vocabulary: The words of the week.
  ///   - category: The category of the need; empty for none.
  init(_ vocabulary: ComponentText.Vocabulary, category: String) {
    self.vocabulary = vocabulary
    self.category = category
  }

  private enum Label {
    case category
    case skill
    case certificate
    case seats
  }

  private static let labels: [String: Label] = [
    "类别": .category, "服务类别": .category, "category": .category, "特长": .skill, "技能": .skill,
    "专业": .skill, "skill": .skill, "skills": .skill, "持证": .certificate, "证书": .certificate,
    "资格": .certificate, "资质": .certificate, "certificate": .certificate, "座位": .seats,
    "座位数": .seats, "seats": .seats,
  ]

  /// Adds what a detail says to a component; whether it was understood.
  func take(_ detail: String, into component: inout Component) -> Bool {
    let text = CellText.normalised(detail)
    if let colon = text.firstIndex(of: ":"),
      let label = Self.labels[CellText.folded(String(text[..<colon]))]
    {
      let rest = CellText.trimmed(String(text[text.index(after: colon)...]))
      return !rest.isEmpty && take(rest, as: label, into: &component)
    }
    if let seats = Self.seats(text, isHall: component.kind == .venue) {
      return setSeats(seats, of: &component)
    }
    for word in ["持证", "持有", "持"] where text.hasPrefix(word) {
      let name = CellText.trimmed(String(text.dropFirst(word.count)))
      return !name.isEmpty && take(name, as: .certificate, into: &component)
    }
    if text.hasSuffix("证") || text.hasSuffix("证书"), !vocabulary.skills.contains(text) {
      return take(text, as: .certificate, into: &component)
    }
    let isSkill = vocabulary.skills.contains(text)
    let isCategory = vocabulary.categories.contains(text) || (text == category && !text.isEmpty)
    if isSkill != isCategory {
      return take(text, as: isSkill ? .skill : .category, into: &component)
    }
    guard !isSkill, let demand = skillDemand(text) else { return false }
    return add(demand, to: &component)
  }

  private func take(_ text: String, as label: Label, into component: inout Component) -> Bool {
    switch label {
    case .category:
      guard component.category.isEmpty else { return false }
      component.category = text
      return true
    case .skill: return add(ReadingContext.skillDemands([text])[0], to: &component)
    case .certificate:
      guard component.kind.asksPapers else { return false }
      component.certificates.append(Words.certificate(text))
      return true
    case .seats: return Quantity(text).map { setSeats($0.value, of: &component) } ?? false
    }
  }

  private func setSeats(_ seats: Int, of component: inout Component) -> Bool {
    guard component.kind == .venue, component.seats == 0, (1..<1_000_000).contains(seats) else {
      return false
    }
    component.seats = seats
    return true
  }

  private func add(_ demand: SkillDemand, to component: inout Component) -> Bool {
    guard component.kind.asksPapers, !demand.skill.isEmpty else { return false }
    component.skills.append(demand)
    return true
  }

  /// `60座`, `60个座位`, `可容纳60人`, and for a hall `60人`.
  private static func seats(_ text: String, isHall: Bool) -> Int? {
    var folded = CellText.folded(text)
    var isStated = false
    for word in ["座位数", "座位", "可容纳", "容纳", "可坐", "能坐", "坐"] where folded.hasPrefix(word) {
      folded.removeFirst(word.count)
      isStated = true
      break
    }
    for word in ["个座位", "个座", "人座", "座位", "座", "席", "seats"] where folded.hasSuffix(word) {
      folded.removeLast(word.count)
      isStated = true
      break
    }
    guard isStated || (isHall && folded.hasSuffix("人")) else { return nil }
    return Quantity(folded)?.value
  }

  /// A skill that is marked as one: by heads as in 急救2人 or 2人会急救, or by a word as in 懂急救.
  private func skillDemand(_ text: String) -> SkillDemand? {
    var rest = text.hasPrefix("其中") ? String(text.dropFirst(2)) : text
    var scanner = TextScanner(rest)
    var heads: Int?
    if let digits = scanner.takeDigits(), scanner.take(anyOf: ["人", "名", "位"]) != nil {
      heads = digits.value
      rest = String(String.UnicodeScalarView(scanner.scalars[scanner.position...]))
    }
    let (word, isMarked) = unmarked(CellText.trimmed(rest))
    if let heads {
      return heads > 0 && !word.isEmpty ? SkillDemand(skill: word, heads: heads) : nil
    }
    let demand = Self.withHeads(word)
    return demand.heads != nil || isMarked ? demand : nil
  }

  /// A skill without 懂 and its like before it; whether there was one.
  private func unmarked(_ text: String) -> (word: String, isMarked: Bool) {
    var word = text.hasSuffix("的") ? String(text.dropLast()) : text
    for mark in ["懂", "擅长", "熟悉", "精通"] where word.hasPrefix(mark) {
      word.removeFirst(mark.count)
      return (word, !word.isEmpty)
    }
    // 会急救, but not 会计.
    let rest = String(word.dropFirst())
    let (skill, isKnown) = (Self.withHeads(rest).skill, vocabulary.skills.contains)
    if word.hasPrefix("会"), isKnown(skill), !isKnown(Self.withHeads(word).skill) {
      return (rest, true)
    }
    return (word, false)
  }

  /// 急救2人, and 急救2 behind a Chinese word or a space; C1 is a licence.
  private static func withHeads(_ text: String) -> SkillDemand {
    let demand = ReadingContext.skillDemands([text])[0]
    guard demand.heads == nil else { return demand }
    let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }
    let word = text.dropLast(digits.count)
    guard let heads = Int(String(digits.reversed())), heads > 0,
      let last = word.unicodeScalars.last, last.value >= 0x2E80 || last == " " || last == "×"
    else { return demand }
    let skill = CellText.trimmed(String(last == "×" ? word.dropLast() : word))
    return skill.isEmpty ? demand : SkillDemand(skill: skill, heads: heads)
  }
}

extension Kind {
  /// Whether skills and certificates of who serves it are looked at (docs/model.md §2).
  fileprivate var asksPapers: Bool { self != .venue && self != .goods }
}
