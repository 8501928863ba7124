import Foundation
import SiteRenderer
import SnippetRunner

/// Puts a site's files in its folder: all of them, or none.
///
/// They are written to a folder beside it, which then takes its place. A file that has not changed is linked, not
/// written, so that it keeps its time. Whoever stops this at any moment leaves the old site or the new one; what lies
/// beside it then is removed by the next writer.
public struct SiteWriter: Sendable {
  let folder: String
  private let marker: String

  /// - Parameters:
  ///   - folder: The site's folder. Where it is a link, the folder that it leads to is replaced, not the link.
  ///   - marker: The file by which a folder shows that it is ours to replace.
  public init(folder: String, marker: String = "stamp.txt") {
    self.folder = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    self.marker = marker
  }

  /// Takes away what writers left beside the site that were stopped, or could not remove it.
  func sweep() { FolderBeside(folder).sweep() }

  /// Writes the site.
  ///
  /// - Returns: How many files are new or changed; when there are none and no file is left over, nothing is touched.
  /// - Throws: `SiteWriterError`, and what the system says when the disk is full or may not be written to. The site is
  ///   then as it was.
  public func write(_ files: [String: [UInt8]]) throws -> Int {
    let beside = FolderBeside(folder)
    beside.sweep()
    let old = Set(Files.list(folder))
    guard old.isEmpty || old.contains(marker) else { throw SiteWriterError.notOurs(folder) }
    let files = files.sorted { $0.key < $1.key }
    let same = sideBySide(files.count) { sameFile(files[$0].key, files[$0].value) }
    let changed = same.count { $0 == nil }
    guard changed > 0 || old != Set(files.map(\.key)) else { return 0 }
    do {
      try makeFolders(files.map(\.key), in: beside.path)
      let written = sideBySide(files.count) { index in
        Result {
          let (path, bytes) = files[index]
          if let file = same[index], link(path, file, into: beside.path) { return }
          try Files.writeUnseen(bytes, to: "\(beside.path)/\(path)")
        }
      }
      for result in written { try result.get() }
      try beside.takePlace()
    } catch {
      beside.remove()
      throw error
    }
    return changed
  }

  /// Which file of the old site has these bytes; nil when it has others, or when it may be written to at this moment.
  private func sameFile(_ path: String, _ bytes: [UInt8]) -> FileState? {
    let path = "\(folder)/\(path)"
    guard let before = FileState(path: path), before.size == bytes.count,
      Files.read(path) == bytes, FileState(path: path) == before
    else { return nil }
    return before
  }

  private func makeFolders(_ paths: [String], in folder: String) throws {
    let folders = Set(paths.map { path in path.lastIndex(of: "/").map { path[..<$0] } ?? "" })
    for name in folders {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
  }

  /// Links a file of the old site into the new one.
  ///
  /// Another build may have put its own site there since the file was read, so it is looked at again where nobody can
  /// replace it any more: it must be the file that was read, and as old.
  ///
  /// - Returns: Whether the new site now has the file that was read.
  private func link(_ path: String, _ file: FileState, into beside: String) -> Bool {
    let target = "\(beside)/\(path)"
    guard (try? FileManager.default.linkItem(atPath: "\(folder)/\(path)", toPath: target)) != nil,
      let linked = FileState(path: target)
    else { return false }
    return linked.number == file.number && linked.modified == file.modified
      && linked.size == file.size
  }
}
