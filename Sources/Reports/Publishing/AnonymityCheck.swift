// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street
internal import Tables

/// Counts in written tables how many rows share community, category and ages of those served.
///
/// It reads what was written and shares nothing with ``Generaliser``.
struct AnonymityCheck {
  let headers: [String: PublicColumn]
  let k: Int

  /// A fault for each small group of a file.
  func faults(in texts: [WrittenText], of file: String) -> [Fault] {
    let tables = Dictionary(grouping: texts.filter { $0.row != nil }) { $0.sheet ?? "" }
    return tables.keys.sorted().flatMap { faults(sheet: $0, tables[$0] ?? [], of: file) }
  }

  private func faults(sheet: String, _ texts: [WrittenText], of file: String) -> [Fault] {
    let lines = Dictionary(grouping: texts) { $0.row ?? 0 }
    var columns: [PublicColumn: Int] = [:]
    var groups: [[String]: [Int]] = [:]
    for line in lines.keys.sorted() {
      let cells = lines[line] ?? []
      let found = cells.compactMap { cell in
        headers[cell.text].flatMap { column in cell.column.map { (column, $0) } }
      }
      if found.count >= 3 {
        columns = Dictionary(found) { first, _ in first }
        continue
      }
      let shared: [PublicColumn] = [.beneficiary, .age]
      let places = ([.community] + shared).map { columns[$0] }
      let key = places.map { place in
        cells.first { $0.column != nil && $0.column == place }?.text ?? ""
      }
      guard shared.contains(where: { columns[$0] != nil }), !key.dropFirst().joined().isEmpty else {
        continue
      }
      groups[key, default: []].append(line)
    }
    return groups.values.filter { $0.count < k }.sorted { $0[0] < $1[0] }
      .map { lines in
        Fault(
          severity: .fileFault,
          file: file,
          sheet: sheet.isEmpty ? nil : sheet,
          row: lines[0],
          message: Message(PublicFaultCode.smallGroup, .number(lines.count), .number(k)),
          mend: Message(PublicMendCode.tellMakers)
        )
      }
  }
}
