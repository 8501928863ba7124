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
    let chapters = renderings(
      contents.enumerated().map { index, content in
        let inputs = ["\(index)", content.slug, content.digest]
        return (content.slug, facts, content.digest.isEmpty ? nil : inputs)
      }
    ) { RenderedChapter.chapters($0, in: frame) }
    let drafts = BackMatter.drafts(in: frame, chapters)
    let others = renderings(drafts.map { ($0.name, facts, $0.inputs) }) { missing in
      sideBySide(missing.count) { RenderedPage(drafts[missing[$0]].page(), in: frame) }
    }
    forget(allBut: contents.map(\.slug) + drafts.map(\.name))
    return (chapters, others)
  }

  /// What was made from the same facts and inputs before, and else what is made now.
  ///
  /// - Parameters:
  ///   - asked: Of each its name, the facts and the inputs.
  ///   - make: Makes those of the indices that it is given, in that order.
  /// - Returns: One a name, in order.
  private func renderings<Value: Rendering>(
    _ asked: [(name: String, facts: String?, inputs: [String]?)], _ make: ([Int]) -> [Value]
  ) -> [Value] {
    var found = sideBySide(asked.count) { index -> (key: String?, value: Value?) in
      let (name, facts, inputs) = asked[index]
      let key = key(name, facts, inputs)
      return (key, known(name, key))
    }
    let missing = found.indices.filter { found[$0].value == nil }
    let made = make(missing)
    for (index, value) in zip(missing, made) { found[index].value = value }
    let keys = missing.map { found[$0].key }
    _ = sideBySide(made.count) { place in
      if let key = keys[place] { keep(made[place], asked[missing[place]].name, key) }
    }
    return found.compactMap(\.value)
  }

  private func keep(_ value: some Rendering, _ name: String, _ key: String) {
    if value.isWhole { store?.keep(value, name, key: key) }
    entries.withLock { $0[name] = Entry(key: key, rendering: value) }
  }

  /// What a rendering is known by; nil when it is never known.
  private func key(_ name: String, _ facts: String?, _ inputs: [String]?) -> String? {
    guard let store, let facts, let inputs else { return nil }
    return store.digest(([facts, name] + inputs).counted)
  }

  /// What was made from the same before, in this run of the tool or in an earlier one.
  private func known<Value: Rendering>(_ name: String, _ key: String?) -> Value? {
    guard let key else { return nil }
    if let known = entries.withLock({ $0[name] }), known.key == key,
      let value = known.rendering as? Value
    {
      return value
    }
    guard let value: Value = store?.rendering(name, key: key) else { return nil }
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
