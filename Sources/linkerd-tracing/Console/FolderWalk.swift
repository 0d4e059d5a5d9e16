import Glibc

/// The YAML and JSON files below a folder: hidden folders, what git ignores, and a chart's own templates are passed over.
struct FolderWalk {
  /// In the order of a walk, their paths joined to the folder's.
  private(set) var files: [String] = []
  /// What couldn't be looked at, and why.
  private(set) var unreadable: [(path: String, reason: FileSystem.Unreadable)] = []
  /// Files in the `templates` folders of charts: they are no YAML before they are rendered.
  private(set) var templates = 0

  private struct Place {
    let path: String
    /// The names from the topmost folder whose `.gitignore` counts.
    let names: [[UInt8]]
    /// Each with the number of names that lead to its folder.
    let ignores: [(depth: Int, file: GitIgnore)]
    let isInTemplates: Bool

    func isIgnored(isFolder: Bool) -> Bool {
      for ignore in ignores.reversed() {
        if let verdict = ignore.file.verdict(on: names[ignore.depth...], isFolder: isFolder) { return verdict }
      }
      return false
    }
  }

  private struct FolderID: Hashable {
    let device: UInt64
    let node: UInt64
  }

  init(_ folder: String) {
    var seen: Set<FolderID> = []
    var waiting = [Self.start(folder)]
    while let place = waiting.popLast() {
      var status = stat()
      guard stat(place.path, &status) == 0 else {
        // A link to nowhere matters when it is called like a file of ours.
        if Self.isWanted(place.path) { unreadable.append((place.path, FileSystem.Unreadable(errno))) }
        continue
      }
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      if place.path != folder, place.isIgnored(isFolder: isFolder) { continue }
      if isFolder {
        // Folders that were seen already are symbolic links in a circle.
        guard seen.insert(FolderID(device: UInt64(status.st_dev), node: UInt64(status.st_ino))).inserted else { continue }
        do throws(FileSystem.Unreadable) {
          waiting += try Self.children(of: place).reversed()
        } catch {
          unreadable.append((place.path, error))
        }
      } else if Self.isWanted(place.path) {
        // Whoever reads a pipe or a device in passing may wait for ever.
        if status.st_mode & S_IFMT != S_IFREG {
          unreadable.append((place.path, FileSystem.Unreadable("it is a pipe, a socket or a device")))
        } else if place.isInTemplates {
          templates += 1
        } else {
          files.append(place.path)
        }
      }
    }
  }

  private static func isWanted(_ path: String) -> Bool { [".yaml", ".yml", ".json"].contains { path.hasSuffix($0) } }

  private static func children(of place: Place) throws(FileSystem.Unreadable) -> [Place] {
    let names = try FileSystem.names(in: place.path)
    let prefix = place.path == "." ? "" : place.path.hasSuffix("/") ? place.path : place.path + "/"
    var ignores = place.ignores
    if let file = ignore(in: place.path) { ignores.append((place.names.count, file)) }
    let isChart = names.contains("Chart.yaml")
    return names.map { name in
      Place(
        path: prefix + name, names: place.names + [Array(name.utf8)], ignores: ignores,
        isInTemplates: place.isInTemplates || isChart && name == "templates")
    }
  }

  /// The folder with the `.gitignore` files above it, up to the top of its repository.
  private static func start(_ folder: String) -> Place {
    let nothing = Place(path: folder, names: [], ignores: [], isInTemplates: false)
    guard let resolved = realpath(folder, nil) else { return nothing }
    defer { free(resolved) }
    var above = String(cString: resolved)
    var names: [[UInt8]] = []
    var ignores: [(up: Int, file: GitIgnore)] = []
    while access(above + "/.git", F_OK) != 0 {
      guard let slash = above.utf8.lastIndex(of: UInt8(ascii: "/")), above != "/" else { return nothing }
      names.insert(Array(above[above.utf8.index(after: slash)...].utf8), at: 0)
      above = slash == above.startIndex ? "/" : String(above[..<slash])
      if let file = ignore(in: above) { ignores.append((names.count, file)) }
    }
    return Place(
      path: folder, names: names, ignores: ignores.reversed().map { (names.count - $0.up, $0.file) }, isInTemplates: false)
  }

  private static func ignore(in folder: String) -> GitIgnore? {
    let path = folder + "/.gitignore"
    guard access(path, R_OK) == 0, let bytes = try? FileSystem.read(path) else { return nil }
    return GitIgnore(bytes)
  }
}
