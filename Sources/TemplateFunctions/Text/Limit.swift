import GoTemplate

/// How much one call may produce, where a short template could otherwise ask for all memory.
enum Limit {
  static let bytes = 64 << 20
  static let elements = 4 << 20
  /// Values within a value that is walked through.
  static let nodes = 1 << 20
  /// Where the stack would end; nothing that is written down lies so deep.
  static let depth = 1000

  /// Refuses a text of `length` bytes and `times` pieces of `piece` bytes when that is too long.
  static func check(bytes length: Int, plus piece: Int, times: Int) throws(FunctionError) {
    let (pieces, tooMany) = piece.multipliedReportingOverflow(by: times)
    guard !tooMany, pieces <= bytes, length <= bytes - pieces else {
      throw .failed("the result would be longer than \(bytes >> 20) MiB")
    }
  }

  /// Refuses values within values within values, as maps are that hold themselves.
  static func check(depth level: Int) throws(FunctionError) {
    guard level < depth else { throw .failed("a value is nested more than \(depth) levels deep") }
  }

  /// Refuses a value with more than `nodes` values in it: a map can occur in it any number of times.
  static func check(nodes count: Int) throws(FunctionError) {
    guard count <= nodes else { throw .failed("a value has more than \(nodes) values in it") }
  }

  /// Refuses a list of more than `elements` elements.
  static func check(elements count: UInt) throws(FunctionError) {
    guard count <= UInt(elements) else { throw .failed("the result would have more than \(elements) elements") }
  }
}
