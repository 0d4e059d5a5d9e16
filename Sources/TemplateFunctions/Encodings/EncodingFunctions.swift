import GoTemplate

/// Base64 and base32. A text that can't be decoded gives Go's error text as the result, as in Sprig.
enum EncodingFunctions {
  static let table: [Function] = [
    Function("b64enc") { (text: GoString) in GoString(BaseEncoding.base64.encode(text.bytes)) },
    Function("b64dec") { (text: GoString) in decoded(text, .base64) },
    Function("b32enc") { (text: GoString) in GoString(BaseEncoding.base32.encode(text.bytes)) },
    Function("b32dec") { (text: GoString) in decoded(text, .base32) },
  ]

  private static func decoded(_ text: GoString, _ encoding: BaseEncoding) -> GoString {
    switch encoding.decode(text.bytes) {
    case .bytes(let bytes): GoString(bytes)
    case .corrupt(let offset): GoString("illegal \(encoding.name) data at input byte \(offset)")
    }
  }
}
