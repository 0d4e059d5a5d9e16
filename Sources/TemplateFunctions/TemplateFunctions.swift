import GoTemplate

/// The functions that Helm takes from Sprig and that need nothing but their arguments, by name.
///
/// What a chart knows (`include`, `tpl`, `.Files`), YAML, JSON and TOML, and the making of keys and certificates lie elsewhere.
package enum TemplateFunctions {
  /// The function of that name; nil when there is none.
  package static func lookup(_ name: GoString) -> Function? { byName[name] }

  /// Every function, family by family.
  package static let all: [Function] = [
    StringFunctions.table, LetterFunctions.table, ListFunctions.table, DictionaryFunctions.table,
    DefaultFunctions.table, TypeFunctions.table, NumberFunctions.table, DecimalFunctions.table,
    EncodingFunctions.table, HashFunctions.table, PathFunctions.table, ExpressionFunctions.table,
    VersionFunctions.table,
    DateFunctions.table, AddressFunctions.table, RandomFunctions.table,
  ].flatMap { $0 }

  private static let byName: [GoString: Function] = Dictionary(
    all.map { (GoString($0.name), $0) }, uniquingKeysWith: { first, _ in first })
}
