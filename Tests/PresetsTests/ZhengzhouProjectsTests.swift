// SPDX-License-Identifier: GPL-3.0-or-later
import Presets
import Street
import Testing

@Suite struct ZhengzhouProjectsTests {
  private func week(_ scale: Double, _ seed: UInt64, projects: Bool = true) -> Week {
    ZhengzhouPreset(scale: scale, seed: seed, pure: false, projects: projects).week()
  }

  private static let lectures: Set<String> = ["政策宣讲", "急救培训", "消防培训", "智能手机教学", "书画教学"]

  @Test(arguments: [1, 0.1, 0.01], [UInt64(1), 7])
  func `a fifth of the needs has components, a tenth is for sessions`(
    _ scale: Double,
    _ seed: UInt64
  ) {
    let week = week(scale, seed)
    let composed = week.needs.filter { !$0.components.isEmpty }
    #expect(composed.count == (week.needs.count * 20 + 50) / 100, "seed \(seed)")
    let joining = week.needs.filter { week.mayJoin($0) && Self.lectures.contains($0.category) }
    #expect(joining.count == (week.needs.count * 10 + 50) / 100, "seed \(seed)")
    for need in composed {
      #expect((2...4).contains(need.components.count), "seed \(seed) \(need.id)")
      #expect(need.skills.isEmpty && need.certificates.isEmpty, "seed \(seed) \(need.id)")
      #expect(need.minimum <= need.quantity, "seed \(seed) \(need.id)")
      #expect(need.windows.contains { $0.minutes >= need.duration }, "seed \(seed) \(need.id)")
    }
    #expect((composed + joining).allSatisfy { (5...40).contains($0.beneficiaryCount) })
    #expect(week.danglingReferences().isEmpty)
  }

  @Test(arguments: [1, 0.1, 0.01], [UInt64(1), 7])
  func `sessions, moving offers and preparation are offered`(_ scale: Double, _ seed: UInt64) {
    let week = week(scale, seed)
    let sessions = week.offers.compactMap(\.session)
    let joining = week.needs.filter { week.mayJoin($0) && Self.lectures.contains($0.category) }
    // Two needs or three join a session; there is room for all of them somewhere in the city.
    #expect(sessions.count * 4 >= joining.count, "seed \(seed): \(sessions.count)")
    for terms in sessions {
      #expect((40...100).contains(terms.seats) && (10...30).contains(terms.least), "seed \(seed)")
      #expect((60...120).contains(terms.minutes), "seed \(seed)")
    }
    #expect(week.offers.allSatisfy { $0.session == nil || $0.kind == .expertise })
    #expect(week.offers.allSatisfy { !$0.moves || $0.isExclusive })
    if scale >= 0.1 {
      #expect(scale < 1 || week.offers.contains { $0.moves && $0.session != nil }, "seed \(seed)")
      #expect(week.offers.contains { $0.moves && $0.session == nil }, "seed \(seed)")
      #expect(week.offers.contains { $0.kind == .venue && $0.setupMinutes > 0 }, "seed \(seed)")
    }
    #expect(week.policy.sharedCategories.count == 3)
    #expect(Set(week.policy.sharedCategories.keys).isSubset(of: Self.lectures))
  }

  @Test(arguments: [0.1, 0.01])
  func `what is not a project is as without them`(scale: Double) {
    let (plain, with) = (week(scale, 7, projects: false), week(scale, 7))
    #expect(plain.fingerprint != with.fingerprint)
    #expect(
      "\(plain.people)\(plain.units)\(plain.places)" == "\(with.people)\(with.units)\(with.places)"
    )
    #expect("\(plain.history)" == "\(with.history)")
    let same = zip(plain.needs, with.needs).count { $0 == $1 }
    #expect(same * 100 >= plain.needs.count * 68)
    for (one, other) in zip(plain.needs, with.needs) {
      #expect(one.id == other.id && one.place == other.place && one.urgency == other.urgency)
    }
  }

  @Test func `one seed gives one week, and pure has no projects`() {
    #expect(week(0.1, 5).fingerprint == week(0.1, 5).fingerprint)
    #expect(week(0.1, 5).fingerprint != week(0.1, 6).fingerprint)
    let pure = ZhengzhouPreset(scale: 0.1, seed: 5, pure: true, projects: true)
    #expect(!pure.hasProjects && pure.week().needs.allSatisfy { $0.components.isEmpty })
    #expect(week(0.001, 1).needs.count == 3)
  }
}
