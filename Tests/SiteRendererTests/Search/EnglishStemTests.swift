import Testing

@testable import SiteRenderer

struct EnglishStemTests {
  /// Words with their stems as the algorithm's published vocabulary has them.
  static let known: [(word: String, stem: String)] = [
    ("consign", "consign"), ("consigned", "consign"), ("consigning", "consign"),
    ("consist", "consist"), ("consistency", "consist"), ("consolation", "consol"),
    ("consolatory", "consolatori"), ("constancy", "constanc"), ("knackeries", "knackeri"),
    ("knavish", "knavish"), ("kneaded", "knead"), ("kneeling", "kneel"), ("knightly", "knight"),
    ("knots", "knot"), ("generate", "generat"), ("generously", "generous"),
    ("communism", "communism"),
    ("gradients", "gradient"), ("converges", "converg"), ("convergence", "converg"),
    ("normalised", "normalis"), ("losses", "loss"), ("ties", "tie"), ("cries", "cri"),
    ("gas", "gas"), ("this", "this"), ("gaps", "gap"), ("kiwis", "kiwi"), ("hopping", "hop"),
    ("hoping", "hope"), ("luxuriated", "luxuri"), ("happy", "happi"), ("say", "say"), ("by", "by"),
    ("rational", "ration"), ("relational", "relat"), ("sky", "sky"), ("skies", "sky"),
    ("dying", "die"), ("early", "earli"), ("news", "news"), ("proceeds", "proceed"),
    ("radically", "radic"), ("hopefulness", "hope"), ("adjustment", "adjust"),
    ("adoption", "adopt"), ("controlling", "control"), ("youth", "youth"), ("boyish", "boyish"),
  ]

  @Test(arguments: known) func stems(_ pair: (word: String, stem: String)) {
    #expect(EnglishStem.of(pair.word) == pair.stem)
  }

  @Test func otherWordsAreTheirOwnStems() {
    for word in ["", "a", "is", "θ", "梯度", "naïve", "x1", "running2"] {
      #expect(EnglishStem.of(word) == word)
    }
  }
}
