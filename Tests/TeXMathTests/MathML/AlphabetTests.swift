import TeXMath
import Testing

/// The alphabets of Unicode, with the letters that it had before it had them.
@Suite struct AlphabetTests {
  private func letters(_ command: String, _ letters: String) -> String {
    let source = "\\\(command){" + letters.map(String.init).joined(separator: " ") + "}"
    let markup = Formula.parse(source).mathML(MathMLOptions(annotatesSource: false))
    return String(markup.filter { !$0.isASCII })
  }

  @Test func capitals() {
    let all = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    #expect(letters("mathbb", all) == "𝔸𝔹ℂ𝔻𝔼𝔽𝔾ℍ𝕀𝕁𝕂𝕃𝕄ℕ𝕆ℙℚℝ𝕊𝕋𝕌𝕍𝕎𝕏𝕐ℤ")
    #expect(letters("mathcal", all) == "𝒜ℬ𝒞𝒟ℰℱ𝒢ℋℐ𝒥𝒦ℒℳ𝒩𝒪𝒫𝒬ℛ𝒮𝒯𝒰𝒱𝒲𝒳𝒴𝒵")
    #expect(letters("mathfrak", all) == "𝔄𝔅ℭ𝔇𝔈𝔉𝔊ℌℑ𝔍𝔎𝔏𝔐𝔑𝔒𝔓𝔔ℜ𝔖𝔗𝔘𝔙𝔚𝔛𝔜ℨ")
    #expect(letters("mathbf", all) == "𝐀𝐁𝐂𝐃𝐄𝐅𝐆𝐇𝐈𝐉𝐊𝐋𝐌𝐍𝐎𝐏𝐐𝐑𝐒𝐓𝐔𝐕𝐖𝐗𝐘𝐙")
  }

  @Test func smallLettersDigitsAndGreek() {
    #expect(letters("mathcal", "efgo") == "ℯ𝒻ℊℴ")
    #expect(letters("mathbf", "az09") == "𝐚𝐳𝟎𝟗")
    #expect(letters("boldsymbol", "azαωΓ") == "𝒂𝒛𝜶𝝎𝜞")
    #expect(letters("mathbb", "019k") == "𝟘𝟙𝟡𝕜")
  }

  @Test func styledLettersTypedDirectlyAreThePlainOnesWithTheStyle() {
    #expect(Formula.parse("𝐱ℒ").root.kind == Formula.parse(#"𝐱ℒ"#).root.kind)
    #expect(
      dump(Formula.parse("𝟏ℂ𝜽"))
        == """
        row @0-11
          number 1 bold @0-4
          identifier C blackboard @4-7
          identifier θ boldItalic @7-11
        """)
  }
}
