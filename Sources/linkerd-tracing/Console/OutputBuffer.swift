import Glibc

/// Standard output behind a buffer of a megabyte.
struct OutputBuffer {
  private var buffer: [UInt8] = []
  private var error: Int32 = 0
  private static let capacity = 1 << 20

  mutating func write(_ bytes: ArraySlice<UInt8>) {
    if buffer.count + bytes.count > Self.capacity {
      _ = flush()
      if bytes.count > Self.capacity { return send(bytes) }
    }
    buffer.append(contentsOf: bytes)
  }

  /// Sends what is buffered; gives the reason when it couldn't be sent.
  mutating func flush() -> String? {
    send(buffer[...])
    buffer.removeAll(keepingCapacity: true)
    return error == 0 || error == EPIPE ? nil : String(cString: strerror(error))
  }

  private mutating func send(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while !rest.isEmpty, error == 0 {
      let written = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        error = errno
      }
    }
  }
}
