import GoTemplate

/// Go's functions on paths with slashes; on Unix those of the operating system are the same.
enum PathFunctions {
  static let table: [Function] = ["", "os"].flatMap { prefix in
    [
      Function(name("base", prefix)) { (path: GoString) in SlashPath.base(path) },
      Function(name("dir", prefix)) { (path: GoString) in SlashPath.directory(path) },
      Function(name("clean", prefix)) { (path: GoString) in SlashPath.clean(path) },
      Function(name("ext", prefix)) { (path: GoString) in SlashPath.ending(path) },
      Function(name("isAbs", prefix)) { (path: GoString) in path.bytes.first == SlashPath.slash },
    ]
  }

  /// `base` with nothing before it, and `osBase`.
  private static func name(_ name: String, _ prefix: String) -> String {
    prefix.isEmpty ? name : prefix + name.prefix(1).uppercased() + name.dropFirst()
  }
}
