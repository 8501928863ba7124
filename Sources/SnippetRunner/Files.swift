import Foundation

/// The few things done with files here.
public enum Files {
  /// Writes a file and the folders above it. A reader sees the old file or the new one, never a part.
  public static func write(_ bytes: [UInt8], to path: String) throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url, options: .atomic)
  }

  /// The bytes of a file, or nil when it can't be read.
  public static func read(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map(Array.init)
  }

  /// The files below a folder, relative to it, in order of their names; links are not followed.
  public static func list(_ folder: String) -> [String] {
    var found: [String] = []
    var waiting = [""]
    while let next = waiting.popLast() {
      for name in FileState.names(in: "\(folder)/\(next)") {
        switch FileState.kind(of: "\(folder)/\(next)\(name)") {
        case .folder: waiting.append("\(next)\(name)/")
        case .file: found.append(next + name)
        case .none: break
        }
      }
    }
    return found.sorted()
  }
}
