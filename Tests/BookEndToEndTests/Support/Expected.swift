import Foundation
import Testing

/// The files that a fixture expects.
///
/// With RECORD_SNAPSHOTS=1 in the environment they are written instead of compared; CI never sets it.
struct Expected {
  let folder: URL

  /// Holds what was found against the files; a file left over fails too.
  func compare(_ found: [String: String]) throws {
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try record(found)
      return
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    #expect(names.sorted() == found.keys.sorted(), "files expected and found")
    for (name, text) in found.sorted(by: { $0.key < $1.key }) {
      let expected = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(text == expected, "\(folder.lastPathComponent)/\(name)")
    }
  }

  private func record(_ found: [String: String]) throws {
    try? FileManager.default.removeItem(at: folder)
    guard !found.isEmpty else { return }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in found { try Data(text.utf8).write(to: folder.appending(path: name)) }
  }
}
