public import Manuscript
public import NotebookRecord

/// What a chapter came to just now, in the form in which it is accepted, with how each result is to be compared.
public struct CurrentResults: Equatable, Sendable {
  /// A result and how far it may differ.
  public struct Item: Equatable, Sendable {
    /// The result.
    public var item: AcceptedItem
    /// How far it may differ from the accepted one.
    public var tolerance: ResultTolerance
  }

  /// The results of one place.
  public struct Block: Equatable, Sendable {
    /// Where they belong.
    public var place: ResultPlace
    /// Where in the file that is.
    public var range: SourceRange?
    /// The results.
    public var items: [Item]
  }

  /// What each snippet came to; those without results to compare are left out.
  public var blocks: [Block] = []
  /// The places of all snippets, with results and without.
  public private(set) var places: Set<ResultPlace> = [.text]

  /// Reads the results of a chapter.
  ///
  /// - Parameters:
  ///   - chapter: The chapter.
  ///   - result: What became of it.
  ///   - tolerance: How far its numbers may differ where no snippet says so.
  public init(_ chapter: Chapter, _ result: ChapterResult, tolerance: ResultTolerance) {
    let places = ResultPlace.places(of: chapter)
    self.places.formUnion(places)
    for ((snippet, place), result) in zip(zip(chapter.snippets, places), result.snippets) {
      guard !snippet.options.isUncompared else { continue }
      let tolerance = snippet.options.tolerance(within: tolerance)
      add(place, snippet.infoRange, SnippetItems(result, tolerance).items)
    }
    let values = zip(chapter.inlineValues, result.inlineTexts).filter { !$0.0.isUncompared }
    let items = values.compactMap { value, text in
      text.map { text in
        Item(
          item: AcceptedItem(.inline, name: value.expression, [.init("text", [.text(text)])]),
          tolerance: tolerance.with(relative: value.tolerance, absolute: nil))
      }
    }
    add(.text, values.first?.0.range, items)
  }

  private mutating func add(_ place: ResultPlace, _ range: SourceRange?, _ items: [Item]) {
    let compared = items.filter { $0.tolerance != .uncompared }
    if !compared.isEmpty { blocks.append(Block(place: place, range: range, items: compared)) }
  }

  /// The same results, as accepted.
  public var accepted: AcceptedResults {
    AcceptedResults(blocks.map { AcceptedBlock(place: $0.place, items: $0.items.map(\.item)) })
  }
}

extension SnippetOptions {
  fileprivate func tolerance(within outer: ResultTolerance) -> ResultTolerance {
    if isExact { return .exact }
    if let digits { return .digits(digits) }
    return outer.with(relative: tolerance, absolute: absoluteTolerance)
  }
}

extension ResultTolerance {
  /// The tolerance with one of its two numbers, or both, replaced. A tolerance of another kind gives way to what is set.
  func with(relative: Double?, absolute: Double?) -> ResultTolerance {
    guard relative != nil || absolute != nil else { return self }
    if case .within(let outerRelative, let outerAbsolute) = self {
      return .within(relative: relative ?? outerRelative, absolute: absolute ?? outerAbsolute)
    }
    return .within(relative: relative ?? 0, absolute: absolute ?? 0)
  }
}
