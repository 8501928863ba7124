import TeXMath

/// Formulas of the length and the kinds that books have.
private let formulas = [
  #"\theta_{t+1} = \theta_t - \eta \nabla J(\theta_t)"#,
  #"L(\theta) = \frac{1}{n} \sum_{i=1}^{n} (y_i - (\theta x_i + b))^2"#,
  #"\alpha_t = \alpha \times \left(\frac{1}{\sqrt{1 + \delta}}\right)^t"#,
  #"\Delta \theta = \eta \frac{\nabla L(\theta)}{\|\nabla L(\theta)\|}"#,
  #"f(x) = \begin{cases} x & \text{if } x > 0, \\ 0 & \text{otherwise} \end{cases}"#,
  #"\begin{aligned} \hat{y} &= \mathbf{X}\mathbf{w} + b \\ l &\le -\log P(y \mid x) \end{aligned}"#,
  #"x \in \mathbb{R}^n"#,
  #"\operatorname*{arg\,min}_{\theta} \mathbb{E}[L(\theta, x)]"#,
]

/// Parses and prints formulas, and prints the mean time for one; the bar is 0.05 ms in a release
/// build.
func benchmarkTeXMath() {
  let rounds = 2000
  var bytes = 0
  let time = ContinuousClock().measure {
    for _ in 0..<rounds {
      for formula in formulas {
        bytes += Formula.parse(formula).mathML(MathMLOptions(isDisplayed: true)).utf8.count
      }
    }
  }
  let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
  let each = seconds * 1e6 / Double(rounds * formulas.count)
  print("TeXMath: \(each) µs a formula, parsed and printed (bar: 50 µs); \(bytes) bytes")
}
