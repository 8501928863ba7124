import Testing

@testable import SVGPlot

@Suite struct LabelSpreadTests {
  private func spread(_ wishes: [Double]) -> [Double] {
    LabelSpread.positions(wishes, spacing: 10, within: 0...100)
  }

  @Test func labelsApartStay() {
    #expect(spread([10, 50, 80]) == [10, 50, 80])
    #expect(spread([]) == [])
  }

  @Test func collidingLabelsAreCentredOnTheirWishes() {
    #expect(spread([50, 50, 50]) == [40, 50, 60])
    #expect(spread([52, 50, 90]) == [56, 46, 90])
  }

  @Test func labelsStayInside() {
    #expect(spread([0, 0, 0]) == [0, 10, 20])
    #expect(spread([100, 100]) == [90, 100])
  }

  @Test func tooManyAreSpreadEvenly() {
    let places = LabelSpread.positions([5, 5, 5], spacing: 10, within: 0...10)
    #expect(places == [0, 5, 10])
  }
}
