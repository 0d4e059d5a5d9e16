/// HMAC with SHA-256 (RFC 2104), and the key derivation on top of it (RFC 8018, PBKDF2).
enum MessageAuthentication {
  static func code(for message: [UInt8], key: [UInt8]) -> [UInt8] {
    var padded = key.count > 64 ? SHA256.digest(of: key) : key
    padded += [UInt8](repeating: 0, count: 64 - padded.count)
    let inner = SHA256.digest(of: padded.map { $0 ^ 0x36 } + message)
    return SHA256.digest(of: padded.map { $0 ^ 0x5C } + inner)
  }

  /// `count` bytes from a password, by one iteration.
  static func derivedKey(from password: [UInt8], salt: [UInt8], count: Int) -> [UInt8] {
    var key: [UInt8] = []
    var index: UInt32 = 1
    while key.count < count {
      key += code(for: salt + MessageBlocks<UInt32>.bytes(of: [index]), key: password)
      index += 1
    }
    return Array(key.prefix(count))
  }
}
