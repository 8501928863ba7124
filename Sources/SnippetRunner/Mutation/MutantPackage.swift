import Foundation

/// A copy of a package in which some files are others: all the rest are links to the package's own.
struct MutantPackage: Sendable {
  /// The package.
  let package: String
  /// The copy.
  let folder: String

  /// Makes the copy, or brings the one that is there up to date: what is the same keeps its time, so that little is
  /// compiled again.
  ///
  /// - Parameter files: The texts of the files that are others, by their paths in the package.
  /// - Throws: What the system says when a file can't be written.
  func write(_ files: [String: String]) throws {
    var files = files
    files["Package.swift"] = manifest
    files["Package.resolved"] = Files.read("\(package)/Package.resolved")
      .map { String(decoding: $0, as: UTF8.self) }
    try write("", files)
  }

  /// The manifest, with the packages beside this one named by whole paths.
  private var manifest: String {
    let text = String(decoding: Files.read("\(package)/Package.swift") ?? [], as: UTF8.self)
    let path = #/(\.package\([^)]*path:\s*")([^"/][^"]*)"/#
    return text.replacing(path) { match in
      let place = URL(
        fileURLWithPath: String(match.output.2),
        relativeTo: URL(fileURLWithPath: package, isDirectory: true))
      return "\(match.output.1)\(place.standardizedFileURL.path)\""
    }
  }

  private func write(_ path: String, _ files: [String: String]) throws {
    let manager = FileManager.default
    let here = path.isEmpty ? folder : "\(folder)/\(path)"
    try manager.createDirectory(atPath: here, withIntermediateDirectories: true)
    let prefix = path.isEmpty ? "" : "\(path)/"
    let there = (try? manager.contentsOfDirectory(atPath: "\(package)/\(path)")) ?? []
    let own = files.keys.filter { $0.hasPrefix(prefix) }
      .map { String($0.dropFirst(prefix.count).prefix { $0 != "/" }) }
    let names = Set(there.filter { !$0.hasPrefix(".") } + own)
    for name in (try? manager.contentsOfDirectory(atPath: here)) ?? [] where !names.contains(name) {
      try manager.removeItem(atPath: "\(here)/\(name)")
    }
    for name in names.sorted() {
      let file = prefix + name
      if let text = files[file] {
        try place(text, file)
      } else if files.keys.contains(where: { $0.hasPrefix("\(file)/") }) {
        try removeLink(file)
        try write(file, files)
      } else {
        try link(file)
      }
    }
  }

  private func place(_ text: String, _ file: String) throws {
    try removeLink(file)
    let bytes = Array(text.utf8)
    if Files.read("\(folder)/\(file)") != bytes { try Files.write(bytes, to: "\(folder)/\(file)") }
  }

  private func link(_ file: String) throws {
    let (target, link) = ("\(package)/\(file)", "\(folder)/\(file)")
    let manager = FileManager.default
    if (try? manager.destinationOfSymbolicLink(atPath: link)) == target { return }
    try? manager.removeItem(atPath: link)
    try manager.createSymbolicLink(atPath: link, withDestinationPath: target)
  }

  private func removeLink(_ file: String) throws {
    let link = "\(folder)/\(file)"
    if (try? FileManager.default.destinationOfSymbolicLink(atPath: link)) != nil {
      try FileManager.default.removeItem(atPath: link)
    }
  }
}
