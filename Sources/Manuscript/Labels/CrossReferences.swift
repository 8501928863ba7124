/// What is wrong with the labels and references of a book: names used twice in two chapters,
/// references to nothing, labels that nothing refers to.
///
/// - Parameter chapters: all chapters, in reading order.
/// - Returns: the problems, sorted by file and place.
public func crossReferenceDiagnostics(_ chapters: [Chapter]) -> [Diagnostic] {
  []
}
