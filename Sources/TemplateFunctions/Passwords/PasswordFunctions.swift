import GoTemplate

/// Sprig's functions that hash, derive and encrypt with passwords.
enum PasswordFunctions {
  static let table: [Function] = [
    Function("bcrypt", bcrypt),
    Function("htpasswd", htpasswd),
    Function("derivePassword") {
      (counter: UInt32, type: GoString, password: GoString, user: GoString, site: GoString) in
      MasterPassword.password(counter: counter, type: type, master: password, user: user, site: site)
    },
    Function("encryptAES", encrypted),
    Function("decryptAES", decrypted),
  ]

  private static func bcrypt(_ password: GoString) -> GoString {
    guard password.count <= Bcrypt.longestPassword else {
      return "failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes"
    }
    return GoString(Bcrypt.hash(of: password.bytes, salt: RandomFunctions.bytes(Bcrypt.saltSize)))
  }

  /// A line of Apache's password file.
  private static func htpasswd(_ user: GoString, _ password: GoString) -> GoString {
    guard !user.contains(":") else { return GoString("invalid username: \(user)") }
    return GoString(user.bytes + [UInt8(ascii: ":")] + bcrypt(password).bytes)
  }

  /// The text, filled up to full blocks with bytes that say how many they are, behind a random block; in base64.
  private static func encrypted(_ password: GoString, _ text: GoString) -> GoString {
    guard !text.isEmpty else { return text }
    let filling = AES.blockSize - text.count % AES.blockSize
    let padded = text.bytes + [UInt8](repeating: UInt8(filling), count: filling)
    let initial = RandomFunctions.bytes(AES.blockSize)
    return GoString(BaseEncoding.base64.encode(initial + cipher(password).encrypt(padded, initialBlock: initial)))
  }

  private static func decrypted(_ password: GoString, _ text: GoString) throws(FunctionError) -> GoString {
    guard !text.isEmpty else { return text }
    let bytes: [UInt8]
    switch BaseEncoding.base64.decode(text.bytes) {
    case .bytes(let decoded): bytes = decoded
    case .corrupt(let offset): throw .failed("illegal base64 data at input byte \(offset)")
    }
    guard bytes.count >= AES.blockSize else {
      let room = text.count / 4 * 3
      throw .panicked(
        room < AES.blockSize
          ? "runtime error: slice bounds out of range [:16] with capacity \(room)"
          : "runtime error: slice bounds out of range [16:\(bytes.count)]")
    }
    guard bytes.count % AES.blockSize == 0 else { throw .panicked("crypto/cipher: input not full blocks") }
    let padded = cipher(password).decrypt(
      Array(bytes[AES.blockSize...]), initialBlock: Array(bytes[..<AES.blockSize]))
    guard let filling = padded.last else { throw .panicked("runtime error: index out of range [-1]") }
    guard Int(filling) <= padded.count else {
      throw .panicked("runtime error: slice bounds out of range [:\(padded.count - Int(filling))]")
    }
    return GoString(padded.dropLast(Int(filling)))
  }

  /// The password is the key: cut off, or filled up with zeros.
  private static func cipher(_ password: GoString) -> AES {
    let key = password.bytes.prefix(AES.keySize)
    return AES(key: key + [UInt8](repeating: 0, count: AES.keySize - key.count))
  }
}
