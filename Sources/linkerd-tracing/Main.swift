import CommandLineKit
import Glibc

@main
enum Main {
  static func main() {
    let words = CommandLine.arguments
    let name = programName(words.first ?? "")
    var console = Console(programName: name, arguments: Array(words.dropFirst()))
    // kubectl asks this name for completions; see `kubectl help plugin`.
    if (words.first ?? "").hasSuffix("kubectl_complete-tracing") {
      console.write(CompletionReply(for: console.arguments, root: RootCommand.self).text)
      exit(finish(&console, code: 0))
    }
    let parser = CommandLineParser(root: RootCommand.self, programName: name, environment: Console.environment)
    let code: Int32
    switch parser.parse(console.arguments) {
    case .version(let version):
      console.write("linkerd-tracing \(version)\n")
      code = 0
    case .help(let page):
      if page.isRequested {
        console.write(page.text(width: Console.width))
      } else {
        console.narrate(page.text(width: Console.width))
      }
      code = page.isRequested ? 0 : 2
    case .usageError(let error):
      console.narrate(error)
      code = 2
    case .command(let parsed):
      for warning in parsed.warnings { console.narrate(warning + "\n") }
      code = run(parsed.command, in: &console)
    }
    exit(finish(&console, code: code))
  }

  private static func run(_ command: any ParsableCommand, in console: inout Console) -> Int32 {
    guard let command = command as? any Command else { return 2 }
    do throws(Failure) {
      try command.run(in: &console)
      return 0
    } catch {
      switch error {
      case .usage(let error): console.narrate(error)
      case .input(let diagnostics), .environment(let diagnostics): console.narrate(diagnostics)
      case .findings: break
      }
      return error.exitCode
    }
  }

  private static func finish(_ console: inout Console, code: Int32) -> Int32 {
    do throws(Failure) {
      try console.flush()
      return code
    } catch {
      if case .environment(let diagnostics) = error { console.narrate(diagnostics) }
      return max(code, error.exitCode)
    }
  }

  /// The name to show in help: as the linkerd CLI and kubectl make their users type it when they run this file as theirs.
  private static func programName(_ path: String) -> String {
    let file = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
    if file.hasPrefix("kubectl-") {
      return "kubectl " + file.dropFirst("kubectl-".utf8.count).map { $0 == "_" ? "-" : String($0) }.joined()
    }
    return RootCommand.configuration.name
  }
}
