import CheckReport
import Foundation
import Manuscript
import SnippetRunner

/// How long each chapter took when it was last computed: seconds and its file, a chapter a line. It decides nothing but
/// how a book is cut into parts and which chapter is begun first, and may be lost.
struct CostMemory {
  let file: String

  /// The seconds by chapter. A line that is none is left out.
  var seconds: [String: Double] {
    var seconds: [String: Double] = [:]
    for line in String(decoding: Files.read(file) ?? [], as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: " ", maxSplits: 1)
      guard fields.count == 2, let value = Double(fields[0]), value.isFinite, value >= 0 else {
        continue
      }
      seconds[String(fields[1])] = value
    }
    return seconds
  }

  /// The chapters, by index, in the order in which they are begun: a long one that is begun last is waited for by all
  /// cores but one. Of those that cost the same, or nobody knows what, the first in the book is begun first.
  func longestFirst(_ chapters: [LoadedChapter]) -> [Int] {
    let seconds = seconds
    let costs = chapters.map { seconds[$0.chapter.path] ?? 0 }
    return chapters.indices.sorted { (-costs[$0], $0) < (-costs[$1], $1) }
  }

  /// Keeps what a run's chapters took.
  func keep(_ built: BuiltBook) {
    keep(
      zip(built.book.chapters, built.runs).compactMap { chapter, run in
        guard case .computed(let compiling, let running) = run.origin else { return nil }
        return (chapter.chapter.path, compiling + running)
      })
  }

  /// Keeps what chapters took; what is known of others stays.
  func keep(_ costs: [(chapter: String, seconds: Double)]) {
    guard !costs.isEmpty else { return }
    var seconds = seconds
    for cost in costs where !cost.chapter.contains("\n") { seconds[cost.chapter] = cost.seconds }
    let lines = seconds.sorted { $0.key < $1.key }.map {
      String(format: "%.3f", $0.value) + " \($0.key)\n"
    }
    try? Files.write(Array(lines.joined().utf8), to: file)
  }
}

extension BuiltBook {
  /// Leaves only the chapters of a part.
  mutating func keep(_ shard: Shard, _ costs: CostMemory) {
    let seconds = costs.seconds
    let plan = ShardPlan(
      allChapters.map { chapter in
        let path = chapter.chapter.path
        return .init(path: path, size: book.sources[path]?.count ?? 0, seconds: seconds[path])
      }, into: shard.count)
    book.chapters = plan.parts[shard.index - 1].map { allChapters[$0] }
  }
}
