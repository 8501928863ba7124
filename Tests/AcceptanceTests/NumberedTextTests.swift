import Testing

@testable import Acceptance

@Suite struct NumberedTextTests {
  @Test(
    arguments: [
      ("step 10: loss 0.25", "step 0: loss 0", [10, 0.25]),
      ("x2 is −1.5\u{A0}×\u{A0}10⁻⁷", "x2 is 0", [-1.5e-7]), ("1e-07,-3", "0,0", [1e-7, -3]),
      ("v12_3", "v12_3", []), ("a-1", "a-0", [1]), ("∞ nan", "∞ nan", []), ("", "", []),
    ] as [(String, String, [Double])])
  func textIsTakenApart(text: String, skeleton: String, numbers: [Double]) {
    let found = NumberedText(text)
    #expect(found.numbers == numbers)
    #expect(found.skeleton == skeleton)
  }
}
