internal import Manuscript

/// A chapter as a Swift package that runs it.
struct ChapterPackage {
  let book: ExportBook
  let index: Int

  private var chapter: ExportChapter { book.chapters[index] }

  /// The package's files, below a folder of the chapter's name.
  var files: [String: [UInt8]] {
    var files = ["\(chapter.slug)/Package.swift": Array(manifest.utf8)]
    let glue = Array(GlueFile(chapter: chapter.chapter, macros: book.macros).text.utf8)
    for program in programs {
      let folder = "\(chapter.slug)/Sources/\(program.name)"
      files["\(folder)/main.swift"] = Array(program.text.utf8)
      files["\(folder)/\(GlueFile.name).swift"] = glue
    }
    return files
  }

  /// The chapter's program, and one for each snippet that has a program of its own.
  private var programs: [(name: String, text: String)] {
    let writer = MainFile(chapter: chapter)
    let isolated = chapter.chapter.snippets.indices.filter { index in
      let options = chapter.chapter.snippets[index].options
      return options.isIsolated && options.isCompiled && !options.purpose.mustFail
    }
    return [(module, writer.text)]
      + isolated.map { ("\(module)Isolated\($0 + 1)", writer.text(ofIsolated: $0)) }
  }

  /// The module's name: `01-first-steps` gives `FirstStepsChapter`. The word at its end keeps it from being the name of one
  /// of the library's modules.
  private var module: String {
    let words = chapter.slug.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
      .drop { !$0.isLetter }
    return (name.isEmpty ? "Book\(index + 1)" : name) + "Chapter"
  }

  /// The C library's mathematics are a library of their own on Linux, which a program that inlines calls of it must name.
  private var manifest: String {
    let targets = programs.map { program in
      """
          .executableTarget(
            name: "\(program.name)",
            dependencies: [
              .product(name: \(literal(book.dependency.product)), package: \(literal(book.dependency.package)))
            ],
            swiftSettings: [.defaultIsolation(MainActor.self)],
            linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))])
      """
    }
    return """
      // swift-tools-version: 6.2
      import PackageDescription

      let package = Package(
        name: \(literal(chapter.slug)),
        platforms: [.macOS(.v15)],
        dependencies: [
          \(book.dependency.manifest)
        ],
        targets: [
      \(targets.joined(separator: ",\n")),
        ]
      )

      """
  }

  private func literal(_ text: String) -> String { SwiftLiteral.text(text) }
}
