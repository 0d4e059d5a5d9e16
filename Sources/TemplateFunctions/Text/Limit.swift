import GoTemplate

/// How much one call may produce, where a short template could otherwise ask for all memory.
enum Limit {
  static let bytes = 64 << 20
  static let elements = 4 << 20

  /// Refuses a text of `length` bytes and `times` pieces of `piece` bytes when that is too long.
  static func check(bytes length: Int, plus piece: Int, times: Int) throws(FunctionError) {
    let (pieces, tooMany) = piece.multipliedReportingOverflow(by: times)
    guard !tooMany, pieces <= bytes, length <= bytes - pieces else {
      throw .failed("the result would be longer than \(bytes >> 20) MiB")
    }
  }

  /// Refuses a list of more than `elements` elements.
  static func check(elements count: UInt) throws(FunctionError) {
    guard count <= UInt(elements) else { throw .failed("the result would have more than \(elements) elements") }
  }
}
