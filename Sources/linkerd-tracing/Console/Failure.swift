import CommandLineKit
import Diagnostics

/// Why a command ends with something else than success; `Console` turns it into a message and an exit code.
enum Failure: Error {
  /// Wrong usage: exit 2.
  case usage(UsageError)
  /// The input can't be processed: exit 1.
  case input([Diagnostic])
  /// The environment failed: an unreadable file, no network. Exit 3.
  case environment([Diagnostic])
  /// The answer is on standard output already, and it is a no: exit 1.
  case findings

  var exitCode: Int32 {
    switch self {
    case .findings, .input: 1
    case .usage: 2
    case .environment: 3
    }
  }
}
