import SVGPlot
import Testing

/// Plots of random marks, values and texts, seeded: none may stop the program, write ill-formed XML, or
/// let a number that is none into the drawing.
@Suite struct PlotFuzzTests {
  private static let values: [Double] = [
    0, -0.0, 1, -1, 0.1, 1e-300, 1e300, -1.7e308, 1.7e308, .nan, .infinity, -.infinity,
    .leastNonzeroMagnitude, 3, 100, 12345.678, 1e-9, 2, 2.5,
  ]
  private static let texts = [
    "", "loss", "<b>", "&amp;", "]]>", "\"'", "\u{0}\u{1F}", "\u{202E}abc", "\u{FFFF}", "梯度下降",
    "x⁻³²⁴", "\n\n", "</svg><script>", "a very long text that goes on and on and on and on and on",
    "\u{1F468}\u{200D}\u{1F469}", "e\u{301}\u{301}", "javascript:alert(1)", "${x}", "url(#a)", " ",
  ]

  private struct Source {
    var generator: SplitMix64

    mutating func index(_ count: Int) -> Int { Int(generator.next() % UInt64(count)) }
    mutating func flag() -> Bool { index(2) == 0 }
    mutating func value() -> Double { PlotFuzzTests.values[index(PlotFuzzTests.values.count)] }

    mutating func values() -> [Double] {
      var count = index(9)
      if index(20) == 0 { count = 300 }
      return (0..<count).map { _ in index(3) == 0 ? value() : Double(index(50)) }
    }

    mutating func text() -> String {
      var text = PlotFuzzTests.texts[index(PlotFuzzTests.texts.count)]
      // Mutated: a slice of another text put in at a random place.
      if flag() {
        let other = PlotFuzzTests.texts[index(PlotFuzzTests.texts.count)]
        let place = text.index(text.startIndex, offsetBy: index(text.count + 1))
        text.insert(contentsOf: other.prefix(index(other.count + 1)), at: place)
      }
      return text
    }

    mutating func scale() -> ScaleKind {
      switch index(6) {
      case 0: .linear
      case 1: .log
      case 2: .symlog(threshold: value())
      case 3: .categorical((0..<index(4)).map { _ in text() })
      default: .automatic
      }
    }

    mutating func axis() -> PlotAxis {
      PlotAxis(
        text(), unit: text(), scale: scale(),
        domain: index(3) == 0 ? Domain(value(), value()) : nil,
        includesZero: flag(), ticks: index(5) == 0 ? values() : nil, showsGrid: flag())
    }

    mutating func field() -> ScalarField {
      if flag() {
        return ScalarField(x: values(), y: values(), values: (0..<index(5)).map { _ in values() })
      }
      let offset = value()
      return ScalarField(x: Domain(value(), value()), y: Domain(0, 1), columns: index(6), rows: 5) {
        $0 * $1 + offset
      }
    }

    mutating func series() -> Series { Series(name: text(), x: values(), y: values()) }

    mutating func mark() -> any Mark {
      switch index(19) {
      case 0: LineMark(series(), curve: flag() ? .stepAfter : .straight, showsPoints: flag())
      case 1: LineMark(Series(name: text(), y: values()))
      case 2: AreaMark(series())
      case 3: BandMark(text(), x: values(), lower: values(), upper: values())
      case 4: DotMark(series(), radius: value())
      case 5:
        BarMark(
          text(), categories: (0..<index(5)).map { _ in text() }, values: values(),
          isHorizontal: flag())
      case 6: HistogramMark(text(), values: values(), bins: flag() ? nil : index(300) - 20)
      case 7: RuleMark(flag() ? .x(value()) : .y(value()), label: text())
      case 8: TextMark(text(), x: value(), y: value())
      case 9: AnnotationMark(text(), x: value(), y: value())
      case 10:
        ArrowMark(from: (x: value(), y: value()), to: (x: value(), y: value()), label: text())
      case 11: VectorFieldMark(text(), x: values(), y: values(), u: values(), v: values())
      case 12: ContourMark(field(), name: text(), levels: flag() ? nil : values())
      case 13:
        FilledContourMark(
          field(), name: text(), levels: flag() ? nil : values(),
          map: flag() ? .diverging : .sequential)
      case 14:
        HeatMapMark(
          field(), name: text(), levels: flag() ? nil : values(),
          map: flag() ? .linear : .sequential)
      case 15: PathMark(series())
      case 16: ErrorBarMark(text(), x: values(), y: values(), lower: values(), upper: values())
      case 17: OffScaleMark(text(), x: values())
      default:
        BoxMark(
          text(), categories: (0..<index(5)).map { _ in text() },
          samples: (0..<index(5)).map { _ in values() })
      }
    }

    mutating func plot() -> Plot {
      var plot = Plot(
        (0..<index(4)).map { _ in mark() }, title: text(), x: axis(), y: axis(),
        size: PlotSize(width: Double(index(700)), height: Double(index(500))),
        legend: flag() ? .automatic : .above)
      plot.hasEqualUnits = flag()
      if index(8) == 0 {
        plot.insets = [PlotInset(Plot([mark()]), in: .bottomLeft, share: value())]
      }
      return plot
    }
  }

  @Test(arguments: 0..<8)
  func anyPlotIsDrawnWell(seed: UInt64) {
    var source = Source(generator: SplitMix64(seed: seed))
    for round in 0..<150 {
      let plots = (0..<(source.index(10) == 0 ? 3 : 1)).map { _ in source.plot() }
      let prefix = source.text()
      let figure =
        plots.count == 1
        ? plots[0].figure(idPrefix: prefix)
        : PlotGrid(plots, sharesScales: source.flag()).figure(idPrefix: prefix)
      #expect(XMLChecker.objection(to: figure.svg) == nil, "seed \(seed), round \(round)")
      #expect(figure.height.isFinite && figure.height > 0)
    }
  }
}
