public import Manuscript

/// The files of an export, and what kept parts of the book from being exported.
public struct ExportedBook: Equatable, Sendable {
  /// The bytes of each file by its path within the export's folder.
  public var files: [String: [UInt8]]
  /// What is wrong.
  public var diagnostics: [Diagnostic]

  init(_ files: [String: [UInt8]] = [:], _ diagnostics: [Diagnostic] = []) {
    self.files = files
    self.diagnostics = diagnostics
  }
}
