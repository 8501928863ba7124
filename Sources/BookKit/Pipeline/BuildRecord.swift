import Foundation
import SnippetRunner

/// What the last build went through with, so that the next one can tell at a glance that nothing has changed.
///
/// It is for `book build` alone: `book check` looks at everything. It looks at the states of files, as version-control systems do, not at their bytes: the tool itself, the compiler, the
/// book, the library and the site. Whatever is in doubt is built.
struct BuildRecord: Sendable {
  private let paths: BookPaths
  private let options: BookOptions
  private let began = Date()

  init(paths: BookPaths, options: BookOptions) {
    self.paths = paths
    self.options = options
  }

  /// What the last build said at its end, when all that it read and wrote is still as it left it.
  func summaryWhenNothingChanged() -> String? {
    guard options.usesCache, options.sandbox != .require, let kept = Files.readSealed(file) else {
      return nil
    }
    let lines = String(decoding: kept, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 3, let count = Int(lines[1]), lines.count > count + 2 else { return nil }
    let folders = lines[2..<(2 + count)].map(String.init)
    guard fingerprint(folders) == lines[0] else { return nil }
    return lines[(2 + count)...].joined(separator: "\n")
  }

  /// Keeps what a build said that went through without a word of complaint.
  ///
  /// - Parameters:
  ///   - summary: What it said at its end.
  ///   - folders: Where the library's sources lie.
  func keep(_ summary: String, folders: [String]) {
    guard !hasChangedMeanwhile(folders) else { return }
    let lines = [fingerprint(folders), "\(folders.count)"] + folders + [summary]
    try? Files.writeSealed(Array(lines.joined(separator: "\n").utf8), to: file)
  }

  /// Whether anything was written since the build began, or just before within the same tick of the file system's clock:
  /// then what was read may not be what is there now.
  private func hasChangedMeanwhile(_ folders: [String]) -> Bool {
    let tick = Int((began.timeIntervalSince1970 - 0.02) * 1e9)
    return (folders + [paths.book]).contains { FileState.lastChange(in: $0) >= tick }
  }

  private func inputs(_ folders: [String]) -> [FileState] {
    let package = ["Package.swift", "Package.resolved"].compactMap {
      FileState(path: "\(paths.package)/\($0)")
    }
    return package + (folders + [paths.book]).flatMap(FileState.all(in:))
  }

  private var file: String {
    "\(paths.bookState)/built-\(SHA256.hex(Array(paths.site.utf8)).prefix(16))"
  }

  private func fingerprint(_ folders: [String]) -> String {
    var digest = SHA256()
    let tools = [Bundle.main.executablePath, Toolchain.path].map {
      $0.flatMap(FileState.init(path:))
    }
    for state in tools + inputs(folders) + FileState.all(in: paths.site) {
      digest.update(text: state.map { "\($0)" } ?? "none")
    }
    return digest.finish()
  }
}
