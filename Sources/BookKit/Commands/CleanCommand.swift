import Foundation
import SnippetRunner

/// `book clean`: takes away what can be made again.
public struct CleanCommand: Sendable {
  let paths: BookPaths
  let includesLibrary: Bool
  let terminal: Terminal

  /// - Parameters:
  ///   - paths: Where the book lies.
  ///   - includesLibrary: Whether the library's build goes too.
  ///   - terminal: Where to report.
  public init(paths: BookPaths, includesLibrary: Bool, terminal: Terminal) {
    self.paths = paths
    self.includesLibrary = includesLibrary
    self.terminal = terminal
  }

  /// Does it. The site, the chapters and the accepted results stay.
  ///
  /// - Returns: Whether everything that was to go is gone.
  public func run() -> Bool {
    let folders = [paths.state] + (includesLibrary ? ["\(paths.package)/.build-book"] : [])
    return folders.allSatisfy(remove)
  }

  private func remove(_ folder: String) -> Bool {
    guard FileManager.default.fileExists(atPath: folder) else { return true }
    let bytes = FileState.all(in: folder).reduce(0) { $0 + $1.size }
    do {
      try FileManager.default.removeItem(atPath: folder)
      let size = ByteCountFormatter.string(fromByteCount: Int64(bytes), countStyle: .file)
      terminal.write("removed \(folder), \(size)")
      return true
    } catch {
      terminal.writeError("error: \(folder) can't be removed: \(error.localizedDescription)")
      return false
    }
  }
}
