// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Control
import Foundation
import Synchronization

/// One line of progress on standard error, when that is a terminal and nobody asked for quiet.
final class ProgressLine: Sendable {
  private struct State {
    var text = ""
    var shownAt: ContinuousClock.Instant?
  }

  private let catalogue: Catalogue
  private let isShown: Bool
  private let state = Mutex(State())

  init(_ catalogue: Catalogue, quiet: Bool) {
    self.catalogue = catalogue
    isShown = !quiet && isatty(FileHandle.standardError.fileDescriptor) == 1
  }

  /// Takes reports from any thread; draws ten times a second at most.
  var sink: ProgressSink? {
    guard isShown else { return nil }
    return { self.show($0) }
  }

  /// Wipes the line.
  func finish() {
    guard isShown else { return }
    state.withLock { state in
      if !state.text.isEmpty { Self.write("\r\u{1B}[2K") }
      state.text = ""
    }
  }

  private func show(_ progress: Control.Progress) {
    let name = catalogue.text(Self.phrase(of: progress.stage))
    let count = progress.total > 0 ? " \(progress.done)/\(progress.total)" : ""
    state.withLock { state in
      let now = ContinuousClock.now
      let isNewStage = !state.text.hasPrefix(name)
      if !isNewStage, let shownAt = state.shownAt, now - shownAt < .milliseconds(100) { return }
      state.text = name + count
      state.shownAt = now
      Self.write("\r\u{1B}[2K\(state.text)")
    }
  }

  private static func phrase(of stage: Control.Progress.Stage) -> Phrase {
    switch stage {
    case .read: .progressRead
    case .candidates: .progressCandidates
    case .solve: .progressSolve
    case .evaluate: .progressEvaluate
    case .write: .progressWrite
    }
  }

  private static func write(_ text: String) {
    // A lost progress line is no loss.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
