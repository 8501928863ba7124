import CheckReport
import Manuscript
import Synchronization

/// Tells other programs of each finding as soon as it is known, and once.
public final class FindingStream: Sendable {
  private struct State {
    var told: Set<Diagnostic> = []
    var places = PlaceReader(sources: [:])
  }

  private let state = Mutex(State())
  private let write: @Sendable (String) -> Void

  /// - Parameter write: Takes each line, with its line break.
  public init(_ write: @escaping @Sendable (String) -> Void) { self.write = write }

  /// The book was read.
  func begin(_ book: Book) {
    state.withLock { $0.places = PlaceReader(sources: book.sources) }
    tell(book.diagnostics)
  }

  /// Tells those that were not told yet.
  func tell(_ diagnostics: [Diagnostic]) {
    state.withLock { state in
      for diagnostic in diagnostics.sorted() where state.told.insert(diagnostic).inserted {
        write(FindingLine.text(Finding(diagnostic, state.places)))
      }
    }
  }

  /// Tells all of a report that was made elsewhere.
  func replay(_ report: CheckReport) {
    for finding in report.findings { write(FindingLine.text(finding)) }
    end(report)
  }

  /// Tells how it ended.
  func end(_ report: CheckReport) { write(FindingLine.end(report)) }
}
