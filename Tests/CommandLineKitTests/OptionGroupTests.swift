import Testing

@testable import CommandLineKit

/// Groups of options: where their members go, and that each command has its own.
struct OptionGroupTests {
  struct Inner: ParsableArguments {
    @Option(help: "Depth.") var depth: Int = 1
    @Option(help: "Colour.", section: "Looks") var color: String?
    @Argument("NAME", help: "Name.") var name: String

    func validate() throws(UsageError) {
      if depth < 0 { throw UsageError("depth is negative") }
    }
  }

  struct Outer: ParsableArguments {
    @Flag(help: "Verbose.") var verbose: Bool
    @OptionGroup(title: "Inner") var inner: Inner
    @Flag(help: "Quiet.") var quiet: Bool

    func validate() throws(UsageError) {
      if verbose, quiet { throw UsageError("verbose and quiet") }
    }
  }

  struct Root: ParsableCommand {
    static let configuration = CommandConfiguration(name: "root", abstract: "Root.")
    @Argument("FIRST", help: "First.") var first: String
    @OptionGroup var outer: Outer
    @Argument("LAST", help: "Last.") var last: String?

    func validate() throws(UsageError) {
      if first == last { throw UsageError("first is last") }
    }
  }

  private func outcome(_ words: String...) -> ParseOutcome {
    CommandLineParser(root: Root.self).parse(words)
  }

  @Test func membersAreFoundThroughGroups() {
    guard case .command(let parsed) = outcome("a", "--depth", "3", "b", "--quiet", "c"),
      let root = parsed.command as? Root
    else {
      Issue.record("not parsed")
      return
    }
    #expect(root.outer.inner.depth == 3)
    #expect(root.outer.quiet && !root.outer.verbose)
    // Positionals are filled in the order of declaration, wherever that is.
    #expect(root.first == "a")
    #expect(root.outer.inner.name == "b")
    #expect(root.last == "c")
  }

  @Test func titlesAreThoseOfTheNearestGroup() {
    let definitions = DeclaredArguments(reflecting: Root()).definitions
    #expect(definitions.map(\.spelling) == ["FIRST", "--verbose", "--depth", "--color", "NAME", "--quiet", "LAST"])
    #expect(definitions.map(\.section) == [nil, nil, "Inner", "Looks", "Inner", nil, nil])
  }

  @Test func groupsAreValidatedFromTheOutside() {
    for (words, message) in [
      (["a", "b", "--depth=-1", "--verbose", "--quiet"], "verbose and quiet"),
      (["a", "b", "a", "--depth=-1"], "depth is negative"),
      (["a", "b", "a"], "first is last"),
    ] {
      guard case .usageError(let error) = CommandLineParser(root: Root.self).parse(words) else {
        Issue.record("\(words) was accepted")
        continue
      }
      #expect(error.message == message)
      #expect(error.help == "run 'root --help'")
    }
  }

  @Test func twoCommandsShareNothing() {
    let first = Root()
    let second = Root()
    #expect(first.outer.$verbose !== second.outer.$verbose)
    #expect(first.outer.inner.$depth !== second.outer.inner.$depth)
  }
}
