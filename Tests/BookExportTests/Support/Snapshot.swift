import Foundation
import Testing

/// Files that exports must give. With RECORD_SNAPSHOTS=1 in the environment they are written instead of compared.
///
/// Sources have `.txt` after their names, so that nobody takes them for this package's own and formats them.
enum Snapshot {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Snapshots")

  /// Holds all files below `name` against those found.
  static func compare(_ exported: [String: [UInt8]], _ name: String) throws {
    let files = Dictionary(
      uniqueKeysWithValues: exported.map { ($0.hasSuffix(".swift") ? $0 + ".txt" : $0, $1) })
    let place = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try? FileManager.default.removeItem(at: place)
      for (path, bytes) in files {
        let file = place.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
      }
    }
    let found = FileManager.default.enumerator(atPath: place.path)?.allObjects as? [String] ?? []
    let expected = found.filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(
        atPath: place.appending(path: $0).path, isDirectory: &isFolder) && !isFolder.boolValue
    }
    #expect(expected.sorted() == files.keys.sorted())
    for (path, bytes) in files {
      let text = try? String(contentsOf: place.appending(path: path), encoding: .utf8)
      #expect(String(decoding: bytes, as: UTF8.self) == text, "\(name)/\(path)")
    }
  }
}
