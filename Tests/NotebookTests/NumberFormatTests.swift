import Testing

@testable import Notebook

@Suite struct NumberFormatTests {
  @Test(arguments: [
    (NumberFormat.automatic, 2.0, "2"),
    (.automatic, 0.1 + 0.2, "0.3"),
    (.automatic, 1e-5, "1\u{A0}×\u{A0}10⁻⁵"),
    (.automatic, 123456789.0, "123456789"),
    (.automatic, -1e15, "−1\u{A0}×\u{A0}10¹⁵"),
    (.automatic, -0.0, "0"),
    (.automatic, 1_234_567.5, "1.23457\u{A0}×\u{A0}10⁶"),
    (.fixed(2), 2.675, "2.67"),
    (.fixed(0), 0.5, "0"),
    (.fixed(3), -0.0001, "0.000"),
    (.significant(3), 0.00012345, "0.000123"),
    (.significant(12), 1.0 / 3, "0.333333333333"),
    (.scientific(2), 12345.0, "1.23\u{A0}×\u{A0}10⁴"),
    (.scientific(0), 1e-300, "1\u{A0}×\u{A0}10⁻³⁰⁰"),
    (.exact, 0.1 + 0.2, "0.30000000000000004"),
    (.percent(1), 0.1234, "12.3 %"),
    (.fixed(-3), 1.5, "2"),
    (.fixed(2), .infinity, "∞"),
    (.automatic, -.infinity, "−∞"),
    (.exact, .nan, "nan"),
  ])
  func knownAnswers(format: NumberFormat, value: Double, text: String) {
    #expect(format.string(value) == text)
  }

  @Test func theLargestNumbersFit() {
    #expect(NumberFormat.fixed(1_074).string(.leastNonzeroMagnitude).count == 1_076)
    #expect(
      NumberFormat.fixed(5_000).string(-.greatestFiniteMagnitude).count == 1 + 309 + 1 + 1_074)
  }
}
