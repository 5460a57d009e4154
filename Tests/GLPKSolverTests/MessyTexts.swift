// SPDX-License-Identifier: GPL-3.0-or-later
import Control

/// MPS texts as people write them; some are wrong.
enum MessyMPS {
  static func text(isFixed: Bool, using dice: inout SeededGenerator) -> [UInt8] {
    var writer = Writer(isFixed: isFixed, dice: dice)
    let text = writer.text()
    dice = writer.dice
    return Array(text.utf8)
  }

  private struct Writer {
    let isFixed: Bool
    var dice: SeededGenerator
    private var lines: [String] = []

    init(isFixed: Bool, dice: SeededGenerator) {
      self.isFixed = isFixed
      self.dice = dice
    }

    mutating func text() -> String {
      let rows = (0..<1 + dice.below(4)).map { "R\($0)" }
      let columns = (0..<1 + dice.below(4)).map { "C\($0 * 7)" }
      lines.append(isFixed ? "NAME          T" : "NAME T")
      lines.append("ROWS")
      // One objective, perhaps a second one.
      let place = dice.below(rows.count + 1)
      for (index, row) in rows.enumerated() {
        if index == place { card("N", "COST", []) }
        card(pick(["E", "L", "G", "G", "L", "N"]), row, [])
      }
      if place == rows.count { card("N", "COST", []) }
      addColumns(columns, rows + ["COST"])
      addPairs("RHS", rows)
      if dice.below(2) == 0 { addPairs("RANGES", rows) }
      if dice.below(3) > 0 { addBounds(columns) }
      lines.append("ENDATA")
      return lines.joined(separator: dice.below(4) == 0 ? "\r\n" : "\n") + "\n"
    }

    private mutating func pick<Element>(_ choices: [Element]) -> Element {
      choices[dice.below(choices.count)]
    }

    private mutating func number() -> String {
      let short = [
        "1", "-2.5", "3.", "+4", ".5", "1e2", "-1.25E+1", "7e-3", "12345.678", "0", "-0.1", "-9",
      ]
      return pick(isFixed ? short : short + ["0.30000000000000004", "1234567890123"])
    }

    private mutating func addColumns(_ columns: [String], _ rows: [String]) {
      lines.append("COLUMNS")
      var isInside = false
      for column in columns {
        if dice.below(3) == 0 {
          isInside.toggle()
          card("", "M", ["'MARKER'", "", isInside ? "'INTORG'" : "'INTEND'"])
        }
        var free = rows
        var pairs: [String] = []
        repeat {
          // A row twice now and then.
          let place = dice.below(free.count)
          pairs += [free[place], number()]
          if dice.below(60) > 0 { free.remove(at: place) }
        } while !free.isEmpty && dice.below(3) > 0
        write(column, pairs)
      }
      if isInside { card("", "M", ["'MARKER'", "", "'INTEND'"]) }
    }

    private mutating func write(_ name: String, _ pairs: [String]) {
      var rest = pairs[...]
      while !rest.isEmpty {
        let count = rest.count > 2 && dice.below(2) == 0 ? 4 : 2
        card("", name, Array(rest.prefix(count)))
        rest = rest.dropFirst(count)
        if dice.below(9) == 0 { lines.append("* a comment") }
      }
    }

    private mutating func addPairs(_ section: String, _ rows: [String]) {
      lines.append(section)
      for row in rows where dice.below(3) > 0 { write("SET", [row, number()]) }
    }

    private mutating func addBounds(_ columns: [String]) {
      lines.append("BOUNDS")
      for column in columns {
        switch dice.below(9) {
        case 0: card("FR", "BND", [column])
        case 1: card("FX", "BND", [column, number()])
        case 2: card("BV", "BND", [column])
        case 3:
          card("MI", "BND", [column])
          card("UP", "BND", [column, number()])
        case 4:
          card("LI", "BND", [column, pick(["-3", "0", "2"])])
          card("UI", "BND", [column, pick(["4", "9"])])
        case 5:
          card("LO", "BND", [column, number()])
          card("UP", "BND", [column, number()])
        case 6: card("UP", "BND", [column, pick(["4", "0.5", "12"])])
        case 7: card("LI", "BND", [column, pick(["-3", "0", "2"])])
        default: break
        }
      }
    }

    /// A line of fields: in columns, or with blanks and TAB characters between.
    private mutating func card(_ type: String, _ name: String, _ rest: [String]) {
      let fields = [type, name] + rest
      guard isFixed else {
        let gap = pick([" ", "  ", "\t", " \t "])
        let words = fields.filter { !$0.isEmpty }.joined(separator: gap)
        lines.append(" " + words + (dice.below(12) == 0 ? " $ said" : "") + pick(["", " "]))
        return
      }
      var line = ""
      for (field, place) in zip(fields, [1, 4, 14, 24, 39, 49]) {
        line += String(repeating: " ", count: place - line.utf8.count) + field
      }
      lines.append(line)
    }
  }
}

/// LP texts as people write them, in the part of the format that GLPK knows.
enum MessyLP {
  static func text(using dice: inout SeededGenerator) -> [UInt8] {
    func pick<Element>(_ choices: [Element]) -> Element { choices[dice.below(choices.count)] }
    func form(_ gap: String) -> String {
      var names = ["x", "y1", "z_2", "e(3)", "free_x", "#w"]
      var text = ""
      repeat {
        let name = names.remove(at: dice.below(names.count))
        let sign = text.isEmpty ? pick(["", "-", "+ "]) : pick(["+", "- ", " + "])
        text += gap + sign + pick(["", "2", "3.5 ", "1e1 ", "0.25 ", "0 "]) + name
      } while !names.isEmpty && dice.below(3) > 0
      return text
    }
    func side() -> String { pick(["3", "-2.5", "+ 4", "- 1e1", "0", "1234.5"]) }
    var text = dice.below(4) == 0 ? "\\ said\n" : ""
    text += pick(["Minimize", "MAX", "minimum", "Maximize"]) + "\n"
    text += pick(["", "obj:", "cost :"]) + form(" ") + "\n"
    text += pick(["Subject To", "st", "s.t.", "SUCH THAT", "st."]) + "\n"
    for row in 0...dice.below(4) {
      let relation = pick(["<=", "<", "=<", ">=", ">", "=>", "="])
      let end = pick(["\n", " \\ said\n", "\n\n"])
      text += pick(["", "c\(row): "]) + form(pick([" ", "\n "])) + " \(relation) \(side())" + end
    }
    if dice.below(3) > 0 {
      text += pick(["Bounds", "bound"]) + "\n"
      for name in ["x", "y1", "z_2", "new"] where dice.below(2) == 0 {
        text += pick([
          "\(name) free", "\(name) <= 9", "-inf <= \(name) <= 4", "-3 <= \(name)", "\(name) = 2",
          "\(name) >= -1", "1 <= \(name) <= +infinity", "- 8 < \(name) < 8", "\(name) < -4",
        ])
        text += pick(["\n", "  "])
      }
      text += "\n"
    }
    if dice.below(3) == 0 { text += pick(["General", "int", "Integers"]) + "\n x\n z_2 #w\n" }
    if dice.below(3) == 0 { text += pick(["Binary", "bin"]) + "\n e(3)\n" }
    return Array((text + pick(["End\n", "end", ""])).utf8)
  }
}
