public import Manuscript

/// Something that is wrong, or worth a remark: a diagnostic as it is told to other programs.
public struct Finding: Codable, Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Codable, Sendable {
    case note
    case warning
    case error
  }

  /// A remark that belongs to it.
  public struct Note: Codable, Hashable, Sendable {
    /// What there is to know.
    public var message: String
    /// The place it speaks of.
    public var place: CheckPlace?
  }

  /// How much it matters.
  public var severity: Severity
  /// Its short name, such as `expectation-fails`.
  public var identifier: String
  /// What is wrong, in one sentence.
  public var summary: String
  /// What to do.
  public var help: String?
  /// Where it is; nil when it is not in a file.
  public var place: CheckPlace?
  /// Further remarks.
  public var notes: [Note]

  /// The finding that a diagnostic is.
  public init(_ diagnostic: Diagnostic, _ places: PlaceReader) {
    severity =
      switch diagnostic.severity {
      case .note: .note
      case .warning: .warning
      case .error: .error
      }
    identifier = diagnostic.identifier
    summary = diagnostic.summary
    help = diagnostic.help
    place = places.place(diagnostic.file, diagnostic.range)
    notes = diagnostic.notes.map {
      Note(message: $0.message, place: places.place($0.file, $0.range))
    }
  }

  /// All that it says but its place, over several lines.
  public var text: String {
    ([summary] + (help.map { ["help: \($0)"] } ?? [])
      + notes.map { "note: " + ($0.place.map { "\($0.text): " } ?? "") + $0.message })
      .joined(separator: "\n")
  }
}
