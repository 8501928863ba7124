import Testing

@testable import Notebook

@Suite struct DisplayTests {
  private struct Point: CustomStringConvertible { var description: String { "(1, 2)" } }

  private func text(_ value: Any) -> String { Display(value, format: .significant(3)).text }

  @Test func valuesReadAsAReaderWantsThem() {
    #expect(
      [
        text(1.0 / 3), text(Float(0.1)), text(7), text("a"), text(true), text([1.0, 2.5]),
        text([[1.0, 0], [0, 1.0]]), text(Point()), text(Double?.none as Any),
        text(Double?.some(2) as Any), text([Int]()), text(Array(0..<20)), text(["x": 1]),
      ] == [
        "0.333", "0.1", "7", "a", "true", "[1, 2.5]", "[[1, 0],\n [0, 1]]", "(1, 2)", "nil", "2",
        "[]", "[0, 1, 2, 3, 4, 5, …, 17, 18, 19] (20 elements)", "[\"x\": 1]",
      ])
  }

  @Test func numbersKeepTheirPrecisionAndOrder() {
    #expect(Display([[1.0 / 3, 2], [3]], format: .fixed(0)).numbers == [1.0 / 3, 2, 3])
    #expect(Display("1.5", format: .automatic).numbers == [])
  }
}
