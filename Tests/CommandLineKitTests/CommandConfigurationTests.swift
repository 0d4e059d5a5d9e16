import Testing

@testable import CommandLineKit

struct CommandConfigurationTests {
  @Test func subcommandsAreAGroupWithTheCommonTitle() {
    let configuration = Sample.Templates.configuration
    #expect(configuration.subcommandGroups.map(\.title) == ["Subcommands"])
    #expect(configuration.subcommandGroups.map(\.commands.count) == [2])
    #expect(configuration.hasSubcommands)
    #expect(!Sample.Inject.configuration.hasSubcommands)
  }

  @Test func untitledSubcommandsComeBeforeGroups() {
    let configuration = CommandConfiguration(
      name: "root", abstract: "Root.", subcommands: [Sample.Inject.self],
      groups: [CommandGroup("Other", [Sample.Install.self, Sample.Internal.self])])
    #expect(configuration.subcommandGroups.map(\.title) == ["Subcommands", "Other"])
    #expect(configuration.subcommandGroups.map(\.visibleCommands.count) == [1, 1])
  }

  @Test func commandsAnswerToTheirNameAndAliases() {
    for (word, name) in [
      ("install", "install"), ("up", "install"), ("inject", "inject"), ("internal", "internal"), ("ups", nil),
      ("", nil),
      ("list", nil), ("Install", nil),
    ] {
      #expect(Sample.Root.subcommand(named: word)?.configuration.name == name, "\(word)")
    }
    #expect(Sample.Templates.subcommand(named: "ls") == Sample.TemplatesList.self)
  }

  @Test func hiddenCommandsAreNotVisible() {
    let names = Sample.Root.visibleSubcommands.map { $0.configuration.name }
    #expect(names == ["install", "inject", "uninject", "templates", "completion"])
  }

  @Test func anEmptyGroupHasNoTitleInTheHelp() {
    struct Root: ParsableCommand {
      static let configuration = CommandConfiguration(
        name: "root", abstract: "Root.",
        groups: [CommandGroup("Secret", [Sample.Internal.self]), CommandGroup("Edit", [Sample.Inject.self])])
    }
    guard case .help(let page) = CommandLineParser(root: Root.self).parse(["-h"]) else {
      Issue.record("not help")
      return
    }
    #expect(!page.text().contains("SECRET"))
    #expect(page.text().contains("\nEDIT\n  inject      Add"))
    #expect(!page.text().contains("--version"))
  }
}
