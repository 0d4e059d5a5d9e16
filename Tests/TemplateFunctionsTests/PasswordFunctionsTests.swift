import GoTemplate
import Testing

@testable import TemplateFunctions

@Suite struct PasswordFunctionsTests {
  /// What isn't random about them; the password was derived by helm v4.1.4, the last text encrypted by it.
  static let calls: [Call] = [
    Call("bcrypt", .string(String(repeating: "x", count: 73)), gives: .string(tooLong)),
    Call("htpasswd", "u:x", "p", gives: "invalid username: u:x"),
    Call("htpasswd", "u", .string(String(repeating: "x", count: 73)), gives: .string("u:" + tooLong)),
    Call("derivePassword", .integer(7, .uint32), "basic", "é", "", "x", gives: "XB95Chd7"),
    Call("derivePassword", 1, "bad", "p", "u", "s", gives: "cannot find password template bad"),
    Call("encryptAES", "k", "", gives: ""),
    Call("decryptAES", "k", "", gives: ""),
    Call("decryptAES", "k", "bad!", fails: "illegal base64 data at input byte 3"),
    Call("decryptAES", "k", "QUJD", fails: "runtime error: slice bounds out of range [:16] with capacity 3"),
    Call(
      "decryptAES", "k", "QUJDREVGR0hJSktMTU5P\n\n\n\n\n", fails: "runtime error: slice bounds out of range [16:15]"),
    Call("decryptAES", "k", "QUJDREVGR0hJSktMTU5PUA==", fails: "runtime error: index out of range [-1]"),
    Call("decryptAES", "k", "QUJDREVGR0hJSktMTU5PUFE=", fails: "crypto/cipher: input not full blocks"),
    Call("decryptAES", "secret", "gjj2d/1imNpeWpLASiMUxF3DAcg+KVkSFyxiBaAHXY8=", gives: "hello wörld"),
  ]

  private static let tooLong = "failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes"

  @Test(arguments: calls) func call(_ call: Call) { call.check() }

  @Test func hashesHaveASaltOfTheirOwn() throws {
    let lines = try (0..<2).map { _ in try Call.result(of: "htpasswd", ["u", "p"]).get().text }
    let pattern: GoString = #"^u:\$2a\$10\$[./A-Za-z0-9]{53}$"#
    for line in lines { #expect(try RegularExpression(pattern).matches(line), "\(line)") }
    #expect(lines[0] != lines[1])
  }

  @Test func whatIsEncryptedIsDecryptedAgain() throws {
    for length in [1, 15, 16, 17, 100] {
      let text = Value.string(String(repeating: "é", count: length))
      let encrypted = try Call.result(of: "encryptAES", ["key", text]).get()
      #expect(try Call.result(of: "encryptAES", ["key", text]).get().text != encrypted.text)
      #expect(try Call.result(of: "decryptAES", ["key", encrypted]).get().text == text.text)
    }
  }
}

@Suite struct CipherTests {
  /// The first and last of the words that the authors of Blowfish print.
  @Test func piHasItsDigits() {
    let words = PiDigits.fraction(words: 18 + 1024)
    #expect(words.prefix(3) == [0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E])
    #expect(words.suffix(2) == [0x578F_DFE3, 0x3AC3_72E6])
  }

  @Test(arguments: [
    ("", 4, "$2a$04$abcdefghijklmnopqrstuubyCG3zY1GIXMyxfivm.ClDiInHzxjiq"),
    ("linkerd", 4, "$2a$04$abcdefghijklmnopqrstuudhBEw1wsycAi7ljbSd7w0Rg2PpTYBP2"),
    (String(repeating: "é", count: 36), 5, "$2a$05$abcdefghijklmnopqrstuu9CyuiEyTnupb4rnoYIlshaDzoYa6ZaS"),
  ])
  func bcrypt(password: String, cost: UInt8, hash: String) throws {
    guard case .bytes(let salt) = BaseEncoding.base64.decode(Array("cdefghijklmnopqrstuvww==".utf8)) else { return }
    #expect(String(decoding: Bcrypt.hash(of: Array(password.utf8), salt: salt, cost: cost), as: UTF8.self) == hash)
  }

  /// FIPS 197, appendix C.3.
  @Test func aes() {
    let zeros = [UInt8](repeating: 0, count: 16)
    let text = (0..<16).map { UInt8($0 * 0x11) }
    let cipher = AES(key: Array(0..<32))
    let encrypted = cipher.encrypt(text, initialBlock: zeros)
    #expect(HashFunctions.hexadecimal(encrypted) == "8ea2b7ca516745bfeafc49904b496089")
    #expect(cipher.decrypt(encrypted, initialBlock: zeros) == text)
  }

  /// RFC 4231, cases 2 and 6.
  @Test(arguments: [
    (
      Array("Jefe".utf8), "what do ya want for nothing?",
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      [UInt8](repeating: 0xAA, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
  ]) func messageAuthentication(key: [UInt8], message: String, code: GoString) {
    #expect(HashFunctions.hexadecimal(MessageAuthentication.code(for: Array(message.utf8), key: key)) == code)
  }

  /// The first is from RFC 7914, section 12.
  @Test(arguments: [
    (
      Scrypt(cost: 16, blockSize: 1, parallelization: 1), "", "",
      """
      77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442\
      fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906
      """
    ),
    (
      Scrypt(cost: 64, blockSize: 8, parallelization: 2), "pleaseletmein", "NaCl",
      "f6fc2ee32f9b4bf8badb57040fd32ada7bd6129ed02763a14184b52b4159349d6db95516f8e5abb0"
    ),
  ]) func scrypt(scrypt: Scrypt, password: String, salt: String, key: String) {
    let actual = scrypt.key(from: Array(password.utf8), salt: Array(salt.utf8), count: key.utf8.count / 2)
    #expect(HashFunctions.hexadecimal(actual).description == key)
  }
}
