import Testing

@testable import SVGPlot

@Suite struct ColorClassesTests {
  @Test func equalDeviationsAreEquallyStrong() {
    let classes = ColorClasses(AxisExtent([-4, 4]), map: .diverging, levels: [-2, -1, 0, 1, 2])
    #expect(classes.colors == [1, 2, 3, 5, 6, 7].map { .diverging($0) })
  }

  @Test func levelsOutsideTheDataAreLeftOut() {
    let classes = ColorClasses(AxisExtent([0, 10]), map: .linear, levels: [5, -1, 20])
    #expect(classes.bounds == [0, 5, 10])
    #expect(classes.colors == [.sequential(0), .sequential(9)])
    #expect([0, 4.9, 5, 10].map(classes.index) == [0, 0, 1, 1])
  }

  @Test func positiveValuesOverDecadesGetLevelsAtEvenRatios() {
    let classes = ColorClasses(AxisExtent([1e-4, 1]), map: .sequential, levels: nil)
    #expect(classes.levels == [1e-3, 1e-2, 1e-1])
  }

  @Test func aConstantFieldHasOneClass() {
    let classes = ColorClasses(AxisExtent([3, 3]), map: .sequential, levels: nil)
    #expect(classes.colors.count == 1)
    #expect(ColorClasses(AxisExtent(), map: .diverging, levels: nil).levels == [])
  }
}
