import Foundation
import SnippetRunner

#if canImport(Glibc)
  import Glibc
#endif

/// Puts a site's files in its folder: all of them, or none.
///
/// They are written to a folder beside it, which then takes its place. A file that has not changed is linked, not
/// written, so that it keeps its time.
public struct SiteWriter: Sendable {
  let folder: String
  private let marker: String

  /// - Parameters:
  ///   - folder: The site's folder.
  ///   - marker: The file by which a folder shows that it is ours to replace.
  public init(folder: String, marker: String = "stamp.txt") {
    self.folder = folder
    self.marker = marker
  }

  /// Writes the site.
  ///
  /// - Returns: How many files are new or changed; when there are none and no file is left over, nothing is touched.
  /// - Throws: `SiteWriterError`, and what the system says when the disk is full or may not be written to. The site is
  ///   then as it was.
  public func write(_ files: [String: [UInt8]]) throws -> Int {
    let old = Set(Files.list(folder))
    guard old.isEmpty || old.contains(marker) else { throw SiteWriterError.notOurs(folder) }
    let changed = files.filter { Files.read("\(folder)/\($0.key)") != $0.value }
    guard !changed.isEmpty || old != Set(files.keys) else { return 0 }
    let beside = "\(folder).new-\(ProcessInfo.processInfo.processIdentifier)"
    try? FileManager.default.removeItem(atPath: beside)
    do {
      for (path, bytes) in files {
        if changed[path] != nil || !link(path, into: beside) {
          try Files.write(bytes, to: "\(beside)/\(path)")
        }
      }
      try swap(beside)
    } catch {
      try? FileManager.default.removeItem(atPath: beside)
      throw error
    }
    return changed.count
  }

  private func link(_ path: String, into beside: String) -> Bool {
    let target = URL(fileURLWithPath: "\(beside)/\(path)")
    do {
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.linkItem(atPath: "\(folder)/\(path)", toPath: target.path)
      return true
    } catch {
      return false
    }
  }

  /// Exchanges the two folders in one step where the system can, so that no moment is without a site.
  private func swap(_ beside: String) throws {
    let files = FileManager.default
    guard files.fileExists(atPath: folder) else {
      try files.moveItem(atPath: beside, toPath: folder)
      return
    }
    #if canImport(Glibc)
      if renameat2(AT_FDCWD, beside, AT_FDCWD, folder, renameExchange) == 0 {
        try? files.removeItem(atPath: beside)
        return
      }
    #endif
    let aside = beside + "-old"
    try files.moveItem(atPath: folder, toPath: aside)
    do {
      try files.moveItem(atPath: beside, toPath: folder)
    } catch {
      try files.moveItem(atPath: aside, toPath: folder)
      throw error
    }
    try? files.removeItem(atPath: aside)
  }
}

#if canImport(Glibc)
  // Swift's view of the C library leaves this call out.
  @_silgen_name("renameat2") private func renameat2(
    _ oldFolder: Int32, _ old: UnsafePointer<CChar>, _ newFolder: Int32,
    _ new: UnsafePointer<CChar>, _ flags: UInt32
  ) -> Int32

  private let renameExchange: UInt32 = 2
#endif
