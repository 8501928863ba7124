import NotebookRecord
import Yams

/// Reads a tolerance of `book.yml` or of a chapter's front matter: `1e-6` (relative), `exact`, `{digits: 6}` or
/// `{relative: 1e-6, absolute: 1e-9}`.
enum ToleranceReader {
  static let help = "write 1e-6, exact, {digits: 6} or {relative: 1e-9, absolute: 1e-12}"

  /// The tolerance; nil when the text says none.
  static func tolerance(_ node: Node) -> ResultTolerance? {
    if let text = node.scalar?.string {
      if text == "exact" { return .exact }
      return number(text).map { .within(relative: $0, absolute: usualAbsolute) }
    }
    guard let mapping = node.mapping else { return nil }
    let entries = Dictionary(
      mapping.map { ($0.key.string ?? "", $0.value.scalar?.string ?? "") },
      uniquingKeysWith: { first, _ in first })
    if Set(entries.keys) == ["digits"] {
      return entries["digits"].flatMap { Int($0) }
        .flatMap { (1...17).contains($0) ? .digits($0) : nil }
    }
    guard !entries.isEmpty, entries.keys.allSatisfy(["relative", "absolute"].contains) else {
      return nil
    }
    guard let relative = entries["relative"].map(number) ?? 0,
      let absolute = entries["absolute"].map(number) ?? 0
    else { return nil }
    return .within(relative: relative, absolute: absolute)
  }

  /// A share such as `0.05` or `5%`; nil when it is none.
  static func share(_ text: String) -> Double? {
    let isPercentage = text.hasSuffix("%")
    guard let value = number(String(isPercentage ? text.dropLast() : text[...])) else { return nil }
    let share = isPercentage ? value / 100 : value
    return share <= 1 ? share : nil
  }

  private static var usualAbsolute: Double {
    if case .within(_, let absolute) = ComparisonSettings.usualTolerance { absolute } else { 0 }
  }

  private static func number(_ text: String) -> Double? {
    Double(text).flatMap { $0 >= 0 && $0.isFinite ? $0 : nil }
  }
}
