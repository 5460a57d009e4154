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
  /// of two large sides only the smaller gets any.
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
    return pairing.to.entities.compactMap { entity in
      coming[entity.id]
        .map { ids in
          notice(to: entity, ids.flatMap { lines(ofFrom: $0) })
        }
    }
  }

  /// Notices to those who go; to `all` also where somebody goes alone, else only to groups.
  private func fromNotices(all: Bool) -> [String] {
    var going: [String: [String]] = [:]
    for pair in plan.pairs { going[pair.from, default: []].append(pair.to) }
    return pairing.from.entities.compactMap { entity in
      guard all || !entity.members.isEmpty, let ids = going[entity.id] else { return nil }
      let members = entity.members.isEmpty ? [] : lines(ofFrom: entity.id)
      return notice(to: entity, ids.map { line(ofTo: $0) } + members)
    }
  }

  private func notice(to entity: PairEntity, _ lines: [String]) -> String {
    let isNamed = !entity.name.isEmpty && entity.members.isEmpty
    let head = text(.noticeHead, .text(name), .text(isNamed ? entity.name : entity.id))
    return ([head] + lines + [text(.noticeFoot)]).joined(separator: "\n")
  }

  private func line(ofTo id: String) -> String {
    let name = self.name(of: id, .to)
    return text(.noticeLine, .text(pairing.to.noun), .text(name), .text(id))
  }

  private func lines(ofFrom id: String) -> [String] {
    guard let position = from[id] else { return [] }
    let entity = pairing.from.entities[position]
    let noun = entity.role.map { pairing.roles[$0] } ?? pairing.from.noun
    let everybody =
      entity.members.isEmpty
      ? [(id, entity.name)] : entity.members.map { ($0, pairing.from.members[$0]?.name ?? "") }
    return everybody.map { id, name in
      text(.noticeLine, .text(noun), .text(name.isEmpty ? id : name), .text(id))
    }
  }
}
