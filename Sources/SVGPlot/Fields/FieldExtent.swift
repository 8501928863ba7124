/// What a field needs of an axis: it fills the plane from end to end.
enum FieldExtent {
  static func plane(_ positions: [Double]) -> AxisExtent {
    var extent = AxisExtent(positions)
    extent.isTight = true
    extent.allowsLog = false
    return extent
  }
}
