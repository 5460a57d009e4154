// SPDX-License-Identifier: GPL-3.0-or-later
import Street

extension Fault {
  /// Whether somebody who plans is told of it: of warnings, and of tables and columns that were not read.
  var isTold: Bool {
    if severity >= .warning { return true }
    switch message.code {
    case FaultCode.unknownColumn.code, FaultCode.unknownSheet.code: return true
    case FaultCode.unknownFile.code:
      let ending = file.lastIndex(of: ".").map { file[$0...].lowercased() } ?? ""
      return [".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".et", ".ods"].contains(ending)
    default: return false
    }
  }
}
