internal import Dispatch
internal import Synchronization

/// The chapters as they were rendered last, for a tool that renders the same book again and again.
///
/// It holds one rendering of each chapter of the book, so it does not grow.
public final class RenderMemory: Sendable {
  private struct Entry: Sendable {
    var index: Int
    var content: ChapterContent
    var rendered: RenderedChapter
  }

  private struct State: Sendable {
    var facts: SharedFacts?
    var entries: [String: Entry] = [:]
  }

  private let state = Mutex(State())
  private let store: PageStore?

  /// Creates a memory.
  ///
  /// - Parameter store: Where it looks for what an earlier run of the tool rendered; nil for nowhere.
  public init(store: PageStore? = nil) { self.store = store }

  /// The chapters of a book, in order: those that are as they were, and the others rendered anew, side by side.
  func chapters(in frame: PageFrame, theme: SiteTheme) -> [RenderedChapter] {
    let facts = SharedFacts(frame.book, theme: theme)
    let text = store == nil ? nil : facts.text
    let contents = frame.book.content.chapters
    let known = state.withLock { $0.facts == facts ? $0.entries : [:] }
    let results = Mutex<[RenderedChapter?]>(contents.map { _ in nil })
    DispatchQueue.concurrentPerform(iterations: contents.count) { index in
      let entry = known[contents[index].slug]
      let rendered =
        entry.flatMap { $0.index == index && $0.content == contents[index] ? $0.rendered : nil }
        ?? stored(index, in: frame, facts: text)
      results.withLock { $0[index] = rendered }
    }
    let chapters = results.withLock { $0.compactMap(\.self) }
    let entries = contents.indices.map {
      (contents[$0].slug, Entry(index: $0, content: contents[$0], rendered: chapters[$0]))
    }
    state.withLock {
      $0 = State(facts: facts, entries: Dictionary(entries, uniquingKeysWith: { _, last in last }))
    }
    return chapters
  }

  /// The chapter as an earlier run rendered it, or else rendered now.
  private func stored(_ index: Int, in frame: PageFrame, facts: String?) -> RenderedChapter {
    let content = frame.book.content.chapters[index]
    guard let store, let facts, !content.digest.isEmpty else {
      return RenderedChapter(index, in: frame)
    }
    let key = store.digest("\(index) \(content.slug)\n\(content.digest)\n\(facts)")
    if let known = store.chapter(content.slug, key: key) { return known }
    let rendered = RenderedChapter(index, in: frame)
    store.keep(rendered, content.slug, key: key)
    return rendered
  }
}
