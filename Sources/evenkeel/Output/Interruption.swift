// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Dispatch
import Foundation

/// Tidies up when a person presses Ctrl-C, and ends with the usual exit code.
struct Interruption {
  private let source: any DispatchSourceSignal

  init(_ tidy: @escaping @Sendable () -> Void) {
    // The source sees the signal only where the process does not end by it.
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: DispatchQueue(label: "evenkeel.interruption"))
    source.setEventHandler {
      tidy()
      exit(130)
    }
    source.resume()
  }

  /// Ctrl-C ends the process at once again.
  func forget() {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }
}
