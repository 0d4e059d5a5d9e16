import Glibc
import GoTemplate

/// What a certificate is about, and how one is made of it: the certificates that Sprig has Go's library make (RFC 5280).
struct CertificateRequest {
  let commonName: GoString
  /// Of 4 or 16 bytes each.
  let addresses: [[UInt8]]
  let names: [GoString]
  let days: Int
  let isAuthority: Bool

  /// One that others sign, or that signs itself; `addresses` and `names` have to be texts.
  init(
    _ commonName: GoString, addresses: [Value] = [], names: [Value] = [], days: Int, isAuthority: Bool = false
  ) throws(FunctionError) {
    self.commonName = commonName
    self.days = days
    self.isAuthority = isAuthority
    var parsed: [[UInt8]] = []
    for address in addresses {
      guard case .string(let text) = address else {
        throw .failed("error parsing ip: \(address.printed) is not a string")
      }
      guard let bytes = CertificateRequest.address(text) else { throw .failed("error parsing ip: \(text)") }
      parsed.append(bytes)
    }
    var texts: [GoString] = []
    for name in names {
      guard case .string(let text) = name else {
        throw .failed("error processing alternate dns name: \(name.printed) is not a string")
      }
      texts.append(text)
    }
    (self.addresses, self.names) = (parsed, texts)
  }

  private static func address(_ text: GoString) -> [UInt8]? {
    let isVersion4 = IPv6Address.isVersion4(text.bytes[...])
    guard isVersion4 || IPv6Address.isValid(text.bytes[...]) else { return nil }
    var bytes = [UInt8](repeating: 0, count: isVersion4 ? 4 : 16)
    guard inet_pton(isVersion4 ? AF_INET : AF_INET6, text.description, &bytes) == 1 else { return nil }
    let isMapped = !isVersion4 && bytes.prefix(12).elementsEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
    return isMapped ? Array(bytes.suffix(4)) : bytes
  }

  /// Throws what makes it impossible to sign this with any key.
  func check() throws(FunctionError) {
    _ = (try subject(), try validity(), try extensions([], issuerKeyIdentifier: nil))
  }

  // MARK: Signing

  /// The certificate of `key`, signed by itself.
  func selfSigned(_ key: PrivateKey, by openSSL: OpenSSL) throws(FunctionError) -> IssuedCertificate {
    let publicKey = try key.publicKey(by: openSSL)
    return try certificate(of: key, publicKey, issuer: try subject(), nil, signedWith: key, publicKey, by: openSSL)
  }

  /// The certificate of `key`, signed with the key of `authority`.
  func signed(
    _ key: PrivateKey, with authorityKey: PrivateKey, of authority: SigningCertificate, by openSSL: OpenSSL
  ) throws(FunctionError) -> IssuedCertificate {
    let authorityPublicKey = try authorityKey.publicKey(by: openSSL)
    guard authorityKey.kind == .dsa || authorityPublicKey == authority.publicKey else {
      throw .failed("error creating certificate: x509: provided PrivateKey doesn't match parent's PublicKey")
    }
    return try certificate(
      of: key, try key.publicKey(by: openSSL), issuer: authority.subject, authority.keyIdentifier,
      signedWith: authorityKey, authorityPublicKey, by: openSSL)
  }

  private func certificate(
    of key: PrivateKey, _ publicKey: [UInt8], issuer: [UInt8], _ issuerKeyIdentifier: [UInt8]?,
    signedWith signingKey: PrivateKey, _ signingPublicKey: [UInt8], by openSSL: OpenSSL
  ) throws(FunctionError) -> IssuedCertificate {
    guard let algorithm = signingKey.signatureAlgorithm(publicKey: signingPublicKey) else {
      throw .failed("error creating certificate: x509: certificate private key does not implement crypto.Signer")
    }
    guard key.kind != .dsa else {
      throw .failed("error creating certificate: x509: only RSA, ECDSA and Ed25519 keys supported")
    }
    let subject = try subject()
    let version = DER.value(0xA0, DER.integer([2]))
    let serialNumber = DER.integer(RandomFunctions.bytes(16))
    let extensions = try extensions(publicKey, issuerKeyIdentifier: issuer == subject ? nil : issuerKeyIdentifier)
    let contents = DER.sequence(
      version, serialNumber, algorithm.identifier, issuer, try validity(), subject, publicKey,
      DER.value(0xA3, extensions))
    let signature = try signingKey.signature(of: contents, algorithm, by: openSSL)
    let certificate = DER.sequence(contents, algorithm.identifier, DER.bits(signature))
    return IssuedCertificate(certificate: PEM(type: "CERTIFICATE", bytes: certificate).text, key: key.pem.text)
  }

  // MARK: Parts

  private func subject() throws(FunctionError) -> [UInt8] {
    if commonName.isEmpty { return DER.sequence() }
    guard !commonName.runes.contains(where: \.isInvalid) else {
      throw .failed("error creating certificate: asn1: string not valid UTF-8")
    }
    let isPrintable = commonName.bytes.allSatisfy { byte in
      let scalar = Unicode.Scalar(byte)
      return scalar.isASCIIDigit || "a"..."z" ~= scalar || "A"..."Z" ~= scalar || " '()+,-./:=?".utf8.contains(byte)
    }
    let name = DER.value(isPrintable ? 0x13 : 0x0C, commonName.bytes)
    return DER.sequence(DER.set(DER.sequence(CertificateIdentifier.commonName, name)))
  }

  private func validity() throws(FunctionError) -> [UInt8] {
    let start = Instant.now.told(in: .utc)
    let day: Int64 = 24 * 3600 * 1_000_000_000
    let end = start.adding(GoDuration(nanoseconds: Int64(days) &* day))
    return DER.sequence(try CertificateRequest.time(start), try CertificateRequest.time(end))
  }

  private static func time(_ instant: Instant) throws(FunctionError) -> [UInt8] {
    switch instant.local.date.year {
    case 1950..<2050: return DER.value(0x17, DateFormatter.format(instant, "060102150405Z").bytes)
    case 0...9999: return DER.value(0x18, DateFormatter.format(instant, "20060102150405Z").bytes)
    default: throw .failed("error creating certificate: asn1: structure error: cannot represent time as GeneralizedTime")
    }
  }

  private func extensions(_ publicKey: [UInt8], issuerKeyIdentifier: [UInt8]?) throws(FunctionError) -> [UInt8] {
    // Digital signature, key encipherment, and for an authority the signing of certificates.
    let usage = isAuthority ? DER.bits([0b1010_0100], unused: 2) : DER.bits([0b1010_0000], unused: 5)
    var all = CertificateRequest.extension(CertificateIdentifier.keyUsage, usage, isCritical: true)
    all += CertificateRequest.extension(
      CertificateIdentifier.extendedKeyUsage,
      DER.sequence(CertificateIdentifier.serverAuthentication, CertificateIdentifier.clientAuthentication))
    let constraints = isAuthority ? DER.sequence(DER.boolean) : DER.sequence()
    all += CertificateRequest.extension(CertificateIdentifier.basicConstraints, constraints, isCritical: true)
    if isAuthority {
      let identifier = DER.octets(SigningCertificate.keyIdentifier(of: publicKey))
      all += CertificateRequest.extension(CertificateIdentifier.subjectKeyIdentifier, identifier)
    }
    if let issuerKeyIdentifier {
      let identifier = DER.sequence(DER.value(0x80, issuerKeyIdentifier))
      all += CertificateRequest.extension(CertificateIdentifier.authorityKeyIdentifier, identifier)
    }
    if !names.isEmpty || !addresses.isEmpty {
      for name in names where !name.isASCII {
        throw .failed("error creating certificate: x509: \(name.quoted) cannot be encoded as an IA5String")
      }
      let alternatives = names.map { DER.value(0x82, $0.bytes) } + addresses.map { DER.value(0x87, $0) }
      all += CertificateRequest.extension(
        CertificateIdentifier.alternativeName, DER.sequence(Array(alternatives.joined())), isCritical: commonName.isEmpty)
    }
    return DER.sequence(all)
  }

  private static func `extension`(_ identifier: [UInt8], _ contents: [UInt8], isCritical: Bool = false) -> [UInt8] {
    DER.sequence(identifier, isCritical ? DER.boolean : [], DER.octets(contents))
  }
}
