import Foundation
import SiteRenderer
import SnippetRunner

/// What the last build went through with, so that the next one can tell at a glance that nothing has changed.
///
/// It is for `book build` alone: `book check` looks at everything. It looks at the states of files, as version-control
/// systems do, not at their bytes: the tool itself, the compiler, the book, the library and the site. Whatever is in
/// doubt is built.
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
    let folders = folders + [paths.book]
    return sideBySide(folders.count) { FileState.lastChange(in: folders[$0]) >= tick }
      .contains(true)
  }

  private var file: String {
    "\(paths.bookState)/built-\(SHA256.hex(Array(paths.site.utf8)).prefix(16))"
  }

  private func fingerprint(_ folders: [String]) -> String {
    var digest = SHA256()
    let package = ["Package.swift", "Package.resolved"].map { "\(paths.package)/\($0)" }
    for file in [Bundle.main.executablePath, Toolchain.path] + package {
      digest.update(text: file.flatMap(FileState.init(path:)).map { "\($0)" } ?? "none")
    }
    let folders = [paths.site, paths.book] + folders
    for states in sideBySide(folders.count, { FileState.all(in: folders[$0]) }) {
      digest.update(text: states.map { "\($0)" }.joined(separator: "\n"))
    }
    return digest.finish()
  }
}
