// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Turns funnel counts into one main cause and one remedy.
struct CauseFinder {
  let facts: WeekFacts
  /// Tries changes; nil leaves it at what the funnel suggests.
  var remedies: RemedyFinder?

  /// Explains a need that is not wholly met.
  func entry(
    _ need: NeedFacts,
    got: Int,
    own: [Placement],
    _ count: FunnelCounter.Count
  ) -> UnmetNeed {
    let (cause, guess) = words(need, got: got, count)
    let remedy = remedies?.remedy(for: need, got: got, own: own, count.stages) ?? guess
    return UnmetNeed(
      need: facts.week.needs[need.position].id,
      asked: need.quantity,
      got: got,
      funnel: count.stages,
      cause: cause,
      remedy: remedy
    )
  }

  /// Explains a need by one of its components, which nobody can serve.
  ///
  /// - Parameters:
  ///   - need: The need.
  ///   - part: Which component.
  ///   - free: Heads that are free, fewer than it asks for; 0 where nobody is.
  ///   - count: The funnel of the component.
  /// - Returns: The entry, with nothing got.
  func component(
    _ need: NeedFacts,
    _ part: Int,
    free: Int,
    _ count: FunnelCounter.Count
  ) -> UnmetNeed {
    let wanted = need.parts[part]
    let (cause, remedy) = words(wanted, got: free, count)
    let week = facts.week
    let kind = week.components(of: week.needs[need.position])[part].kind.code
    let place: [MessageArgument] = [.number(part + 1), .text("kind:" + kind)]
    func about(_ key: some MessageKey, _ inner: Message) -> Message {
      Message(code: key.code, arguments: place + [.text(inner.code)] + inner.arguments)
    }
    return UnmetNeed(
      need: week.needs[need.position].id,
      asked: need.quantity,
      got: 0,
      funnel: count.stages,
      cause: about(CauseCode.inComponent, cause),
      remedy: about(RemedyCode.inComponent, remedy)
    )
  }

  /// Explains a need whose components could each be served, but not all at one time.
  func apart(_ need: NeedFacts, got: Int, _ count: FunnelCounter.Count) -> UnmetNeed {
    UnmetNeed(
      need: facts.week.needs[need.position].id,
      asked: need.quantity,
      got: got,
      funnel: count.stages,
      cause: Message(CauseCode.componentsApart, .number(need.parts.count)),
      remedy: Message(RemedyCode.widenForComponents, .number(need.parts.count))
    )
  }

  /// The need, or what it would be if it asked for one of its components alone.
  private func record(of need: NeedFacts) -> Need {
    let record = facts.week.needs[need.position]
    guard need.partNumber > 0 else { return record }
    return facts.week.need(record, asking: need.partNumber - 1)
  }

  private func words(
    _ need: NeedFacts,
    got: Int,
    _ count: FunnelCounter.Count
  ) -> (Message, Message) {
    let record = record(of: need)
    let missing = need.quantity - got
    let stages = count.stages
    if got > 0 {
      return (
        Message(
          CauseCode.notEnough,
          .number(got),
          .number(need.quantity),
          .number(count.eligible.count)
        ),
        findProvider(record, missing)
      )
    }
    if let contradiction = contradiction(need, record) { return contradiction }
    if stages[1] == 0 {
      return (
        nobody(record),
        findProvider(record, missing)
      )
    }
    if stages[2] == 0 { return untimely(record, missing: missing, count) }
    if stages[3] == 0 { return unqualified(record, missing: missing, count) }
    return laterStages(need, record, missing: missing, count)
  }

  /// Nobody has time; nobody could have it who lacks what is asked.
  private func untimely(
    _ record: Need,
    missing: Int,
    _ count: FunnelCounter.Count
  ) -> (Message, Message) {
    let asked = record.skills.map(\.skill) + facts.week.certificates(askedBy: record)
    let cause = Message(
      CauseCode.nobodyInTime,
      .number(count.stages[1]),
      .number(count.capable)
    )
    guard count.capable == 0 else {
      return (cause, Message(RemedyCode.widenTime, .number(count.capable)))
    }
    if asked.isEmpty { return (cause, findProvider(record, missing)) }
    let names = MessageArgument.text(asked.joined(separator: "、"))
    return (cause, Message(RemedyCode.findQualified, .number(missing), names))
  }

  /// A deadline before the times that the need itself states.
  private func contradiction(_ need: NeedFacts, _ record: Need) -> (Message, Message)? {
    guard let deadline = record.deadline,
      !need.windows.contains(where: { $0.minutes >= need.duration })
    else { return nil }
    var open = record
    open.deadline = nil
    let stated = facts.week.windows(of: open).first { $0.minutes >= need.duration }
    guard let stated else { return nil }
    return (
      Message(
        CauseCode.deadlineBeforeTime,
        .text(deadline.description),
        .text(facts.week.text(of: stated))
      ),
      Message(
        RemedyCode.mendDates,
        .text(facts.week.date(ofDay: min(6, stated.start / 1440)).description)
      )
    )
  }

  /// The code of the kind asked for, as the catalogue spells it; nil where a category is asked.
  private func kind(of record: Need) -> MessageArgument? {
    record.category.isEmpty ? record.kind.map { .text("kind:" + $0.code) } : nil
  }

  private func category(of record: Need) -> MessageArgument {
    .text(record.category.isEmpty ? record.title : record.category)
  }

  private func nobody(_ record: Need) -> Message {
    kind(of: record).map { Message(CauseCode.nobodyOfKind, $0) }
      ?? Message(CauseCode.nobodyInCategory, category(of: record))
  }

  private func findProvider(_ record: Need, _ missing: Int) -> Message {
    kind(of: record).map { Message(RemedyCode.findOfKind, $0, .number(missing)) }
      ?? Message(RemedyCode.findProvider, category(of: record), .number(missing))
  }

  /// Names the rule that keeps most candidates out; where only insurance is missing, that is the remedy.
  private func unqualified(
    _ record: Need,
    missing: Int,
    _ count: FunnelCounter.Count
  ) -> (Message, Message) {
    let rules = LegalRule.allCases.filter { count.breaches[$0] != nil }
    let most = rules.max { count.breaches[$0, default: 0] < count.breaches[$1, default: 0] }
    let rule = most ?? .skill
    let cause = Message(CauseCode.nobodyQualified, .number(count.stages[2]), .text(rule.article))
    if let insurable = count.breaches[.insurance] {
      return (cause, Message(RemedyCode.insure, .number(min(insurable, missing))))
    }
    if let lapsed = count.lapsed.first, let renewal = renewal(lapsed, record) {
      return (cause, renewal)
    }
    let wanted =
      switch rule {
      case .certificate:
        facts.week.certificates(askedBy: record)
      case .skill: record.skills.map(\.skill)
      default: [rule.article]
      }
    return (
      cause,
      Message(
        RemedyCode.findQualified,
        .number(missing),
        .text(wanted.joined(separator: "、"))
      )
    )
  }

  /// Names the certificate that lapses, when, and what else the lists must say.
  private func renewal(_ lapsed: FunnelCounter.LapsedCertificate, _ record: Need) -> Message? {
    let asked = facts.week.certificates(askedBy: record)
    let held: [Qualification] =
      switch lapsed.provider {
      case .offer(let id):
        facts.week.index.offers[id].map { facts.week.offers[$0].certificates } ?? []
      case .person(let id):
        facts.week.index.people[id].map { facts.week.people[$0].certificates } ?? []
      }
    let old = held.first { $0.validUntil?.number == lapsed.lastDay && asked.contains($0.name) }
    guard let old, let day = old.validUntil else { return nil }
    let name = MessageArgument.text(lapsed.provider.text)
    let words: [MessageArgument] = [name, .text(old.name), .text(day.description)]
    guard lapsed.hasUnstatedSkills else {
      return Message(code: RemedyCode.renewCertificate.code, arguments: words)
    }
    let skills = record.skills.map(\.skill).filter { skill in held.contains { $0.name == skill } }
    return Message(
      code: RemedyCode.renewAndState.code,
      arguments: words + [.text(skills.joined(separator: "、"))]
    )
  }

  private func laterStages(
    _ need: NeedFacts,
    _ record: Need,
    missing: Int,
    _ count: FunnelCounter.Count
  ) -> (Message, Message) {
    let stages = count.stages
    if stages[4] == 0 {
      let nearest = MessageArgument.number(count.nearestBeyond ?? 0)
      guard facts.gates.usesMetres else {
        let limit = facts.gates.radiusClass
        return (
          Message(CauseCode.nobodyNearByClass, .number(stages[3]), .number(limit)),
          Message(RemedyCode.widenClass, nearest)
        )
      }
      return (
        Message(CauseCode.nobodyNear, .number(stages[3]), .number(facts.gates.radius)),
        Message(RemedyCode.widenRadius, nearest)
      )
    }
    if stages[5] == 0 { return tooSmall(need, missing: missing, count) }
    if let small = tooFewGuests(need, count) { return small }
    if stages[6] == 0 {
      return (
        Message(CauseCode.allOccupied, .number(stages[5])),
        findProvider(record, missing)
      )
    }
    return (
      Message(CauseCode.notPlaced, .number(stages[6])),
      record.skills.isEmpty
        ? findProvider(record, missing)
        : Message(
          RemedyCode.findQualified,
          .number(min(missing, record.skills.map { $0.heads ?? missing }.max() ?? missing)),
          .text(record.skills.map(\.skill).joined(separator: "、"))
        )
    )
  }

  /// Where only sessions could serve it that are not held: how many would come at most.
  private func tooFewGuests(
    _ need: NeedFacts,
    _ count: FunnelCounter.Count
  ) -> (Message, Message)? {
    let offers = count.eligible.map { facts.providers[$0.position] }
    guard !offers.isEmpty, offers.allSatisfy({ $0.session != nil }), count.stages[6] > 0 else {
      return nil
    }
    let smallest = offers.compactMap { offer in offer.session.map { (offer, $0.least) } }
      .min { $0.1 < $1.1 }
    guard let (offer, least) = smallest, least > need.attendance else { return nil }
    return (
      Message(CauseCode.sessionTooSmall, .number(offers.count), .number(least)),
      Message(
        RemedyCode.moreGuests,
        .text(offer.id.text),
        .number(least - need.attendance)
      )
    )
  }

  /// Names the largest of those who are too small, and which of its limits binds.
  private func tooSmall(
    _ need: NeedFacts,
    missing: Int,
    _ count: FunnelCounter.Count
  ) -> (Message, Message) {
    let near = MessageArgument.number(count.stages[4])
    let wanted = MessageArgument.number(need.seats > 0 ? need.seats : need.quantity)
    let cause = Message(CauseCode.nobodyLargeEnough, near, wanted)
    guard let largest = count.largest else {
      return (cause, findProvider(record(of: need), missing))
    }
    let name = MessageArgument.text(largest.provider.text)
    let most = MessageArgument.number(largest.most)
    switch largest.limit {
    case .seats: return (cause, Message(RemedyCode.largerHall, name, most))
    case .stock: return (cause, Message(RemedyCode.largerStock, name, most))
    case .week: return (cause, Message(RemedyCode.largerWeek, name, most))
    case .halfDay: return (cause, Message(RemedyCode.largerHalfDay, name, most))
    case .unit: return (cause, Message(RemedyCode.largerUnit, name, most))
    case .minutes:
      return (
        Message(CauseCode.nobodyLongEnough, near, .number(need.duration)),
        Message(RemedyCode.longerDays, name, most)
      )
    case .visits:
      return (Message(CauseCode.nobodyHasVisits, near), Message(RemedyCode.moreVisits, near))
    }
  }
}
