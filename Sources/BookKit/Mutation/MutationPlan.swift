import SnippetRunner
import SwiftSource

/// Which functions of the library are made wrong, and the snippets of which chapters must notice.
struct MutationPlan {
  /// The functions that snippets are tied to and that were chosen, with the chapters that are.
  private(set) var chapters: [String: Set<Int>] = [:]
  /// Chosen names that no snippet is tied to.
  private(set) var unknown: [String] = []
  /// The mutants, in order of files and places.
  private(set) var mutants: [Mutant] = []
  /// The files with their functions and the numbers of their mutants.
  private(set) var files: [MutantFile] = []
  /// How many changes are not made, by reason.
  private(set) var untried: [String: Int] = [:]
  /// All changes of all functions, by function: what a list of equivalent ones may name.
  private(set) var changes: [String: Set<String>] = [:]

  /// The functions tied to the snippets that check each formula, by chapter and label.
  private(set) var formulas: [String: Set<String>] = [:]

  /// - Parameters:
  ///   - book: The book.
  ///   - sources: The library's files.
  ///   - names: The functions that are wanted; none for all that snippets with a formula's check are tied to.
  ///   - all: Whether functions of all snippets are wanted.
  ///   - slugs: The chapters that are wanted; none for all.
  init(
    book: Book, sources: LibrarySources, names: [String], all: Bool, slugs: [String]
  ) {
    chooseTies(book, names, all, slugs)
    let modules = Set(book.configuration.library.modules)
    let parsed = sources.files.filter { modules.contains($0.module) }.map { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
      return Parsed(
        module: file.module, path: file.path, text: text,
        functions: MutableFunction.all(in: text, file: file.path))
    }
    let ties = TiedFunctions(parsed.map { ($0.module, $0.functions) }, ties: chapters.keys.sorted())
    for (index, file) in parsed.enumerated() { add(file, ties.ties[index]) }
    numberEntries()
  }

  /// How many numbers there are, of mutants and of functions.
  var count: Int { mutants.count + files.reduce(0) { $0 + $1.choices.count } }

  /// The chapters that are tied to a mutant, by index.
  func chapters(of mutant: Mutant) -> Set<Int> {
    mutant.ties.reduce(into: []) { $0.formUnion(chapters[$1] ?? []) }
  }

  /// The functions are numbered after the mutants, so that it can be told which are called.
  private mutating func numberEntries() {
    var next = mutants.count
    for file in files.indices {
      for choice in files[file].choices.indices {
        next += 1
        files[file].choices[choice].entry = next
        for number in files[file].choices[choice].numbers.values {
          mutants[number - 1].entry = next
        }
      }
    }
  }

  private struct Parsed {
    var module: String
    var path: String
    var text: String
    var functions: [MutableFunction]
  }

  private mutating func chooseTies(
    _ book: Book, _ names: [String], _ all: Bool, _ slugs: [String]
  ) {
    var wanted = Set(names)
    var tied: [String: Set<Int>] = [:]
    for (index, chapter) in book.chapters.enumerated() {
      guard slugs.isEmpty || slugs.contains(where: chapter.slug.hasPrefix) else { continue }
      for snippet in chapter.chapter.snippets where snippet.options.isCompiled {
        if case .fails = snippet.options.purpose { continue }
        let ties = snippet.options.ties.map(\.name)
        for label in Self.checkedFormulas(snippet.body.text) {
          formulas["\(chapter.slug)#\(label)", default: []].formUnion(ties)
        }
        for tie in ties { tied[tie, default: []].insert(index) }
        guard names.isEmpty, !ties.isEmpty else { continue }
        let called = SnippetSyntax(snippet.body.text).calledNames
        if all || !called.isDisjoint(with: ["verify", "refute"]) { wanted.formUnion(ties) }
      }
    }
    chapters = tied.filter { wanted.contains($0.key) }
    unknown = names.filter { tied[$0] == nil }
  }

  /// The labels that a snippet's text passes to `verify` and `refute`.
  private static func checkedFormulas(_ text: String) -> [String] {
    text.matches(of: /\b(?:verify|refute)\(\s*"([^"]+)"/).map { String($0.1) }
  }

  private mutating func add(_ file: Parsed, _ ties: [Set<String>]) {
    var choices: [MutationSchema.Choice] = []
    for (function, ties) in zip(file.functions, ties) {
      changes[function.name, default: []].formUnion(function.mutations.map(\.change))
      guard !ties.isEmpty else { continue }
      untried.merge(function.untried, uniquingKeysWith: +)
      var numbers: [Int: Int] = [:]
      for (index, mutation) in function.mutations.enumerated() {
        numbers[index] = mutants.count + 1
        mutants.append(
          Mutant(
            number: mutants.count + 1, function: function.name, file: file.path, ties: ties,
            mutation: mutation))
      }
      if !numbers.isEmpty { choices.append(.init(function: function, numbers: numbers)) }
    }
    guard !choices.isEmpty else { return }
    files.append(
      MutantFile(module: file.module, path: file.path, source: file.text, choices: choices))
  }
}
