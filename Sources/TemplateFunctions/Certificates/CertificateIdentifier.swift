/// The names of what certificates and keys consist of, as they are encoded.
enum CertificateIdentifier {
  static let rsa = DER.identifier([1, 2, 840, 113549, 1, 1, 1])
  static let ecdsa = DER.identifier([1, 2, 840, 10045, 2, 1])
  static let ed25519 = DER.identifier([1, 3, 101, 112])

  static let commonName = DER.identifier([2, 5, 4, 3])
  static let subjectKeyIdentifier = DER.identifier([2, 5, 29, 14])
  static let keyUsage = DER.identifier([2, 5, 29, 15])
  static let alternativeName = DER.identifier([2, 5, 29, 17])
  static let basicConstraints = DER.identifier([2, 5, 29, 19])
  static let authorityKeyIdentifier = DER.identifier([2, 5, 29, 35])
  static let extendedKeyUsage = DER.identifier([2, 5, 29, 37])
  static let serverAuthentication = DER.identifier([1, 3, 6, 1, 5, 5, 7, 3, 1])
  static let clientAuthentication = DER.identifier([1, 3, 6, 1, 5, 5, 7, 3, 2])
}
