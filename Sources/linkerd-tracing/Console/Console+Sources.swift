import CommandLineKit
import Diagnostics
import Glibc

extension Console {
  /// The sources that an input argument stands for: `-` standard input, an `https://` address, a file, or all `*.yaml`, `*.yml` and
  /// `*.json` below a folder.
  func sources(_ input: String) throws(Failure) -> [SourceFile] {
    if input == "-" { return [try standardInput()] }
    if input.hasPrefix("https://") { return [SourceFile(name: input, bytes: try download(input))] }
    try checkScheme(of: input)
    do throws(FileSystem.Unreadable) {
      guard try FileSystem.kind(of: input) == .folder else { return [SourceFile(name: input, bytes: try FileSystem.read(input))] }
    } catch {
      throw unreadable(input, error)
    }
    let paths: [String]
    do throws(FileSystem.Unreadable) {
      paths = try FileSystem.walk(input) { path in [".yaml", ".yml", ".json"].contains { path.hasSuffix($0) } }
    } catch {
      throw unreadable(input, error)
    }
    guard !paths.isEmpty else {
      throw .environment([
        Diagnostic("there is no *.yaml, *.yml or *.json below \"\(input)\"", help: "name a file, or another folder")
      ])
    }
    var sources: [SourceFile] = []
    for path in paths { sources.append(try file(path)) }
    return sources
  }

  /// The sources of several inputs, in order, and what couldn't be read of them. Every one is tried.
  func readable(_ inputs: [String]) throws(Failure) -> (sources: [SourceFile], problems: [Diagnostic]) {
    var sources: [SourceFile] = []
    var problems: [Diagnostic] = []
    for input in inputs {
      do throws(Failure) {
        sources += try self.sources(input)
      } catch {
        guard case .environment(let diagnostics) = error else { throw error }
        problems += diagnostics
      }
    }
    return (sources, problems)
  }

  /// The source that an argument for one file stands for.
  func source(_ input: String) throws(Failure) -> SourceFile {
    if input == "-" { return try standardInput() }
    if input.hasPrefix("https://") { return SourceFile(name: input, bytes: try download(input)) }
    try checkScheme(of: input)
    return try file(input)
  }

  private func checkScheme(of input: String) throws(Failure) {
    if input.hasPrefix("http://") {
      throw .usage(UsageError("only HTTPS URLs are allowed, got \"\(input)\"", help: "type \"https\(input.dropFirst(4))\""))
    }
  }

  private func file(_ path: String) throws(Failure) -> SourceFile {
    do throws(FileSystem.Unreadable) {
      return SourceFile(name: path, bytes: try FileSystem.read(path))
    } catch {
      throw unreadable(path, error)
    }
  }

  private func standardInput() throws(Failure) -> SourceFile {
    do throws(FileSystem.Unreadable) {
      return SourceFile(name: "<stdin>", bytes: try FileSystem.read(STDIN_FILENO))
    } catch {
      throw unreadable("<stdin>", error)
    }
  }

  private func download(_ address: String) throws(Failure) -> [UInt8] {
    do throws(Subprocess.Failed) {
      return try Subprocess.output(of: "curl", ["-fsSL", "--proto", "=https", "--max-time", "60", "--", address])
    } catch {
      throw .environment([
        Diagnostic("\"\(address)\" can't be read: \(error.reason)", help: "download it yourself, and name the file")
      ])
    }
  }

  func unreadable(_ path: String, _ error: FileSystem.Unreadable) -> Failure {
    .environment([Diagnostic("\"\(path)\" can't be read: \(error.reason)", help: "check the path and its permissions")])
  }
}
