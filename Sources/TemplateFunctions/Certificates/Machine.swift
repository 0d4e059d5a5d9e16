/// What functions may ask of the machine that they run on. The library itself opens no file and starts no program.
package struct Machine: Sendable {
  /// Why the `openssl` program gave nothing, in its own or the system's words.
  package struct Failed: Error {
    package let reason: String

    package init(reason: String) { self.reason = reason }
  }

  /// Runs the `openssl` program with these arguments and gives its standard output. The first input is its standard input, the
  /// second one can be read at `/dev/fd/3`.
  package typealias OpenSSL = @Sendable (_ arguments: [String], _ inputs: [[UInt8]]) throws(Failed) -> [UInt8]

  package let openSSL: OpenSSL

  package init(openSSL: @escaping OpenSSL) {
    self.openSSL = openSSL
  }

  /// One that has nothing.
  package static let none = Machine(openSSL: { (_, _) throws(Failed) in throw Failed(reason: "it may not be started here") })
}
