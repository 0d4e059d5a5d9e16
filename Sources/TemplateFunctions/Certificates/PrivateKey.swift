import GoTemplate

/// A key of one of the kinds that Go knows, in the form in which Sprig prints it.
struct PrivateKey {
  enum Kind {
    case rsa, dsa, ecdsa, ed25519
  }

  let kind: Kind
  let pem: PEM

  /// Makes a new key; nil when there is no kind of that name.
  static func generated(named name: GoString, by openSSL: OpenSSL) throws(FunctionError) -> PrivateKey? {
    switch name.description {
    case "", "rsa": return try rsa(bits: 4096, by: openSSL)
    case "dsa":
      let key = try openSSL.output(["dsaparam", "-genkey", "-noout", "2048"])
      return try PrivateKey(in: try openSSL.output(["dsa"], key), openSSL)
    case "ecdsa":
      return try PrivateKey(in: try openSSL.output(["ecparam", "-name", "prime256v1", "-genkey", "-noout"]), openSSL)
    case "ed25519": return try PrivateKey(in: try openSSL.output(["genpkey", "-algorithm", "ED25519"]), openSSL)
    default: return nil
    }
  }

  static func rsa(bits: Int, by openSSL: OpenSSL) throws(FunctionError) -> PrivateKey {
    let arguments = ["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:\(bits)"]
    return try PrivateKey(in: try openSSL.output(arguments), openSSL)
  }

  private static let suffix = "PRIVATE KEY"

  /// The first key in a text, checked by what Go checks first.
  init(in text: [UInt8], _ openSSL: OpenSSL?) throws(FunctionError) {
    guard let block = PEM(in: text) else { throw .failed("no PEM data in input") }
    guard block.type.hasSuffix(PrivateKey.suffix), block.type == PrivateKey.suffix || block.type.hasSuffix(" " + PrivateKey.suffix)
    else { throw .failed("no private key data in PEM block of type \(block.type)") }
    switch block.type {
    case PrivateKey.suffix: try self.init(wrapped: block, openSSL)
    case "RSA PRIVATE KEY": try self.init(.rsa, block, name: "RSA", parts: 9...)
    case "EC PRIVATE KEY": try self.init(.ecdsa, block, name: "EC", parts: 2...)
    case "DSA PRIVATE KEY": try self.init(.dsa, block, name: "DSA", parts: 6...)
    default: throw .failed("invalid private key type \(block.type.dropLast(PrivateKey.suffix.count + 1))")
    }
  }

  private init(_ kind: Kind, _ block: PEM, name: String, parts: PartialRangeFrom<Int>) throws(FunctionError) {
    guard let elements = DERValue(block.bytes)?.elements, parts.contains(elements.count) else {
      throw .failed("parsing \(name) private key from PEM: asn1: structure error: it isn't a sequence of numbers")
    }
    (self.kind, pem) = (kind, block)
  }

  /// A key in PKCS #8 (RFC 5208), which says of which kind it is. All but those of Ed25519 are printed in a form of their own.
  private init(wrapped block: PEM, _ openSSL: OpenSSL?) throws(FunctionError) {
    guard let elements = DERValue(block.bytes)?.elements, elements.count >= 3, let algorithm = elements[1].elements,
      let identifier = algorithm.first
    else { throw .failed("decoding PEM as PKCS#8: asn1: structure error: it isn't a key with its algorithm") }
    let contents = Array(elements[2].contents)
    switch Array(identifier.bytes) {
    case CertificateIdentifier.rsa: (kind, pem) = (.rsa, PEM(type: "RSA PRIVATE KEY", bytes: contents))
    case CertificateIdentifier.ed25519: (kind, pem) = (.ed25519, block)
    case CertificateIdentifier.ecdsa:
      // The program adds what is left out inside the envelope: the curve and the public key.
      let plain = try openSSL?.output(["ec", "-outform", "DER"], block.text) ?? contents
      (kind, pem) = (.ecdsa, PEM(type: "EC PRIVATE KEY", bytes: plain))
    default:
      throw .failed(
        "decoding PEM as PKCS#8: x509: PKCS#8 wrapping contained private key with unknown algorithm: \(DER.dotted(identifier))")
    }
  }

  /// The public key with its algorithm, as certificates hold it.
  func publicKey(by openSSL: OpenSSL) throws(FunctionError) -> [UInt8] {
    try openSSL.output(["pkey", "-pubout", "-outform", "DER"], pem.text)
  }

  /// How the key signs; nil for DSA, with which Go signs no certificates.
  func signatureAlgorithm(publicKey: [UInt8]) -> SignatureAlgorithm? {
    switch kind {
    case .rsa: return .rsa
    case .dsa: return nil
    case .ed25519: return .ed25519
    case .ecdsa:
      let curve = DERValue(publicKey)?.elements?.first?.elements?.last.map { Array($0.bytes) }
      return SignatureAlgorithm.byCurve.first { $0.curve == curve }?.algorithm ?? .ecdsa
    }
  }

  func signature(of message: [UInt8], _ algorithm: SignatureAlgorithm, by openSSL: OpenSSL) throws(FunctionError) -> [UInt8] {
    if let digest = algorithm.digest {
      return try openSSL.output(["dgst", "-\(digest)", "-sign", OpenSSL.secondInput], message, pem.text)
    }
    return try openSSL.output(
      ["pkeyutl", "-sign", "-rawin", "-in", "/dev/fd/0", "-inkey", OpenSSL.secondInput], message, pem.text)
  }
}

/// How a certificate is signed.
struct SignatureAlgorithm: Sendable {
  /// As certificates name it.
  let identifier: [UInt8]
  /// The hash that is signed, as the program names it; nil where the message itself is.
  let digest: String?

  static let rsa = SignatureAlgorithm(
    identifier: DER.sequence(DER.identifier([1, 2, 840, 113549, 1, 1, 11]), DER.null), digest: "sha256")
  static let ed25519 = SignatureAlgorithm(identifier: DER.sequence(CertificateIdentifier.ed25519), digest: nil)
  static let ecdsa = ecdsa(2, "sha256")

  /// Longer curves are signed with longer hashes.
  static let byCurve: [(curve: [UInt8], algorithm: SignatureAlgorithm)] = [
    (DER.identifier([1, 3, 132, 0, 34]), ecdsa(3, "sha384")), (DER.identifier([1, 3, 132, 0, 35]), ecdsa(4, "sha512")),
  ]

  private static func ecdsa(_ number: UInt32, _ digest: String) -> SignatureAlgorithm {
    SignatureAlgorithm(identifier: DER.sequence(DER.identifier([1, 2, 840, 10045, 4, 3, number])), digest: digest)
  }
}
