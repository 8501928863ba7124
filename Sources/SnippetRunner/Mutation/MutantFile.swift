public import SwiftSource

/// A file of the library with the mutations that are wanted in it.
public struct MutantFile: Sendable {
  /// The module it belongs to.
  public var module: String
  /// Its path in the package.
  public var path: String
  /// Its text.
  public var source: String
  /// Its functions with the numbers of their mutations.
  public var choices: [MutationSchema.Choice]

  /// Creates a file.
  public init(module: String, path: String, source: String, choices: [MutationSchema.Choice]) {
    self.module = module
    self.path = path
    self.source = source
    self.choices = choices
  }

  /// The file with only some of its mutations; nil when it has none of them.
  public func keeping(_ numbers: Set<Int>) -> MutantFile? {
    var file = self
    for index in choices.indices {
      file.choices[index].numbers = choices[index].numbers.filter { numbers.contains($0.value) }
    }
    file.choices.removeAll { $0.numbers.isEmpty }
    return file.choices.isEmpty ? nil : file
  }

  /// Takes mutations out.
  mutating func drop(_ numbers: Set<Int>) {
    for index in choices.indices {
      choices[index].numbers = choices[index].numbers.filter { !numbers.contains($0.value) }
    }
  }
}
