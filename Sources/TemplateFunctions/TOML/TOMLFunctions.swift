import GoTemplate

/// Helm's functions on TOML, neither of which fails: they give the error as their result.
enum TOMLFunctions {
  static let table: [Function] = [
    Function("toToml") { (value: Value) throws(FunctionError) in try TOMLWriter.text(of: value) },
    Function("fromToml") { (text: GoString) in NilableMap(TOMLReader.table(of: text)) },
  ]
}
