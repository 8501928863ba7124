import Acceptance

/// A difference as it is shown before it is accepted: the old lines red, the new ones green, how far apart they are.
struct DifferenceText {
  let terminal: Terminal

  func lines(of difference: Difference) -> [String] {
    let (old, new) = (difference.old?.lines ?? [], difference.new?.lines ?? [])
    let changes = new.difference(from: old)
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for change in changes {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    let head = "\(difference.place), \(difference.title): \(difference.finding)"
    return [terminal.styled(head, .bold)]
      + shown(old, removed, "- ", .red) + shown(new, inserted, "+ ", .green)
  }

  private static let most = 12

  private func shown(
    _ lines: [String], _ changed: Set<Int>, _ mark: String, _ style: Terminal.Style
  ) -> [String] {
    let all = lines.enumerated().filter { changed.contains($0.offset) }.map {
      "  " + terminal.styled(mark + $0.element, style)
    }
    return all.count <= Self.most
      ? all : all.prefix(Self.most) + ["    … \(all.count - Self.most) more lines"]
  }
}
