import SnippetRunner
import Synchronization

/// The library as it was found last, for a tool that builds the same book again and again: as long as no file that it is
/// found from has changed, it need not be read again.
final class LibraryMemory: Sendable {
  /// What it is found from.
  struct Origin: Equatable, Sendable {
    /// What the book says of it.
    var library: BookConfiguration.Library
    /// The states of the manifest, of what it resolved to, of the sources and of the compiler.
    var files: [FileState]

    init(_ library: BookConfiguration.Library, package: String) {
      self.library = library
      let names = ["\(package)/Package.swift", "\(package)/Package.resolved", Toolchain.path]
      files =
        names.compactMap { $0.flatMap(FileState.init(path:)) }
        + FileState.all(in: "\(package)/Sources")
    }
  }

  private let entry = Mutex<(origin: Origin, library: FoundLibrary)?>(nil)

  /// The library that was found from the same.
  func library(from origin: Origin) -> FoundLibrary? {
    entry.withLock { $0?.origin == origin ? $0?.library : nil }
  }

  /// Keeps a library and what it was found from, which must have been looked at before it was read.
  func keep(_ library: FoundLibrary, from origin: Origin) {
    entry.withLock { $0 = (origin, library) }
  }
}
