/// The fallback colours, right on light and on dark pages when no stylesheet says otherwise.
///
/// Series colours have a contrast of at least 3 : 1 against white and against #121417 alike, which
/// holds their luminance between 0.12 and 0.30; so they differ in hue first, and dashes, markers and
/// labels carry what a colour-blind reader cannot see. The maps are even steps of lightness.
public enum Palette {
  /// `--plot-1` … `--plot-8`.
  public static let series = [
    "#0072b2", "#d55e00", "#00875f", "#b4549c", "#8a6d00", "#5f67c7", "#c43d4b", "#4a7c8c",
  ]

  /// `--plot-sequential-0` … `-9`, from light to dark.
  public static let sequential = [
    "#f3f6d8", "#d5ebc9", "#afdcc2", "#85cabf", "#5cb5bd", "#3c9db8", "#2f83ae", "#31679d",
    "#364a84", "#332d62",
  ]

  /// `--plot-diverging-0` … `-8`, blue over neutral to red-brown.
  public static let diverging = [
    "#1b5a94", "#4a84b8", "#85aed3", "#c0d6e8", "#f1f1ee", "#efcdb4", "#dd9d70", "#bf6c38",
    "#8f3f10",
  ]

  /// How many steps the map for magnitudes has.
  public static var sequentialSteps: Int { sequential.count }
  /// How many steps the map for deviations has.
  public static var divergingSteps: Int { diverging.count }
}
