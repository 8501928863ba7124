import Manuscript
import SnippetRunner

extension BookPipeline {
  /// The cache that other machines share: the one of the command line, or else of the environment, or else of the book.
  func sharedCache(_ configuration: BookConfiguration) -> SharedCache? {
    guard var settings = options.sharedCache ?? configuration.sharedCache else { return nil }
    settings.isReadOnly = settings.isReadOnly || options.onlyReadsSharedCache
    return SharedCache(settings)
  }

  /// What there is to warn of when the last result was sent.
  func warnings(_ shared: SharedCache?) async -> [Diagnostic] {
    guard let shared else { return [] }
    return await shared.finish().map {
      Diagnostic(
        .warning, "shared-cache", file: nil, range: nil, summary: $0,
        help: "results are computed here; see that the server is well, or leave --remote-cache out")
    }
  }
}
