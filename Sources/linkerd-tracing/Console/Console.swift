import CommandLineKit
import Diagnostics
import Glibc

/// The streams, files and terminal of one run; nothing else in the program reads or prints.
struct Console {
  /// How the program was called: `linkerd-tracing`, `linkerd tracing`, `kubectl tracing`.
  let programName: String
  /// The words behind the program's name, as they were typed.
  let arguments: [String]
  private var output = OutputBuffer()

  init(programName: String, arguments: [String]) {
    self.programName = programName
    self.arguments = arguments
    signal(SIGPIPE, SIG_IGN)
  }

  // MARK: Results

  /// Adds to the results on standard output. A command calls it when it can't fail any more.
  mutating func write(_ bytes: [UInt8]) {
    output.write(bytes[...])
  }

  mutating func write(_ text: String) {
    output.write(Array(text.utf8)[...])
  }

  mutating func write(_ bytes: ArraySlice<UInt8>) {
    output.write(bytes)
  }

  /// Sends what is still in the buffer. A reader that has gone away is no failure.
  mutating func flush() throws(Failure) {
    if let error = output.flush() {
      throw .environment([Diagnostic("standard output can't be written: \(error)")])
    }
  }

  /// Gives files other bytes. Every one is tried before what can't be written is thrown.
  func replace(_ files: [(name: String, bytes: [UInt8])]) throws(Failure) {
    var problems: [Diagnostic] = []
    for file in files {
      do throws(FileSystem.Unreadable) {
        try FileSystem.replace(file.name, with: file.bytes)
      } catch {
        problems.append(Diagnostic("\"\(file.name)\" can't be written: \(error.reason)", help: "check its permissions"))
      }
    }
    if !problems.isEmpty { throw .environment(problems) }
  }

  // MARK: Words for people

  /// Prints to standard error.
  func narrate(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while let start = UnsafeBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
        let written = Glibc.write(STDERR_FILENO, start, rest.count)
        if written < 0, errno == EINTR { continue }
        if written <= 0 { return }
        rest = rest.dropFirst(written)
      }
    }
  }

  /// Writes a text for people that is there in parts; it can be long.
  func narrate(_ parts: [String]) {
    for part in parts { narrate(part) }
  }

  /// Prints findings to standard error: with the source on a terminal, a line each otherwise.
  func narrate(_ diagnostics: [Diagnostic]) {
    let isTerminal = isatty(STDERR_FILENO) == 1
    narrate((isTerminal ? DiagnosticFormat.snippet : .concise).draw(diagnostics, isColoured: isTerminal && Self.allowsColour))
  }

  func narrate(_ error: UsageError) {
    narrate("error: \(error.message)\n\(error.help.isEmpty ? "" : "help: \(error.help)\n")")
  }

  // MARK: The terminal

  static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether colour may be used on a terminal; see no-color.org.
  static var allowsColour: Bool {
    (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
  }

  /// The columns that help may use: those of the terminal, at most 100.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 40 else { return 100 }
    return min(100, Int(size.ws_col))
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
