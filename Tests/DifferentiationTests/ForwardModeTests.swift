import Differentiation
import RealModule
import Testing

@Suite("Forward mode")
struct ForwardModeTests {
  @Test("A polynomial's derivatives are exact")
  func polynomial() {
    #expect(forwardDerivative(of: { $0 * $0 * $0 - 2 * $0 }, at: 3.0) == 25)
    #expect(forwardSecondDerivative(of: { $0 * $0 * $0 - 2 * $0 }, at: 3.0) == 18)
  }

  @Test("Rosenbrock's gradient and Hessian at (-1, 2) are those found by hand")
  func rosenbrock() {
    func rosenbrock<S: DualScalar>(_ x: [S]) -> S {
      let a = 1 - x[0]
      let b = x[1] - x[0] * x[0]
      return a * a + 100 * b * b
    }
    #expect(forwardGradient(of: rosenbrock, at: [-1.0, 2]) == [396, 200])
    #expect(forwardHessian(of: rosenbrock, at: [-1.0, 2]) == [[402, 400], [400, 200]])
    #expect(forwardDirectionalDerivative(of: rosenbrock, at: [-1.0, 2], along: [1, 3]) == 996)
  }

  @Test("The Jacobian has a row for each value and a column for each variable")
  func jacobian() {
    let jacobian = forwardJacobian(of: { [$0[0] * $0[1], $0[0] + $0[1], $0[1]] }, at: [2.0, 5])
    #expect(jacobian == [[5, 2], [1, 1], [0, 1]])
  }

  @Test("A direction of another length is refused")
  func wrongDirection() async {
    await #expect(processExitsWith: .failure) {
      _ = forwardDirectionalDerivative(of: { $0[0] }, at: [1.0, 2], along: [1])
    }
  }
}
