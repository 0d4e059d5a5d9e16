import Testing

@testable import CommandLineKit

/// How words fall into flags, values and positionals, before any of them is read.
struct ArgumentScannerTests {
  /// The elements in a short notation: `name=value` for what is given, `name?` without its value, `name!` if unknown.
  private func scan(_ words: [String]) -> String {
    var scanner = ArgumentScanner(words[...], for: DeclaredArguments(reflecting: Sample.Inject()))
    var elements: [String] = []
    while let element = scanner.next() {
      switch element {
      case .positional(let word): elements.append("(\(word))")
      case .given(let declaration, let spelling, let value):
        #expect(declaration.definition.spellings.contains(spelling))
        elements.append("\(spelling)=\(value)")
      case .valueMissing(_, let spelling): elements.append("\(spelling)?")
      case .unknown(let spelling, let word): elements.append("\(spelling)!\(word)")
      case .help: elements.append("help")
      }
    }
    return elements.joined(separator: " ")
  }

  @Test func elements() {
    for (words, expected) in [
      ([], ""),
      (["a", "b"], "(a) (b)"),
      (["-"], "(-)"),
      (["--"], ""),
      (["--", "--"], "(--)"),
      (["--", "-o", "-"], "(-o) (-)"),
      (["a", "--", "-h"], "(a) (-h)"),
      (["--output", "x"], "--output=x"),
      (["--output=x"], "--output=x"),
      (["--output=x=y"], "--output=x=y"),
      (["--output="], "--output="),
      (["--output"], "--output?"),
      (["--output", "--"], "--output=--"),
      (["--output", "--output", "x"], "--output=--output (x)"),
      (["-o", "x"], "-o=x"),
      (["-ox"], "-o=x"),
      (["-o=x"], "-o=x"),
      (["-o="], "-o="),
      (["-o"], "-o?"),
      (["-o", "-"], "-o=-"),
      (["-o-"], "-o=-"),
      (["-it"], "-i=true -t=true"),
      (["-ti", "a"], "-t=true -i=true (a)"),
      (["-itox"], "-i=true -t=true -o=x"),
      (["-ito", "x"], "-i=true -t=true -o=x"),
      (["-ito"], "-i=true -t=true -o?"),
      (["-i=false"], "-i=false"),
      (["-it=false", "a"], "-i=true -t=false (a)"),
      (["-oit"], "-o=it"),
      (["--strict", "a"], "--strict=true (a)"),
      (["--strict=a"], "--strict=a"),
      (["--sidecar", "--no-sidecar"], "--sidecar=true --no-sidecar=true"),
      (["--no-sidecar=false"], "--no-sidecar=false"),
      (["--no-strict"], "--no-strict!--no-strict"),
      (["--bogus=x", "y"], "--bogus!--bogus=x (y)"),
      (["-x"], "-x!-x"),
      (["-itx", "a"], "-i=true -t=true -x!-itx (a)"),
      (["-ixt", "a"], "-i=true -x!-ixt (a)"),
      (["---output"], "---output!---output"),
      (["--=x"], "--!--=x"),
      (["-h"], "help"),
      (["--help", "a"], "help (a)"),
      (["-ih"], "-i=true help"),
      (["-é"], "-é!-é"),
      (["größe", "--severity=ß"], "(größe) --severity=ß"),
    ] as [([String], String)] {
      #expect(scan(words) == expected, "\(words)")
    }
  }

  @Test func wordsAreConsumedOneElementAtATime() {
    var scanner = ArgumentScanner(["-it", "a", "--"], for: DeclaredArguments(reflecting: Sample.Inject()))
    _ = scanner.next()
    #expect(scanner.words == ["a", "--"])
    _ = scanner.next()
    #expect(scanner.words == ["a", "--"])
    _ = scanner.next()
    #expect(scanner.words == ["--"])
    #expect(!scanner.isTerminated)
    #expect(scanner.next() == nil)
    #expect(scanner.isTerminated)
    #expect(scanner.words.isEmpty)
  }

  @Test func aCommandMayTakeTheLetterOfHelp() {
    struct Root: ParsableCommand {
      static let configuration = CommandConfiguration(name: "root", abstract: "Root.")
      @Option(short: "h", help: "Host.") var host: String?
    }
    guard case .command(let parsed) = CommandLineParser(root: Root.self).parse(["-h", "x"]) else {
      Issue.record("-h is the command's own")
      return
    }
    #expect((parsed.command as? Root)?.host == "x")
  }
}
