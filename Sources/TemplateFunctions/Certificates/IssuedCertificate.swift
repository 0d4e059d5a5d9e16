import GoTemplate

/// A certificate and its key, as templates see what `genCA` and the others give: both in PEM.
///
/// A new key takes longer than all the rest of a chart, and charts ask for certificates that they don't use when their values have some.
/// So what can't be refused any more is made when somebody looks at it.
final class IssuedCertificate: GoObject {
  struct Texts {
    let certificate: GoString
    let key: GoString
  }

  private enum State {
    case made(Texts)
    case asked(() throws(FunctionError) -> IssuedCertificate)
  }

  private var state: State

  init(certificate: [UInt8], key: [UInt8]) {
    state = .made(Texts(certificate: GoString(certificate), key: GoString(key)))
  }

  init(making: @escaping () throws(FunctionError) -> IssuedCertificate) { state = .asked(making) }

  /// The certificate and the key, which are made now if they weren't before.
  var texts: Texts {
    get throws(FunctionError) {
      switch state {
      case .made(let texts): return texts
      case .asked(let making):
        let texts = try making().texts
        state = .made(texts)
        return texts
      }
    }
  }

  static let typeName = "sprig.certificate"

  var typeName: String { IssuedCertificate.typeName }

  var printed: GoString {
    // Go prints such words for what fails while it is printed.
    guard let texts = try? texts else { return "%!v(PANIC=String method: no certificate could be made)" }
    return GoString("{\(texts.certificate) \(texts.key)}")
  }

  var fields: [(name: String, value: Value)]? {
    (try? texts).map { [("Cert", .string($0.certificate)), ("Key", .string($0.key))] }
  }

  func member(_ name: GoString) throws(FunctionError) -> Value? {
    switch name {
    case GoString("Cert"): .string(try texts.certificate)
    case GoString("Key"): .string(try texts.key)
    default: nil
    }
  }
}

extension IssuedCertificate: Returned {
  var value: Value { .object(self) }
}

/// A parameter of the type `sprig.certificate`.
struct CertificateParameter: SingleParameter {
  let issued: IssuedCertificate

  static var type: GoType { .object(IssuedCertificate.typeName) }

  init(_ value: Value) {
    if case .object(let object) = value, let issued = object as? IssuedCertificate {
      self.issued = issued
    } else {
      issued = IssuedCertificate(certificate: [], key: [])
    }
  }
}
