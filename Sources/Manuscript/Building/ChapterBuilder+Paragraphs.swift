extension ChapterBuilder {
  /// A paragraph, parted at the display formulas that stand in it.
  mutating func paragraph(_ index: Int, _ range: SourceRange) -> [Block] {
    var (inlines, attributes) = inlines(of: index)
    if let found = attributes, let image = onlyImage(inlines), image.attributes.range == nil {
      inlines = [.image(with(found, image))]
      attributes = nil
    }
    if let attributes {
      register(attributes, for: .box, kinds: [], named: "paragraph")
    }
    var parts = ParagraphParts(range: range)
    for inline in inlines {
      if case .formula(let index) = inline, chapter.formulas[index].style == .display {
        parts.split(at: index, chapter.formulas[index].range)
      } else {
        parts.append(inline)
      }
    }
    return parts.finish(attributes ?? Attributes())
  }

  private func onlyImage(_ inlines: [Inline]) -> Image? {
    guard inlines.count == 1, case .image(let image) = inlines[0] else { return nil }
    return image
  }

  /// An image with attributes, its label registered.
  mutating func with(_ attributes: Attributes, _ image: Image) -> Image {
    register(attributes, for: .image, kinds: [.figure], named: "image")
    var image = image
    image.attributes = attributes
    return image
  }

  /// Notes a label and a claim, and reports what a thing of this sort cannot carry.
  mutating func register(
    _ attributes: Attributes, for target: Label.Target, kinds: Set<Label.Kind>,
    named thing: String
  ) {
    if let claim = attributes.claim { chapter.claims.append(claim) }
    if attributes.isDefinition, thing != "formula" {
      sink.error(
        "misplaced-attribute", at: attributes.range,
        "only a formula can be marked `definition`, not a \(thing)", help: "remove `definition`")
    }
    if attributes.width != nil, thing != "image" {
      sink.error(
        "misplaced-attribute", at: attributes.range,
        "only an image has a `width`, not a \(thing)", help: "remove `width`")
    }
    if let symbol = attributes.symbol, thing != "formula" {
      sink.error(
        "misplaced-attribute", at: symbol.range,
        "only an inline formula declares a symbol, not a \(thing)", help: "remove `symbol`")
    }
    guard var label = attributes.label else { return }
    guard kinds.contains(label.kind) else {
      let prefixes = kinds.map { "`\($0.rawValue)-`" }.sorted().joined(separator: " or ")
      sink.error(
        "label-mismatch", at: label.range, "a \(thing) cannot be labelled `\(label.name)`",
        help: kinds.isEmpty
          ? "label a heading, formula, image, table or snippet"
          : "its label starts with \(prefixes)"
      )
      return
    }
    label.target = target
    labels.add(label, &sink)
  }
}

/// Collects a paragraph's inlines between display formulas.
private struct ParagraphParts {
  let range: SourceRange
  private var start: SourcePosition
  private var inlines: [Inline] = []
  private var blocks: [Block] = []

  init(range: SourceRange) {
    self.range = range
    start = range.start
  }

  mutating func append(_ inline: Inline) {
    inlines.append(inline)
  }

  mutating func split(at index: Int, _ formula: SourceRange) {
    close(at: formula.start, Attributes())
    blocks.append(.displayFormula(index: index))
    start = formula.end
  }

  /// The blocks; the attributes belong to the last piece of text.
  mutating func finish(_ attributes: Attributes) -> [Block] {
    close(at: range.end, attributes)
    return blocks
  }

  private mutating func close(at end: SourcePosition, _ attributes: Attributes) {
    let trimmed = blocks.isEmpty ? inlines : inlines.trimmed(.leading)
    inlines = end == range.end ? trimmed : trimmed.trimmed(.trailing)
    if !inlines.isEmpty || attributes.range != nil || (blocks.isEmpty && end == range.end) {
      let place = SourceRange(start: start, end: max(start, end))
      blocks.append(
        .paragraph(ParagraphBlock(inlines: inlines, attributes: attributes, range: place)))
    }
    inlines = []
  }
}
