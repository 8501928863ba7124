"""Writes numpy-random.csv: what NumPy's legacy generator and its PCG64 draw.

Run with NumPy 1.17 or later:  python generate_numpy.py
Each line is a name, then the values, written so that reading them back gives the same bits.
"""

import numpy as np


def draws():
    for seed in (0, 1, 42, 2**32 - 1):
        np.random.seed(seed)
        yield f"rand {seed}", np.random.rand(6)
        yield f"randn {seed}", np.random.randn(7)
        # The spare normal deviate of the seventh must survive the draws in between.
        yield f"rand again {seed}", np.random.rand(2, 2).ravel()
        yield f"randn again {seed}", np.random.randn(2, 2).ravel()
        yield f"uniform {seed}", np.random.uniform(-3, 5, 4)
        yield f"normal {seed}", np.random.normal(2, 0.5, 4)
        yield f"randint {seed}", np.random.randint(-5, 100, 8)
        yield f"randint wide {seed}", np.random.randint(0, 2**40, 4)
        yield f"permutation {seed}", np.random.permutation(11)
        words = np.arange(9)
        np.random.shuffle(words)
        yield f"shuffle {seed}", words
    np.random.seed(7)
    yield "far 7", np.random.rand(2000)[-3:]
    np.random.seed([1, 2, 3])
    yield "rand array", np.random.rand(4)
    # The data of two of the source documents.
    np.random.seed(0)
    x = np.random.rand(100, 1)
    yield "inputs 0", x.ravel()
    yield "targets 0", (2 * x + 1 + np.random.randn(100, 1) * 0.5).ravel()
    np.random.seed(1)
    x = np.random.randn(100, 1)
    yield "inputs 1", x.ravel()
    yield "targets 1", (3 * x + np.random.randn(100, 1)).ravel()
    yield "pcg64", pcg64(seed=42, stream=54).random_raw(6)


def pcg64(seed, stream):
    """The reference seeding of PCG: step, add the seed, step."""
    multiplier = (2549297995355413924 << 64) + 4865540595714422341
    increment = stream << 1 | 1
    state = ((increment + seed) * multiplier + increment) % 2**128
    generator = np.random.PCG64()
    inner = {"state": state, "inc": increment}
    generator.state = {
        "bit_generator": "PCG64", "state": inner, "has_uint32": 0, "uinteger": 0}
    return generator


with open("numpy-random.csv", "w", newline="\n") as file:
    for name, values in draws():
        file.write(",".join([name] + [repr(value.item()) for value in values]) + "\n")
