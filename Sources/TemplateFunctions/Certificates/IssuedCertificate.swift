import GoTemplate

/// A certificate and its key, as templates see what `genCA` and the others give: both in PEM.
final class IssuedCertificate: GoObject, Sendable {
  let certificate: GoString
  let key: GoString

  init(certificate: [UInt8], key: [UInt8]) {
    self.certificate = GoString(certificate)
    self.key = GoString(key)
  }

  static let typeName = "sprig.certificate"

  var typeName: String { IssuedCertificate.typeName }
  var printed: GoString { GoString("{\(certificate) \(key)}") }
  var fields: [(name: String, value: Value)]? { [("Cert", .string(certificate)), ("Key", .string(key))] }

  func member(_ name: GoString) -> Value? { fields?.first { GoString($0.name) == name }?.value }
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
