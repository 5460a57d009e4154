// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Writes activities with their starts as projects.
struct ProjectWriter {
  let rules: Rulebook

  func projects(_ activities: [Activity], _ starts: [Int]) -> [Project] {
    var serials: [String: Int] = [:]
    return zip(activities, starts)
      .map { activity, start in
        let name = name(of: activity)
        serials[name, default: 0] += 1
        let serial = serials[name] ?? 1
        return project(activity, start, id: serial == 1 ? name : "\(name)-\(serial)")
      }
      .sorted { $0.id < $1.id }
  }

  private func name(of activity: Activity) -> String {
    let provider = rules.providers[activity.shares[0].provider].id
    return activity.sort == .run
      ? "H-\(provider.text)" : "P-\(rules.needs[activity.members[0]].id)"
  }

  private func project(_ activity: Activity, _ start: Int, id: String) -> Project {
    let isSession = activity.sort == .run || activity.members.count > 1
    let host = isSession ? activity.host : nil
    let provisions = activity.shares
      .map { share in
        Provision(
          provider: rules.providers[share.provider].id,
          quantity: share.quantity,
          component: share.component
        )
      }
      .sorted { ($0.provider, $0.component ?? 0) < ($1.provider, $1.component ?? 0) }
    let offers = activity.shares.compactMap { rules.providers[$0.provider].offer }
    let people = activity.shares.compactMap { rules.providers[$0.provider].person }
    let lent = offers.first { $0.kind == .venue || (activity.sort == .run && !$0.moves) }
    let home = rules.needs[host ?? activity.members[0]].place
    return Project(
      id: id,
      needs: activity.members.map { rules.needs[$0].id }.sorted(),
      projectClass: .other,
      span: TimeSpan(start: start, end: start + activity.minutes),
      place: lent.flatMap { rules.week.place(of: $0) } ?? home,
      unit: offers.first?.unit ?? people.compactMap(\.unit).first,
      providers: provisions,
      host: host.map { rules.needs[$0].id }
    )
  }
}
