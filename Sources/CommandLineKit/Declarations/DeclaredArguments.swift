/// The declarations of one command, found in its properties.
///
/// Reflection costs 16 µs for a dozen properties, so only the command that was selected is reflected.
struct DeclaredArguments {
  /// Positionals, options and flags in order of declaration, those of groups included.
  private(set) var declarations: [Declaration] = []
  /// The groups, to be validated after parsing.
  private(set) var groups: [any ParsableArguments] = []

  init(reflecting arguments: any ParsableArguments) {
    add(arguments, section: nil)
  }

  var definitions: [ArgumentDefinition] { declarations.map(\.definition) }

  var positionals: [Declaration] { declarations.filter { $0.definition.kind == .positional } }

  private mutating func add(_ arguments: any ParsableArguments, section: String?) {
    for child in Mirror(reflecting: arguments).children {
      if let declaration = child.value as? Declaration {
        // A wrapped property `name` is stored as `_name`.
        declaration.definition.complete(from: String(child.label?.dropFirst() ?? ""))
        declaration.definition.section = declaration.definition.section ?? section
        declarations.append(declaration)
      } else if let group = child.value as? DeclarationGroup {
        groups.append(group.members)
        add(group.members, section: group.title ?? section)
      }
    }
  }

  /// The option or flag with this spelling: `--name`, `--no-name` or `-n`.
  func declaration(spelled spelling: String) -> Declaration? {
    declarations.first { $0.definition.spellings.contains(spelling) }
  }
}
