import Foundation
import Testing

/// The borders between the rooms, read off the sources.
@Suite struct HouseTests {
  /// The modules that the files of a target import.
  private static func imports(_ target: String) -> Set<String> {
    let folder = Repository.root.appending(path: "Sources/\(target)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var modules: Set<String> = []
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count,
          words[..<keyword].allSatisfy({ ["public", "internal", "@preconcurrency"].contains($0) })
        else { continue }
        modules.insert(String(words[keyword + 1].prefix { $0 != "." }))
      }
    }
    return modules
  }

  private static let targets =
    (try? FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "Sources").path)) ?? []

  @Test(arguments: [
    ("CCmark", ["Manuscript"]), ("SwiftParser", ["SwiftSource"]),
    ("SwiftSyntax", ["SwiftSource"]), ("Yams", ["BookKit"]), ("Mustache", ["SiteRenderer"]),
    ("ArgumentParser", ["book"]), ("Subprocess", ["SnippetRunner"]), ("Descent", []),
  ])
  func eachForeignModuleHasOneDoor(module: String, users: [String]) {
    let found = Self.targets.filter { Self.imports($0).contains(module) }.sorted()
    #expect(found == users)
  }

  @Test(arguments: [
    ("Convergence", ["RealModule"]), ("Differentiation", ["RealModule"]),
    ("Descent", ["Convergence", "RealModule", "_DescentShims"]), ("SVGPlot", []), ("TeXMath", []),
    ("FormulaCheck", ["TeXMath", "Differentiation", "RealModule"]), ("NotebookRecord", []),
    (
      "Notebook",
      ["Convergence", "SVGPlot", "FormulaCheck", "TeXMath", "NotebookRecord", "RealModule"]
    ), ("Manuscript", ["CCmark"]),
  ])
  func aRoomImportsOnlyItsNeighbours(target: String, neighbours: [String]) {
    let system = ["Glibc", "Darwin", "Musl", "Synchronization"]
    #expect(Self.imports(target).subtracting(neighbours + system) == [])
  }
}
