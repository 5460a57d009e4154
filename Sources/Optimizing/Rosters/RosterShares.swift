// SPDX-License-Identifier: GPL-3.0-or-later

/// How much of each day everybody's horizons agree on in a linear program.
struct RosterShares {
  /// A day of a person and how sure its duty is.
  struct Choice {
    var share: Double
    var place: Int
    var day: Int
    var duty: Int32
  }

  /// What the linear program costs.
  let objective: Double
  /// The column with the largest share, by position among the part's people.
  private(set) var heaviest: [Int]
  /// Whether everybody has one horizon only.
  let isWhole: Bool
  /// Days that are not settled yet, with the duty of the heaviest column; surest first.
  private var open: [Choice] = []

  /// Reads a linear program; nil where there is none or somebody has nothing.
  init?(_ generation: RosterGeneration) {
    guard let relaxed = generation.relaxed else { return nil }
    objective = relaxed.objective
    let columns = generation.master.columns
    let days = generation.pricing.model.days
    var place = [Int](repeating: -1, count: generation.pricing.model.people.count)
    for (position, person) in generation.people.enumerated() { place[person] = position }
    heaviest = Array(repeating: -1, count: generation.people.count)
    var supports = Array(repeating: [Int](), count: generation.people.count)
    for (position, share) in relaxed.shares.enumerated() where share > 1e-7 {
      let mine = place[columns[position].person]
      supports[mine].append(position)
      if heaviest[mine] < 0 || share > relaxed.shares[heaviest[mine]] + 1e-9 {
        heaviest[mine] = position
      }
    }
    guard heaviest.allSatisfy({ $0 >= 0 }) else { return nil }
    isWhole = heaviest.allSatisfy { relaxed.shares[$0] > 1 - 1e-6 }
    for mine in heaviest.indices {
      let duties = columns[heaviest[mine]].duties
      for day in 0..<days where generation.pins[mine].days[day] == RosterPins.free {
        var share = 0.0
        for position in supports[mine] where columns[position].duties[day] == duties[day] {
          share += relaxed.shares[position]
        }
        open.append(Choice(share: share, place: mine, day: day, duty: duties[day]))
      }
    }
    open.sort { ($1.share, $0.place, $0.day) < ($0.share, $1.place, $1.day) }
  }

  /// Days to settle at once: all from a threshold on if that is news to somebody, else the surest.
  func choices(from threshold: Double) -> [Choice] {
    let sure = open.prefix { $0.share >= threshold }
    if sure.contains(where: { $0.share < 1 - 1e-6 }) { return Array(sure) }
    let unsure = open.dropFirst(sure.count)
    return Array(sure) + unsure.prefix(max(4, unsure.count / 25))
  }

  /// The day that is least sure; nil where all agree.
  func closest() -> Choice? {
    open.filter { $0.share < 1 - 1e-6 }
      .min { (abs($0.share - 0.6), $0.place, $0.day) < (abs($1.share - 0.6), $1.place, $1.day) }
  }

  /// The surest of the days that the shares do not agree on.
  func surest(_ count: Int) -> [Choice] {
    Array(open.drop { $0.share >= 1 - 1e-6 }.prefix(count))
  }
}
