/// Finds the end of an autolink or an inline HTML tag, as section 6 of CommonMark defines them, in
/// which nothing is looked for.
enum AngleSkipper {
  /// Ends that were looked for once and are not in the rest of the leaf.
  struct DeadEnds {
    var comment = false
    var instruction = false
    var characterData = false
    var declaration = false
  }

  /// The index after the `>` of what starts with the `<` at `start`, or nil.
  static func end(_ text: [UInt8], from start: Int, _ dead: inout DeadEnds) -> Int? {
    guard start + 1 < text.count else { return nil }
    if text.has("<!--", at: start) { return find("-->", text, start + 4, &dead.comment) }
    if text.has("<?", at: start) { return find("?>", text, start + 2, &dead.instruction) }
    if text.has("<![CDATA[", at: start) {
      return find("]]>", text, start + 9, &dead.characterData)
    }
    if text[start + 1] == .bang { return find(">", text, start + 2, &dead.declaration) }
    return autolink(text, start) ?? tag(text, start)
  }

  private static func find(
    _ mark: StaticString, _ text: [UInt8], _ start: Int, _ isDead: inout Bool
  ) -> Int? {
    guard !isDead else { return nil }
    for index in start..<max(start, text.count) where text.has(mark, at: index) {
      return index + mark.utf8CodeUnitCount
    }
    isDead = true
    return nil
  }

  /// `<scheme:…>` or `<name@host>`: no blanks, no angle brackets, and a `:` or `@`.
  private static func autolink(_ text: [UInt8], _ start: Int) -> Int? {
    guard text[start + 1].isAlphanumeric else { return nil }
    var index = start + 1
    var isAddress = false
    while index < text.count, !text[index].isSpace, text[index] != .lessThan {
      if text[index] == .greaterThan { return isAddress ? index + 1 : nil }
      if text[index] == .colon || text[index] == .at { isAddress = true }
      if !isAddress, text[index] == .quote || text[index] == .equals { return nil }
      index += 1
    }
    return nil
  }

  /// An open or closing tag.
  private static func tag(_ text: [UInt8], _ start: Int) -> Int? {
    var index = start + 1
    if text[index] == UInt8(ascii: "/") { index += 1 }
    guard index < text.count, text[index].isLetter else { return nil }
    while index < text.count, text[index] != .greaterThan {
      switch text[index] {
      case .lessThan, .backtick:
        return nil
      case .quote, UInt8(ascii: "'"):
        guard text[index - 1] == .equals || text[index - 1].isSpace,
          let close = text[(index + 1)...].firstIndex(of: text[index])
        else { return nil }
        index = close + 1
      default:
        index += 1
      }
    }
    return index < text.count ? index + 1 : nil
  }
}
