internal import Synchronization

/// What was made of a book before and need not be made again: pages of chapters, and pages that speak of all chapters.
///
/// Everything is kept under a key of all that it was made from. The memory holds one rendering of each page of the book,
/// so it does not grow.
public final class RenderMemory: Sendable {
  private struct Entry: Sendable {
    var key: String
    var rendering: any Rendering
  }

  private let entries = Mutex<[String: Entry]>([:])
  private let store: PageStore?

  /// Creates a memory.
  ///
  /// - Parameter store: How keys are made, and where it looks for what an earlier run of the tool rendered. Without one
  ///   nothing is remembered.
  public init(store: PageStore? = nil) { self.store = store }

  /// The names of all that it holds since the last book was rendered, as the store knows them.
  public var names: [String] { entries.withLock { Array($0.keys) } }

  /// The chapters of a book, in order, and the pages that are made of them: those that are as they were, and the others
  /// made anew, side by side.
  func pages(in frame: PageFrame) -> (chapters: [RenderedChapter], others: [RenderedPage]) {
    let facts = store.flatMap { store in SharedFacts(frame.book).text.map(store.digest) }
    let contents = frame.book.content.chapters
    let chapters = sideBySide(contents.count) { index in
      let content = contents[index]
      let inputs = ["\(index)", content.slug, content.digest]
      return rendering(content.slug, facts, content.digest.isEmpty ? nil : inputs) {
        RenderedChapter(index, in: frame)
      }
    }
    let drafts = BackMatter.drafts(in: frame, chapters)
    let others = sideBySide(drafts.count) { index in
      rendering(drafts[index].name, facts, drafts[index].inputs) {
        RenderedPage(drafts[index].page(), in: frame)
      }
    }
    forget(allBut: contents.map(\.slug) + drafts.map(\.name))
    return (chapters, others)
  }

  /// What was made from the same facts and inputs before, or else what is made now.
  private func rendering<Value: Rendering>(
    _ name: String, _ facts: String?, _ inputs: [String]?, _ make: () -> Value
  ) -> Value {
    guard let store, let facts, let inputs else { return make() }
    let key = store.digest(([facts, name] + inputs).counted)
    if let known = entries.withLock({ $0[name] }), known.key == key,
      let value = known.rendering as? Value
    {
      return value
    }
    let value = store.rendering(name, key: key, make)
    entries.withLock { $0[name] = Entry(key: key, rendering: value) }
    return value
  }

  private func forget(allBut names: [String]) {
    let names = Set(names)
    entries.withLock { $0 = $0.filter { names.contains($0.key) } }
  }
}

extension [String] {
  /// All of them as one text, from which they can be told apart: each after its length.
  var counted: String { map { "\($0.utf8.count) \($0)" }.joined(separator: "\n") }
}
