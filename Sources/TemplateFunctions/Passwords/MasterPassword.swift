import GoTemplate

/// Passwords that can be told again from one master password, as the Master Password application makes them.
enum MasterPassword {
  /// Templates of passwords by their type: each letter stands for a set of characters.
  private static let templates: [String: [String]] = [
    "maximum": ["anoxxxxxxxxxxxxxxxxx", "axxxxxxxxxxxxxxxxxno"],
    "long": [
      "CvcvnoCvcvCvcv", "CvcvCvcvnoCvcv", "CvcvCvcvCvcvno", "CvccnoCvcvCvcv", "CvccCvcvnoCvcv", "CvccCvcvCvcvno",
      "CvcvnoCvccCvcv", "CvcvCvccnoCvcv", "CvcvCvccCvcvno", "CvcvnoCvcvCvcc", "CvcvCvcvnoCvcc", "CvcvCvcvCvccno",
      "CvccnoCvccCvcv", "CvccCvccnoCvcv", "CvccCvccCvcvno", "CvcvnoCvccCvcc", "CvcvCvccnoCvcc", "CvcvCvccCvccno",
      "CvccnoCvcvCvcc", "CvccCvcvnoCvcc", "CvccCvcvCvccno",
    ],
    "medium": ["CvcnoCvc", "CvcCvcno"], "short": ["Cvcn"], "basic": ["aaanaaan", "aannaaan", "aaannaaa"], "pin": ["nnnn"],
  ]

  private static let vowels = ("AEIOU", "aeiou")
  private static let consonants = ("BCDFGHJKLMNPQRSTVWXYZ", "bcdfghjklmnpqrstvwxyz")
  private static let letters = vowels.0 + vowels.1 + consonants.0 + consonants.1

  private static let characters: [Character: [UInt8]] = [
    "V": vowels.0, "v": vowels.1, "C": consonants.0, "c": consonants.1, "A": vowels.0 + consonants.0, "a": letters,
    "n": "0123456789", "o": "@&%?,=[]_:-+*$#!'^~;()/.", "x": letters + "0123456789!@#$%^&*()",
  ].mapValues { Array($0.utf8) }

  private static let seed = Array("com.lyndir.masterpassword".utf8)

  /// The password for a site; what is wrong when there is no such type.
  static func password(counter: UInt32, type: GoString, master: GoString, user: GoString, site: GoString) -> GoString {
    guard let templates = templates[type.description] else { return GoString("cannot find password template \(type)") }
    let scrypt = Scrypt(cost: 32_768, blockSize: 8, parallelization: 2)
    let key = scrypt.key(from: master.bytes, salt: seed + counted(user), count: 64)
    let counter = MessageBlocks<UInt32>.bytes(of: [counter])
    let code = MessageAuthentication.code(for: seed + counted(site) + counter, key: key)
    let template = templates[Int(code[0]) % templates.count]
    return GoString(
      zip(template, code.dropFirst()).map { letter, number in
        let alphabet = characters[letter] ?? []
        return alphabet[Int(number) % alphabet.count]
      })
  }

  /// The text with its length in front.
  private static func counted(_ text: GoString) -> [UInt8] {
    MessageBlocks<UInt32>.bytes(of: [UInt32(truncatingIfNeeded: text.count)]) + text.bytes
  }
}
