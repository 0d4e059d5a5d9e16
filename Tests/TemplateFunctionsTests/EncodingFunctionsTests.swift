import Foundation
import GoTemplate
import Testing

@testable import TemplateFunctions

@Suite struct EncodingFunctionsTests {
  static let calls: [Call] = [
    Call("b64enc", "linkerd", gives: "bGlua2VyZA=="),
    Call("b64enc", .string(GoString([0xFF, 0, 0xFE])), gives: "/wD+"),
    Call("b64enc", "", gives: ""),
    Call("b64dec", "bGlu\r\na2VyZA==\n", gives: "linkerd"),
    Call("b64dec", "", gives: ""),
    Call("b64dec", "bGlua2VyZA", gives: "illegal base64 data at input byte 8"),
    Call("b64dec", "bGlua2VyZA=", gives: "illegal base64 data at input byte 11"),
    Call("b64dec", "YWI=x", gives: "illegal base64 data at input byte 4"),
    Call("b64dec", "YWI==", gives: "illegal base64 data at input byte 4"),
    Call("b64dec", "Y===", gives: "illegal base64 data at input byte 1"),
    Call("b64dec", "YW J", gives: "illegal base64 data at input byte 2"),
    Call("b32enc", "tap", gives: "ORQXA==="),
    Call("b32dec", "ORQXA===", gives: "tap"),
    Call("b32dec", "NBSWY3D=", gives: "hell"),
    Call("b32dec", "ORQXA", gives: "illegal base32 data at input byte 0"),
    Call("b32dec", "orqxa===", gives: "illegal base32 data at input byte 0"),
  ]

  @Test(arguments: calls) func call(_ call: Call) { call.check() }

  @Test func whatIsEncodedIsDecodedAgain() {
    var text: [UInt8] = []
    for index in 0..<300 {
      text.append(UInt8(truncatingIfNeeded: index &* 37))
      let base64 = BaseEncoding.base64.encode(text)
      #expect(String(decoding: base64, as: UTF8.self) == Data(text).base64EncodedString())
      for (encoding, letters) in [(BaseEncoding.base64, base64), (.base32, BaseEncoding.base32.encode(text))] {
        guard case .bytes(let decoded) = encoding.decode(letters) else {
          Issue.record("\(index) bytes of \(encoding.name)")
          continue
        }
        #expect(decoded == text)
      }
    }
  }
}

@Suite struct HashFunctionsTests {
  static let calls: [Call] = [
    Call("sha1sum", "abc", gives: "a9993e364706816aba3e25717850c26c9cd0d89d"),
    Call("sha256sum", "abc", gives: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    Call(
      "sha512sum", "abc",
      gives: """
        ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a\
        2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f
        """),
    Call("adler32sum", "abc", gives: "38600999"),
  ]

  @Test(arguments: calls) func call(_ call: Call) { call.check() }

  /// Lengths around the ends of blocks, where the padding changes; by the published test values for runs of `a`.
  @Test(arguments: [
    (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
    (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    (1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ]) func blocks(count: Int, digest: String) {
    let bytes = SHA256.digest(of: [UInt8](repeating: UInt8(ascii: "a"), count: count))
    #expect(HashFunctions.hexadecimal(bytes).description == digest)
  }
}
