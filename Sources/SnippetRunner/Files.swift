import Foundation
import Subprocess

/// The few things done with files here.
public enum Files {
  /// Writes a file and the folders above it. A reader sees the old file or the new one, never a part.
  public static func write(_ bytes: [UInt8], to path: String) throws {
    let url = URL(fileURLWithPath: path)
    do {
      try Data(bytes).write(to: url, options: .atomic)
    } catch CocoaError.fileNoSuchFile {
      try createFolder(above: path)
      try Data(bytes).write(to: url, options: .atomic)
    }
  }

  /// Makes the folders above a file.
  static func createFolder(above path: String) throws {
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
  }

  /// Writes a file of a folder that nobody else looks into yet: nothing has to change its name afterwards.
  public static func writeUnseen(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// Removes a folder in which a program may have left anything: folders that can't be entered, or deeper ones than
  /// paths can name.
  static func remove(_ folder: String) async {
    guard (try? FileManager.default.removeItem(atPath: folder)) == nil,
      FileManager.default.fileExists(atPath: folder)
    else { return }
    _ = try? await Subprocess.run(
      .path("/bin/sh"),
      arguments: ["-c", "chmod -R u+rwX \"$1\"; rm -rf \"$1\"", "sh", folder], output: .discarded,
      error: .discarded)
  }

  /// The files below a folder, relative to it, in order of their names; links are not followed.
  public static func list(_ folder: String) -> [String] {
    var found: [String] = []
    var waiting = [""]
    while let next = waiting.popLast() {
      for (name, kind) in FileState.entries(of: "\(folder)/\(next)") {
        switch kind {
        case .folder: waiting.append("\(next)\(name)/")
        case .file: found.append(next + name)
        case .link:
          if FileState.leadsToFile("\(folder)/\(next)\(name)") { found.append(next + name) }
        }
      }
    }
    return found.sorted()
  }
}
