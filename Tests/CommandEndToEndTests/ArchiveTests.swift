// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// What `scripts/make-dist` packs beside the program; the whole is tried by `make check-dist`.
@Suite struct ArchiveTests {
  /// Runs shell text after the functions of `scripts/dist-closure`.
  private func shell(_ text: String) throws -> (status: Int32, lines: [String]) {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.currentDirectoryURL = root
    process.arguments = ["-euo", "pipefail", "-c", "source scripts/dist-closure\n" + text]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = Pipe()
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { String($0) }
    return (process.terminationStatus, lines)
  }

  @Test func `all that a program loads is packed, but nothing of the C library`() throws {
    let found = try shell("closure '\(PaidanProcess.program.path)'")
    #expect(found.status == 0)
    let names = found.lines.compactMap { $0.split(separator: " ").first.map { String($0) } }
    #expect(
      names.contains { $0.hasPrefix("libglpk.so") } && names.contains { $0.hasPrefix("libgmp.so") }
    )
    let system = ["libc.so", "libm.so", "libdl.so", "libpthread.so", "ld-linux", "linux-vdso"]
    #expect(!names.contains { name in system.contains { name.hasPrefix($0) } }, "\(names)")
    #expect(names == names.sorted())
    for line in found.lines {
      let path = line.split(separator: " ").last.map { String($0) } ?? ""
      #expect(FileManager.default.fileExists(atPath: path), "\(line)")
    }
  }

  @Test func `a missing library ends the run`() throws {
    let text = """
      ldd() { echo '  libone.so.1 => not found'; echo '  libc.so.6 => /lib/libc.so.6 (0x1)'; }
      closure program
      """
    #expect(try shell(text).status == 1)
    let whole = """
      ldd() { echo '  libone.so.1 => /lib/libone.so.1 (0x1)'; echo '  libm.so.6 => /lib/libm.so.6 (0x1)'; }
      closure program
      """
    #expect(try shell(whole).lines == ["libone.so.1 /lib/libone.so.1"])
  }
}
