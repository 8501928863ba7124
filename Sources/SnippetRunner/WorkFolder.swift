import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Where programs are compiled and run: each in a folder of its own, which is removed afterwards.
public struct WorkFolder: Sendable {
  /// The folder above them all.
  public let path: String

  /// - Parameter path: The folder above them all.
  public init(path: String) { self.path = path }

  /// Makes the folder above them all.
  public func create() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// The path of a folder that nobody uses. It names this process, so that another can tell whether it is still at work.
  func newFolder() -> String {
    "\(path)/\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
  }

  /// Removes what builds left behind that were stopped before they could: folders of processes that are no more.
  public func sweep() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
      let owner = name.split(separator: "-").first.flatMap { pid_t($0) }
      if let owner, kill(owner, 0) == 0 || errno == EPERM { continue }
      try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }
  }
}
