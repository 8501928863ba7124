/// Why a site could not be written.
public enum SiteWriterError: Error, Equatable, Sendable {
  /// The folder holds files and no stamp of this tool: they may be somebody's only copy.
  case notOurs(String)
}
