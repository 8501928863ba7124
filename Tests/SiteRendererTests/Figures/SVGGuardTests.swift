import Testing

@testable import SiteRenderer

struct SVGGuardTests {
  private func result(_ svg: String) -> String {
    do throws(SVGProblem) {
      return try SVGGuard.vetted(svg, idPrefix: "p:", name: "A plot").markup
    } catch {
      return "refused: " + error.reason
    }
  }

  @Test func aPlotIsWrittenAnewWithItsIdsPrefixed() {
    #expect(
      result(
        """
        <!-- made by a plot --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" class="plot" \
        role="img" aria-labelledby="t d" style="display:block; max-width:10px">
        <title id='t'>a &lt; b &#x3b8;</title><clipPath id="c"><rect width="1" height="1"/></clipPath>\
        <g clip-path="url(#c)" fill="var(--plot-1,#07b)"><path d="M0 0l1 1" \
        transform="translate(1 2) rotate(3)"/></g></svg>
        """)
          == """
          <svg viewBox="0 0 10 10" class="plot" aria-labelledby="p:t p:d" \
          style="display:block;max-width:10px" role="img"><title id="p:t">a &lt; b θ</title>\
          <clipPath id="p:c"><rect width="1" height="1"/></clipPath>\
          <g clip-path="url(#p:c)" fill="var(--plot-1,#07b)"><path d="M0 0l1 1" \
          transform="translate(1 2) rotate(3)"/></g></svg>
          """)
  }

  @Test func aPictureWithoutANameIsGivenOne() {
    #expect(result("<svg/>") == #"<svg role="img" aria-label="A plot"/>"#)
  }

  @Test(
    arguments: [
      ("<svg><script>alert(1)</script></svg>", "has the element “script”, which is not allowed"),
      ("<svg><foreignObject/></svg>", "has the element “foreignObject”, which is not allowed"),
      ("<svg><style>@import 'x'</style></svg>", "has the element “style”, which is not allowed"),
      ("<svg><image/></svg>", "has the element “image”, which is not allowed"),
      ("<svg><use/></svg>", "has the element “use”, which is not allowed"),
      ("<svg><a/></svg>", "has the element “a”, which is not allowed"),
      ("<svg><animate/></svg>", "has the element “animate”, which is not allowed"),
      ("<svg><SCRIPT/></svg>", "has the element “SCRIPT”, which is not allowed"),
      ("<svg><svg:script/></svg>", "has the element “svg:script”, which is not allowed"),
      (#"<svg onload="x()"/>"#, "has the attribute “onload”, which is not allowed"),
      (#"<svg><path href="http://x"/></svg>"#, "has the attribute “href”, which is not allowed"),
      (
        #"<svg><path xlink:href="x"/></svg>"#,
        "has the attribute “xlink:href”, which is not allowed"
      ),
      (#"<svg tabindex="0"/>"#, "has the attribute “tabindex”, which is not allowed"),
    ])
  func whatIsNotOfAPictureIsRefused(svg: String, reason: String) {
    #expect(result(svg) == "refused: " + reason)
  }

  @Test(
    arguments: [
      #"<svg fill="url(http://x/y)"/>"#, #"<svg fill="url( #a )"/>"#,
      #"<svg fill="URL(http://x)"/>"#,
      #"<svg fill="u\72l(http://x)"/>"#, #"<svg fill="var(--a,url(http://x))"/>"#,
      #"<svg fill="image-set('x')"/>"#, #"<svg fill="a/**/b"/>"#,
      #"<svg fill="url(#a) url(http://x)"/>"#,
      #"<svg style="position:fixed"/>"#, #"<svg style="fill:url(http://x)"/>"#,
      #"<svg style="display:none"/>"#, #"<svg style="fill"/>"#,
      #"<svg style="fill:red;}body{x:y"/>"#,
      #"<svg class="problem"/>"#, #"<svg id="a b"/>"#, #"<svg id=""/>"#,
    ])
  func valuesThatLoadOrHideAreRefused(svg: String) {
    #expect(result(svg).hasPrefix("refused: "))
  }

  @Test(
    arguments: [
      "", "   ", "text", "<svg>", "</svg>", "<svg></g></svg>", "<svg/><svg/>", "<g/>",
      "<svg><svg/></svg>",
      "<svg>text</svg>", "<svg", "<svg a", "<svg width=1/>", #"<svg width="1/>"#,
      #"<svg width="1"height="1"/>"#, #"<svg width="1" width="2"/>"#, #"<svg width="<"/>"#,
      "<svg><title>&nbsp;</title></svg>", "<svg><title>&#xD800;</title></svg>",
      "<svg><title>&#;</title></svg>",
      "<svg><title>a & b</title></svg>", "<svg><!-- a -- b --></svg>", "<svg><!-- a</svg>",
      "<?xml version=\"1.0\"?><svg/>", "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg>&a;</svg>",
      "<svg><![CDATA[<script>]]></svg>", "<svg/>text",
    ])
  func whatIsNotOneWellFormedPictureIsRefused(svg: String) {
    #expect(result(svg).hasPrefix("refused: "))
  }

  @Test func nestingIsBounded() {
    let deep = String(repeating: "<g>", count: 100) + String(repeating: "</g>", count: 100)
    #expect(result("<svg>\(deep)</svg>") == "refused: is nested too deeply")
  }
}
