/// Text split where it rises and falls: `3×10⁻⁷` is `3×10` and, raised, `−7`.
struct Superscript: Equatable {
  var text: String
  var isRaised: Bool

  /// The runs of a text, raised ones spelt with ordinary digits.
  static func runs(of text: String) -> [Superscript] {
    var runs: [Superscript] = []
    for character in text {
      let lowered = ordinary[character]
      let piece = lowered ?? character
      if let last = runs.last, last.isRaised == (lowered != nil) {
        runs[runs.count - 1].text.append(piece)
      } else {
        runs.append(Superscript(text: String(piece), isRaised: lowered != nil))
      }
    }
    return runs
  }

  private static let ordinary: [Character: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "⁻": "−", "⁺": "+",
  ]
}
