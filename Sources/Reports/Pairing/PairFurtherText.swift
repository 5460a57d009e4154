// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

extension PairSource {
  /// Why somebody goes further than to the nearest.
  func reason(of further: PairFurther) -> String {
    let nearest = MessageArgument.text(name(of: further.nearest, .to))
    switch further.cause {
    case .full(let load, let added, let most):
      return load < most
        ? text(.nearestNoRoom, nearest, .number(load), .number(most), .number(added))
        : text(.nearestFull, nearest, .number(load), .number(most))
    case .band(let load, let added, let end):
      return load > end
        ? text(.nearestOverBand, nearest, .number(load), .number(end))
        : text(.nearestBand, nearest, .number(load), .number(end), .number(added))
    case .needed(let load, let least):
      let here = MessageArgument.text(name(of: further.to, .to))
      return text(.neededHere, nearest, here, .number(load), .number(least))
    case .goal(let position, let by):
      return text(.nearestGoal, nearest, .text(label(of: pairing.goals[position])), .number(by))
    case .other: return text(.nearestLeft, nearest)
    }
  }

  /// Who goes further than to the nearest; a row for a group says how many it is.
  func furtherSheet() -> SheetTable {
    let hasGroups = !pairing.from.members.isEmpty
    let header =
      [title(pairing.from, .columnID), title(pairing.from, .columnName)]
      + (hasGroups ? [text(.columnMembers), text(.columnHeads)] : [])
      + [
        title(pairing.to, .columnID), title(pairing.to, .columnName), text(.columnNearest),
        text(.columnReason),
      ]
    let rows = further.map { further -> [String] in
      var row = [further.from, name(of: further.from, .from)]
      if hasGroups {
        let members = from[further.from].map { pairing.from.entities[$0].members } ?? []
        row =
          members.isEmpty ? row + ["", "1"] : ["", "", further.from, String(members.count)]
      }
      return row + [
        further.to, name(of: further.to, .to), further.nearest, reason(of: further),
      ]
    }
    return SheetTable(fileName: text(.fileFurther), header: header, rows: rows)
  }
}
