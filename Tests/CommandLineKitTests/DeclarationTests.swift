import Testing

@testable import CommandLineKit

/// What declarations derive from properties, and the mistakes that can be found in them.
struct DeclarationTests {
  @Test func namesAndPlaceholdersComeFromTheProperty() {
    for (property, name, placeholder) in [
      ("namespace", "namespace", "NAMESPACE"),
      ("sampleRate", "sample-rate", "RATE"),
      ("otlpHTTPPort", "otlp-h-t-t-p-port", "PORT"),
    ] {
      var option = ArgumentDefinition(kind: .option, help: "")
      option.complete(from: property)
      #expect(option.name == name)
      #expect(option.placeholder == placeholder)
      #expect(option.spelling == "--" + name)
    }
    var named = ArgumentDefinition(kind: .option, name: "set", short: "s", placeholder: "KEY=VALUE", help: "")
    named.complete(from: "settings")
    #expect(named.spellings == ["-s", "--set"])
    #expect(named.placeholder == "KEY=VALUE")
    var positional = ArgumentDefinition(positional: "FILE", help: "", completion: .none, isHidden: false)
    positional.complete(from: "inputs")
    #expect(positional.spelling == "FILE")
    #expect(positional.spellings.isEmpty)
  }

  @Test func definitionsFollowTheOrderOfDeclaration() {
    let definitions = DeclaredArguments(reflecting: Sample.Install()).definitions
    #expect(definitions.map(\.name) == ["endpoint", "set", "values", "templates", "namespace", "context"])
    #expect(definitions.map(\.section) == [nil, "Values", "Values", nil, "Cluster", "Cluster"])
    #expect(definitions.map(\.isRequired) == [true, false, false, false, false, false])
    #expect(definitions.map(\.isRepeated) == [false, true, true, false, false, false])
    #expect(definitions.map(\.defaultText) == [nil, nil, nil, nil, "linkerd", nil])
  }

  @Test func typesTellTheirValues() {
    let inject = DeclaredArguments(reflecting: Sample.Inject())
    let output = inject.declaration(spelled: "--output")?.definition
    #expect(output?.allowedValues == ["text", "json", "sarif"])
    #expect(output?.completion == .list(["text", "json", "sarif"]))
    #expect(output?.defaultText == "text")
    #expect(inject.declaration(spelled: "-o") === inject.declaration(spelled: "--output"))
    #expect(inject.declaration(spelled: "--no-sidecar") === inject.declaration(spelled: "--sidecar"))
    #expect(inject.declaration(spelled: "--no-strict") == nil)
    #expect(Completion.file("yaml", "yml") == .files(extensions: ["yaml", "yml"]))
  }

  @Test func valuesSayHowTheyAreWritten() {
    #expect(Sample.Format.json.arguments == ["json"])
    #expect(Sample.Format?.none.arguments == [])
    #expect(Int?.some(-3).arguments == ["-3"])
    #expect([1.5, 2].arguments == ["1.5", "2.0"])
  }

  @Test func theSampleHasNoProblems() {
    #expect(DeclarationProblems.find(in: Sample.Root.self) == [])
  }

  struct Faulty: ParsableCommand {
    static let configuration = CommandConfiguration(name: "faulty", abstract: "")
    @Argument("A", help: "A.") var many: [String] = []
    @Argument("B", help: "B.") var afterMany: String?
    @Argument("C", help: "C.") var required: String
    @Option(short: "h", help: "") var host: String?
    @Option(name: "host", help: "Again.") var other: String?
    @Flag(inversion: .prefixedNo, help: "Colour.") var color: Bool
    @Flag(help: "The same.") var noColor: Bool
    @Option(help: "Mode.", completion: .list(["plain-1", "a:b/c,d", "two words", "$HOME", ""])) var mode: String?
  }

  struct Group: ParsableCommand {
    static let configuration = CommandConfiguration(
      name: "group", abstract: "Group.", subcommands: [Faulty.self, Twin.self])
    @Flag(help: "Never read.") var flag: Bool
  }

  struct Twin: ParsableCommand {
    static let configuration = CommandConfiguration(name: "twin", abstract: "Twin.", aliases: ["faulty"])
  }

  @Test func problemsAreFound() {
    #expect(
      DeclarationProblems.find(in: Group.self) == [
        "group has subcommands, so its own arguments are never read",
        "group has two subcommands \"faulty\"",
        "group faulty has no abstract",
        "group faulty declares \"--host\" twice",
        "group faulty declares \"--no-color\" twice",
        "group faulty declares \"-h\" twice",
        "group faulty doesn't explain \"--host\"",
        "group faulty offers \"two words\", which shells don't take as one plain word",
        "group faulty offers \"$HOME\", which shells don't take as one plain word",
        "group faulty offers \"\", which shells don't take as one plain word",
        "group faulty takes \"B\" after \"A\", which takes all words",
        "group faulty requires \"C\" after \"B\", which is optional",
      ])
  }
}
