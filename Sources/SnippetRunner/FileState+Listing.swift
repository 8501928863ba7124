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
      for (name, kind) in entries(of: next) {
        let path = "\(next)/\(name)"
        if kind == .folder {
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
      for (name, kind) in entries(of: next) {
        let path = "\(next)/\(name)"
        if kind == .folder { waiting.append(path) } else { last = max(last, change(of: path)) }
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

  /// The names in a folder, each with what it is the name of; none when it can't be read.
  static func entries(of folder: String) -> [(name: String, kind: Kind)] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var entries: [(String, Kind)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      entries.append((name, kind(entry.pointee.d_type, "\(folder)/\(name)")))
    }
    return entries
  }

  /// What a name in a folder may be the name of.
  enum Kind {
    case file
    case folder
    case link
  }

  /// Most file systems say what an entry is; some leave it to be asked.
  private static func kind(_ type: UInt8, _ path: String) -> Kind {
    switch Int(type) {
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN):
      var information = stat()
      guard lstat(path, &information) == 0 else { return .link }
      let format = information.st_mode & S_IFMT
      return format == S_IFDIR ? .folder : format == S_IFLNK ? .link : .file
    default: return .file
    }
  }

  /// Whether a link leads to something that is no folder.
  static func leadsToFile(_ link: String) -> Bool {
    var information = stat()
    return stat(link, &information) == 0 && information.st_mode & S_IFMT != S_IFDIR
  }
}
