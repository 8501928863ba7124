/// Rows of cells: a matrix, `cases`, aligned equations, an `array`.
public struct Table: Hashable, Sendable {
  /// What the rows and cells mean.
  public enum Layout: String, Hashable, Sendable, CaseIterable {
    /// `matrix` and its forms with delimiters, `smallmatrix`: cells are entries.
    case matrix
    /// `array`: cells are entries, with columns as the author specified.
    case array
    /// `cases`, `rcases`: a value and its condition in each row.
    case cases
    /// `aligned`, `align`, `split`, `alignat`: a row is a line; cells are right and left aligned in
    /// turn and read on from one to the next.
    case alignment
    /// `gathered`, `gather`, `multline`, `equation`: a row is a line.
    case gathered
    /// `\substack`: lines of a subscript.
    case substack
  }

  /// How the cells of a column are aligned.
  public enum Alignment: String, Hashable, Sendable, CaseIterable {
    case left
    case center
    case right
  }

  /// A column that the author specified.
  public struct Column: Hashable, Sendable {
    /// How its cells are aligned.
    public var alignment: Alignment
    /// Whether a vertical line stands before it.
    public var lineBefore: Bool
    /// Whether a vertical line stands after it; only the last column has one.
    public var lineAfter: Bool

    /// Creates a column.
    public init(_ alignment: Alignment, lineBefore: Bool = false, lineAfter: Bool = false) {
      self.alignment = alignment
      self.lineBefore = lineBefore
      self.lineAfter = lineAfter
    }
  }

  /// A row.
  public struct Row: Hashable, Sendable {
    /// The cells, each a `row` node, possibly empty.
    public var cells: [MathNode]
    /// Whether a horizontal line stands above the row.
    public var lineAbove: Bool
    /// The equation number that `\tag` gives the row.
    public var tag: EquationTag?
    /// The name that `\label` gives the row.
    public var label: String?

    /// Creates a row.
    public init(
      _ cells: [MathNode], lineAbove: Bool = false, tag: EquationTag? = nil, label: String? = nil
    ) {
      self.cells = cells
      self.lineAbove = lineAbove
      self.tag = tag
      self.label = label
    }
  }

  /// The environment's name: `bmatrix`, `cases`, `align*`, `substack`.
  public var environment: String
  /// What the rows and cells mean.
  public var layout: Layout
  /// The delimiter before the table, or empty: `[` of `bmatrix`, `{` of `cases`.
  public var open: String
  /// The delimiter after the table, or empty.
  public var close: String
  /// The rows.
  public var rows: [Row]
  /// The columns of an `array`, empty for other environments.
  public var columns: [Column]
  /// Whether a horizontal line stands below the last row.
  public var lineBelow: Bool

  /// Creates a table.
  public init(
    _ environment: String, _ layout: Layout, open: String = "", close: String = "",
    rows: [Row], columns: [Column] = [], lineBelow: Bool = false
  ) {
    self.environment = environment
    self.layout = layout
    self.open = open
    self.close = close
    self.rows = rows
    self.columns = columns
    self.lineBelow = lineBelow
  }
}
