import GoTemplate

/// The `openssl` program on behalf of one template function.
struct OpenSSL {
  let machine: Machine
  /// The function that needs it, for the error when it isn't there.
  let function: String

  /// Where the program reads its second input.
  static let secondInput = "/dev/fd/3"

  func output(_ arguments: [String], _ inputs: [UInt8]...) throws(FunctionError) -> [UInt8] {
    do throws(Machine.Failed) {
      return try machine.openSSL(arguments, inputs)
    } catch {
      throw .failed(
        "\(function) needs the program \"openssl\", which gave no result (\(error.reason)); "
          + "put the key or certificate itself into the chart's values, where the chart can take one")
    }
  }
}
