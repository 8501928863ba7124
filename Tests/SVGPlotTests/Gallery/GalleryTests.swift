import Foundation
import SVGPlot
import Testing

/// Every figure of the gallery equals its accepted drawing. `RECORD_SNAPSHOTS=1 swift test` accepts the
/// drawings as they are; look at them in a browser before they are committed.
@Suite struct GalleryTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Snapshots")
  private static let records = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

  @Test(arguments: Gallery.entries.map(\.name))
  func drawingIsTheAcceptedOne(name: String) throws {
    let entry = try #require(Gallery.entries.first { $0.name == name })
    let svg = entry.drawable.figure(idPrefix: name).svg + "\n"
    let file = Self.folder.appending(path: name + ".svg")
    if Self.records {
      try svg.write(to: file, atomically: true, encoding: .utf8)
    } else {
      let accepted = try String(contentsOf: file, encoding: .utf8)
      #expect(svg == accepted, "\(name).svg differs from its snapshot")
    }
  }

  @Test func everySnapshotBelongsToAFigure() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(Gallery.entries.map { $0.name + ".svg" }))
  }

  @Test(arguments: Gallery.entries.map(\.name))
  func drawingIsWellFormedAndNamed(name: String) throws {
    let entry = try #require(Gallery.entries.first { $0.name == name })
    let figure = entry.drawable.figure(idPrefix: name)
    var checker = XMLChecker(figure.svg)
    #expect(checker.read() == nil)
    #expect(Set(checker.ids).count == checker.ids.count)
    #expect(checker.ids.allSatisfy { $0.hasPrefix(name) })
    #expect(checker.references.allSatisfy(checker.ids.contains))
    #expect(figure.svg.contains("role=\"img\" aria-labelledby=\"\(name)-title \(name)-desc\""))
    #expect(!figure.title.isEmpty && !figure.description.isEmpty)
    #expect(
      figure.tables.allSatisfy { table in
        table.rows.allSatisfy { $0.count == table.headers.count }
      })
  }
}
