import GoTemplate

/// Checksums of texts, in hexadecimal; Adler-32 in decimal.
enum HashFunctions {
  static let table: [Function] = [
    Function("sha1sum") { (text: GoString) in hexadecimal(SHA1.digest(of: text.bytes)) },
    Function("sha256sum") { (text: GoString) in hexadecimal(SHA256.digest(of: text.bytes)) },
    Function("sha512sum") { (text: GoString) in hexadecimal(SHA512.digest(of: text.bytes)) },
    Function("adler32sum") { (text: GoString) in GoString(String(adler32(text.bytes))) },
  ]

  /// Two hexadecimal digits a byte, in lower case.
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> GoString {
    let digits = Array("0123456789abcdef".utf8)
    return GoString(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// RFC 1950.
  private static func adler32(_ bytes: [UInt8]) -> UInt32 {
    var a: UInt32 = 1
    var b: UInt32 = 0
    for byte in bytes {
      a = (a + UInt32(byte)) % 65521
      b = (b + a) % 65521
    }
    return b << 16 | a
  }
}
