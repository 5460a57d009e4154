// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// What came of reading a scheme and its tables.
public struct PairingOutcome: Sendable {
  /// The case; nil when the scheme or a table can't be used.
  public let pairing: PairingCase?
  /// The case with everybody whom the office could add; nil where the scheme names none.
  public let extended: PairingCase?
  /// Every finding, by file and row.
  public let faults: [Fault]
  /// Bytes read.
  public let bytes: Int

  /// Whether any file can't be used.
  public var hasFileFaults: Bool { faults.contains { $0.severity == .fileFault } }
  /// Whether any row can't be used.
  public var hasRowFaults: Bool { faults.contains { $0.severity == .rowFault } }
}

/// Reads a pairing scheme and the tables that it names.
public struct PairingReader {
  private let folder: String
  private let schemePath: String
  private let seed: UInt64
  private let encoding: TextEncoding?

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - folder: The week folder with the tables.
  ///   - scheme: Path of the scheme file.
  ///   - seed: Where the draw of a sample begins.
  ///   - encoding: The encoding of all tables, instead of detection.
  public init(folder: String, scheme: String, seed: UInt64, encoding: TextEncoding? = nil) {
    self.folder = folder
    schemePath = scheme
    self.seed = seed
    self.encoding = encoding
  }

  /// Reads everything.
  ///
  /// - Returns: The case, or what keeps it from being one.
  /// - Throws: ``ReadError`` when the folder or the scheme file is not there.
  public func read() throws(ReadError) -> PairingOutcome {
    guard FileSource.isFolder(folder) else { throw .missing(path: folder) }
    guard let names = FileSource.names(in: folder) else { throw .unreadable(path: folder) }
    guard FileSource.isFile(schemePath) else { throw .missing(path: schemePath) }
    let findings = Findings()
    let file = schemePath.split(separator: "/").last.map(String.init) ?? schemePath
    var raw: [UInt8] = []
    do throws(FileSource.Failure) {
      raw = try FileSource.bytes(of: schemePath, limit: 4 * SettingsFile.largest)
    } catch {
      guard error == .tooLarge else { throw .unreadable(path: schemePath) }
      findings.add(
        .fileFault,
        file: file,
        Message(FaultCode.fileTooLarge, .number(1)),
        Message(MendCode.correctSettings)
      )
      return PairingOutcome(pairing: nil, extended: nil, faults: findings.sorted, bytes: 0)
    }
    let scheme = SchemeReader.read(raw, file: file, findings: findings)
    let shelf = RecordShelf(folder: folder, names: names, encoding: encoding, findings: findings)
    guard let scheme else {
      return PairingOutcome(
        pairing: nil,
        extended: nil,
        faults: Self.unique(findings.sorted),
        bytes: shelf.bytesRead
      )
    }
    let isFaulty = findings.faults.contains { $0.severity == .fileFault }
    let assembly = PairingAssembly(
      scheme: scheme,
      file: file,
      seed: seed,
      shelf: shelf,
      findings: findings
    )
    let cases = assembly.cases()
    // What follows from a part of the scheme that could not be read is no fault of a table.
    if isFaulty { findings.drop([SchemeCode.unknownRole, .filterLeavesNothing]) }
    let isUsable = !findings.faults.contains { $0.severity == .fileFault }
    return PairingOutcome(
      pairing: isUsable ? cases.plain : nil,
      extended: isUsable ? cases.extended : nil,
      faults: Self.unique(findings.sorted),
      bytes: shelf.bytesRead
    )
  }

  /// Each fault once: those with and without everybody who could be added are found twice.
  private static func unique(_ faults: [Fault]) -> [Fault] {
    var seen: Set<Fault> = []
    return faults.filter { seen.insert($0).inserted }
  }
}
