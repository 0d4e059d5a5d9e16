/// Walks along bytes and answers whether what comes next is what is wanted. At the end nothing is.
struct ByteScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var index: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int = 0) {
    self.bytes = bytes
    self.index = index
  }

  var isAtEnd: Bool { index >= bytes.count }

  /// The next byte; nil at the end.
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Steps over `byte` if it comes next.
  mutating func skip(_ byte: Unicode.Scalar) -> Bool {
    guard index < bytes.count, UInt32(bytes[index]) == byte.value else { return false }
    index += 1
    return true
  }

  /// Steps over one of two bytes if it comes next.
  mutating func skip(_ one: Unicode.Scalar, or other: Unicode.Scalar) -> Bool {
    skip(one) || skip(other)
  }

  /// Steps over all bytes that `isWanted` takes; how many they were.
  @discardableResult
  mutating func skip(while isWanted: (UInt8) -> Bool) -> Int {
    let start = index
    while index < bytes.count, isWanted(bytes[index]) { index += 1 }
    return index - start
  }

  /// Reads a number of so many decimal digits, as many as there are; nil (and no step) when there are too few.
  mutating func number(digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var end = index
    while end < bytes.count, end - index < digits.upperBound, bytes[end].isDigit {
      value = value &* 10 &+ Int(bytes[end] &- 0x30)
      end += 1
    }
    guard end - index >= digits.lowerBound else { return nil }
    index = end
    return value
  }
}

extension UInt8 {
  /// Whether this is an ASCII digit.
  @inline(__always)
  var isDigit: Bool { self &- 0x30 < 10 }
}
