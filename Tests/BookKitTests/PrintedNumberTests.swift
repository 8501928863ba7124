import Testing

@testable import BookKit

@Suite struct PrintedNumberTests {
  private func values(_ text: String) -> [Double] {
    PrintedNumber.all(in: text.utf8).map(\.value)
  }

  @Test(arguments: [
    ("0.125 and 1,024", [0.125, 1024]), ("−3.5 or -2", [-3.5, -2]), ("3.2 × 10⁻⁴", [3.2e-4]),
    ("6.5e-3.", [6.5e-3]), ("12 % of 7", [12, 7]), ("D2-Q16, Float16, x_10", []),
    ("1,2,3", [1, 2, 3]), ("", []), ("1e999999", []),
  ])
  func numbersAreFoundAndNamesAreNot(text: String, expected: [Double]) {
    #expect(values(text) == expected)
  }

  @Test func aRoundingIsOneToTheDigitsPrinted() {
    let numbers = PrintedNumber.all(in: "3.14 3.1416 3.1 3.15 3.14 %".utf8)
    #expect(numbers[0].isRounding(of: numbers[1]))
    #expect(!numbers[1].isRounding(of: numbers[0]))
    #expect(numbers[2].isRounding(of: numbers[1]))
    #expect(!numbers[3].isRounding(of: numbers[1]))
    #expect(!numbers[4].isRounding(of: numbers[1]))
  }
}
