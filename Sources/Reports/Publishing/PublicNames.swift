// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street
internal import Tables

/// Covers the names of a list: 王**, with numbers where several people share that, and 某** where it would
/// tell too much.
///
/// A covered name tells who somebody is where few people of the roster bear it: it stays only if k of them
/// do so in the whole list, and of those whom the row says to be of the same unit, team or community.
struct PublicNames {
  private let source: ReportSource
  private let masks: [PersonID: String]
  private let bearers: [String: [Person]]
  /// What stands for people, row by row.
  private(set) var texts: [[String]] = []
  /// How many names were covered whole.
  private(set) var rareCount = 0

  init(_ source: ReportSource, rows: [PublicRow], shows columns: [PublicColumn]) {
    self.source = source
    let masked = source.week.people.compactMap { person in
      NameMask.masked(person.name).map { (person, $0) }
    }
    masks = Dictionary(masked.map { ($0.0.id, $0.1) }) { first, _ in first }
    bearers = Dictionary(grouping: masked) { $0.1 }.mapValues { $0.map(\.0) }
    let shown = rows.map { row in row.people.map { mask(of: $0, in: row, columns) } }
    rareCount = shown.joined().count { $0 == nil }
    let numbers = Self.numbers(rows, shown)
    let somebody = source.catalogue.text(PublicPhrase.somebody)
    texts = zip(rows, shown)
      .map { row, masks in
        zip(row.people, masks)
          .map { person, mask in
            guard let mask else { return somebody }
            guard let number = numbers[person] else { return mask }
            let phrase = PublicPhrase.numbered
            return source.catalogue.text(Message(phrase, .text(mask), .number(number)))
          }
      }
  }

  /// The covered name, nil where it would give somebody away.
  private func mask(
    of id: PersonID,
    in row: PublicRow,
    _ columns: [PublicColumn]
  ) -> String? {
    guard let mask = masks[id], let person = source.person(id) else { return nil }
    let same = bearers[mask] ?? []
    var circles = [same.count]
    if columns.contains(.unit), let unit = person.unit, row.units.contains(unit) {
      circles.append(same.count { $0.unit == unit })
    }
    if columns.contains(.team), let team = person.team, row.team == team {
      circles.append(same.count { $0.team == team })
    }
    if columns.contains(.community), let home = home(of: person), row.community == home {
      circles.append(same.count { self.home(of: $0) == home })
    }
    return circles.allSatisfy { $0 >= PublicTerms.k } ? mask : nil
  }

  private func home(of person: Person) -> PlaceID? {
    source.week.place(at: .community, of: person.place)
  }

  /// Numbers of people whose covered names are the same, in the order in which they come up.
  private static func numbers(_ rows: [PublicRow], _ masks: [[String?]]) -> [PersonID: Int] {
    var order: [String: [PersonID]] = [:]
    for (row, masks) in zip(rows, masks) {
      for (person, mask) in zip(row.people, masks) {
        if let mask, !order[mask, default: []].contains(person) {
          order[mask, default: []].append(person)
        }
      }
    }
    var numbers: [PersonID: Int] = [:]
    for people in order.values where people.count > 1 {
      for (number, person) in people.enumerated() { numbers[person] = number + 1 }
    }
    return numbers
  }
}

extension ReportSource {
  /// People as numbers: members in service, volunteers.
  func countedText(of people: [PersonID]) -> String {
    let found = people.compactMap { person($0) }
    let members = found.count { $0.standing == .inService }
    var parts: [String] = []
    if members > 0 { parts.append(catalogue.text(PublicPhrase.members, .number(members))) }
    if found.count > members {
      parts.append(catalogue.text(PublicPhrase.volunteers, .number(found.count - members)))
    }
    return parts.listed(catalogue)
  }
}
