extension [Inline] {
  /// Appends, joining text to text, in time proportional to what is appended.
  mutating func join(_ inline: Inline) {
    guard case .text(let new) = inline, case .text(var text) = last else {
      append(inline)
      return
    }
    // The old value lets go of its text first, so that it grows in place.
    self[count - 1] = .softBreak
    text += new
    self[count - 1] = .text(text)
  }
}
