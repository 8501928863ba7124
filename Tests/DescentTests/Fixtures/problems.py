"""The problems of the reference trajectories: losses and gradients in plain float64 arithmetic.

ReferenceProblem.swift writes the same expressions in the same order, so that both sides feed the
optimisers with the same bits and any difference is the optimiser's own.
"""

import math


def valley(p):
    """A mild Rosenbrock valley: not convex."""
    x, y = p
    a, b = 1 - x, y - x * x
    return 0.5 * a * a + 2 * b * b, [-a - 8 * x * b, 4 * b]


CURVATURES = [1.0, 10.0, 0.3]
CENTRE = [1.0, -2.0, 0.5]


def bowl(p):
    """A quadratic bowl, 33 times as steep in one direction as in another."""
    d = [x - c for x, c in zip(p, CENTRE)]
    loss = 0.0
    for h, e in zip(CURVATURES, d):
        loss += 0.5 * h * e * e
    return loss, [h * e for h, e in zip(CURVATURES, d)]


SAMPLES = [[1.0, 0.5, -1.5], [-0.5, 2.0, 0.25], [1.5, -1.0, 1.0], [0.5, 1.0, 2.0]]


def logistic(p):
    """Logistic regression of four samples, with a little L2: smooth, convex, no closed form."""
    loss, gradient = 0.0, [0.05 * x for x in p]
    for x in p:
        loss += 0.025 * x * x
    for s in SAMPLES:
        z = s[0] * p[0] + s[1] * p[1] + s[2] * p[2]
        loss += math.log1p(math.exp(-z))
        w = -1 / (1 + math.exp(z))
        gradient = [g + w * x for g, x in zip(gradient, s)]
    return loss, gradient


def layers(p):
    """A bowl in the eight parameters of a 2x3 matrix and a vector of 2."""
    d = [x - (0.25 * i - 1) for i, x in enumerate(p)]
    loss = 0.0
    for i, e in enumerate(d):
        loss += 0.5 * (0.5 + 0.5 * i) * e * e
    return loss, [(0.5 + 0.5 * i) * e for i, e in enumerate(d)]


PROBLEMS = {
    "valley": (valley, [-1.2, 1.0]),
    "bowl": (bowl, [0.0, 0.0, 0.0]),
    "logistic": (logistic, [0.5, -1.0, 0.25]),
}
LAYERED = {"layers": (layers, [0.5, -0.25, 0.75, 1.0, -0.5, 0.25, 2.0, -1.0])}

STEPS = 120
RECORDED = [1, 2, 5, 10, 30, 60, 120]


def write(path, runs):
    """Writes the recorded points of the runs: name/problem/step, then the parameters."""
    with open(path, "w", newline="\n") as file:
        for name, problem, points in runs:
            for step in RECORDED:
                values = ",".join(repr(float(x)) for x in points[step])
                file.write(f"{name}/{problem}/{step},{values}\n")
