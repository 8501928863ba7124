import NotebookRecord
import Testing

@testable import SiteRenderer

struct PlaceCollectorTests {
  private func places(_ text: String, _ results: [SnippetResult] = []) -> ChapterPlaces {
    PlaceCollector.places(in: SampleSite.chapter(text, results: results), chapterNumber: 4)
  }

  private let figure = SnippetOutput.figure(
    FigureRecord(
      caption: "A curve", svg: "<svg/>", description: "", tables: [],
      position: position(1)))

  @Test func aSnippetsLabelGoesToItsFirstFigure() {
    let places = places(
      "```swift #fig-a runs=f\nf()\n```\n", [completed(.printed("x", isCut: false), figure, figure)]
    )
    #expect(places.outputs == [[nil, .init(anchor: "fig-a", number: "4.1"), nil]])
    #expect(places.snippets == [.init(anchor: "snippet:1", number: nil)])
    #expect(
      places.targets == [
        "fig-a": LabelTarget(
          page: "one.html", anchor: "fig-a", kind: .figure, number: "4.1", title: "A curve")
      ])
  }

  @Test func aLabelThatNothingShownTookStaysWithItsSnippet() {
    let places = places("```swift #fig-a runs=f\nf()\n```\n")
    #expect(places.snippets == [.init(anchor: "fig-a", number: "4.1")])
    #expect(places.targets["fig-a"]?.text == "Figure 4.1")
  }

  @Test func numbersRunForEachKind() {
    let places = places(
      """
      $$a$$ {#eq-a}

      $$b$$

      $$c$$ {#eq-c}

      ```swift #fit runs=f
      f()
      ```
      """, [completed()])
    #expect(places.formulas.map(\.number) == ["4.1", nil, "4.2"])
    #expect(places.formulas.map(\.anchor) == ["eq-a", "formula:2", "eq-c"])
    #expect(places.snippets == [.init(anchor: "lst-fit", number: "4.1")])
  }

  @Test func aLabelTakenTwiceKeepsItsFirstPlace() {
    let places = places("$$a$$ {#eq-a}\n\n$$b$$ {#eq-a}\n")
    #expect(places.formulas.map(\.anchor) == ["eq-a", "formula:2"])
  }

  @Test func aHeadingsSlugIsNotGivenTwice() {
    let places = places("## eq-a\n\n$$a$$ {#eq-a}\n")
    #expect(places.formulas.map(\.anchor) == ["formula:1"])
  }
}
