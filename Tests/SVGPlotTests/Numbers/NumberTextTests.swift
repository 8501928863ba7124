import Testing

@testable import SVGPlot

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (-1.5, "−1.5"), (0.00012345, "0.0001235"),
    (1234.5678, "1235"), (12345.678, "12\u{202F}350"), (999_999, "10⁶"), (1_234_567, "1.235×10⁶"),
    (3.2e-7, "3.2×10⁻⁷"), (-1e-12, "−10⁻¹²"), (0.1 + 0.2, "0.3"), (9.99999, "10"),
    (.infinity, "∞"), (-.infinity, "−∞"), (.nan, "not a number"),
    (1.7976931348623157e308, "1.798×10³⁰⁸"), (.leastNonzeroMagnitude, "5×10⁻³²⁴"),
  ])
  func significantDigits(value: Double, expected: String) {
    #expect(NumberText.significant(value) == expected)
  }

  @Test(arguments: [
    (0.25, 1, "0.3"), (-0.04, 1, "0.0"), (2.5, 0, "3"), (1000.0, 2, "1000.00"), (0.005, 2, "0.01"),
    (99.995, 2, "100.00"),
    (1e21, 0, "1\u{202F}000\u{202F}000\u{202F}000\u{202F}000\u{202F}000\u{202F}000\u{202F}000"),
  ])
  func fixedDecimals(value: Double, decimals: Int, expected: String) {
    #expect(NumberText.fixed(value, decimals: decimals) == expected)
  }
}
