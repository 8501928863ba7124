import Testing

@testable import SVGPlot

@Suite struct PaletteTests {
  /// WCAG 2.1, 1.4.11: 3 : 1 for what is needed to understand a graphic, on white and on #121417.
  @Test(arguments: Palette.series)
  func seriesStandOutOnLightAndDark(color: String) {
    #expect(VisionModel.contrast(color, "#ffffff") >= 3)
    #expect(VisionModel.contrast(color, "#121417") >= 3)
  }

  @Test(arguments: VisionModel.Kind.allCases)
  func seriesDifferForEveryKindOfSight(kind: VisionModel.Kind) {
    let seen = Palette.series.map { VisionModel.oklab($0, as: kind) }
    for (index, first) in seen.enumerated() {
      for second in seen.dropFirst(index + 1) {
        #expect(VisionModel.distance(first, second) >= 0.055)
      }
    }
  }

  @Test func mapsAreEvenStepsOfLightness() {
    let sequential = Palette.sequential.map { VisionModel.oklab($0, as: .usual).x }
    let diverging = Palette.diverging.map { VisionModel.oklab($0, as: .usual).x }
    let half = Array(diverging.prefix(5))
    for lightness in [sequential.reversed(), half] {
      let steps = zip(lightness, lightness.dropFirst()).map { $1 - $0 }
      let mean = steps.reduce(0, +) / Double(steps.count)
      // Channels are rounded to 1/255, which moves lightness by up to about 0.003.
      #expect(steps.allSatisfy { abs($0 - mean) < 0.006 })
    }
  }

  @Test func everyColorIsACustomPropertyWithAFallback() {
    #expect(PlotColor.series(9).css == "var(--plot-2,#d55e00)")
    #expect(PlotColor.series(-1).css == "var(--plot-8,#7550eb)")
    #expect(PlotColor.sequential(99).css == "var(--plot-sequential-9,#2c2b41)")
    #expect(PlotColor.ink.css == "var(--plot-ink,currentColor)")
  }

  @Test func looksAreAllDifferent() {
    let looks = (0..<24).map { "\($0 % 8) \(SeriesLook(index: $0).marker)" }
    #expect(Set(looks).count == 24)
    #expect(Set((0..<8).map { SeriesLook(index: $0).dash }).count == 8)
  }
}
