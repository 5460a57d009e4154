// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds things by identifier or by a name that only one of them bears.
struct NameBook<ID: Hashable & Sendable>: Sendable {
  enum Answer {
    case known(ID)
    case several
    case unknown

    var isUnknown: Bool {
      if case .unknown = self { return true }
      return false
    }

    func map<Other>(_ transform: (ID) -> Other) -> NameBook<Other>.Answer {
      switch self {
      case .known(let id): .known(transform(id))
      case .several: .several
      case .unknown: .unknown
      }
    }
  }

  private var byText: [String: ID] = [:]
  private var byName: [String: Set<ID>] = [:]

  init(_ entries: [(id: ID, text: String, names: [String])]) {
    for entry in entries {
      byText[CellText.normalised(entry.text)] = entry.id
      for name in Set(entry.names.map { CellText.normalised($0) }) where !name.isEmpty {
        byName[name, default: []].insert(entry.id)
      }
    }
  }

  func find(_ text: String) -> Answer {
    let key = CellText.normalised(text)
    if let id = byText[key] { return .known(id) }
    guard let found = byName[key], let first = found.first else { return .unknown }
    return found.count == 1 ? .known(first) : .several
  }
}
