/// One piece of a formula, with the place in the LaTeX source that it was written at.
///
/// The tree serves two readers: the MathML printer, and whoever evaluates the formula. It therefore
/// keeps what was meant (a negated relation, a named function, a binomial) and not only how it looks.
public struct MathNode: Hashable, Sendable {
  /// What the node is, with its parts.
  public var kind: Kind
  /// UTF-8 offsets into the LaTeX source. A node that a macro produced has the range of the macro's
  /// use; the macro's arguments keep their own ranges.
  public var range: Range<Int>

  /// Creates a node.
  public init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// What a node is.
  public enum Kind: Hashable, Sendable {
    /// Nodes side by side. A row within a row was written with braces; products, sums and relations
    /// are not grouped, because TeX does not say how: operators stand between their operands.
    case row([MathNode])
    /// Digits with at most one decimal point, as written: `3.14`.
    case number(String, style: LetterStyle)
    /// A letter or a name in Unicode: `x`, `θ`, `∞`, or `Relu` of `\mathrm{Relu}`.
    case identifier(String, style: LetterStyle)
    /// Words: `\text{if }`. Spaces are kept.
    case text(String, style: LetterStyle)
    /// A function written by name: `\log`, `\max`, `\arg\min`, `\operatorname{sgn}`.
    case function(NamedFunction)
    /// A sign between, before or after operands.
    case `operator`(MathOperator)
    /// `\sum`, `\prod`, `\int` and their like; the bounds are in the `scripts` node around it.
    case largeOperator(LargeOperator)
    /// Dots that stand for something left out: `…`, `⋯`, `⋮`, `⋱`.
    case ellipsis(String)
    /// Subscript, superscript, primes, limits.
    indirect case scripts(Scripts)
    /// `\frac{a}{b}` and its forms, `{a \over b}`.
    indirect case fraction(Fraction)
    /// `\binom{n}{k}`, `{n \choose k}`: upper and lower part are numerator and denominator.
    indirect case binomial(Fraction)
    /// `\sqrt{x}`, `\sqrt[n]{x}`.
    indirect case root(radicand: MathNode, index: MathNode?)
    /// `\hat y`, `\bar x`, `\overline{AB}`.
    indirect case accent(Accent, base: MathNode)
    /// What stands between two delimiters that belong together: `(…)`, `\left[…\right)`, `|…|`.
    indirect case delimited(Delimited)
    /// A matrix, `cases`, aligned equations: rows of cells.
    case table(Table)
    /// Space asked for by the author, in units of the font size; negative for `\!`.
    case space(em: Double)
    /// `\underbrace{…}_{…}`, `\overbrace{…}^{…}`.
    indirect case brace(HorizontalBrace)
    /// `\overset`, `\underset`, `\stackrel`: something above or below a base.
    indirect case stack(Stack)
    /// `\xrightarrow[below]{above}`.
    indirect case arrow(ExtensibleArrow)
    /// `\displaystyle` and its like, with all that it applies to.
    indirect case styled(MathStyle, MathNode)
    /// `\color{red} …`, `\textcolor{red}{…}`; the color is a CSS name or `#rrggbb`.
    indirect case colored(String, MathNode)
    /// `\boxed{…}`.
    indirect case boxed(MathNode)
    /// `\cancel{…}` and its like.
    indirect case cancelled(Cancellation, MathNode)
    /// `\phantom{…}`: takes space, shows nothing.
    indirect case phantom(Phantom, MathNode)
    /// `\mathrel{…}` and its like: a part spaced as if it were one sign of this class.
    indirect case classed(MathClass, MathNode)
    /// Source that could not be understood; a diagnostic says why.
    case invalid(String)
  }
}
