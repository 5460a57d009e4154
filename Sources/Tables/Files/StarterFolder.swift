// SPDX-License-Identifier: GPL-3.0-or-later
/// Writes the example folders to begin with: settings and a few rows a table.
enum StarterFolder {
  /// Writes a folder; existing files of the same names are replaced.
  ///
  /// - Parameters:
  ///   - folder: Where it goes; made if it does not exist.
  ///   - settings: The text of the settings, with the name of its file.
  ///   - tables: A name without extension and rows for each table, the header first.
  /// - Throws: ``WriteError`` when the folder cannot be made or a file cannot be written.
  static func write(
    to folder: String,
    settings: (name: String, text: String),
    tables: [(name: String, rows: [[String]])]
  ) throws(WriteError) {
    try AtomicFile.makeFolder(folder)
    try AtomicFile.write(settings.text, to: "\(folder)/\(settings.name)")
    for (name, rows) in tables {
      let table = CSVTable(header: rows[0], rows: Array(rows.dropFirst()))
      try table.write(to: "\(folder)/\(name).csv")
    }
  }
}
