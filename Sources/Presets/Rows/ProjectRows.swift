// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import Street

/// Turns a share of the rows into projects of several things, sessions and things that move.
///
/// It works on finished rows with draws of its own, so that the rows it leaves alone are the same as
/// without it.
struct ProjectRows {
  /// Categories whose like needs any provider may serve at once, with the people who can take part.
  static let sharedCategories = ["政策宣讲": 40, "智能手机教学": 20, "书画教学": 20]

  /// The skill that talks ask for: few have it, and one talk has room for many.
  private static let lecturer = "宣讲授课"

  /// What talks are mostly about.
  private static let popular = [("政策宣讲", 45), ("智能手机教学", 30), ("书画教学", 25)]

  /// A share of a number in percent, rounded.
  private static func share(_ percent: Int, of count: Int) -> Int { (count * percent + 50) / 100 }

  /// Changes needs and offers in place.
  static func add(to records: inout WeekRecords, using generator: inout SeededGenerator) {
    addToNeeds(&records.needs, using: &generator)
    addSessions(&records.offers, using: &generator)
    addMoving(&records.offers, using: &generator)
    for position in records.offers.indices where records.offers[position].kind == .venue {
      guard generator.happens(600) else { continue }
      records.offers[position].setupMinutes = 5 * generator.between(2...6)
      records.offers[position].packingMinutes = 5 * generator.between(1...4)
    }
  }

  // MARK: Needs

  /// Lectures first make up the needs that sessions serve; what is left of them, and others, become
  /// projects of several things.
  private static func addToNeeds(_ needs: inout [Need], using generator: inout SeededGenerator) {
    let order = generator.mixed(Array(needs.indices))
    func isLecture(_ position: Int) -> Bool {
      needs[position].kind == .expertise
        && ProjectShape.lectures.contains(needs[position].category)
    }
    let lectures = order.filter(isLecture)
    let others = order.filter { !isLecture($0) }
    let joining = share(10, of: needs.count)
    let composed = share(20, of: needs.count)
    // Residents who ask for services ask for lectures instead where these are too few.
    let served = others.filter { needs[$0].kind == .service }
    let added = Array(served.prefix(max(0, joining - lectures.count)))
    for position in lectures.prefix(joining) + added {
      join(&needs[position], isLecture: isLecture(position), using: &generator)
    }
    let rest = others.filter { !added.contains($0) }
    for position in (Array(lectures.dropFirst(joining)) + rest).prefix(composed) {
      compose(&needs[position], using: &generator)
    }
  }

  private static func join(
    _ need: inout Need,
    isLecture: Bool,
    using generator: inout SeededGenerator
  ) {
    if !isLecture {
      need.kind = .expertise
      need.category = generator.choose(popular)
      need.title = Wording.need(need.category, byUnit: need.proposer != nil)
      need.skills = []
      lowerRisk(&need)
    }
    need.beneficiaryCount = generator.between(5...40)
    need.skills = [SkillDemand(skill: lecturer)]
    // Nobody insists on an hour of a talk that others come to as well.
    need.windows = Timetable.windows(generator.between(6...10), .afterWork, using: &generator)
    need.deadline = nil
  }

  private static func compose(_ need: inout Need, using generator: inout SeededGenerator) {
    let shape = generator.choose(ProjectShape.all.map { ($0, $0.weight) })
    need.kind = shape.kind
    need.category = generator.pick(shape.categories) ?? ""
    need.title = Wording.project(shape.name, byUnit: need.proposer != nil)
    need.components = shape.components(using: &generator)
    need.isDivisible = generator.happens(150)
    need.quantity = need.isDivisible ? need.components.count : 1
    need.minimum = need.isDivisible ? generator.between(1...2) : 1
    (need.skills, need.certificates, need.seats) = ([], [], 0)
    need.beneficiaryCount = generator.between(5...40)
    need.duration = generator.choose([(60, 20), (90, 40), (120, 40)])
    need.windows = Timetable.windows(
      generator.choose([(1, 40), (2, 40), (3, 20)]),
      .leisure,
      using: &generator
    )
    if let deadline = need.deadline, deadline <= ZhengzhouPreset.monday.adding(6) {
      let lastDay = need.windows.last.map { ($0.end - 1) / 1440 } ?? 6
      need.deadline = ZhengzhouPreset.monday.adding(lastDay)
    }
    lowerRisk(&need)
  }

  /// A talk is no dangerous work; what is not stated stays so.
  private static func lowerRisk(_ need: inout Need) {
    if need.risk == .high { need.risk = .low }
  }

  // MARK: Offers

  private static func addSessions(
    _ offers: inout [Offer],
    using generator: inout SeededGenerator
  ) {
    let lecturing = offers.indices.filter { position in
      offers[position].kind == .expertise
        && offers[position].categories.contains(where: ProjectShape.lectures.contains)
    }
    // Where too few lecture, others of their kind do.
    let others = offers.indices.filter { offers[$0].kind == .expertise && !lecturing.contains($0) }
    let wanted = max(1, share(3, of: offers.count))
    for position in (generator.mixed(lecturing) + generator.mixed(others)).prefix(wanted) {
      var terms = SessionTerms(seats: generator.choose([(40, 30), (60, 40), (100, 30)]))
      terms.least = generator.between(2...6) * 5
      terms.minutes = generator.choose([(60, 30), (90, 40), (120, 30)])
      offers[position].session = terms
      offers[position].perHalfDay = 1
      offers[position].perWeek = generator.choose([(1, 70), (2, 30)])
      offers[position].windows = Timetable.windows(
        generator.between(4...8),
        .afterWork,
        using: &generator
      )
      let category = generator.choose(popular)
      offers[position].categories = [category]
      offers[position].skills = [lecturer]
      offers[position].name = Wording.session(category)
      if generator.happens(150) { move(&offers[position], using: &generator) }
    }
  }

  private static func addMoving(_ offers: inout [Offer], using generator: inout SeededGenerator) {
    let moving = ["义诊", "理发", "家电维修"]
    for position in offers.indices where offers[position].kind == .service {
      guard offers[position].categories.contains(where: moving.contains), generator.happens(250)
      else { continue }
      move(&offers[position], using: &generator)
      offers[position].name = Wording.moving(offers[position].categories.first ?? "")
    }
  }

  private static func move(_ offer: inout Offer, using generator: inout SeededGenerator) {
    offer.moves = true
    offer.isExclusive = true
    offer.setupMinutes = 5 * generator.between(1...3)
    offer.packingMinutes = 5 * generator.between(1...2)
  }
}
