import GoTemplate

/// What the certificates that an authority signs take over from its own.
struct SigningCertificate {
  /// The subject's name, as it is encoded.
  let subject: [UInt8]
  /// The public key with its algorithm.
  let publicKey: [UInt8]
  /// The identifier of the key, where the certificate names one.
  let keyIdentifier: [UInt8]?

  /// Reads a certificate; nil when the bytes aren't one.
  init?(_ bytes: [UInt8]) {
    guard let parts = DERValue(bytes)?.elements, parts.count == 3, var fields = parts[0].elements else { return nil }
    // The version, which version 1 leaves out.
    if fields.first?.tag == 0xA0 { fields.removeFirst() }
    guard fields.count >= 6, fields[4].tag == 0x30, fields[5].tag == 0x30 else { return nil }
    subject = Array(fields[4].bytes)
    publicKey = Array(fields[5].bytes)
    let extensions = fields.first { $0.tag == 0xA3 }.flatMap { $0.elements?.first?.elements } ?? []
    let identifiers = extensions.compactMap { value -> [UInt8]? in
      guard let parts = value.elements, let name = parts.first, Array(name.bytes) == CertificateIdentifier.subjectKeyIdentifier,
        let octets = parts.last, let identifier = DERValue(in: octets.contents)
      else { return nil }
      return Array(identifier.contents)
    }
    keyIdentifier = identifiers.first
  }

  /// The identifier that Go gives to a public key: the front of its hash.
  static func keyIdentifier(of publicKey: [UInt8]) -> [UInt8] {
    let key = DERValue(publicKey)?.elements?.last?.contents.dropFirst() ?? []
    return Array(SHA256.digest(of: Array(key)).prefix(20))
  }
}
