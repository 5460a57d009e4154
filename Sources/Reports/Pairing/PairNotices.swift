// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Evaluation
internal import Street

extension PairSource {
  /// Entities of a side that all get a notice of their own, however many the other side has.
  private static let mostNotices = 5000

  /// Notices as plain text to paste.
  ///
  /// Each of the second side learns who comes, each of the first where to go, each group where all go;
  /// of two large sides only the smaller gets any. Beside names and keys they hold grid, community and
  /// unit, where the scheme repeats these columns, and, for those who go, how far it is.
  public var notices: String {
    let (first, second) = (pairing.from.entities.count, pairing.to.entities.count)
    var parts: [String] = []
    if second <= Self.mostNotices || second <= first { parts += toNotices }
    parts += fromNotices(all: first <= Self.mostNotices || first < second)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var toNotices: [String] {
    var coming: [String: [String]] = [:]
    for pair in plan.pairs { coming[pair.to, default: []].append(pair.from) }
    let namesakes = namesakes(pairing.to)
    let places = placeColumns(pairing.from)
    return pairing.to.entities.compactMap { entity in
      coming[entity.id]
        .map { ids in
          notice(to: entity, namesakes, ids.flatMap { lines(ofFrom: $0, places) })
        }
    }
  }

  /// Notices to those who go; to `all` also where somebody goes alone, else only to groups.
  private func fromNotices(all: Bool) -> [String] {
    var going: [String: [String]] = [:]
    for pair in plan.pairs { going[pair.from, default: []].append(pair.to) }
    let ways = Dictionary(
      verdict.metrics.ways.map { (PairPlan.Row(from: $0.from, to: $0.to), $0.metres) },
      uniquingKeysWith: { first, _ in first }
    )
    let namesakes = namesakes(pairing.from)
    let places = (from: placeColumns(pairing.from), to: placeColumns(pairing.to))
    return pairing.from.entities.compactMap { entity in
      guard all || !entity.members.isEmpty, let ids = going[entity.id] else { return nil }
      let members = entity.members.isEmpty ? [] : lines(ofFrom: entity.id, places.from)
      let goals = ids.map { id in
        line(ofTo: id, places.to, metres: ways[PairPlan.Row(from: entity.id, to: id)] ?? nil)
      }
      return notice(to: entity, namesakes, goals + members)
    }
  }

  private func notice(to entity: PairEntity, _ namesakes: Set<String>, _ lines: [String]) -> String
  {
    let isNamed = !entity.name.isEmpty && entity.members.isEmpty
    let addressee =
      !isNamed
      ? entity.id
      : namesakes.contains(entity.name)
        ? text(.namesake, .text(entity.name), .text(entity.id)) : entity.name
    let head = text(.noticeHead, .text(name), .text(addressee))
    return ([head] + lines + [text(.noticeFoot)]).joined(separator: "\n")
  }

  private func line(ofTo id: String, _ places: [Int], metres: Int?) -> String {
    let name = self.name(of: id, .to)
    var details = to[id].map { self.places(pairing.to.shown, $0, places) } ?? []
    if let metres { details.append(text(.noticeMetres, .number((metres + 5) / 10 * 10))) }
    return line(pairing.to.noun, name, id, details)
  }

  private func lines(ofFrom id: String, _ places: [Int]) -> [String] {
    guard let position = from[id] else { return [] }
    let entity = pairing.from.entities[position]
    let noun = entity.role.map { pairing.roles[$0] } ?? pairing.from.noun
    guard !entity.members.isEmpty else {
      let details = self.places(pairing.from.shown, position, places)
      return [line(noun, entity.name.isEmpty ? id : entity.name, id, details)]
    }
    return entity.members.map { id in
      let member = pairing.from.members[id]
      let shown = member?.shown ?? []
      let details = places.filter { $0 < shown.count && !shown[$0].isEmpty }.map { shown[$0] }
      let name = member?.name ?? ""
      return line(noun, name.isEmpty ? id : name, id, details)
    }
  }

  private func line(_ noun: String, _ name: String, _ id: String, _ details: [String]) -> String {
    let head =
      name == id
      ? text(.noticeLineOfID, .text(noun), .text(id))
      : text(.noticeLine, .text(noun), .text(name), .text(id))
    return ([head] + details).joined(separator: catalogue.language == .english ? ", " : ",")
  }

  // MARK: What tells people and places apart

  /// Names that more than one entity of a side bears.
  private func namesakes(_ side: PairSide) -> Set<String> {
    var seen: Set<String> = []
    return Set(side.entities.map(\.name).filter { !seen.insert($0).inserted })
  }

  /// Among the columns that the scheme repeats those that say where somebody belongs; others, as of
  /// health or need, stay out of notices.
  private func placeColumns(_ side: PairSide) -> [Int] {
    let words = text(.noticeColumns).split(separator: "|")
    return side.shownTitles.indices.filter { position in
      words.contains { side.shownTitles[position].hasSuffix($0) }
    }
  }

  private func places(_ shown: [[String]], _ position: Int, _ columns: [Int]) -> [String] {
    guard position < shown.count else { return [] }
    return columns.map { shown[position][$0] }.filter { !$0.isEmpty }
  }
}
