// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension ShortageReasons {
  /// A shortage with what else is known of it and the positions of those who share it.
  struct Traced {
    var shortage: PairShortage
    var detail = PairShortageDetail()
    var group: Set<Int> = []
  }

  /// What a group wants and can get.
  struct Sums {
    var asked: Int
    var supply: Int
    var ends: PairShortageDetail.Ends?
  }

  /// Shortages of groups that have somebody in common are one: what all of them want and can get.
  ///
  /// Groups are numbered from `first`.
  func joined(_ traced: [Traced], from first: Int, sums: (Set<Int>) -> Sums) -> [Traced] {
    var groups: [Set<Int>] = []
    for entry in traced where !entry.group.isEmpty {
      var group = entry.group
      groups.removeAll { other in
        guard !other.isDisjoint(with: group) else { return false }
        group.formUnion(other)
        return true
      }
      groups.append(group)
    }
    let counted = groups.map(sums)
    var numbers: [Int: Int] = [:]
    for (number, group) in groups.enumerated() {
      for member in group { numbers[member] = number }
    }
    return traced.map { entry in
      guard let member = entry.group.first, let number = numbers[member] else { return entry }
      var entry = entry
      let (group, sums) = (groups[number], counted[number])
      entry.shortage.groupSize = group.count
      entry.shortage.groupAsked = sums.asked
      entry.shortage.groupSupply = sums.supply
      if group.count > 1 { entry.detail.group = first + number }
      entry.detail.ends = sums.ends
      return entry
    }
  }

  /// What a group of the second side wants of a kind, and what all who could come to any of it can bring.
  func sums(of group: Set<Int>, _ kind: Int?) -> Sums {
    var places: [Int32: Int] = [:]
    for to in group {
      for from in candidates[to] where counts(from, kind) { places[from, default: 0] += 1 }
    }
    /// The same with upper ends of at least so many.
    func supply(_ least: Int) -> Int {
      places.reduce(0) { sum, entry in
        let entity = pairing.from.entities[Int(entry.key)]
        return sum + min(max(entity.most, least), entry.value) * (kind == nil ? entity.heads : 1)
      }
    }
    var sums = Sums(asked: group.reduce(0) { $0 + wanted($1, kind) }, supply: supply(0))
    let people = places.keys.map { pairing.from.entities[Int($0)] }
    guard group.count > 1, let low = people.map(\.most).min(), let high = people.map(\.most).max()
    else { return sums }
    // No one has more partners than there are places; chains have four at most.
    let longest = people.contains(where: \.isConnected) ? min(4, group.count) : group.count
    guard sums.supply < sums.asked, supply(longest) >= sums.asked else { return sums }
    let raised = Array(0...longest).partitioningIndex { supply($0) >= sums.asked }
    sums.ends = PairShortageDetail.Ends(people: people.count, most: low...high, raised: raised)
    return sums
  }

  /// What a group of the first side wants, and what all places that any of it could go to have room for.
  func room(for group: Set<Int>) -> Sums {
    var heads: [Int32: Int] = [:]
    for from in group {
      for place in partners[from] {
        heads[place, default: 0] += pairing.from.entities[from].heads
      }
    }
    return Sums(
      asked: group.reduce(0) { $0 + pairing.from.entities[$1].least },
      supply: heads.reduce(0) { $0 + min(pairing.to.entities[Int($1.key)].most, $1.value) }
    )
  }
}
