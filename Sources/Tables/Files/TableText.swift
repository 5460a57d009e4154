// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The text of a table's file, whatever encoding it came in.
enum TableText {
  /// The file as UTF-8; nil, with a finding, when it is no text or of no encoding that is known.
  ///
  /// - Parameters:
  ///   - raw: The bytes of the file.
  ///   - origin: What findings call it.
  ///   - encoding: The encoding, instead of detection.
  ///   - findings: Takes the findings.
  /// - Returns: UTF-8 without a byte order mark.
  static func decoded(
    _ raw: [UInt8],
    at origin: TableOrigin,
    as encoding: TextEncoding?,
    findings: Findings
  ) -> [UInt8]? {
    func fail(_ message: Message, _ mend: Message) -> [UInt8]? {
      findings.add(.fileFault, at: origin, message, mend)
      return nil
    }
    if raw.isEmpty { return fail(Message(FaultCode.emptyFile), Message(MendCode.fillCell)) }
    if let program = FileKind.foreignFormat(of: raw) {
      return fail(Message(FaultCode.foreignFile, .text(program)), Message(MendCode.saveAsCSV))
    }
    do throws(DecodedText.Failure) {
      let decoded = try DecodedText(raw, as: encoding)
      if decoded.encoding != .utf8 {
        let message = Message(FaultCode.decodedAs, .text(decoded.encoding.rawValue))
        findings.add(.note, at: origin, message)
      }
      return decoded.bytes
    } catch {
      let message =
        switch error {
        case .unknown(let offset): Message(FaultCode.unknownEncoding, .number(offset + 1))
        case .wrong(let asked, let offset):
          Message(FaultCode.wrongEncoding, .text(asked.rawValue), .number(offset + 1))
        }
      return fail(message, Message(MendCode.saveAsUTF8))
    }
  }
}
