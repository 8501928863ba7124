/// A colour by its role. The page's theme decides what it looks like; the fallback stands alone.
public enum PlotColor: Hashable, Sendable {
  /// The colour of the series so numbered from 0; after eight the palette begins again.
  case series(Int)
  /// Axes, rules and outlines: the colour of the text around the figure.
  case ink
  /// Lines of the grid.
  case grid
  /// What lies behind the drawing, for halos that keep labels legible.
  case paper
  /// A step of the map for magnitudes, from 0 (nothing) to ``Palette/sequentialSteps`` − 1.
  case sequential(Int)
  /// A step of the map for deviations, from 0 (low) to ``Palette/divergingSteps`` − 1; the middle is
  /// neutral.
  case diverging(Int)
  /// Nothing is painted.
  case none

  /// The colour as CSS: a custom property with a fallback.
  public var css: String {
    switch self {
    case .series(let index):
      let step = Self.wrapped(index, Palette.series.count)
      return "var(--plot-\(step + 1),\(Palette.series[step]))"
    case .ink: return "var(--plot-ink,currentColor)"
    case .grid: return "var(--plot-grid,#8884)"
    case .paper: return "var(--plot-paper,#fff)"
    case .sequential(let step): return Self.mapped("sequential", step, Palette.sequential)
    case .diverging(let step): return Self.mapped("diverging", step, Palette.diverging)
    case .none: return "none"
    }
  }

  private static func mapped(_ name: String, _ step: Int, _ colors: [String]) -> String {
    let index = min(max(step, 0), colors.count - 1)
    return "var(--plot-\(name)-\(index),\(colors[index]))"
  }

  static func wrapped(_ index: Int, _ count: Int) -> Int { ((index % count) + count) % count }
}
