/// The library that a book documents, built and ready to be linked.
public struct CoreLibrary: Equatable, Sendable {
  /// The dynamic library product's name.
  public var product: String
  /// Where its compiled modules are.
  public var moduleFolder: String
  /// Where the library file is.
  public var binaryFolder: String
  /// Module maps of C modules that its Swift modules import.
  public var moduleMaps: [String]
  /// A digest of everything it is built from.
  public var digest: String

  /// Creates a description of a built library.
  public init(
    product: String, moduleFolder: String, binaryFolder: String, moduleMaps: [String],
    digest: String
  ) {
    self.product = product
    self.moduleFolder = moduleFolder
    self.binaryFolder = binaryFolder
    self.moduleMaps = moduleMaps
    self.digest = digest
  }
}
