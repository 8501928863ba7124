/// The runs of backticks of a leaf by length, so that looking for the end of a code span does not
/// read the leaf again and again.
struct BacktickRuns {
  private var startsByLength: [Int: [Int]] = [:]
  private let text: [UInt8]

  init(_ text: [UInt8]) {
    self.text = text
    var index = 0
    while index < text.count {
      guard text[index] == .backtick else {
        index += 1
        continue
      }
      let length = length(at: index)
      startsByLength[length, default: []].append(index)
      index += length
    }
  }

  /// The length of the run that starts at `index`.
  func length(at index: Int) -> Int {
    var end = index
    while end < text.count, text[end] == .backtick { end += 1 }
    return end - index
  }

  /// The first run of exactly this length at or after `index`.
  func next(ofLength length: Int, after index: Int) -> Int? {
    guard let starts = startsByLength[length] else { return nil }
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low < starts.count ? starts[low] : nil
  }
}
