extension ChapterBuilder {
  /// The inlines of a leaf, and the attributes at its end.
  mutating func inlines(of index: Int) -> (inlines: [Inline], attributes: Attributes?) {
    var run = InlineRun()
    leaf = index
    fill(&run, from: index, depth: 0)
    let attributes = run.pendingAttributes.map { pending in
      run.inlines = run.inlines.trimmed(.trailing)
      return pending.attributes
    }
    return (finish(run.inlines), attributes)
  }

  private mutating func nested(_ index: Int, depth: Int) -> [Inline] {
    guard mayDescend(depth, at: leaf.map { range(of: nodes[$0]) }) else { return [] }
    var run = InlineRun()
    fill(&run, from: index, depth: depth)
    flush(&run)
    return finish(run.inlines)
  }

  private func finish(_ inlines: [Inline]) -> [Inline] {
    Strikethrough.apply(to: inlines)
  }

  private mutating func fill(_ run: inout InlineRun, from index: Int, depth: Int) {
    for child in children(of: index) {
      let node = nodes[child]
      if node.kind == .text {
        append(node.literal, to: &run)
        continue
      }
      // A line end after attributes leaves them at the end.
      if node.kind != .softBreak { flush(&run) }
      run.append(inline(node, child, depth: depth))
    }
  }

  private mutating func inline(_ node: MarkupNode, _ index: Int, depth: Int) -> Inline {
    switch node.kind {
    case .lineBreak: .lineBreak
    case .code: .code(restored(node.literal))
    case .inlineHTML: .html(restored(node.literal))
    case .emphasis: .emphasis(nested(index, depth: depth + 1))
    case .strong: .strong(nested(index, depth: depth + 1))
    case .link:
      .link(
        Link(
          destination: restored(node.literal), title: restored(node.title),
          inlines: nested(index, depth: depth + 1)))
    case .image:
      .image(
        Image(
          source: restored(node.literal), title: restored(node.title),
          alternative: nested(index, depth: depth + 1), attributes: Attributes()))
    default: .softBreak
    }
  }

  /// Appends text in which placeholders stand for tokens.
  private mutating func append(_ text: String, to run: inout InlineRun) {
    guard text.utf8.contains(0xEE) else {
      flush(&run)
      run.append(text: text)
      return
    }
    var scalars = text.unicodeScalars[...]
    while let next = scalars.firstIndex(where: {
      $0 == Placeholder.open || $0 == Placeholder.filler
    }) {
      appendPlain(scalars[..<next], to: &run)
      let isFiller = scalars[next] == Placeholder.filler
      scalars = scalars[next...].dropFirst()
      guard !isFiller else {
        if run.dropLineEnd() == false, scalars.first == " " { scalars.removeFirst() }
        continue
      }
      let digits = String(scalars.prefix { $0 != Placeholder.close })
      scalars = scalars.dropFirst(digits.unicodeScalars.count + 1)
      if let index = Int(digits), tokens.indices.contains(index) {
        append(tokens[index], to: &run)
      }
    }
    appendPlain(scalars, to: &run)
  }

  private mutating func appendPlain(
    _ text: Substring.UnicodeScalarView, to run: inout InlineRun
  ) {
    guard !text.isEmpty else { return }
    if run.pendingAttributes == nil || !text.allSatisfy({ $0 == " " || $0 == "\t" }) { flush(&run) }
    run.append(text: String(text))
  }

  /// Attributes that something follows are not at the end: they are text after all.
  private func flush(_ run: inout InlineRun) {
    guard let pending = run.pendingAttributes else { return }
    run.pendingAttributes = nil
    run.insert(text: source.string(pending.range), at: pending.index)
  }

  private mutating func append(_ placed: TokenList.Placed, to run: inout InlineRun) {
    if case .attributes(let attributes) = placed.token {
      flush(&run)
      if case .image(let image) = run.inlines.last, image.attributes.range == nil {
        run.inlines[run.inlines.count - 1] = .image(with(attributes, image))
      } else {
        run.pendingAttributes = (attributes, placed.range, run.inlines.count)
      }
      return
    }
    flush(&run)
    switch placed.token {
    case .formula(let formula): run.append(add(formula))
    case .value(let value): run.append(add(value))
    case .reference(let reference):
      chapter.references.append(reference)
      run.append(.reference(index: chapter.references.count - 1))
    case .citation(let citation):
      chapter.citations.append(citation)
      run.append(.citation(index: chapter.citations.count - 1))
    case .footnoteReference(let reference):
      chapter.footnoteReferences.append(reference)
      run.append(.footnoteReference(index: chapter.footnoteReferences.count - 1))
    case .literal(let text):
      run.append(text: text == "~" ? String(Placeholder.tilde) : text)
    default:
      run.append(text: source.string(placed.range))
    }
  }

  private mutating func add(_ formula: FormulaUse) -> Inline {
    let index = chapter.formulas.count
    chapter.formulas.append(formula)
    register(
      formula.attributes, for: .formula(index: index), kinds: [.equation], named: "formula")
    return .formula(index: index)
  }

  private mutating func add(_ value: InlineValue) -> Inline {
    var value = value
    value.snippetsBefore = chapter.snippets.count
    chapter.inlineValues.append(value)
    return .value(index: chapter.inlineValues.count - 1)
  }
}

/// Inlines on their way, neighbouring texts joined.
private struct InlineRun {
  var inlines: [Inline] = []
  /// Attributes that are the leaf's if nothing follows: what they say, where, and after how many
  /// inlines they stand.
  var pendingAttributes: (attributes: Attributes, range: Range<Int>, index: Int)?

  mutating func append(_ inline: Inline) {
    inlines.append(inline)
  }

  mutating func append(text: String) {
    guard !text.isEmpty else { return }
    if pendingAttributes == nil {
      inlines.join(.text(text))
    } else {
      inlines.append(.text(text))
    }
  }

  /// Puts text between what came before `index` and after it.
  mutating func insert(text: String, at index: Int) {
    let rest = inlines[index...]
    inlines.removeSubrange(index...)
    append(text: text)
    for inline in rest { inlines.join(inline) }
  }

  /// Drops the line end that a filler stands behind; false when there is none.
  mutating func dropLineEnd() -> Bool {
    guard case .softBreak = inlines.last else { return false }
    inlines.removeLast()
    return true
  }
}
