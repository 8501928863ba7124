/// The formulas of the specimen page: what books use, one kind of thing a line.
enum Specimen {
  static let formulas = [
    #"\theta_{t+1} = \theta_t - \eta \nabla J(\theta_t)"#,
    #"L(\theta) = \frac{1}{n} \sum_{i=1}^{n} (y_i - (\theta x_i + b))^2"#,
    #"\nabla L(\theta) = \frac{\partial L(\theta)}{\partial \theta} = \frac{2}{n} "#
      + #"\sum_{i=1}^{n} (y_i - (\theta x_i + b)) x_i"#,
    #"\alpha_t = \alpha \times \left(\frac{1}{\sqrt{1 + \delta}}\right)^t"#,
    #"\Delta \theta = \eta \frac{\nabla L(\theta)}{\|\nabla L(\theta)\|}"#,
    #"x = \begin{bmatrix} 1 & 2 & 3 & 4 & 5 \end{bmatrix}"#,
    #"A = \begin{pmatrix} a_{11} & \cdots & a_{1n} \\ \vdots & \ddots & \vdots \\ a_{m1} & "#
      + #"\cdots & a_{mn} \end{pmatrix}, \det\begin{vmatrix} a & b \\ c & d\end{vmatrix}"#,
    #"f(x) = \begin{cases} x & \text{if } x > 0, \\ 0 & \text{otherwise} \end{cases}"#,
    #"\begin{aligned} \hat{y} &= \mathbf{X}\mathbf{w} + b \\ &= \sum_{j} x_j w_j + b \\ l "#
      + #"&\le -\log P(y \mid x) \end{aligned}"#,
    #"\int_0^\infty e^{-x^2}\,dx = \frac{\sqrt{\pi}}{2}, \quad \oint_C \mathbf F\cdot "#
      + #"d\mathbf r, \iint_D f"#,
    #"\lim_{x \to 0} \frac{\sin x}{x} = 1, \max_{i} |x_i|, "#
      + #"\operatorname*{arg\,min}_{\theta} L(\theta), \arg\max_k p_k"#,
    #"\hat y, \bar x, \tilde z, \vec v, \dot x, \ddot x, \overline{AB}, \underline{xy}, "#
      + #"\widehat{xyz}, \widetilde{abc}, \overrightarrow{AB}, \check a, \breve a, \mathring "#
      + #"a, \acute a, \hat{i}"#,
    #"\underbrace{a + b + \cdots + z}_{26\text{ terms}} + \overbrace{x+y}^{2}"#,
    #"a \overset{!}{=} b \stackrel{\text{def}}{=} c \xrightarrow[n\to\infty]{d} N(0, 1) "#
      + #"\underset{x}{\operatorname{minimize}}"#,
    #"\binom{n}{k} = {n \choose k} = \frac{n!}{k!(n-k)!}, \dbinom nk, \tfrac12, \dfrac12"#,
    #"\sqrt[3]{x+1}, \sqrt{\frac{a}{b}}, \sqrt{1+\sqrt{1+x}}, f'(x), f''(x), x'^2, y^{\prime}"#,
    #"P(A|B) = \frac{P(B \mid A)P(A)}{P(B)}, D_{\mathrm{KL}}(P\,\|\,Q), |x| + 2|y|, "#
      + #"\|x\|_2^2, \{x \in \mathbb{R} \mid x > 0\}"#,
    #"\left[ \frac{\frac{a}{b}}{c} \right], \left. \frac{dy}{dx} \right|_{x=0}, \big( "#
      + #"\Big( \bigg( \Bigg( x \Bigg) \bigg) \Big) \big), \left\{ x \middle| \frac{x}{2} > 1 "#
      + #"\right\}"#,
    #"\mathbf{W}^{(l)}, \mathcal{L}, \mathbb{E}[X], \mathfrak{g}, \mathsf{T}, "#
      + #"\mathtt{code}, \mathrm{d}x, \boldsymbol{\theta}, \mathscr{F}, \mathbb{1}[x>0], "#
      + #"\mathbf{0}, \mathit{diff}"#,
    #"a \neq b, a \not= b, x \notin A, a \not\in B, \nexists, a \leq b \geq c \ll d, A "#
      + #"\subseteq B \cup C \cap D, a \Rightarrow b \iff c \mapsto d"#,
    #"\boxed{E = mc^2}, \cancel{x+y}, \bcancel{x}, \xcancel{xyz}, \sout{abc}, "#
      + #"\color{red}{x} + y, \textcolor{#0000ff}{z} = 1"#,
    #"\begin{array}{c|cc} x & 0 & 1 \\ \hline f & 1 & 0 \end{array}, "#
      + #"\left(\begin{smallmatrix} a & b \\ c & d \end{smallmatrix}\right), "#
      + #"\sum_{\substack{i<n \\ j<m}} a_{ij}"#,
    #"-x + (-y) = -1, x^{-1}, e^{-x}, a \cdot -b, [-1, 1], \pm 1, 2^{-k+1}, (a, b], \sin^2 "#
      + #"x + \cos^2 x = 1, \log(1+x), 2 \sin \theta"#,
    #"\text{Relu}(W^{(l)} \cdot \nabla L^{(l+1)} + b^{(l)}), "#
      + #"\mathrm{softmax}(\mathbf{o})_j = \frac{\exp(o_j)}{\sum_k \exp(o_k)}"#,
    #"\sum\limits_{i=1}^n x_i, \sum\nolimits_{i=1}^n x_i, \prod_{i} p_i, \bigcup_{i=1}^n "#
      + #"A_i, \textstyle\sum_{i=1}^n i"#,
    #"t=0,1,\dots,T-1, x_1 + \cdots + x_n, a/b, n!, 50\%, x := y, f\colon A \to B, a\!b, "#
      + #"a\;b\quad c"#,
    #"\phantom{xyz} + x, \mathbf{v}^\top \mathbf{w}, x \bmod 2, a \equiv b \pmod n, "#
      + #"\angle, \infty, \hbar, \ell, \emptyset, \Re, \aleph"#,
    #"\begin{align} a &= b \tag{1} \\ c + d &= e + f \tag{2} \end{align}"#,
    #"1 + \cfrac{1}{2 + \cfrac{1}{3 + \cfrac{1}{4}}}, \int\limits_a^b, x_{i_{j_k}}, "#
      + #"2^{2^{2^{x}}}, {}_a^b X, \prescript{14}{6}{C}"#,
    #"\begin{gathered} a = b \\ c + d = e \end{gathered} \qquad \begin{alignat}{2} x &= y "#
      + #"&\quad z &= w \\ xx &= yy & zz &= ww \end{alignat}"#,
  ]

  /// The page: each formula as the reader sees it, displayed and in a line of text, with its source.
  static func page(_ print: (String, Bool) -> String) -> String {
    var page = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Specimen of formulas</title>
      <style>
      math { font-family: "Latin Modern Math", "STIX Two Math", "Cambria Math", math; }
      body { max-width: 50rem; margin: 1rem auto; padding: 0 1rem; font-size: 1.125rem; }
      section { overflow-x: auto; border-top: 1px solid; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.75rem; }
      </style>
      </head>
      <body>
      <main>
      <h1>Specimen of formulas</h1>

      """
    for formula in formulas {
      page += """
        <section tabindex="0" aria-label="Formula">
        \(print(formula, true))
        <p>In a line of text: \(print(formula, false)).</p>
        </section>

        """
    }
    return page + "</main>\n</body>\n</html>\n"
  }
}
