import NotebookRecord
import Testing

@testable import SiteRenderer

struct FigureDataTests {
  private func table(_ rows: [[String]]) -> TableRecord {
    TableRecord(caption: "a, b", headers: ["x"], rows: rows, numeric: [true])
  }

  @Test func aPageHasSomeRowsAndTheFirstAndLastAreAmongThem() {
    let rows = FigureData.rows(of: table((0..<100).map { ["\($0)"] })).map { $0[0] }
    #expect(rows == ["0", "9", "18", "27", "36", "45", "54", "63", "72", "81", "90", "99"])
    #expect(FigureData.rows(of: table([["1"], ["2"]])) == [["1"], ["2"]])
  }

  @Test func theFileHasThemAllAsOtherProgramsReadThem() throws {
    let figure = FigureRecord(
      caption: "", svg: "", description: "",
      tables: [table([["−1.5"], ["say \"hi\""], ["=SUM(A1)"], ["a\nb"]])], position: position(1))
    let data = try #require(FigureData(figure, path: "d.csv"))
    #expect(
      String(decoding: data.file, as: UTF8.self)
        == "\"a, b\"\r\nx\r\n-1.5\r\n\"say \"\"hi\"\"\"\r\n'=SUM(A1)\r\n\"a\nb\"\r\n")
  }

  @Test func aFigureWithoutNumbersHasNone() {
    let figure = FigureRecord(
      caption: "", svg: "", description: "", tables: [], position: position(1))
    #expect(FigureData(figure, path: "") == nil)
  }
}
