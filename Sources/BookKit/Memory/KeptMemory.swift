import Foundation
import SiteRenderer
import SnippetRunner
import SwiftSource

/// What one run of the tool leaves for the next beside the results: pages, and what the grammar said of snippets.
///
/// All of it is computed from what is in the book and can be lost at any time. Entries carry a checksum and a digest of
/// what they were made from, the tool itself included.
struct KeptMemory: Sendable {
  private let folder: String
  private let tool: String

  init(paths: BookPaths) {
    folder = "\(paths.bookState)/pages"
    tool = Bundle.main.executablePath.flatMap(FileState.init(path:)).map { "\($0)" } ?? ""
  }

  /// The pages of the site.
  var pages: PageStore {
    PageStore(
      read: { name in Files.readSealed(file(of: name)) },
      write: { name, bytes in try? Files.writeSealed(bytes, to: file(of: name)) },
      digest: { [tool] text in Self.digest([tool, text]) })
  }

  /// A digest of texts.
  static func digest(_ texts: [String]) -> String {
    var digest = SHA256()
    for text in texts { digest.update(text: text) }
    return digest.finish()
  }

  /// Takes in what the grammar said of snippets, unless this run of the tool has asked it before.
  func restoreGrammar() {
    guard SourceMemory.shared.isEmpty, let bytes = read(Self.grammar) else { return }
    SourceMemory.shared.restore(bytes)
  }

  /// The keys of the checks that found nothing wrong in the last build.
  var soundChecks: [String] {
    read(Self.checks)?.split(separator: UInt8(ascii: "\n")).map {
      String(decoding: $0, as: UTF8.self)
    } ?? []
  }

  /// Keeps the keys of the checks that found nothing wrong.
  func keep(soundChecks keys: [String]) {
    write(Array(keys.joined(separator: "\n").utf8), to: Self.checks)
  }

  /// Keeps what the grammar said of the snippets of the build that ends, and removes the pages that are no more.
  ///
  /// - Parameter pages: The names of the site's pages; none when none were made.
  func endBuild(pages: [String]) {
    if let bytes = SourceMemory.shared.endBuild() { write(bytes, to: Self.grammar) }
    guard !pages.isEmpty else { return }
    let own = [Self.grammar, Self.checks].map { "\(folder)/\($0)" }
    let known = Set(pages.map(file(of:)) + own)
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      let path = "\(folder)/\(name)"
      // What another build is writing at this moment has a name of its own, which begins with a dot.
      if !known.contains(path), !name.hasPrefix(".") {
        try? FileManager.default.removeItem(atPath: path)
      }
    }
  }

  /// The names of the files that hold no pages.
  private static let grammar = "grammar"
  private static let checks = "checks"

  /// What this tool itself wrote to a file of that name.
  private func read(_ name: String) -> ArraySlice<UInt8>? {
    let head = tool + "\n"
    guard let bytes = Files.readSealed("\(folder)/\(name)"), bytes.starts(with: head.utf8) else {
      return nil
    }
    return bytes.dropFirst(head.utf8.count)
  }

  /// That it can't be written costs time at the next build and nothing else.
  private func write(_ bytes: [UInt8], to name: String) {
    try? Files.writeSealed(Array((tool + "\n").utf8) + bytes, to: "\(folder)/\(name)")
  }

  /// Names may differ in case alone, which some disks do not tell apart.
  private func file(of name: String) -> String {
    "\(folder)/\(SHA256.hex(Array(name.utf8)).prefix(24))"
  }
}
