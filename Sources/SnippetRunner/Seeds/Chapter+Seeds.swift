public import Manuscript
import SwiftSource

extension Chapter {
  /// What hands a seed on, shifted, in a program that is run over many seeds.
  static let seedFunction = "__Book.seed"

  /// The seeds of a snippet, as they are written.
  public func seeds(ofSnippet index: Int) -> [String] {
    let text = snippets[index].body.text
    let bytes = Array(text.utf8)
    return SeedFinder(text).seeds.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The chapter with every seed of its snippets and inline values open to be shifted, except those of snippets that are
  /// marked `seeded`; and whether there are any.
  var withOpenSeeds: (chapter: Chapter, hasSeeds: Bool) {
    var chapter = self
    for (index, snippet) in snippets.enumerated() where snippet.options.isCompiled {
      guard !snippet.options.isSeeded else { continue }
      chapter.snippets[index].body.text = SeedFinder.wrapping(
        snippet.body.text, in: Self.seedFunction)
    }
    for (index, value) in inlineValues.enumerated() {
      chapter.inlineValues[index].expression = SeedFinder.wrapping(
        value.expression, in: Self.seedFunction)
    }
    return (chapter, chapter != self)
  }
}

extension ProgramUnit {
  /// The program with what shifts its seeds. Snippets may call it from anywhere.
  var withSeedFunction: ProgramUnit {
    var unit = self
    unit.glue += """
      extension __Book {
        nonisolated static func seed<Seed: BinaryInteger>(_ seed: Seed) -> Seed {
          NotebookProgram.shifted(seed)
        }
      }

      """
    return unit
  }
}
