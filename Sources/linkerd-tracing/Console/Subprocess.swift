import Glibc

/// Runs another program and collects what it prints.
enum Subprocess {
  /// Why there is no output, in the program's or the system's words.
  struct Failed: Error {
    let reason: String
  }

  /// The standard output of a program found on PATH. The inputs are its standard input and what it finds behind the standard streams,
  /// from `/dev/fd/3` on; without any, its standard input is empty.
  static func output(of program: String, _ arguments: [String], inputs: [[UInt8]] = []) throws(Failed) -> [UInt8] {
    var files: [Int32] = []
    defer { for file in files { close(file) } }
    for input in inputs { files.append(try temporaryFile(input)) }
    var (outRead, outWrite, errorRead, errorWrite) = (Int32(-1), Int32(-1), Int32(-1), Int32(-1))
    defer { for descriptor in [outRead, outWrite, errorRead, errorWrite] where descriptor >= 0 { close(descriptor) } }
    (outRead, outWrite) = try pipe()
    (errorRead, errorWrite) = try pipe()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let file = files.first {
      posix_spawn_file_actions_adddup2(&actions, file, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, outWrite, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errorWrite, STDERR_FILENO)
    for (index, file) in files.enumerated().dropFirst() {
      posix_spawn_file_actions_adddup2(&actions, file, STDERR_FILENO + Int32(index))
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process = pid_t()
    let code = posix_spawnp(&process, program, &actions, nil, words, environ)
    guard code == 0 else {
      throw Failed(reason: code == ENOENT ? "the program \"\(program)\" isn't installed" : String(cString: strerror(code)))
    }
    close(outWrite)
    close(errorWrite)
    (outWrite, errorWrite) = (-1, -1)
    // What is said on standard error is a line or two, which fits the pipe while the output is read.
    let output = Result { () throws(FileSystem.Unreadable) in try FileSystem.read(outRead) }
    // Nobody reads on: a program that still writes ends.
    close(outRead)
    outRead = -1
    let complaint = (try? FileSystem.read(errorRead)) ?? []
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    if case .failure(let error) = output { throw Failed(reason: error.reason) }
    guard status == 0, case .success(let output) = output else {
      let words = String(decoding: complaint.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
      throw Failed(reason: words.isEmpty ? "\(program) failed" : words)
    }
    return output
  }

  /// A file without a name that holds these bytes, to be read from the start.
  private static func temporaryFile(_ bytes: [UInt8]) throws(Failed) -> Int32 {
    guard let stream = tmpfile() else { throw Failed(reason: String(cString: strerror(errno))) }
    defer { fclose(stream) }
    guard fwrite(bytes, 1, bytes.count, stream) == bytes.count, fflush(stream) == 0 else {
      throw Failed(reason: String(cString: strerror(errno)))
    }
    rewind(stream)
    // Out of the way of the numbers under which a program expects its inputs.
    let descriptor = fcntl(fileno(stream), F_DUPFD_CLOEXEC, 64)
    guard descriptor >= 0 else { throw Failed(reason: String(cString: strerror(errno))) }
    return descriptor
  }

  private static func pipe() throws(Failed) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw Failed(reason: String(cString: strerror(errno))) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}
