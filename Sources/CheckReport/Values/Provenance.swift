/// What a report's results were computed with.
public struct Provenance: Codable, Equatable, Sendable {
  /// The tool's version.
  public var tool: String
  /// What the compiler says of its version and target; empty when there was none.
  public var toolchain: String
  /// The digest of the core library's sources, toolchain and options; empty when it did not come to that.
  public var library: String

  /// Creates a provenance.
  public init(tool: String, toolchain: String = "", library: String = "") {
    self.tool = tool
    self.toolchain = toolchain
    self.library = library
  }
}
