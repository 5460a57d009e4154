// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Foundation
import Street
import Tables

/// Prints a page as PDF by a browser of this machine.
struct PagePrinter {
  /// Why there is no PDF.
  enum Failure: Error {
    /// There is no browser.
    case noBrowser
    /// The browser did not print: which one.
    case failed(String)
  }

  /// The variable that names a browser.
  private static let variable = "PAIDAN_CHROMIUM"
  private static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge",
  ]
  /// A page of a whole city is printed in a quarter of this.
  private static let limitSeconds = 120.0

  /// The browser: the one that is named, else the first one found.
  private static var browser: String? {
    let environment = ProcessInfo.processInfo.environment
    let folders = (environment["PATH"] ?? "/usr/bin").split(separator: ":").map(String.init)
    let found = names.flatMap { name in folders.map { "\($0)/\(name)" } }
    return ([environment[variable]].compactMap { $0 } + found)
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Adds a page as report.pdf to what a command writes; where that cannot be, says so.
  ///
  /// - Throws: ``CommandFailure`` with status 73.
  static func add(_ page: [UInt8], to folder: OutputFolder, _ console: Console) throws {
    let bytes: [UInt8]
    do {
      bytes = try pdf(of: page)
    } catch Failure.noBrowser {
      return console.complaint(Message(PagePhrase.noBrowser, .text(variable)))
    } catch {
      return console.complaint(Message(PagePhrase.notPrinted, .text("\(error)")))
    }
    try folder.add("report.pdf", bytes)
  }

  /// Prints all of a page.
  ///
  /// - Parameter page: The page, in UTF-8.
  /// - Returns: The PDF.
  /// - Throws: ``Failure``, or what the system says.
  static func pdf(of page: [UInt8]) throws -> [UInt8] {
    guard let browser else { throw Failure.noBrowser }
    // Names people: nobody else may read it.
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "paidan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appending(path: "report.html")
    let target = folder.appending(path: "report.pdf")
    try Data(page).write(to: source)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: browser)
    process.arguments =
      [
        "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions",
        "--no-pdf-header-footer", "--user-data-dir=\(folder.path)/profile",
        "--print-to-pdf=\(target.path)",
      ] + (getuid() == 0 ? ["--no-sandbox"] : []) + ["\(source.absoluteString)#all"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let end = ContinuousClock.now + .seconds(limitSeconds)
    while process.isRunning, ContinuousClock.now < end { Thread.sleep(forTimeInterval: 0.05) }
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    guard let bytes = FileManager.default.contents(atPath: target.path),
      bytes.starts(with: Array("%PDF".utf8))
    else { throw Failure.failed(browser) }
    return [UInt8](bytes)
  }
}
