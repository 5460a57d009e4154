// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reads the column 组成 of 需求清单 and what may not stand beside it.
enum ComponentCells {
  /// What a row asks for together; none where the cell is blank or cannot be used.
  static func read(
    _ reader: inout RowReader,
    category: String,
    _ context: ReadingContext
  ) -> [Component] {
    let cell = reader.raw(.components)
    if cell.isEmpty || Words.answer(cell) == false { return [] }
    let vocabulary = context.vocabulary
    let reading = ComponentText(cell, category: category, vocabulary: vocabulary)
    if let slip = reading.slips.first {
      report(slip, &reader, vocabulary)
      return []
    }
    guard !reading.components.isEmpty else {
      report(.unclear(cell), &reader, vocabulary)
      return []
    }
    for value in reading.doubts {
      reader.report(
        .warning,
        .components,
        .inexactNumber,
        [.number(value)],
        mend: Message(MendCode.writeNumber)
      )
    }
    questionCategories(reading.components, &reader, context)
    return reading.components
  }

  private static func report(
    _ slip: ComponentText.Slip,
    _ reader: inout RowReader,
    _ vocabulary: ComponentText.Vocabulary
  ) {
    // What a clerk wrote may hold a number that must not be shown.
    func shown(_ text: String) -> MessageArgument { .text(Findings.shown(text) ?? "…") }
    let kinds = Message(MendCode.writeComponents, .text(vocabulary.examples))
    switch slip {
    case .unclear(let text):
      reader.report(.rowFault, .components, .componentUnclear, [shown(text)], mend: kinds)
    case .brackets(let text):
      reader.report(
        .rowFault,
        .components,
        .componentBrackets,
        [shown(text)],
        mend: Message(MendCode.closeBracket)
      )
    case .skillHeads(let asked, let skill, let thing, let heads):
      reader.report(
        .rowFault,
        .components,
        .componentSkillHeads,
        [shown(thing), .number(asked), shown(skill), .number(heads)],
        mend: Message(MendCode.matchHeads, .number(asked), .number(heads))
      )
    case .detail(let text, let thing):
      reader.report(
        .rowFault,
        .components,
        .componentDetailUnclear,
        [shown(text), shown(thing)],
        mend: Message(MendCode.labelDetail)
      )
    case .quantity(let text, let limit):
      reader.report(
        .rowFault,
        .components,
        .componentQuantity,
        [shown(text), .number(limit)],
        mend: Message(MendCode.writeNumber)
      )
    case .tooMany(let limit):
      reader.report(
        .rowFault,
        .components,
        .tooManyComponents,
        [.number(limit)],
        mend: Message(MendCode.correctOrSplit)
      )
    }
  }

  private static func questionCategories(
    _ components: [Component],
    _ reader: inout RowReader,
    _ context: ReadingContext
  ) {
    let unknown = components.map(\.category)
      .filter { !$0.isEmpty && !context.categories.contains($0) }
    guard !context.categories.isEmpty, !unknown.isEmpty else { return }
    reader.report(
      .warning,
      .components,
      .unknownCategory,
      mend: Message(MendCode.useWord, .text(context.categories.sorted().joined(separator: "、")))
    )
  }

  /// Pieces of a need with components: each thing counts by itself where it may be shared, and no
  /// number, skill or certificate stands beside them.
  static func settle(_ reader: inout RowReader, _ need: inout Need) {
    need.isDivisible = reader.isYes(.divisible)
    need.quantity = need.isDivisible ? need.components.count : 1
    need.seats = reader.number(.seats, limit: 1_000_000) ?? 0
    let minimum = reader.number(.minimum, allowsZero: false) ?? 1
    if minimum > need.quantity {
      reader.report(
        .warning,
        .minimum,
        .reversedLimits,
        [.number(need.quantity)],
        mend: Message(MendCode.writeNumber)
      )
    }
    need.minimum = min(minimum, need.quantity)
    for field in [Field.quantity, .headcount] {
      guard let number = reader.number(field, limit: 1_000_000), number != 1 else { continue }
      reader.report(
        .rowFault,
        field,
        .componentsBesideNumber,
        mend: Message(MendCode.moveIntoComponents)
      )
    }
    for field in [Field.skills, .certificates] where !reader.raw(field).isEmpty {
      if Words.answer(reader.raw(field)) == false { continue }
      reader.report(
        .rowFault,
        field,
        .componentsBesideSkills,
        mend: Message(MendCode.moveIntoComponents)
      )
    }
  }
}

extension ReadingContext {
  /// Words that tell what a word behind a component is; offers and people are read before needs.
  var vocabulary: ComponentText.Vocabulary {
    if let known = knownVocabulary { return known }
    let named = records.offers.flatMap(\.categories) + records.people.flatMap(\.wishes)
    let result = ComponentText.Vocabulary(
      categories: categories.union(named).union(policy.functionsByCategory.keys)
        .union(policy.sharedCategories.keys),
      skills: Set(records.offers.flatMap(\.skills) + records.people.flatMap(\.skills)),
      ownKinds: Set(records.offers.map(\.kind)).subtracting(Kind.published).map(\.code)
    )
    knownVocabulary = result
    return result
  }
}
