import Foundation
import SnippetRunner

/// `book new package`: a package with a library, a book about it and a check in CI.
public struct NewPackageCommand: Sendable {
  let folder: String
  let converge: String
  let terminal: Terminal

  /// - Parameters:
  ///   - folder: Where to put it; it must not exist, or be empty.
  ///   - converge: The folder or the address of this tool's package.
  ///   - terminal: Where to report.
  public init(folder: String, converge: String, terminal: Terminal) {
    self.folder = folder
    self.converge = converge
    self.terminal = terminal
  }

  /// Writes it.
  ///
  /// - Returns: Whether it was written.
  public func run() -> Bool {
    let target = URL(fileURLWithPath: folder).standardizedFileURL
    let name = target.lastPathComponent
    guard let module = Self.module(name) else {
      terminal.reportFailure(
        "`\(name)` gives no name for a module", help: "begin it with a letter: `my-book`")
      return false
    }
    let present = (try? FileManager.default.contentsOfDirectory(atPath: target.path)) ?? []
    guard present.isEmpty else {
      terminal.reportFailure(
        "\(folder) is not empty", help: "name a folder that does not exist yet")
      return false
    }
    let (dependency, dependencyName) = dependency(from: target)
    let template = PackageTemplate(
      module: module, title: name.replacing("-", with: " ").capitalized, dependency: dependency,
      dependencyName: dependencyName)
    return write(template.files, to: target.path)
  }

  private func write(_ files: [String: String], to folder: String) -> Bool {
    do {
      for (path, text) in files.sorted(by: { $0.key < $1.key }) {
        try Files.write(Array(text.utf8), to: "\(folder)/\(path)")
        terminal.write("wrote \(path)")
      }
      terminal.write("next: cd \(self.folder) && swift run book serve")
      return true
    } catch {
      terminal.reportFailure(
        "the package can't be written: \(error.localizedDescription)",
        help: "see that \(folder) can be written to")
      return false
    }
  }

  /// How the new manifest names this package, and what the package manager will call it.
  private func dependency(from target: URL) -> (manifest: String, name: String) {
    if converge.contains("://") || converge.hasPrefix("git@") {
      let last = converge.split(separator: "/").last ?? ""
      let name = last.hasSuffix(".git") ? String(last.dropLast(4)) : String(last)
      return (#".package(url: "\#(converge)", branch: "main")"#, name)
    }
    let own = URL(fileURLWithPath: converge).standardizedFileURL
    return (
      #".package(path: "\#(Self.relative(own, to: target))")"#, own.lastPathComponent
    )
  }

  /// A module's name from a folder's: `my-book` → `MyBook`.
  static func module(_ name: String) -> String? {
    let words = name.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let module = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    guard let first = module.first, first.isLetter else { return nil }
    return module
  }

  /// The path that leads from one folder to another.
  static func relative(_ place: URL, to start: URL) -> String {
    let (to, from) = (place.pathComponents, start.pathComponents)
    let shared = zip(to, from).prefix { $0 == $1 }.count
    let steps = [String](repeating: "..", count: from.count - shared) + to[shared...]
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }
}
