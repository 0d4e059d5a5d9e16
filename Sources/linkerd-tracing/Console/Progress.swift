import Glibc

/// How far a run has got, on standard error: only on a terminal, only after half a second, and gone when the run ends.
struct Progress {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let start = Self.milliseconds
  private var shown: Int?

  /// The milliseconds since the run began.
  var elapsed: Int { Self.milliseconds - start }

  /// Shows `verb 12 of 2000 files`, at most ten times a second.
  mutating func show(_ verb: String, _ number: Int, of count: Int) {
    guard isTerminal else { return }
    let now = elapsed
    guard now - (shown ?? 400) >= 100 else { return }
    shown = now
    Self.print("\r\u{1B}[K\(verb) \(number) of \(count) files")
  }

  /// Takes away what was shown.
  mutating func clear() {
    if shown != nil { Self.print("\r\u{1B}[K") }
    shown = nil
  }

  private static func print(_ text: String) {
    var text = text
    text.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  private static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
