import SnippetRunner
import SwiftSource

/// What is known of the library before it is built, and where programs run.
struct FoundLibrary: Sendable {
  /// What builds it.
  var builder: LibraryBuilder
  /// What compiles it and the snippets.
  var toolchain: Toolchain
  /// Its files.
  var sources: LibrarySources
  /// What it declares.
  var index: LibraryIndex
  /// The digest of the modules that `book mutate` changes.
  var mutableDigest: String
  /// Where programs are compiled and run.
  var work: WorkFolder
  /// What they are kept in.
  var sandbox: Sandbox
}
