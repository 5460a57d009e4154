// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GLPKSolver
import LinearProgramming

// What the LP library costs, part by part; compare_lp.py runs it beside other tools.
//
//   lp-bench cutting FILE...   cutting stock by column generation: width, then length and demand a line
//   lp-bench build             a model of 1,000,000 nonzeros, from expressions and from arrays
//   lp-bench threads FILE.mps  one solve at a time beside two at once
//   lp-bench faults            10,000 breakdowns of GLPK and what they leave behind
//   lp-bench cancel            how long a running simplex takes to hear that it should stop

let arguments = CommandLine.arguments.dropFirst()
switch arguments.first {
case "cutting": try cutting(Array(arguments.dropFirst()))
case "build": try build()
case "threads": try await threads(Array(arguments.dropFirst()))
case "faults": try faults()
case "cancel": try await cancel()
default: print("cutting FILE... | build | threads FILE.mps | faults | cancel")
}

/// Processor time of this process while the body runs.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  let start = clock()
  try body()
  return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}

/// Resident memory of this process, in MB.
func memoryMB() -> Double {
  guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
    return 0
  }
  let pages = Double(text.split(separator: " ").dropFirst().first ?? "0") ?? 0
  return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1e6
}

func rounded(_ value: Double, _ digits: Int = 3) -> String { String(format: "%.\(digits)f", value) }
