/// Reads the tags of a page as far as checks need them: ids, addresses, images. It reads what our own
/// templates and renderers write, with attributes in double quotes.
struct PageScanner: Sendable {
  /// The ids in order.
  private(set) var ids: [String] = []
  /// The addresses of `href` and `src`.
  private(set) var addresses: [String] = []
  /// The addresses of images without `alt`.
  private(set) var imagesWithoutText: [String] = []

  /// What was read from a page before.
  init(ids: [String], addresses: [String], imagesWithoutText: [String]) {
    self.ids = ids
    self.addresses = addresses
    self.imagesWithoutText = imagesWithoutText
  }

  /// Reads a page.
  init(_ page: [UInt8]) {
    var index = 0
    while let open = page[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      guard index < page.count, page[index] | 0x20 >= UInt8(ascii: "a"),
        page[index] | 0x20 <= UInt8(ascii: "z")
      else { continue }
      readTag(page, &index)
    }
  }

  private mutating func readTag(_ page: [UInt8], _ index: inout Int) {
    let start = index
    while index < page.count, !Self.ends(page[index]) { index += 1 }
    let isImage = page[start..<index].elementsEqual("img".utf8)
    var hasText = false
    var source = ""
    while index < page.count, page[index] != UInt8(ascii: ">") {
      guard page[index] > 0x20, page[index] != UInt8(ascii: "/") else {
        index += 1
        continue
      }
      let nameStart = index
      while index < page.count, !Self.ends(page[index]), page[index] != UInt8(ascii: "=") {
        index += 1
      }
      let name = page[nameStart..<index]
      let value = Self.readValue(page, &index)
      if name.elementsEqual("id".utf8) { ids.append(Self.text(value)) }
      if name.elementsEqual("alt".utf8) { hasText = true }
      if name.elementsEqual("href".utf8) || name.elementsEqual("src".utf8) {
        source = Self.text(value)
        addresses.append(source)
      }
    }
    if isImage, !hasText { imagesWithoutText.append(source) }
  }

  private static func ends(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private static func readValue(_ page: [UInt8], _ index: inout Int) -> ArraySlice<UInt8> {
    guard index < page.count, page[index] == UInt8(ascii: "=") else { return [] }
    index += 1
    guard index < page.count, page[index] == UInt8(ascii: "\"") else {
      let start = index
      while index < page.count, page[index] > 0x20, page[index] != UInt8(ascii: ">") { index += 1 }
      return page[start..<index]
    }
    let start = index + 1
    let end = page[start...].firstIndex(of: UInt8(ascii: "\"")) ?? page.count
    index = min(end + 1, page.count)
    return page[start..<end]
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
