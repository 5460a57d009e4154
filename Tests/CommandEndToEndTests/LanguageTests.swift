// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite struct LanguageTests {
  private func hasChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  @Test func `help is Chinese by default and English on request`() throws {
    let commands = [
      "init", "template", "import", "check", "learn", "plan", "evaluate", "explain", "suggest",
      "whatif", "replan", "asks", "pair", "roster", "visits", "generate", "model", "bench", "lp",
    ]
    for command in commands {
      let chinese = try PaidanProcess.run("help", command)
      #expect(chinese.status == 0)
      #expect(chinese.output.contains("用法:") && chinese.output.contains("选项:"), "\(command)")
      for word in ["USAGE", "OPTIONS", "Show ", "default: ", "values: "] {
        #expect(!chinese.output.contains(word), "\(command) \(word)")
      }
      // What stands for a value is said in Chinese, too.
      #expect(!chinese.output.contains(/<[a-z]/), "\(command)")
      let english = try PaidanProcess.run("help", command, "--lang", "en")
      #expect(english.status == 0, "\(english.said)")
      #expect(english.output.contains("USAGE:") && !hasChinese(english.output), "\(command)")
    }
    let other = try PaidanProcess.run("plan", "--help", "--lang", "en")
    #expect(other.output.contains("USAGE:") && !hasChinese(other.output))
    let root = try PaidanProcess.run()
    #expect(root.status == 0)
    #expect(root.output.contains("命令:"))
  }

  @Test func `the version is a result`() throws {
    let run = try PaidanProcess.run("--version")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("paidan "))
  }

  @Test(arguments: [
    (["plan"], "缺少参数"), (["plan", "x", "-o", "y", "--foo"], "--foo"),
    (["plan", "x", "-o", "y", "--seed", "z"], "--seed"), (["frob"], "frob"),
    (["plan", "x", "-o", "y", "--threads", "0"], "--threads"),
    (["plan", "x", "-o", "y", "--method", "magic"], "magic"),
    (["plan", "x", "-o", "y", "--week", "tomorrow"], "tomorrow"),
    (["plan", "x", "-o", "y", "--lang", "fr"], "fr"),
  ])
  func `wrong usage is 64 and said in Chinese`(arguments: [String], part: String) throws {
    let run = try PaidanProcess.run(arguments)
    #expect(run.status == 64, "\(run.said)")
    #expect(run.errors.contains(part), "\(run.errors)")
    #expect(hasChinese(run.errors))
    #expect(run.output.isEmpty)
  }

  @Test func `English is complete wherever it is asked for`() throws {
    let week = try SharedWeek.full.get()
    let out = try Scratch.folder().appending(path: "out").path
    let before = try PaidanProcess.run("--lang", "en", "plan", week, "-o", out)
    #expect(before.status == 0, "\(before.said)")
    #expect(before.output.hasPrefix("Surveyed 62 offers and 58 needs"))
    let after = try PaidanProcess.run("evaluate", week, "\(out)/plan.json", "--lang=en")
    #expect(after.output.contains("Judged from the tables"))
    let variable = try PaidanProcess.run(
      ["explain", week, "\(out)/plan.json", "--need", "N00001"],
      environment: ["PAIDAN_LANG": "en"]
    )
    #expect(variable.status == 0)
    #expect(!hasChinese(after.output))
    let header = try Scratch.text("\(out)/projects.csv").prefix { !$0.isNewline }
    #expect(!hasChinese(String(header)))
  }

  @Test func `wrong usage in English is the parser's own sentence`() throws {
    let run = try PaidanProcess.run("plan", "--lang", "en")
    #expect(run.status == 64)
    #expect(run.errors.contains("Missing expected argument"))
    #expect(!hasChinese(run.errors))
  }
}
