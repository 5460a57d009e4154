// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// New identifiers for records of several streets whose identifiers are the same and stand for
/// different things.
///
/// What stands for one thing wherever it is listed, or is listed once, keeps its identifier.
struct NewNames<ID: StreetIdentifier> {
  private let streets: [String]
  /// What is called otherwise, by street.
  private var changed: [[ID: ID]]
  /// What each street lists.
  private let known: [Set<ID>]

  /// Gives names.
  ///
  /// - Parameters:
  ///   - marks: By street, for each identifier what it stands for: equal texts are one thing.
  ///   - streets: Names of the streets, all different, in order.
  init(_ marks: [[ID: String]], streets: [String]) {
    self.streets = streets
    known = marks.map { Set($0.keys) }
    changed = streets.map { _ in [:] }
    var taken = known.reduce(into: Set<ID>()) { $0.formUnion($1) }
    for id in taken.sorted() {
      var meanings: [String: [Int]] = [:]
      for (street, mark) in marks.enumerated() {
        if let mark = mark[id] { meanings[mark, default: []].append(street) }
      }
      guard meanings.count > 1 else { continue }
      for members in meanings.values.sorted(by: { $0[0] < $1[0] }) {
        let name = Self.free(id, of: streets[members[0]], taken)
        taken.insert(name)
        for street in members { changed[street][id] = name }
      }
    }
  }

  private static func free(_ id: ID, of street: String, _ taken: Set<ID>) -> ID {
    var name = ID(street + "/" + id.text)
    while taken.contains(name) { name = ID(street + "/" + name.text) }
    return name
  }

  /// What a record of a street is called; what the street does not list is nobody else's either.
  func name(_ id: ID, of street: Int) -> ID {
    changed[street][id] ?? (known[street].contains(id) ? id : ID(streets[street] + "//" + id.text))
  }

  /// The same of what may be missing.
  func name(_ id: ID?, of street: Int) -> ID? { id.map { name($0, of: street) } }

  /// Back from what a record is called to the identifier that a street's own tables have.
  func original(of street: Int) -> [ID: ID] {
    Dictionary(known[street].map { (name($0, of: street), $0) }) { first, _ in first }
  }
}
