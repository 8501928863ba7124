import Foundation
import SnippetRunner

/// What became of mutants in earlier trials, so that a long trial may be made in parts: what neither the library nor the
/// checks of the chapters changed is not tried again.
actor FateMemory {
  /// What a fate rests on: the chapters that were run, by the digests of their programs.
  private struct Known {
    var fate: Mutant.Fate
    var chapters: Set<String>
  }

  private let path: String
  private let header: String
  private var known: [String: Known] = [:]
  private var isBegun: Bool

  /// - Parameters:
  ///   - path: The file; what can't be read of it is tried again.
  ///   - library: The digest of the library and of what compiles it.
  init(path: String, library: String) {
    self.path = path
    header = "fates, version 1, library \(library)"
    let text = String(decoding: Files.read(path) ?? [], as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init)
    isBegun = lines.first == header
    guard isBegun else { return }
    for line in lines.dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 4 else { continue }
      guard let fate = Self.fate(fields[1], fields[3]) else { continue }
      known[fields[0]] = Known(
        fate: fate, chapters: Set(fields[2].split(separator: ",").map(String.init)))
    }
  }

  /// The fate, if it is known.
  ///
  /// - Parameters:
  ///   - mutant: The mutant.
  ///   - chapters: The digests of the chapters tied to it now: a mutant stays dead while the chapter that killed it is
  ///     the same, and alive while no other one is tied to it.
  /// - Returns: The fate; nil when it must be tried.
  func fate(of mutant: Mutant, chapters: Set<String>) -> Mutant.Fate? {
    guard let found = known[Self.name(of: mutant)] else { return nil }
    if case .killed = found.fate { return found.chapters.isSubset(of: chapters) ? found.fate : nil }
    return chapters.isSubset(of: found.chapters) ? found.fate : nil
  }

  /// Keeps a fate. That it can't be written costs another trial and nothing else.
  ///
  /// - Parameters:
  ///   - fate: What became of the mutant.
  ///   - mutant: The mutant.
  ///   - chapters: The digests of the chapters it rests on.
  func keep(_ fate: Mutant.Fate, of mutant: Mutant, chapters: Set<String>) {
    let (word, reason) = Self.words(fate)
    let fields = [Self.name(of: mutant), word, chapters.sorted().joined(separator: ","), reason]
    let line = fields.map { $0.replacing(/[\t\n\r]+/, with: " ") }.joined(separator: "\t") + "\n"
    if !isBegun {
      isBegun = true
      try? Files.write(Array("\(header)\n".utf8), to: path)
    }
    guard let handle = FileHandle(forWritingAtPath: path) else { return }
    defer { try? handle.close() }
    _ = try? handle.seekToEnd()
    try? handle.write(contentsOf: Data(line.utf8))
    known[fields[0]] = Known(fate: fate, chapters: chapters)
  }

  private static func words(_ fate: Mutant.Fate) -> (word: String, reason: String) {
    switch fate {
    case .killed(let finding): ("killed", finding)
    case .survived: ("survived", "")
    case .neverRun: ("never run", "")
    case .untried(let reason): ("untried", reason)
    }
  }

  private static func fate(_ word: String, _ reason: String) -> Mutant.Fate? {
    switch word {
    case "killed": .killed(by: reason)
    case "survived": .survived
    case "never run": .neverRun
    case "untried": .untried(reason)
    default: nil
    }
  }

  private static func name(of mutant: Mutant) -> String {
    let mutation = mutant.mutation
    return "\(mutant.file):\(mutation.line):\(mutation.column) \(mutation.kind) \(mutation.change)"
  }
}
