#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension FileState {
  /// The states of all plain files in a folder and the folders below it, in order of their paths. Links to folders are
  /// not followed; what vanishes meanwhile is left out.
  public static func all(in folder: String) -> [FileState] {
    var found: [FileState] = []
    var waiting = [folder]
    while let next = waiting.popLast() {
      for name in names(in: next) {
        let path = "\(next)/\(name)"
        if isFolder(path) {
          waiting.append(path)
        } else if let state = FileState(path: path) {
          found.append(state)
        }
      }
    }
    return found.sorted { $0.path < $1.path }
  }

  /// When anything in a folder or below it was last written, renamed, added or removed, in nanoseconds since 1970.
  public static func lastChange(in folder: String) -> Int {
    var last = 0
    var waiting = [folder]
    while let next = waiting.popLast() {
      last = max(last, change(of: next))
      for name in names(in: next) {
        let path = "\(next)/\(name)"
        if isFolder(path) { waiting.append(path) } else { last = max(last, change(of: path)) }
      }
    }
    return last
  }

  /// When a file's bytes, name or rights last changed: the time that nobody can set.
  private static func change(of path: String) -> Int {
    var information = stat()
    guard stat(path, &information) == 0 else { return 0 }
    #if canImport(Darwin)
      let time = information.st_ctimespec
    #else
      let time = information.st_ctim
    #endif
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  /// The names in a folder; none when it can't be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// What stands at a path; nil for nothing, for a link to nothing and for a link to a folder.
  static func kind(of path: String) -> Kind? {
    var information = stat()
    guard lstat(path, &information) == 0 else { return nil }
    if information.st_mode & S_IFMT == S_IFDIR { return .folder }
    guard information.st_mode & S_IFMT == S_IFLNK else { return .file }
    guard stat(path, &information) == 0 else { return nil }
    return information.st_mode & S_IFMT == S_IFDIR ? nil : .file
  }

  /// What a path may lead to.
  enum Kind {
    case file
    case folder
  }

  private static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }
}
