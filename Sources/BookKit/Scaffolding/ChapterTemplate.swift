/// The text of a new chapter.
struct ChapterTemplate {
  let title: String
  /// The module that the chapter is about.
  let module: String

  /// The chapter of a new book: a formula that verifies, a figure, a claim that holds.
  var first: String {
    #"""
    ---
    title: \#(yaml(title))
    question: What single number stands best for many?
    summary: The mean, as a formula and as a function, and the property that singles it out.
    ---

    The *mean* of the numbers $x_1, \dots, x_n$ is their sum, shared out evenly:

    $$
    \bar{x} = \frac{1}{n} \sum_{i=1}^{n} x_i
    $$ {#eq-mean}

    ```swift setup
    import \#(module)
    import Notebook
    ```

    The formula that you see and the function `mean` are compared at random samples:

    ```swift #check-mean runs=mean
    verify("eq-mean") { sample in
      let values = sample.vector(5)
      return ["x": values, "n": Double(values.count), "\\bar{x}": mean(values)]
    }
    ```

    No other number has a smaller sum of squared distances to the values:

    ```swift #fig-distances runs=mean
    let values = [1.0, 2, 4, 9]
    func squaredDistances(to centre: Double) -> Double {
      values.map { ($0 - centre) * ($0 - centre) }.reduce(0, +)
    }
    let centres = stride(from: 0.0, through: 10, by: 0.25).map { $0 }
    plot(
      centres.map(squaredDistances), name: "sum of squared distances", xLabel: "centre, in quarters",
      caption: "The sum of squared distances is least at the mean.")
    expect(
      centres.allSatisfy { squaredDistances(to: $0) >= squaredDistances(to: mean(values)) },
      "No centre tried does better than the mean.")
    ```

    Here the mean is `{swift} mean(values)` (@fig-distances).

    """#
  }

  /// A skeleton to be filled in, which builds as it is.
  var skeleton: String {
    #"""
    ---
    title: \#(yaml(title))
    question: What does this chapter answer?
    summary: What does it say, in a sentence?
    ---

    After this chapter you can …

    ```swift setup
    import \#(module)
    import Notebook
    ```

    ## Summary

    """#
  }

  private func yaml(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
