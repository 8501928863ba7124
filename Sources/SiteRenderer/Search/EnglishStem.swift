/// The stem of an English word, by Porter's second algorithm (Martin Porter, "The English (Porter2)
/// stemming algorithm"). `Theme/stem.js` does the same to what a reader types.
struct EnglishStem {
  private var word: [UInt8]
  private var firstRegion = 0
  private var secondRegion = 0

  /// The stem of a word in small letters; a word with other than the letters a to z is its own.
  static func of(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard bytes.count > 2, bytes.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word }
    if let stem = special[word] { return stem }
    if kept.contains(word) { return word }
    var stem = EnglishStem(word: bytes)
    stem.run()
    return String(decoding: stem.word, as: UTF8.self).lowercased()
  }

  private init(word: [UInt8]) {
    self.word = word
    // A y that is a consonant is written as a capital while the algorithm runs.
    for index in self.word.indices where self.word[index] == UInt8(ascii: "y") {
      if index == 0 || Self.isVowel(self.word[index - 1]) { self.word[index] = UInt8(ascii: "Y") }
    }
    let prefix = ["gener", "commun", "arsen"].first { word.starts(with: $0.utf8) }
    firstRegion = prefix?.utf8.count ?? region(from: 0)
    secondRegion = region(from: firstRegion)
  }

  private mutating func run() {
    dropPlural()
    guard !Self.keptLater.contains(String(decoding: word, as: UTF8.self)) else { return }
    dropPast()
    if word.count > 2, word.last.map({ $0 | 0x20 }) == UInt8(ascii: "y"),
      !Self.isVowel(word[word.count - 2])
    {
      word[word.count - 1] = UInt8(ascii: "i")
    }
    replaceSecond()
    replaceThird()
    dropFourth()
    dropLast()
  }

  private mutating func dropPlural() {
    if ends("sses") {
      word.removeLast(2)
    } else if ends("ied") || ends("ies") {
      word.removeLast(word.count > 4 ? 2 : 1)
    } else if ends("s"), !ends("us"), !ends("ss"),
      word.dropLast(2).contains(where: Self.isVowel)
    {
      word.removeLast()
    }
  }

  private mutating func dropPast() {
    guard let suffix = longest(["eed", "eedly", "ed", "edly", "ing", "ingly"]) else { return }
    if suffix.hasPrefix("eed") {
      if isIn(firstRegion, suffix) { replace(suffix, "ee") }
      return
    }
    guard word.dropLast(suffix.utf8.count).contains(where: Self.isVowel) else { return }
    replace(suffix, "")
    if ["at", "bl", "iz"].contains(where: ends) {
      word.append(UInt8(ascii: "e"))
    } else if word.count > 1, let last = word.last, last == word[word.count - 2],
      "bdfgmnprt".utf8.contains(last)
    {
      word.removeLast()
    } else if endsShort(word[...]), firstRegion >= word.count {
      word.append(UInt8(ascii: "e"))
    }
  }

  private mutating func replaceSecond() {
    guard let suffix = longest(Self.second.keys), isIn(firstRegion, suffix) else { return }
    if suffix == "ogi", !ends("logi") { return }
    if suffix == "li", !"cdeghkmnrt".utf8.contains(word[max(word.count - 3, 0)]) { return }
    replace(suffix, Self.second[suffix] ?? "")
  }

  private mutating func replaceThird() {
    guard let suffix = longest(Self.third.keys), isIn(firstRegion, suffix) else { return }
    if suffix == "ative", !isIn(secondRegion, suffix) { return }
    replace(suffix, Self.third[suffix] ?? "")
  }

  private mutating func dropFourth() {
    guard let suffix = longest(Self.fourth), isIn(secondRegion, suffix) else { return }
    if suffix == "ion", !ends("sion"), !ends("tion") { return }
    replace(suffix, "")
  }

  private mutating func dropLast() {
    if ends("e") {
      let isDropped =
        isIn(secondRegion, "e") || (isIn(firstRegion, "e") && !endsShort(word.dropLast()))
      if isDropped { word.removeLast() }
    } else if ends("ll"), isIn(secondRegion, "l") {
      word.removeLast()
    }
  }

  // MARK: Parts of a word

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }

  /// Where the part after the first consonant that follows a vowel begins.
  private func region(from start: Int) -> Int {
    var index = start + 1
    while index < word.count {
      if Self.isVowel(word[index - 1]), !Self.isVowel(word[index]) { return index + 1 }
      index += 1
    }
    return word.count
  }

  /// Whether a word ends in a short syllable.
  private func endsShort(_ word: ArraySlice<UInt8>) -> Bool {
    let letters = Array(word.suffix(3))
    if word.count == 2 { return Self.isVowel(letters[0]) && !Self.isVowel(letters[1]) }
    guard letters.count == 3 else { return false }
    return !Self.isVowel(letters[0]) && Self.isVowel(letters[1]) && !Self.isVowel(letters[2])
      && !"wxY".utf8.contains(letters[2])
  }

  private func ends(_ suffix: String) -> Bool {
    word.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  private func longest(_ suffixes: some Sequence<String>) -> String? {
    suffixes.filter(ends).max { $0.utf8.count < $1.utf8.count }
  }

  private func isIn(_ region: Int, _ suffix: String) -> Bool {
    word.count - suffix.utf8.count >= region
  }

  private mutating func replace(_ suffix: String, _ replacement: String) {
    word.removeLast(suffix.utf8.count)
    word += Array(replacement.utf8)
  }
}
