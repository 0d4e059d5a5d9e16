/// The text of an Internet address of version 6 (RFC 4291).
enum IPv6Address {
  static func isValid(_ text: ArraySlice<UInt8>) -> Bool {
    let colon = UInt8(ascii: ":")
    var groups = text.split(separator: colon, omittingEmptySubsequences: false)
    // Two colons stand for any number of groups of zeros, once; at the ends they leave another empty group.
    let gaps = zip(text, text.dropFirst()).filter { $0 == colon && $1 == colon }.count
    guard groups.count > 2, gaps <= 1 else { return false }
    if text.starts(with: "::".utf8) { groups.removeFirst() }
    if text.count > 2, text.suffix(2).elementsEqual("::".utf8) { groups.removeLast() }
    if text.elementsEqual("::".utf8) { return true }
    var count = 0
    for (index, group) in groups.enumerated() where !group.isEmpty {
      if index == groups.count - 1 && isVersion4(group) {
        count += 2
      } else if group.count <= 4 && group.allSatisfy({ HexDigit.value(of: $0) != nil }) {
        count += 1
      } else {
        return false
      }
    }
    guard groups.count(where: \.isEmpty) == gaps else { return false }
    return gaps == 1 ? count < 8 : count == 8
  }

  /// Four numbers up to 255 with points between them.
  static func isVersion4(_ text: ArraySlice<UInt8>) -> Bool {
    let numbers = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return numbers.count == 4
      && numbers.allSatisfy { number in
        guard number.count == 1 || number.first != UInt8(ascii: "0"), number.count <= 3 else { return false }
        return number.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
          && Int(String(decoding: number, as: UTF8.self)).map { $0 <= 255 } ?? false
      }
  }
}
