/// The fallback colours, right on light and on dark pages when no stylesheet says otherwise.
///
/// Series colours have a contrast of at least 3 : 1 against white and against #121417 alike, which
/// holds their luminance between 0.128 and 0.295. Within that band they were searched for so that any two
/// are at least 0.055 apart in Oklab, also as protanopes, deuteranopes and tritanopes see them (Machado et
/// al. 2009; a just noticeable difference is about 0.02). The maps are even steps of Oklab lightness.
public enum Palette {
  /// `--plot-1` … `--plot-8`.
  public static let series = [
    "#0072b2", "#d55e00", "#3d9b67", "#ca79ad", "#994f59", "#c22398", "#4490fe", "#7550eb",
  ]

  /// `--plot-sequential-0` … `-9`, from light to dark.
  public static let sequential = [
    "#f4f8c8", "#c2e8b1", "#8cd7a9", "#53c2aa", "#1baaaa", "#0a8ea4", "#227296", "#32577d",
    "#35405c", "#2c2b41",
  ]

  /// `--plot-diverging-0` … `-8`, blue over neutral to red-brown.
  public static let diverging = [
    "#014f8a", "#4077ad", "#79a0c9", "#b3cae2", "#f3f3f3", "#dfc0af", "#c28f72", "#a36038",
    "#7b3702",
  ]

  /// How many steps the map for magnitudes has.
  public static var sequentialSteps: Int { sequential.count }
  /// How many steps the map for deviations has.
  public static var divergingSteps: Int { diverging.count }
}
