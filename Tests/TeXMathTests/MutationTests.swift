import TeXMath
import Testing

/// Whatever is typed, the parser returns, its ranges lie within the source, and the markup is sound.
@Suite struct MutationTests {
  private static let pieces = [
    "{", "}", "[", "]", "(", ")", "|", #"\|"#, "^", "_", "'", "&", #"\\"#, "$", "#", "#1", "~", "%",
    " ",
    "\n", "<", ">", "\"", #"\left"#, #"\right"#, #"\middle"#, #"\begin{matrix}"#, #"\end{matrix}"#,
    #"\begin{align}"#, #"\end{"#, #"\frac"#, #"\sqrt["#, #"\over"#, #"\text{"#, #"\def\x#1{"#,
    #"\x"#,
    #"\newcommand{\y}[1]["#, #"\big"#, #"\not"#, #"\limits"#, #"\color{red}"#, #"\tag{"#,
    #"\substack{"#,
    #"\operatorname{"#, #"\hline"#, #"\"#, "é", "θ", "₂", "²", "\u{301}", "\u{0}", "\u{FFFE}", "𝐱",
    "中",
  ]

  private func mutated(_ source: String, _ generator: inout SeededGenerator) -> String {
    var characters = source.map(String.init)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let place = Int.random(in: 0...characters.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0:
        if place < characters.count { characters.remove(at: place) }
      case 1:
        if let piece = MutationTests.pieces.randomElement(using: &generator) {
          characters.insert(piece, at: place)
        }
      default:
        let end = Int.random(in: place...characters.count, using: &generator)
        let copy = Array(characters[place..<end].prefix(20))
        characters.insert(contentsOf: copy, at: place)
      }
    }
    return characters.joined()
  }

  @Test func mutationsOfTheSpecimenNeverBreakAnything() {
    var generator = SeededGenerator(seed: 3)
    for round in 0..<40 {
      for formula in Specimen.formulas {
        let source = mutated(formula, &generator)
        let parsed = Formula.parse(source)
        let markup = parsed.mathML(MathMLOptions(isDisplayed: round % 2 == 0))
        #expect(Markup.problem(in: markup) == nil, "\(source)")
        #expect(rangeProblem(parsed) == nil, "\(source)")
      }
    }
  }

  private func rangeProblem(_ formula: ParsedFormula) -> String? {
    let whole = 0...formula.source.utf8.count
    for diagnostic in formula.diagnostics
    where !whole.contains(diagnostic.range.lowerBound)
      || !whole.contains(diagnostic.range.upperBound)
    {
      return "\(diagnostic)"
    }
    // The dump names the range of every node.
    for line in dump(formula).split(separator: "\n") {
      guard let range = line.split(separator: "@").last?.split(separator: "-"), range.count == 2,
        let start = Int(range[0]), let end = Int(range[1])
      else { continue }
      if start > end || end > formula.source.utf8.count { return String(line) }
    }
    return nil
  }

  @Test func theCheckFindsWhatItLooksFor() {
    #expect(Markup.problem(in: "<math><mi>x</mi></math>") == nil)
    for markup in [
      "<math><mi>x</math>", "<math>", "</math>", "<script></script>", "<math onclick=\"x\"></math>",
      "<math>a & b</math>", "<math>\u{1}</math>", "<math display=block></math>", "<math",
    ] {
      #expect(Markup.problem(in: markup) != nil, "\(markup)")
    }
  }
}
