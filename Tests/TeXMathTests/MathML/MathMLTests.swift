import TeXMath
import Testing

/// Formulas as MathML, whole.
@Suite struct MathMLTests {
  private let displayed = MathMLOptions(isDisplayed: true, annotatesSource: false)

  @Test func spacesFollowTheClasses() {
    #expect(
      Formula.parse("a+b=-c").mathML(displayed)
        == """
        <math display="block"><mrow><mi>a</mi><mo>+</mo><mi>b</mi><mo>=</mo><mo lspace="0" rspace="0" form="prefix">−</mo><mi>c</mi></mrow></math>
        """)
    #expect(
      Formula.parse("x_{i+1}").mathML(displayed)
        == """
        <math display="block"><msub><mi>x</mi><mrow><mi>i</mi><mo lspace="0" rspace="0">+</mo><mn>1</mn></mrow></msub></math>
        """)
    #expect(
      Formula.parse(#"f\colon A, B"#).mathML(displayed)
        == """
        <math display="block"><mrow><mi>f</mi><mo lspace="0" rspace="0.1667em">:</mo><mi>A</mi><mo>,</mo><mi>B</mi></mrow></math>
        """)
    #expect(
      Formula.parse(#"a \bmod 2"#).mathML(displayed)
        == """
        <math display="block"><mrow><mi>a</mi><mo lspace="0.2222em" rspace="0.2222em">mod</mo><mn>2</mn></mrow></math>
        """)
    #expect(
      Formula.parse(#"-1 \le x"#).mathML(displayed)
        == """
        <math display="block"><mrow><mo lspace="0" rspace="0" form="prefix">−</mo><mn>1</mn><mo>≤</mo><mi>x</mi></mrow></math>
        """)
    #expect(
      Formula.parse("2x").mathML(displayed)
        == """
        <math display="block"><mrow><mn>2</mn><mo>&#x2062;</mo><mi>x</mi></mrow></math>
        """)
    #expect(
      Formula.parse("2(x+1)").mathML(displayed)
        == """
        <math display="block"><mrow><mn>2</mn><mo>&#x2062;</mo><mrow><mo stretchy="false">(</mo><mi>x</mi><mo>+</mo><mn>1</mn><mo stretchy="false">)</mo></mrow></mrow></math>
        """)
    #expect(
      Formula.parse(#"\log x"#).mathML(displayed)
        == """
        <math display="block"><mrow><mi>log</mi><mo>&#x2061;</mo><mspace width="0.1667em"/><mi>x</mi></mrow></math>
        """)
    #expect(
      Formula.parse(#"\log(x)"#).mathML(displayed)
        == """
        <math display="block"><mrow><mi>log</mi><mo>&#x2061;</mo><mrow><mo stretchy="false">(</mo><mi>x</mi><mo stretchy="false">)</mo></mrow></mrow></math>
        """)
    #expect(
      Formula.parse(#"\log_2 2x"#).mathML(displayed)
        == """
        <math display="block"><mrow><msub><mi>log</mi><mn>2</mn></msub><mo>&#x2061;</mo><mspace width="0.1667em"/><mn>2</mn><mo>&#x2062;</mo><mi>x</mi></mrow></math>
        """)
    #expect(
      Formula.parse(#"\log|x|"#).mathML(displayed)
        == """
        <math display="block"><mrow><mi>log</mi><mo>&#x2061;</mo><mrow><mo stretchy="false">|</mo><mi>x</mi><mo stretchy="false">|</mo></mrow></mrow></math>
        """)
    #expect(
      Formula.parse("a/b").mathML(displayed)
        == """
        <math display="block"><mrow><mi>a</mi><mo lspace="0" rspace="0" stretchy="false">/</mo><mi>b</mi></mrow></math>
        """)
    #expect(
      Formula.parse("n!").mathML(displayed)
        == """
        <math display="block"><mrow><mi>n</mi><mo lspace="0" rspace="0">!</mo></mrow></math>
        """)
    #expect(
      Formula.parse(#"1,\dots,n"#).mathML(displayed)
        == """
        <math display="block"><mrow><mn>1</mn><mo>,</mo><mo lspace="0" rspace="0.1667em">…</mo><mo>,</mo><mi>n</mi></mrow></math>
        """)
  }

  @Test func lettersAreUnicode() {
    #expect(
      Formula.parse(#"x\,\theta\,\Delta"#).mathML(displayed)
        == """
        <math display="block"><mrow><mi>x</mi><mspace width="0.1667em"/><mi>θ</mi><mspace width="0.1667em"/><mi mathvariant="normal">Δ</mi></mrow></math>
        """)
    #expect(
      Formula.parse(#"\mathbf{x}\mathbb{R}\mathcal{L}\mathfrak{g}\mathbf{1}"#).mathML(displayed)
        == """
        <math display="block"><mrow><mi>𝐱</mi><mi>ℝ</mi><mi>ℒ</mi><mi>𝔤</mi><mn>𝟏</mn></mrow></math>
        """)
    #expect(
      Formula.parse(#"\boldsymbol\theta \mathrm{d}x"#).mathML(displayed)
        == """
        <math display="block"><mrow><mi>𝜽</mi><mi mathvariant="normal">d</mi><mi>x</mi></mrow></math>
        """)
    #expect(
      Formula.parse(#"\mathrm{Relu}"#).mathML(displayed)
        == """
        <math display="block"><mi>Relu</mi></math>
        """)
    #expect(
      Formula.parse(#"\mathbb{C}\mathcal{B}\mathit{h}"#).mathML(displayed)
        == """
        <math display="block"><mrow><mi>ℂ</mi><mi>ℬ</mi><mi>h</mi></mrow></math>
        """)
  }

  @Test func limitsStandByTheStyle() {
    #expect(
      Formula.parse(#"\sum_{i=1}^n x_i"#).mathML(displayed)
        == """
        <math display="block"><mrow><munderover><mo lspace="0" rspace="0.1667em" movablelimits="false">∑</mo><mrow><mi>i</mi><mo lspace="0" rspace="0">=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>x</mi><mi>i</mi></msub></mrow></math>
        """)
    #expect(
      Formula.parse(#"\int_0^1"#).mathML(displayed)
        == """
        <math display="block"><msubsup><mo lspace="0" rspace="0" movablelimits="false">∫</mo><mn>0</mn><mn>1</mn></msubsup></math>
        """)
    #expect(
      Formula.parse(#"\frac{\sum_i x}{2}"#).mathML(displayed)
        == """
        <math display="block"><mfrac><mrow><msub><mo lspace="0" rspace="0.1667em" movablelimits="false">∑</mo><mi>i</mi></msub><mi>x</mi></mrow><mn>2</mn></mfrac></math>
        """)
    #expect(
      Formula.parse(#"\textstyle\sum_i"#).mathML(displayed)
        == """
        <math display="block"><mstyle displaystyle="false" scriptlevel="0"><msub><mo lspace="0" rspace="0" movablelimits="false">∑</mo><mi>i</mi></msub></mstyle></math>
        """)
    #expect(
      Formula.parse(#"\sum\nolimits_i"#).mathML(displayed)
        == """
        <math display="block"><msub><mo lspace="0" rspace="0" movablelimits="false">∑</mo><mi>i</mi></msub></math>
        """)
    #expect(
      Formula.parse(#"\lim_{x \to 0} x"#).mathML(displayed)
        == """
        <math display="block"><mrow><munder><mi>lim</mi><mrow><mi>x</mi><mo lspace="0" rspace="0">→</mo><mn>0</mn></mrow></munder><mo>&#x2061;</mo><mspace width="0.1667em"/><mi>x</mi></mrow></math>
        """)
  }

  @Test func delimitersStretchOnlyWhereAsked() {
    #expect(
      Formula.parse("(x)").mathML(displayed)
        == """
        <math display="block"><mrow><mo stretchy="false">(</mo><mi>x</mi><mo stretchy="false">)</mo></mrow></math>
        """)
    #expect(
      Formula.parse(#"\left( x \right]"#).mathML(displayed)
        == """
        <math display="block"><mrow><mo stretchy="true">(</mo><mi>x</mi><mo stretchy="true">]</mo></mrow></math>
        """)
    #expect(
      Formula.parse(#"\bigl| x \bigr|"#).mathML(displayed)
        == """
        <math display="block"><mrow><mo stretchy="true" symmetric="true" minsize="1.2em" maxsize="1.2em">|</mo><mi>x</mi><mo stretchy="true" symmetric="true" minsize="1.2em" maxsize="1.2em">|</mo></mrow></math>
        """)
    #expect(
      Formula.parse(#"\left\{ x \middle| y \right."#).mathML(displayed)
        == """
        <math display="block"><mrow><mo stretchy="true">{</mo><mi>x</mi><mo lspace="0.1667em" rspace="0.1667em" stretchy="true" symmetric="true">|</mo><mi>y</mi></mrow></math>
        """)
    #expect(
      Formula.parse("P(A|B)").mathML(displayed)
        == """
        <math display="block"><mrow><mi>P</mi><mrow><mo stretchy="false">(</mo><mi>A</mi><mo lspace="0" rspace="0" stretchy="false">|</mo><mi>B</mi><mo stretchy="false">)</mo></mrow></mrow></math>
        """)
    #expect(
      Formula.parse(#"\binom nk"#).mathML(displayed)
        == """
        <math display="block"><mrow><mo stretchy="true">(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac><mo stretchy="true">)</mo></mrow></math>
        """)
  }

  @Test func accentsBracesAndStacks() {
    #expect(
      Formula.parse(#"\hat y \vec v \hat i"#).mathML(displayed)
        == """
        <math display="block"><mrow><mover accent="true"><mi>y</mi><mo stretchy="false">ˆ</mo></mover><mover accent="true"><mi>v</mi><mo stretchy="true">⃗</mo></mover><mover accent="true"><mi>ı</mi><mo stretchy="false">ˆ</mo></mover></mrow></math>
        """)
    #expect(
      Formula.parse(#"\overline{AB} \underline{x} \widehat{ab}"#).mathML(displayed)
        == """
        <math display="block"><mrow><mover accent="true"><mrow style="border-top:0.05em solid;padding-top:0.12em"><mrow><mi>A</mi><mi>B</mi></mrow></mrow><mo style="position:absolute;clip-path:inset(50%)">‾</mo></mover><munder accentunder="true"><mi>x</mi><mo stretchy="true">̲</mo></munder><mover accent="true"><mrow><mi>a</mi><mi>b</mi></mrow><mo stretchy="true">̂</mo></mover></mrow></math>
        """)
    #expect(
      Formula.parse(#"\underbrace{a}_n"#).mathML(displayed)
        == """
        <math display="block"><munder><munder><mi>a</mi><mo stretchy="true">⏟</mo></munder><mi>n</mi></munder></math>
        """)
    #expect(
      Formula.parse(#"\overset{!}{=} x"#).mathML(displayed)
        == """
        <math display="block"><mrow><mover><mo lspace="0" rspace="0.2778em">=</mo><mo lspace="0" rspace="0">!</mo></mover><mi>x</mi></mrow></math>
        """)
    #expect(
      Formula.parse(#"\xrightarrow{d}"#).mathML(displayed)
        == """
        <math display="block"><mover><mo lspace="0" rspace="0" stretchy="true">→</mo><mrow><mspace width="0.5em"/><mi>d</mi><mspace width="0.5em"/></mrow></mover></math>
        """)
    #expect(
      Formula.parse("f'(x)").mathML(displayed)
        == """
        <math display="block"><mrow><mrow><mi>f</mi><mo lspace="0" rspace="0">′</mo></mrow><mrow><mo stretchy="false">(</mo><mi>x</mi><mo stretchy="false">)</mo></mrow></mrow></math>
        """)
    #expect(
      Formula.parse("x'^2").mathML(displayed)
        == """
        <math display="block"><msup><mrow><mi>x</mi><mo lspace="0" rspace="0">′</mo></mrow><mn>2</mn></msup></math>
        """)
    #expect(
      Formula.parse("x_i'").mathML(displayed)
        == """
        <math display="block"><msubsup><mi>x</mi><mi>i</mi><mo lspace="0" rspace="0">′</mo></msubsup></math>
        """)
  }

  @Test func tablesAreAligned() {
    #expect(
      Formula.parse(#"\begin{aligned} a &= b \\ &- c \end{aligned}"#).mathML(displayed)
        == """
        <math display="block"><mtable displaystyle="true"><mtr><mtd style="text-align:right;text-align:-webkit-right;padding-right:0;padding-left:0"><mi>a</mi></mtd><mtd style="text-align:left;text-align:-webkit-left;padding-left:0"><mo>=</mo><mi>b</mi></mtd></mtr><mtr><mtd style="text-align:right;text-align:-webkit-right;padding-right:0;padding-left:0"></mtd><mtd style="text-align:left;text-align:-webkit-left;padding-left:0"><mo lspace="0.2222em" rspace="0.2222em">−</mo><mi>c</mi></mtd></mtr></mtable></math>
        """)
    #expect(
      Formula.parse(#"\begin{pmatrix} a & b \end{pmatrix}"#).mathML(displayed)
        == """
        <math display="block"><mrow><mo stretchy="true">(</mo><mtable><mtr><mtd style="padding-left:0"><mi>a</mi></mtd><mtd style="padding-right:0"><mi>b</mi></mtd></mtr></mtable><mo stretchy="true">)</mo></mrow></math>
        """)
    #expect(
      Formula.parse(#"\begin{cases} x & y \end{cases}"#).mathML(displayed)
        == """
        <math display="block"><mrow><mo stretchy="true">{</mo><mtable><mtr><mtd style="text-align:left;text-align:-webkit-left;padding-left:0"><mi>x</mi></mtd><mtd style="text-align:left;text-align:-webkit-left;padding-left:0.6em"><mi>y</mi></mtd></mtr></mtable></mrow></math>
        """)
    #expect(
      Formula.parse(#"\begin{array}{r|l} a & b \\ \hline c & d \end{array}"#).mathML(displayed)
        == """
        <math display="block"><mtable><mtr><mtd style="text-align:right;text-align:-webkit-right"><mi>a</mi></mtd><mtd style="text-align:left;text-align:-webkit-left;border-left:1px solid"><mi>b</mi></mtd></mtr><mtr><mtd style="text-align:right;text-align:-webkit-right;border-top:1px solid"><mi>c</mi></mtd><mtd style="text-align:left;text-align:-webkit-left;border-left:1px solid;border-top:1px solid"><mi>d</mi></mtd></mtr></mtable></math>
        """)
    #expect(
      Formula.parse(#"\begin{align} a &= b \tag{1} \end{align}"#).mathML(displayed)
        == """
        <math display="block"><mtable displaystyle="true"><mtr><mtd style="text-align:right;text-align:-webkit-right;padding-right:0;padding-left:0"><mi>a</mi></mtd><mtd style="text-align:left;text-align:-webkit-left;padding-left:0"><mo>=</mo><mi>b</mi></mtd><mtd class="formula-tag" style="padding-left:2em"><mtext>(1)</mtext></mtd></mtr></mtable></math>
        """)
  }

  @Test func layout() {
    #expect(
      Formula.parse(#"\boxed{x}"#).mathML(displayed)
        == """
        <math display="block"><mrow style="border:1px solid;padding:0.25em"><mi>x</mi></mrow></math>
        """)
    #expect(
      Formula.parse(#"\color{red}{x}"#).mathML(displayed)
        == """
        <math display="block"><mstyle mathcolor="red"><mi>x</mi></mstyle></math>
        """)
    #expect(
      Formula.parse(#"\phantom{x}\smash{y}"#).mathML(displayed)
        == """
        <math display="block"><mrow><mphantom><mi>x</mi></mphantom><mpadded height="0" depth="0"><mi>y</mi></mpadded></mrow></math>
        """)
    #expect(
      Formula.parse(#"a\quad b\!c"#).mathML(displayed)
        == """
        <math display="block"><mrow><mi>a</mi><mspace width="1em"/><mi>b</mi><mspace style="margin-left:-0.1667em"/><mi>c</mi></mrow></math>
        """)
    #expect(
      Formula.parse(#"\dfrac12"#).mathML(displayed)
        == """
        <math display="block"><mfrac><mn>1</mn><mn>2</mn></mfrac></math>
        """)
    #expect(
      Formula.parse(#"\sqrt[3]{x}"#).mathML(displayed)
        == """
        <math display="block"><mroot><mi>x</mi><mn>3</mn></mroot></math>
        """)
    #expect(
      Formula.parse(#"\text{if }x"#).mathML(displayed)
        == """
        <math display="block"><mrow><mtext>if </mtext><mi>x</mi></mrow></math>
        """)
    #expect(
      Formula.parse(#"\cancel{x}"#).mathML(displayed)
        == """
        <math display="block"><mrow style="background:linear-gradient(to bottom right,transparent calc(50% - 0.5px),currentColor calc(50% - 0.5px),currentColor calc(50% + 0.5px),transparent calc(50% + 0.5px))"><mi>x</mi></mrow></math>
        """)
  }

  @Test func whatIsNotUnderstoodIsShown() {
    #expect(
      Formula.parse(#"\foo{x}"#).mathML(displayed)
        == #"""
        <math display="block"><mrow><merror><mtext>\foo</mtext></merror><mi>x</mi></mrow></math>
        """#)
    #expect(
      Formula.parse(#"\text{<b>&"}"#).mathML(displayed)
        == """
        <math display="block"><mtext>&lt;b&gt;&amp;&quot;</mtext></math>
        """)
  }

  @Test func limitsOfAFormulaInTextStandBeside() {
    let options = MathMLOptions(annotatesSource: false)
    #expect(
      Formula.parse(#"\sum_i x"#).mathML(options)
        == """
        <math><mrow><msub><mo lspace="0" rspace="0.1667em" movablelimits="false">∑</mo><mi>i</mi></msub>\
        <mi>x</mi></mrow></math>
        """)
  }

  @Test func theSourceGoesAlongEscaped() {
    #expect(
      Formula.parse("a<b\u{1}").mathML()
        == """
        <math><semantics><mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi><merror><mtext>\u{FFFD}</mtext>\
        </merror></mrow><annotation encoding="application/x-tex">a&lt;b\u{FFFD}</annotation>\
        </semantics></math>
        """)
  }
}
