import SwiftSource

/// Builds the library with all wanted mutations in it, once: which one is in force is chosen when a program starts.
public struct MutantLibraryBuilder: Sendable {
  private static let rounds = 12
  private let product: String
  private let copy: MutantPackage
  private let builder: LibraryBuilder
  private let state: String

  /// - Parameters:
  ///   - package: The package with the library.
  ///   - product: Its dynamic library product.
  ///   - folder: Where the copy of the package lies and is built.
  public init(package: String, product: String, folder: String) {
    self.product = product
    state = "\(folder)/state"
    copy = MutantPackage(package: package, folder: "\(folder)/package")
    builder = LibraryBuilder(
      package: copy.folder, product: product, state: state,
      scratch: "\(folder)/build")
  }

  /// Builds it. Mutations that the compiler does not take are left out, and the rest is tried again.
  ///
  /// - Returns: The library, and the numbers of the mutations that were left out.
  /// - Throws: `RunnerError.libraryDoesNotBuild` when the fault is not that of a mutation.
  public func build(
    _ files: [MutantFile], count: Int, toolchain: Toolchain
  ) async throws -> (library: CoreLibrary, dropped: Set<Int>) {
    var files = files
    let memory = MutantMemory(folder: state, toolchain: toolchain)
    var dropped = memory.refused(files)
    for index in files.indices { files[index].drop(dropped) }
    for round in 1... {
      let written = texts(of: files, count: count)
      try copy.write(written.texts)
      do {
        let library = try await builder.build(try await builder.sources(), toolchain)
        return (library, dropped)
      } catch RunnerError.libraryDoesNotBuild(let output) {
        let wrong = Self.culprits(output, files, written.schemas)
        guard !wrong.isEmpty, round < Self.rounds else {
          throw RunnerError.libraryDoesNotBuild(output: output)
        }
        memory.note(wrong, files)
        for index in files.indices { files[index].drop(wrong) }
        dropped.formUnion(wrong)
      }
    }
    return (try await builder.build(try await builder.sources(), toolchain), dropped)
  }

  /// Those of the mutations that are known from earlier builds not to be Swift.
  public func refused(_ files: [MutantFile], toolchain: Toolchain) -> Set<Int> {
    MutantMemory(folder: state, toolchain: toolchain).refused(files)
  }

  private func texts(
    of files: [MutantFile], count: Int
  ) -> (texts: [String: String], schemas: [MutationSchema]) {
    var texts: [String: String] = [:]
    let schemas = files.map { MutationSchema(source: $0.source, choices: $0.choices) }
    var supported: Set<String> = []
    for (file, schema) in zip(files, schemas) {
      texts[file.path] = schema.text
      let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
      if supported.insert(file.module).inserted {
        texts["\(folder)/__Mutant.swift"] = MutationSchema.support(count: count)
      }
    }
    return (texts, schemas)
  }

  /// The mutations on whose lines the compiler found errors. Where it finds one in the right version or in the one with
  /// marks, the function is left as it is.
  private static func culprits(
    _ output: String, _ files: [MutantFile], _ schemas: [MutationSchema]
  ) -> Set<Int> {
    var found: Set<Int> = []
    for message in CompilerMessage.messages(in: output) where message.severity == .error {
      for (file, schema) in zip(files, schemas) where message.file.hasSuffix("/\(file.path)") {
        for (lines, part) in schema.parts where lines.contains(message.line) {
          switch part {
          case .mutation(let number): found.insert(number)
          case .function(let index): found.formUnion(file.choices[index].numbers.values)
          }
        }
      }
    }
    return found
  }
}
