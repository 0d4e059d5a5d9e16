import Glibc

extension FileSystem {
  /// Gives a file other bytes all at once: a new file beside it takes its place and its mode. A symbolic link stays one.
  static func replace(_ path: String, with bytes: [UInt8]) throws(Unreadable) {
    guard let resolved = realpath(path, nil) else { throw Unreadable(errno) }
    defer { free(resolved) }
    let target = String(cString: resolved)
    var status = stat()
    guard stat(target, &status) == 0 else { throw Unreadable(errno) }
    guard access(target, W_OK) == 0 else { throw Unreadable(errno) }
    var template = Array("\(target).XXXXXX".utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { buffer in buffer.baseAddress.map { mkstemp($0) } ?? -1 }
    guard descriptor >= 0 else { throw Unreadable(errno) }
    var code: Int32 = 0
    var rest = bytes[...]
    while !rest.isEmpty, code == 0 {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written >= 0 { rest = rest.dropFirst(written) } else if errno != EINTR { code = errno }
    }
    // Another owner's file keeps its owner where that is allowed; where it isn't, the file is the user's own from now on.
    _ = fchown(descriptor, status.st_uid, status.st_gid)
    if code == 0, fchmod(descriptor, status.st_mode & 0o7777) != 0 { code = errno }
    if code == 0, fsync(descriptor) != 0 { code = errno }
    close(descriptor)
    if code == 0, rename(template, target) != 0 { code = errno }
    guard code == 0 else {
      unlink(template)
      throw Unreadable(code)
    }
  }
}
