import Diagnostics
import Glibc

/// Reading files and folders with plain system calls; errors carry the system's words.
enum FileSystem {
  /// Why a path couldn't be read, in the system's words.
  struct Unreadable: Error {
    let reason: String

    init(_ code: Int32) { reason = String(cString: strerror(code)) }
    init(_ reason: String) { self.reason = reason }
  }

  enum Kind { case file, folder, other }

  static func kind(of path: String) throws(Unreadable) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Unreadable(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// An endless pipe ends here, before the memory does.
  private static let maximumSize = 2 << 30
  private static let tooLarge = Unreadable("it is larger than \(maximumSize >> 30) GiB")

  static func read(_ path: String) throws(Unreadable) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Unreadable(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Unreadable(errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw Unreadable(EISDIR) }
    if status.st_size > maximumSize { throw tooLarge }
    return try read(descriptor, expecting: Int(status.st_size))
  }

  /// All bytes up to the end of an open file.
  static func read(_ descriptor: Int32, expecting size: Int = 0) throws(Unreadable) -> [UInt8] {
    var parts: [[UInt8]] = []
    var count = 0
    // One byte more than the file has shows its end.
    var wanted = max(min(max(size, 0), maximumSize) + 1, 65_536)
    while true {
      let part = try readPart(descriptor, upTo: wanted)
      parts.append(part)
      count += part.count
      if count > maximumSize { throw tooLarge }
      if part.count < wanted { break }
      wanted = min(count, 1 << 22)
    }
    if parts.count == 1 { return parts[0] }
    // A pipe says its size at its end only. Each part is given back once it is copied, so that nothing is there twice.
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      for index in parts.indices {
        parts[index].withUnsafeBufferPointer { part in
          if let target = buffer.baseAddress, let start = part.baseAddress {
            (target + filled).initialize(from: start, count: part.count)
          }
        }
        filled += parts[index].count
        parts[index] = []
      }
    }
  }

  private static func readPart(_ descriptor: Int32, upTo wanted: Int) throws(Unreadable) -> [UInt8] {
    var failure: Int32 = 0
    let part = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
      while filled < wanted {
        let received = Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, wanted - filled)
        if received == 0 { break }
        if received > 0 {
          filled += received
        } else if errno != EINTR {
          failure = errno
          break
        }
      }
    }
    if failure != 0 { throw Unreadable(failure) }
    return part
  }

  /// The names in a folder, sorted by bytes; those that begin with a dot only when they are asked for.
  static func names(in folder: String, includingHidden: Bool = false) throws(Unreadable) -> [String] {
    guard let stream = opendir(folder) else { throw Unreadable(errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") || includingHidden && name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The files below a folder in the order of a walk, their paths joined to it. Symbolic links below it lead out of it, or to what
  /// the walk finds anyway, so they aren't followed.
  static func walk(
    _ folder: String, includingHidden: Bool = false, where isWanted: (String) -> Bool
  ) throws(Unreadable) -> [String] {
    var files: [String] = []
    var waiting = [folder]
    while let path = waiting.popLast() {
      var status = stat()
      guard (path == folder ? stat(path, &status) : lstat(path, &status)) == 0 else {
        if path == folder { throw Unreadable(errno) }
        continue
      }
      if status.st_mode & S_IFMT == S_IFDIR {
        let separator = path.hasSuffix("/") ? "" : "/"
        waiting += try names(in: path, includingHidden: includingHidden).reversed().map { path + separator + $0 }
      } else if status.st_mode & S_IFMT == S_IFREG, isWanted(path) {
        files.append(path)
      }
    }
    return files
  }
}

extension FileSystem {
  /// Makes a folder that doesn't exist yet; the one it goes to must.
  static func makeFolder(_ path: String) throws(Unreadable) {
    guard mkdir(path, 0o755) == 0 else { throw Unreadable(errno) }
  }

  /// Writes a new file, and makes the folders on the way to it; one that is there may be overwritten.
  static func write(_ bytes: [UInt8], to path: String, overwriting: Bool = false) throws(Unreadable) {
    var index = path.utf8.startIndex
    while let slash = path.utf8[index...].firstIndex(of: UInt8(ascii: "/")) {
      let folder = String(path[..<slash])
      if !folder.isEmpty, mkdir(folder, 0o755) != 0, errno != EEXIST { throw Unreadable(errno) }
      index = path.utf8.index(after: slash)
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | (overwriting ? O_TRUNC : O_EXCL) | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Unreadable(errno) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written >= 0 { rest = rest.dropFirst(written) } else if errno != EINTR { throw Unreadable(errno) }
    }
  }
}
