import NotebookRecord

/// Reads records as a program sends them, in pieces, and a stored result. What can be read must come back as it was.
@Sendable func tryRecord(_ bytes: [UInt8]) {
  var (whole, pieces) = (RecordStream(), RecordStream())
  var (found, alike): ([Record], [Record]) = ([], [])
  let isWhole = (try? whole.receive(bytes, into: &found)) != nil
  var isAlike = true
  for start in stride(from: 0, to: bytes.count, by: 7) where isAlike {
    let piece = bytes[start..<min(start + 7, bytes.count)]
    isAlike = (try? pieces.receive(piece, into: &alike)) != nil
  }
  require(isWhole == isAlike, "whole and in pieces differ")
  require(found.map(RecordFrame.encode) == alike.map(RecordFrame.encode), "records differ")
  for record in found {
    let frame = RecordFrame.encode(record)
    var (again, stream): ([Record], RecordStream) = ([], RecordStream())
    require((try? stream.receive(frame, into: &again)) != nil, "what is written is not read")
    require(again.map(RecordFrame.encode) == [frame], "what is written is read otherwise")
  }
  guard let result = try? ChapterResult(bytes: bytes) else { return }
  let again = try? ChapterResult(bytes: result.bytes)
  require(again?.bytes == result.bytes, "a result that is stored again differs")
}
