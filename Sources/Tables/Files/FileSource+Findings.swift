// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension FileSource {
  /// The bytes of a file; nil, with a finding, when it cannot be read.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - name: What findings call it.
  ///   - findings: Takes the finding.
  /// - Returns: The whole file.
  static func bytes(of path: String, name: String, findings: Findings) -> [UInt8]? {
    do throws(Failure) {
      return try bytes(of: path)
    } catch {
      let (message, mend) =
        switch error {
        case .tooLarge:
          (
            Message(FaultCode.fileTooLarge, .number(largestFile >> 20)),
            Message(MendCode.shrinkFile)
          )
        case .unreadable:
          (Message(FaultCode.unreadableFile), Message(MendCode.addFile, .text(name)))
        }
      findings.add(.fileFault, file: name, message, mend)
      return nil
    }
  }
}
