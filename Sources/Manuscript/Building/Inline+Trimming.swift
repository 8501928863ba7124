/// One end of a text.
enum TextEnd {
  case leading, trailing
}

extension [Inline] {
  /// The inlines without blanks and line ends at one end.
  func trimmed(_ end: TextEnd) -> [Inline] {
    var result = self
    while let inline = end == .leading ? result.first : result.last {
      let index = end == .leading ? 0 : result.count - 1
      switch inline {
      case .softBreak, .lineBreak:
        result.remove(at: index)
      case .text(let text):
        let trimmed = text.trimmingBlanks(end)
        if trimmed.isEmpty {
          result.remove(at: index)
        } else {
          result[index] = .text(trimmed)
          return result
        }
      default:
        return result
      }
    }
    return result
  }
}

extension String {
  fileprivate func trimmingBlanks(_ end: TextEnd) -> String {
    var text = unicodeScalars[...]
    switch end {
    case .leading: text = text.drop { $0 == " " || $0 == "\t" }
    case .trailing: while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    }
    return String(text)
  }
}
