public import BookExport

/// What is exported, and where to.
public struct ExportOptions: Equatable, Sendable {
  /// As what.
  public var format: ExportFormat
  /// The folder of the export; nil for `export/FORMAT` in the package.
  public var output: String?
  /// The address of the package with the book's library, for exported programs; nil for the path to it.
  public var converge: String?

  /// Creates options.
  public init(format: ExportFormat, output: String? = nil, converge: String? = nil) {
    self.format = format
    self.output = output
    self.converge = converge
  }
}
