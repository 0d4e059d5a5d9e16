import TemplateFunctions

extension Machine {
  /// The machine that the program runs on.
  static let here = Machine(
    openSSL: { arguments, inputs throws(Failed) in
      do throws(Subprocess.Failed) {
        return try Subprocess.output(of: "openssl", arguments, inputs: inputs)
      } catch {
        throw Failed(reason: error.reason)
      }
    })
}
