import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A folder that is filled beside another and then takes its place.
///
/// It names the process that fills it, so that others can tell whether it is still at work.
struct FolderBeside {
  /// The folder whose place it takes.
  let folder: String
  /// Where it is filled.
  let path: String

  /// - Parameter folder: The folder whose place it takes.
  init(_ folder: String) {
    self.folder = folder
    path = "\(folder).new-\(ProcessInfo.processInfo.processIdentifier)"
  }

  /// Takes it away.
  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// Takes away what this process left here, and processes that are no more.
  func sweep() {
    remove()
    let place = URL(fileURLWithPath: folder)
    let parent = place.deletingLastPathComponent().path
    let prefix = place.lastPathComponent + ".new-"
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] {
      guard name.hasPrefix(prefix) else { continue }
      let owner = name.dropFirst(prefix.count).split(separator: "-").first.flatMap { pid_t($0) }
      guard let owner, kill(owner, 0) != 0, errno == ESRCH else { continue }
      try? FileManager.default.removeItem(atPath: "\(parent)/\(name)")
    }
  }

  /// Exchanges the two folders in one step where the system can, so that no moment is without a site.
  func takePlace() throws {
    if exchange() { return remove() }
    let files = FileManager.default
    if !files.fileExists(atPath: folder) {
      do {
        return try files.moveItem(atPath: path, toPath: folder)
      } catch {
        // Another process may have put its own there in between.
        guard files.fileExists(atPath: folder) else { throw error }
        if exchange() { return remove() }
      }
    }
    let aside = path + "-old"
    try files.moveItem(atPath: folder, toPath: aside)
    do {
      try files.moveItem(atPath: path, toPath: folder)
    } catch {
      try files.moveItem(atPath: aside, toPath: folder)
      throw error
    }
    try? files.removeItem(atPath: aside)
  }

  /// Whether the two changed places; false too where there is no folder to change places with.
  private func exchange() -> Bool {
    #if canImport(Glibc)
      renameat2(AT_FDCWD, path, AT_FDCWD, folder, renameExchange) == 0
    #else
      false
    #endif
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
