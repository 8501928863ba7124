import Foundation

/// What the package manager tells of a package: its targets with their files, and its library products.
struct PackageDescription: Equatable, Sendable, Codable {
  struct Target: Equatable, Sendable, Codable {
    var name: String
    var path: String
    var sources: [String]
    var dependencies: [String]?
    var products: [String]?

    enum CodingKeys: String, CodingKey {
      case name
      case path
      case sources
      case dependencies = "target_dependencies"
      case products = "product_memberships"
    }
  }

  struct Product: Equatable, Sendable, Codable {
    var name: String
    var targets: [String]
  }

  var targets: [Target]
  var products: [Product]

  /// The targets of a product and all targets of this package below them, by name.
  func closure(of product: String) -> [Target] {
    var waiting = products.first { $0.name == product }?.targets ?? []
    var found: [String: Target] = [:]
    while let name = waiting.popLast() {
      guard found[name] == nil, let target = targets.first(where: { $0.name == name }) else {
        continue
      }
      found[name] = target
      waiting += target.dependencies ?? []
    }
    return found.values.sorted { $0.name < $1.name }
  }
}
