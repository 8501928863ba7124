/// The package with the book's library, as a manifest names it.
public struct PackageDependency: Equatable, Sendable {
  /// The dependency as a manifest writes it: `.package(name: "converge", path: "../..")`.
  public var manifest: String
  /// The name by which targets refer to it.
  public var package: String
  /// The library product that programs link.
  public var product: String

  /// Creates a dependency.
  public init(manifest: String, package: String, product: String) {
    self.manifest = manifest
    self.package = package
    self.product = product
  }
}
