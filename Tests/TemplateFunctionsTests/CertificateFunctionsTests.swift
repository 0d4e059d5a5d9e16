import Foundation
import GoTemplate
import Testing

@testable import TemplateFunctions

@Suite struct CertificateFunctionsTests {
  /// What doesn't need the program.
  static let calls: [Call] = [
    Call("genPrivateKey", "x", gives: "Unknown type x"),
    Call("genPrivateKey", "rsa", fails: unavailable("genPrivateKey")),
    Call("genCA", .string(GoString([0xFF])), 1, fails: "error creating certificate: asn1: string not valid UTF-8"),
    Call("genCAWithKey", "x", 1, "bad", fails: "parsing private key: no PEM data in input"),
    Call("genCAWithKey", "x", 1, .string(block("FOO")), fails: "parsing private key: no private key data in PEM block of type FOO"),
    Call("genCAWithKey", "x", 1, .string(block("A PRIVATE KEY")), fails: "parsing private key: invalid private key type A"),
    Call("genSelfSignedCert", "x", [1], nil, 1, fails: "error parsing ip: 1 is not a string"),
    Call("genSelfSignedCert", "x", ["300.1.1.1"], nil, 1, fails: "error parsing ip: 300.1.1.1"),
    Call("genSelfSignedCert", "x", nil, [nil], 1, fails: "error processing alternate dns name: <nil> is not a string"),
    Call("genSelfSignedCertWithKey", "x", [1], nil, 1, "bad", fails: "parsing private key: no PEM data in input"),
    Call("genSignedCert", "x", nil, nil, 1, nil, fails: "unable to decode certificate"),
    Call("genSignedCertWithKey", "x", nil, nil, 1, nil, "bad", fails: "parsing private key: no PEM data in input"),
    Call("buildCustomCert", "x", "y", fails: "unable to decode base64 certificate"),
    Call("buildCustomCert", "QUJD", "y", fails: "unable to decode base64 private key"),
    Call("buildCustomCert", "QUJD", "QUJD", fails: "unable to decode certificate"),
  ]

  @Test(arguments: calls) func call(_ call: Call) { call.check() }

  private static func unavailable(_ function: String) -> String {
    "\(function) needs the program \"openssl\", which gave no result (it may not be started here); "
      + "put the key or certificate itself into the chart's values, where the chart can take one"
  }

  private static func block(_ type: String) -> String { "-----BEGIN \(type)-----\nMAA=\n-----END \(type)-----\n" }
}

/// Certificates whose keys and signatures a program has made that says what it was asked for.
@Suite struct CertificateRequestTests {
  private let key = PEM(type: "EC PRIVATE KEY", bytes: DER.sequence(DER.integer([1]), DER.octets([7])))
  private let publicKey = DER.sequence(DER.sequence(CertificateIdentifier.ecdsa), DER.bits([4, 1, 2]))

  private var openSSL: OpenSSL {
    let publicKey = publicKey
    return OpenSSL(
      machine: Machine(openSSL: { arguments, inputs throws(Machine.Failed) in
        switch arguments[0] {
        case "pkey": return publicKey
        case "dgst" where arguments == ["dgst", "-sha256", "-sign", "/dev/fd/3"] && inputs.count == 2: return [0xAB]
        default: throw Machine.Failed(reason: "unexpected \(arguments)")
        }
      }), function: "genCA")
  }

  private func contents(of request: CertificateRequest) throws -> [DERValue] {
    let issued = try request.selfSigned(PrivateKey(in: key.text, openSSL), by: openSSL)
    #expect(try issued.texts.key.bytes == key.text)
    let block = try #require(PEM(in: try issued.texts.certificate.bytes))
    let parts = try #require(DERValue(block.bytes)?.elements)
    #expect(parts[1].bytes == SignatureAlgorithm.ecdsa.identifier[...] && parts[2].contents == [0, 0xAB])
    return try #require(parts[0].elements)
  }

  @Test func madeWhenLookedAt() throws {
    func issued(_ name: String, _ arguments: [Value]) throws -> IssuedCertificate {
      let function = try #require(CertificateFunctions(machine: .none).table.first { $0.name == name })
      guard case .object(let object) = try function.body(arguments, NoExecution()) else { throw FunctionError.failed("no object") }
      return try #require(object as? IssuedCertificate)
    }
    let names: Value = .list(List([.string("é")]))
    let refused = #expect(throws: FunctionError.self) { try issued("genSelfSignedCert", ["x", .nil, names, .integer(1, .int)]) }
    #expect(refused?.text.contains("IA5String") == true, "what no key can mend is refused at once")
    let authority = try issued("genCA", ["x", .integer(1, .int)])
    #expect(try authority.member("Other") == nil)
    for name: GoString in ["Cert", "Key"] {
      let missing = #expect(throws: FunctionError.self) { try authority.member(name) }
      #expect(missing?.text.hasPrefix("genCA needs the program \"openssl\"") == true)
    }
  }

  @Test func authority() throws {
    let fields = try contents(of: CertificateRequest("ca", days: 2, isAuthority: true))
    #expect(fields[3].bytes == fields[5].bytes)
    #expect(Array(fields[5].bytes) == DER.sequence(DER.set(DER.sequence(CertificateIdentifier.commonName, [0x13, 2, 0x63, 0x61]))))
    let extensions = try #require(fields[7].elements?.first?.elements)
    #expect(extensions.count == 4)
    #expect(Array(extensions[0].contents.suffix(4)) == [0x03, 2, 2, 0xA4])
    #expect(Array(extensions[2].contents.suffix(5)) == [0x30, 3, 1, 1, 0xFF])
    #expect(extensions[3].contents.suffix(20) == SHA256.digest(of: [4, 1, 2]).prefix(20))
  }

  @Test func alternativeNames() throws {
    let request = try CertificateRequest(
      "é", addresses: ["10.0.0.1", "::1", "::ffff:1.2.3.4"], names: ["a.b"], days: 2)
    let fields = try contents(of: request)
    let name = try #require(fields[5].elements?.first?.elements?.first?.elements?.last)
    #expect(name.tag == 0x0C)
    let last = try #require(fields[7].elements?.first?.elements?.last?.elements)
    #expect(last.count == 2)
    let names = DERValue(in: last[1].contents)?.elements?.map { Array($0.bytes) }
    let loopback = [UInt8](repeating: 0, count: 15) + [1]
    #expect(names == [[0x82, 3, 0x61, 0x2E, 0x62], [0x87, 4, 10, 0, 0, 1], [0x87, 16] + loopback, [0x87, 4, 1, 2, 3, 4]])
  }

  @Test func namesAreCriticalWithoutASubject() throws {
    let fields = try contents(of: CertificateRequest("", names: ["a"], days: 1))
    #expect(fields[7].elements?.first?.elements?.last?.elements?.count == 3)
  }

  @Test(arguments: [
    (1, UInt8(0x17)), (-1, 0x17), (36_500, 0x18),
  ]) func validity(days: Int, tag: UInt8) throws {
    let fields = try contents(of: CertificateRequest("x", days: days))
    let times = try #require(fields[4].elements)
    #expect(times[0].tag == 0x17 && times[1].tag == tag && times.allSatisfy { $0.contents.last == UInt8(ascii: "Z") })
  }

  @Test func refusals() throws {
    func message(_ request: CertificateRequest) -> String {
      do throws(FunctionError) {
        _ = try request.selfSigned(PrivateKey(in: key.text, openSSL), by: openSSL)
        return "none"
      } catch { return error.text }
    }
    #expect(try message(CertificateRequest("x", names: ["é"], days: 1)).hasSuffix("x509: \"é\" cannot be encoded as an IA5String"))
    #expect(try message(CertificateRequest(GoString([0xFF]), days: 1)).hasSuffix("asn1: string not valid UTF-8"))
  }

  @Test func signersMustBelongTogether() throws {
    let issued = try CertificateRequest("ca", days: 2, isAuthority: true).selfSigned(PrivateKey(in: key.text, openSSL), by: openSSL)
    let block = try #require(PEM(in: try issued.texts.certificate.bytes))
    let authority = try #require(SigningCertificate(block.bytes))
    #expect(authority.publicKey == publicKey && authority.keyIdentifier?.count == 20)
    let signed = try CertificateRequest("x", days: 1).signed(
      PrivateKey(in: key.text, openSSL), with: PrivateKey(in: key.text, openSSL), of: authority, by: openSSL)
    let leaf = try #require(PEM(in: try signed.texts.certificate.bytes).flatMap { DERValue($0.bytes)?.elements?[0].elements })
    #expect(leaf[3].bytes == authority.subject[...])
    #expect(leaf[7].elements?.first?.elements?.count == 4)
  }
}

@Suite struct DERTests {
  @Test func values() {
    #expect(DER.integer([0, 0]) == [2, 1, 0] && DER.integer([0x80]) == [2, 2, 0, 0x80] && DER.integer([0, 5]) == [2, 1, 5])
    #expect(DER.identifier([1, 2, 840, 113549]) == [6, 6, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D])
    #expect(DER.octets([UInt8](repeating: 1, count: 200)).prefix(3) == [4, 0x81, 200])
    #expect(DER.octets([UInt8](repeating: 1, count: 300)).prefix(4) == [4, 0x82, 1, 44])
    #expect(DERValue(DER.identifier([2, 5, 29, 17])).map { DER.dotted($0) } == "2.5.29.17")
  }

  @Test(
    arguments: [[], [0x30], [0x30, 2, 1], [0x30, 0x85, 0, 0, 0, 0, 1], [0x1F, 0], [0x30, 0x81], [0x30, 0, 0]] as [[UInt8]])
  func incomplete(bytes: [UInt8]) { #expect(DERValue(bytes) == nil) }

  @Test func blocksOfText() throws {
    let block = PEM(type: "A B", bytes: Array(0..<100))
    #expect(block.text.split(separator: UInt8(ascii: "\n")).map(\.count) == [19, 64, 64, 8, 17])
    let read = try #require(PEM(in: Array("before\n".utf8) + block.text))
    #expect(read.type == "A B" && read.bytes == block.bytes)
    #expect(PEM(in: Array("-----BEGIN A-----\nAAAA\n".utf8)) == nil)
    #expect(PEM(in: Array("-----BEGIN A-----\n!\n-----END A-----".utf8)) == nil)
  }
}
