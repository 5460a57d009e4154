// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Control
import Dispatch
import Foundation

/// Turns the first Ctrl-C (or a termination request) into a stop signal; the second one kills.
///
/// The signals arrive on a queue, not in a signal handler, so that everything may be called there.
final class InterruptWatch {
  private let sources: [any DispatchSourceSignal]

  init(_ stop: StopSignal, console: Console) {
    sources = [SIGINT, SIGTERM]
      .map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
          signal(number, SIG_DFL)
          console.remark(console.catalogue.text(Phrase.stopping))
          stop.stop(.interrupt)
        }
        source.resume()
        return source
      }
  }

  deinit {
    for source in sources { source.cancel() }
    signal(SIGINT, SIG_DFL)
    signal(SIGTERM, SIG_DFL)
  }
}
