import GoTemplate

/// The functions that Helm takes from Sprig, and its own for TOML, by name.
///
/// What a chart knows (`include`, `tpl`, `.Files`), YAML and JSON lie elsewhere.
package struct TemplateFunctions: Sendable {
  private let machineBound: [GoString: Function]

  /// The functions, some of which ask `machine` for what they need.
  package init(on machine: Machine = .none) {
    machineBound = TemplateFunctions.byName(CertificateFunctions(machine: machine).table)
  }

  /// The function of that name; nil when there is none.
  package func lookup(_ name: GoString) -> Function? { TemplateFunctions.pure[name] ?? machineBound[name] }

  /// Every function, family by family.
  package var all: [Function] { TemplateFunctions.families + machineBound.values }

  /// Those that need nothing but their arguments.
  private static let families: [Function] = [
    StringFunctions.table, LetterFunctions.table, ListFunctions.table, DictionaryFunctions.table,
    DefaultFunctions.table, TypeFunctions.table, NumberFunctions.table, DecimalFunctions.table,
    EncodingFunctions.table, HashFunctions.table, PathFunctions.table, ExpressionFunctions.table,
    VersionFunctions.table,
    DateFunctions.table, AddressFunctions.table, RandomFunctions.table, PasswordFunctions.table,
    TOMLFunctions.table,
  ].flatMap { $0 }

  private static let pure = byName(families)

  private static func byName(_ functions: [Function]) -> [GoString: Function] {
    Dictionary(functions.map { (GoString($0.name), $0) }, uniquingKeysWith: { first, _ in first })
  }
}
