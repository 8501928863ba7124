import Testing

@testable import BookExport

struct StandalonePictureTests {
  @Test(arguments: [
    ("none", "none"), ("var(--a,#123)", "#123"),
    ("1 var(--a,var(--b,rgb(1,2,3))) 2", "1 rgb(1,2,3) 2"),
    ("var(--a)", "inherit"), ("x var(--a,", "x var(--a,"),
  ])
  func variablesGiveWayToTheirFallbacks(text: String, expected: String) {
    #expect(StandalonePicture.withFallbacks(text) == expected)
  }

  @Test func aFileNamesItsLanguage() {
    #expect(
      StandalonePicture.file("<svg a=\"1\"/>")
        == "<svg xmlns=\"http://www.w3.org/2000/svg\" a=\"1\"/>\n")
  }
}
