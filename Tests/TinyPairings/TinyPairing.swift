// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// A column of words given by number.
package func column(_ words: [[Int32]]) -> TokenColumn {
  var column = TokenColumn()
  for list in words { column.append(list) }
  return column
}

/// A pairing of a few invented people with a few invented places, and honest plans of it.
package struct TinyPairing {
  package var scheme: PairingCase

  /// People A, B, C … and places 1, 2, 3 …, without rules.
  package init(people: Int = 3, places: Int = 3) {
    let names = ["A", "B", "C", "D", "E", "F"].prefix(people)
    scheme = PairingCase(
      scheme: "tiny",
      name: "tiny",
      from: PairSide(noun: "person", entities: names.map { PairEntity(id: $0) }),
      to: PairSide(noun: "place", entities: (1...places).map { PairEntity(id: "\($0)") })
    )
  }

  /// Adds a column to each side.
  package mutating func addColumns(_ from: [[Int32]], _ to: [[Int32]]) {
    scheme.from.columns.append(column(from))
    scheme.to.columns.append(column(to))
  }

  /// A pair by names, as in `A1`.
  package func pair(_ name: String) -> Pair {
    let from = scheme.from.entities.firstIndex { $0.id == "\(name.prefix(1))" } ?? 0
    let to = scheme.to.entities.firstIndex { $0.id == "\(name.dropFirst())" } ?? 0
    return Pair(from: from, to: to)
  }

  /// A plan of pairs by names with values and shortages counted by the oracle.
  package func plan(_ pairs: [String]) -> PairPlan {
    let rows = pairs.map { PairPlan.Row(from: "\($0.prefix(1))", to: "\($0.dropFirst())") }
    return PairOracle(scheme).honestPlan(rows)
  }
}
