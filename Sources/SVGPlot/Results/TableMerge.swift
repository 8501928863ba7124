/// Joins tables of two columns that share their first one: runs compared at the same steps are one table.
enum TableMerge {
  static func merged(_ tables: [DataTable]) -> [DataTable] {
    var result: [DataTable] = []
    for table in tables {
      guard let last = result.last, table.headers.count == 2, joins(last, table) else {
        result.append(table)
        continue
      }
      result[result.count - 1].caption = ""
      result[result.count - 1].headers.append(table.headers[1])
      result[result.count - 1].columns += table.columns.dropFirst()
      for row in table.rows.indices {
        result[result.count - 1].rows[row].append(table.rows[row][1])
      }
    }
    return result
  }

  private static func joins(_ first: DataTable, _ second: DataTable) -> Bool {
    first.headers.first == second.headers.first && first.rows.count == second.rows.count
      && first.omittedRows == second.omittedRows
      && zip(first.rows, second.rows).allSatisfy { $0.first == $1.first }
  }
}
