// SPDX-License-Identifier: GPL-3.0-or-later

/// What is published of a place and what is assumed, for the card of its folder.
struct PairingCard {
  /// One figure of a case with what the preset makes of it at scale 1.
  struct Figure {
    let what: String
    let published: String
    let here: String

    init(_ what: String, _ published: String, _ here: String) {
      self.what = what
      self.published = published
      self.here = here
    }
  }

  /// Which case, in words.
  let source: String
  let figures: [Figure]
  let assumed: [String]
}

extension PairingPreset {
  private var words: PairingCard {
    switch place {
    case .qimen: .qimen
    case .suizhou: .suizhou
    case .xuchang: .xuchang
    case .jiangyin: .jiangyin
    case .zhengzhou: .zhengzhou
    }
  }

  /// The card of the folder, in Markdown: what the tables are, what is published, what is assumed.
  ///
  /// - Parameter tables: The tables of this preset.
  /// - Returns: A text that ends with a line break.
  public func card(of tables: [PresetTable]) -> String {
    let words = words
    let title = "\(place.rawValue) (\(place.names[1]))"
    let figures = words.figures.map { "| \($0.what) | \($0.published) | \($0.here) |" }
    let rows = tables.map { table in
      "| \(table.name).csv | \(table.rows.count) | \(table.columns.cell) |"
    }
    let flag = place == .zhengzhou ? " --pairing" : ""
    let lines =
      [
        "# \(title): tables for pairing", "",
        "Synthetic tables for pairing schemes. Every person, unit, place and row is invented; nothing here is about anybody.",
        "", "## What is published, what is assumed", "",
        "\(words.source) The preset meets published totals exactly at scale 1; a smaller scale has the rounded share, and never so few that no problem is left.",
        "", "| figure | published | at scale 1 |", "|---|---|---|",
      ] + figures + ["", "Assumed, because no source gives it:", ""]
      + words.assumed.map { "- \($0)" }
      + PairingCard.always.map { "- \($0)" } + [
        "", "## This folder", "",
        "    paidan generate \(place.rawValue)\(flag) --scale \(scale) --seed \(seed) -o DIR", "",
        "The same scale and seed give the same bytes on every machine.", "",
        "| table | rows | columns |", "|---|---|---|",
      ] + rows + [
        "", "A blank cell: nobody knows. Lists are joined with 、; 志愿 is in order of rank.", "",
      ]
      + ["## Licence", "", PairingCard.licence, ""]
    return lines.joined(separator: "\n")
  }
}

extension PairingCard {
  /// What every place assumes.
  fileprivate static let always = [
    "the map: communities on a spiral around the true centre of the town, moved a little at random; grids in rows of two or three around the centre of their community; people, units and projects at random nearby; two communities are neighbours when no third lies in the circle between them;",
    "ages, states of health, skills, wishes, families, relatives and who may lead.",
  ]

  fileprivate static let licence =
    "The rows are made by a program from numbers and invented words and are dedicated to the public domain: CC0 1.0. The program itself is GPL-3.0-or-later. The published totals are facts quoted from the case."
}
