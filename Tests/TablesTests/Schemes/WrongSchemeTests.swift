// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

/// Each fault of a scheme file names its line, its key and the mend; all of a file are found at once.
@Suite struct WrongSchemeTests {
  @Test(arguments: WrongSchemes.all)
  func `what is wrong is said with line, key and mend`(scheme: WrongScheme) {
    let faults = WrongScheme.faults(of: Array(scheme.text.utf8))
    #expect(faults.map(\.inShort).sorted() == scheme.faults.sorted(), "\(scheme.name)")
    #expect(faults.allSatisfy { $0.severity == .fileFault && $0.file == "试排.yaml" })
  }

  @Test func `without additions the scheme is right`() {
    #expect(WrongScheme("right", "").text.split(separator: "\n").count == 5)
    #expect(WrongScheme.faults(of: Array(WrongScheme("right", "").text.utf8)).isEmpty)
  }

  @Test func `a formula says where it can't be read`() {
    let text = WrongScheme("", from: "  份量: 户数 + * 2\n", "").text
    let fault = WrongScheme.faults(of: Array(text.utf8)).first
    #expect(fault?.message == Message(SchemeCode.badFormula, .text("户数 + * 2"), .number(6)))
  }

  @Test func `what is no text is no scheme`() {
    let book: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + Array(repeating: 0, count: 60)
    for bytes in [book, [0xFF, 0xFE, 0x00], [0x00], [0x81]] {
      let faults = WrongScheme.faults(of: bytes)
      #expect(!faults.isEmpty && faults.allSatisfy { $0.severity == .fileFault }, "\(bytes)")
    }
  }

  @Test func `aliases that unfold to thousands of millions are refused at once`() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...60 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    let faults = WrongScheme.faults(of: Array((text + "? *a60\n: x\n").utf8))
    #expect(faults.map(\.inShort) == ["fault.badSettingsFile 2 - mend.correctSettings"])
  }

  @Test func `bytes changed at random are a fault or a scheme, never a crash`() {
    var dice = SplitMix(state: 11)
    let good = Array(WrongSchemes.all.map(\.text).max { $0.count < $1.count }?.utf8 ?? "".utf8)
    let seeds = WrongSchemes.all.filter { $0.text.count < 2000 }.map { Array($0.text.utf8) }
    #expect(!good.isEmpty)
    for _ in 0..<2000 {
      guard var bytes = seeds.randomElement(using: &dice) else { continue }
      for _ in 0...Int.random(in: 0..<4, using: &dice) {
        let place = Int.random(in: 0..<max(1, bytes.count), using: &dice)
        if bytes.indices.contains(place) { bytes[place] = UInt8.random(in: 0...255, using: &dice) }
      }
      _ = WrongScheme.faults(of: bytes)
    }
  }
}
