public import Manuscript

/// Where in a chapter results belong. It outlives edits around it: a label, or for want of one the count among the
/// snippets without.
public enum ResultPlace: Hashable, Sendable {
  /// The snippet with that label.
  case labelled(String)
  /// The snippet that is, among those without label, the one of that number, from 1.
  case unlabelled(Int)
  /// The computed values in running text.
  case text
}

extension ResultPlace {
  /// The places of a chapter's snippets, in reading order.
  public static func places(of chapter: Chapter) -> [ResultPlace] {
    var unlabelled = 0
    return chapter.snippets.map { snippet in
      if let label = snippet.label { return .labelled(label) }
      unlabelled += 1
      return .unlabelled(unlabelled)
    }
  }
}

extension ResultPlace: CustomStringConvertible {
  /// The place as accepted results and messages name it.
  public var description: String {
    switch self {
    case .labelled(let label): "snippet #\(label)"
    case .unlabelled(let number): "unlabelled snippet \(number)"
    case .text: "values in the text"
    }
  }

  /// Reads a place back from its name.
  init?(_ name: some StringProtocol) {
    if name == "values in the text" {
      self = .text
    } else if name.hasPrefix("snippet #"), name.count > 9 {
      self = .labelled(String(name.dropFirst(9)))
    } else if name.hasPrefix("unlabelled snippet "), let number = Int(name.dropFirst(19)),
      number > 0
    {
      self = .unlabelled(number)
    } else {
      return nil
    }
  }
}
