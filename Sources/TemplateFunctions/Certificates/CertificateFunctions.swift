import GoTemplate

/// Sprig's functions that make keys and certificates. The keys and signatures are OpenSSL's.
struct CertificateFunctions {
  let machine: Machine

  var table: [Function] {
    [
      Function("genPrivateKey") { (kind: GoString) throws(FunctionError) in
        try PrivateKey.generated(named: kind, by: openSSL("genPrivateKey")).map { GoString($0.pem.text) }
          ?? GoString("Unknown type \(kind)")
      },
      Function("buildCustomCert", CertificateFunctions.assembled),

      Function("genCA") { (name: GoString, days: Int) throws(FunctionError) in
        let request = try CertificateRequest(name, days: days, isAuthority: true)
        return try selfSigned(request, openSSL("genCA"), nil)
      },
      Function("genCAWithKey") { (name: GoString, days: Int, key: GoString) throws(FunctionError) in
        let request = try CertificateRequest(name, days: days, isAuthority: true)
        return try selfSigned(request, openSSL("genCAWithKey"), key)
      },
      Function("genSelfSignedCert") {
        (name: GoString, addresses: NilableList, names: NilableList, days: Int) throws(FunctionError) in
        let request = try CertificateRequest(name, addresses: addresses.elements, names: names.elements, days: days)
        return try selfSigned(request, openSSL("genSelfSignedCert"), nil)
      },
      Function("genSelfSignedCertWithKey") {
        (name: GoString, addresses: NilableList, names: NilableList, days: Int, key: GoString) throws(FunctionError) in
        let openSSL = openSSL("genSelfSignedCertWithKey")
        let key = try parsed(key, openSSL)
        let request = try CertificateRequest(name, addresses: addresses.elements, names: names.elements, days: days)
        return try request.selfSigned(key, by: openSSL)
      },
      Function("genSignedCert") {
        (name: GoString, addresses: NilableList, names: NilableList, days: Int, authority: CertificateParameter)
          throws(FunctionError) in
        try signed(name, addresses, names, days, authority, openSSL("genSignedCert"), nil)
      },
      Function("genSignedCertWithKey") {
        (name: GoString, addresses: NilableList, names: NilableList, days: Int, authority: CertificateParameter, key: GoString)
          throws(FunctionError) in
        let openSSL = openSSL("genSignedCertWithKey")
        return try signed(name, addresses, names, days, authority, openSSL, try parsed(key, openSSL))
      },
    ]
  }

  private func openSSL(_ function: String) -> OpenSSL { OpenSSL(machine: machine, function: function) }

  /// A key that the template hands in.
  private func parsed(_ key: GoString, _ openSSL: OpenSSL?) throws(FunctionError) -> PrivateKey {
    do throws(FunctionError) {
      return try PrivateKey(in: key.bytes, openSSL)
    } catch {
      throw error.prefixed("parsing private key: ")
    }
  }

  private func selfSigned(
    _ request: CertificateRequest, _ openSSL: OpenSSL, _ key: GoString?
  ) throws(FunctionError) -> IssuedCertificate {
    if let key { return try request.selfSigned(parsed(key, openSSL), by: openSSL) }
    try request.check()
    return IssuedCertificate { () throws(FunctionError) in
      try request.selfSigned(PrivateKey.rsa(bits: 2048, by: openSSL), by: openSSL)
    }
  }

  private func signed(
    _ name: GoString, _ addresses: NilableList, _ names: NilableList, _ days: Int, _ authority: CertificateParameter,
    _ openSSL: OpenSSL, _ key: PrivateKey?
  ) throws(FunctionError) -> IssuedCertificate {
    let authority = try authority.issued.texts
    guard let block = PEM(in: authority.certificate.bytes) else { throw .failed("unable to decode certificate") }
    guard let certificate = SigningCertificate(block.bytes) else {
      throw .failed("error parsing certificate: decodedSignerCert.Bytes: x509: malformed certificate")
    }
    let authorityKey: PrivateKey
    do throws(FunctionError) {
      authorityKey = try PrivateKey(in: authority.key.bytes, openSSL)
    } catch {
      throw error.prefixed("error parsing private key: ")
    }
    let request = try CertificateRequest(name, addresses: addresses.elements, names: names.elements, days: days)
    let key = if let key { key } else { try PrivateKey.rsa(bits: 2048, by: openSSL) }
    return try request.signed(key, with: authorityKey, of: certificate, by: openSSL)
  }

  /// A certificate and a key that somebody else has made, both in base64 around PEM.
  private static func assembled(_ certificate: GoString, _ key: GoString) throws(FunctionError) -> IssuedCertificate {
    guard case .bytes(let certificate) = BaseEncoding.base64.decode(certificate.bytes) else {
      throw .failed("unable to decode base64 certificate")
    }
    guard case .bytes(let key) = BaseEncoding.base64.decode(key.bytes) else {
      throw .failed("unable to decode base64 private key")
    }
    guard let block = PEM(in: certificate) else { throw .failed("unable to decode certificate") }
    guard SigningCertificate(block.bytes) != nil else {
      throw .failed("error parsing certificate: decodedCert.Bytes: x509: malformed certificate")
    }
    do throws(FunctionError) {
      _ = try PrivateKey(in: key, nil)
    } catch {
      throw error.prefixed("error parsing private key: ")
    }
    return IssuedCertificate(certificate: certificate, key: key)
  }
}

/// Go's `[]interface {}`, which may be nil: it has no elements then.
private struct NilableList: SingleParameter {
  let elements: [Value]

  static var type: GoType { .anyList }
  init(_ value: Value) {
    if case .list(let list) = value { elements = list.elements } else { elements = [] }
  }
}

extension FunctionError {
  /// The error with `text` in front of what it says.
  fileprivate func prefixed(_ text: String) -> FunctionError {
    if case .failed(let message) = self { .failed(text + message) } else { self }
  }
}
