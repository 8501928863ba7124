import BookKit
import Foundation
import Synchronization
import Testing

/// A fixture: a folder with a small book in `chapters/` and, in `expected/`, what the tool must make of it.
struct BookCase: Sendable, CustomTestStringConvertible {
  /// `expect/first-steps` and the like.
  let name: String

  var testDescription: String { name }

  /// The cases of a kind, `expect` or `failure`.
  static func all(_ kind: String) -> [BookCase] {
    let folder = Repository.fixtures.appending(path: kind)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { BookCase(name: "\(kind)/\($0)") }
  }

  private var folder: URL { Repository.fixtures.appending(path: name) }

  /// Builds the case's book in a folder of its own and holds what came of it against what is expected.
  func check(succeeds: Bool) async throws {
    let workplace = try Workplace(book: folder.appending(path: "chapters"))
    defer { workplace.remove() }
    let outcome = await workplace.build()
    #expect(outcome.succeeded == succeeds, "\(outcome.errors)")
    var found = try workplace.pages()
    if !outcome.errors.isEmpty { found["diagnostics.txt"] = outcome.errors }
    if !succeeds {
      #expect(try workplace.siteIsUntouched(), "the previous site was changed")
      found = found.filter { $0.key == "diagnostics.txt" }
    }
    try Expected(folder: folder.appending(path: "expected")).compare(found)
  }
}
