import Foundation
public import SwiftSource

/// The source files of a core library and what they hold.
public struct LibrarySources: Equatable, Sendable {
  /// One source file.
  public struct File: Equatable, Sendable {
    /// The module it belongs to.
    public var module: String
    /// Its path in the package.
    public var path: String
    /// Its bytes.
    public var bytes: [UInt8]
  }

  /// The folders of the library's targets.
  public let folders: [String]
  /// The files, by module and path.
  public var files: [File]
  /// Which versions of other packages are in use, as the package manager wrote it down.
  var resolved: [UInt8]

  /// The module maps of the package's own C targets among them.
  let moduleMaps: [String]
  /// A digest of the sources alone.
  public let digestOfSources: String

  init(
    package: String, folders: [String], files: [(module: String, path: String)],
    moduleMaps: [String]
  ) {
    self.folders = folders
    self.moduleMaps = moduleMaps
    self.files = files.map { file in
      File(
        module: file.module, path: file.path, bytes: Files.read("\(package)/\(file.path)") ?? [])
    }
    resolved = Files.read("\(package)/Package.resolved") ?? []
    digestOfSources = Self.digest(of: self.files)
  }

  /// A digest of the sources, of what they depend on and of what compiles them.
  func digest(with toolchain: Toolchain) -> String {
    var digest = SHA256()
    for field in [digestOfSources, toolchain.version] { digest.update(text: field) }
    digest.update(field: resolved)
    return digest.finish()
  }

  /// A digest of the sources of some modules: what is said of these stays true until it changes.
  public func digest(of modules: [String]) -> String {
    Self.digest(of: files.filter { modules.contains($0.module) })
  }

  /// The same, read from `memory` when that was written for the same sources.
  public func digest(of modules: [String], memory: String) -> String {
    let key = key(modules) + "\n"
    if let kept = Files.readSealed(memory), kept.starts(with: key.utf8) {
      return String(decoding: kept.dropFirst(key.utf8.count), as: UTF8.self)
    }
    let digest = digest(of: modules)
    try? Files.writeSealed(Array((key + digest).utf8), to: memory)
    return digest
  }

  private func key(_ modules: [String]) -> String {
    ([digestOfSources] + modules).joined(separator: " ")
  }

  private static func digest(of files: [File]) -> String {
    var digest = SHA256()
    for file in files {
      digest.update(text: file.path)
      digest.update(text: file.module)
      digest.update(field: file.bytes)
    }
    return digest.finish()
  }

  /// What the modules named declare for others to use, read from `memory` when that was written for the same sources.
  public func index(of modules: [String], memory: String) -> LibraryIndex {
    let key = key(modules)
    if let kept = Files.readSealed(memory), let known = LibraryIndex(bytes: kept, key: key) {
      return known
    }
    let index = index(of: modules)
    try? Files.writeSealed(index.bytes(key: key), to: memory)
    return index
  }

  private func index(of modules: [String]) -> LibraryIndex {
    LibraryIndex(
      files.filter { modules.contains($0.module) }.flatMap { file in
        LibraryIndex.declarations(
          in: String(decoding: file.bytes, as: UTF8.self), module: file.module, file: file.path)
      })
  }
}
