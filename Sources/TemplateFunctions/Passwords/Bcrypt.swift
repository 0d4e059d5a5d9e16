/// Niels Provos's and David Mazières's password hash, in the form `$2a$10$SALT…HASH`.
enum Bcrypt {
  static let saltSize = 16
  /// The logarithm of how often the key is expanded; Go's default.
  static let cost: UInt8 = 10
  /// Longer passwords would be cut off, so they are refused.
  static let longestPassword = 72

  private static let letters = BaseEncoding(
    name: "bcrypt", alphabet: "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", bits: 6, group: 4)

  /// The hash of a password of at most `longestPassword` bytes.
  static func hash(of password: [UInt8], salt: [UInt8], cost: UInt8 = Bcrypt.cost) -> [UInt8] {
    let key = password + [0]
    var cipher = Blowfish()
    cipher.expand(key: key, salt: salt)
    for _ in 0..<(1 << Int(cost)) {
      cipher.expand(key: key, salt: [])
      cipher.expand(key: salt, salt: [])
    }
    let digits = (cost < 10 ? "0" : "") + String(cost)
    // The last byte of the hash was forgotten in the first version, and so it was in all others.
    return Array("$2a$\(digits)$".utf8) + encoded(salt) + encoded(digest(by: cipher).dropLast())
  }

  private static func digest(by cipher: Blowfish) -> [UInt8] {
    let text = MessageBlocks<UInt32>.words(of: Array("OrpheanBeholderScryDoubt".utf8)).prefix(6)
    var digest: [UInt32] = []
    for index in stride(from: 0, to: 6, by: 2) {
      var block = (text[index], text[index + 1])
      for _ in 0..<64 { block = cipher.encrypt(block.0, block.1) }
      digest += [block.0, block.1]
    }
    return MessageBlocks<UInt32>.bytes(of: digest)
  }

  private static func encoded(_ bytes: some Sequence<UInt8>) -> ArraySlice<UInt8> {
    letters.encode(Array(bytes)).prefix { $0 != UInt8(ascii: "=") }
  }
}
