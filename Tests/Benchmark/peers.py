"""Times what the benchmark of Descent compares itself with: NumPy, JAX and optax.

Prints lines of a name and the least seconds of many runs. One thread, double precision, results
blocked on. Needs numpy, jax, optax and scikit-learn: pip install numpy jax optax scikit-learn
"""
import os
import time

for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})

import numpy as np


def least(run, seconds=1.5):
    run()
    best = float("inf")
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        start = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - start)
    return best


X = np.array([1.0, 2, 3, 4, 5])
Y = np.array([2.0, 4, 6, 8, 10])


def numpy_descent():
    w = b = 0.0
    for _ in range(1000):
        error = w * X + b - Y
        w -= 0.01 * (2 / 5) * np.sum(error * X)
        b -= 0.01 * (2 / 5) * np.sum(error)
    return w, b


def numpy_perceptron():
    from sklearn.datasets import load_digits

    digits = load_digits()
    x, labels = digits.data / 16.0, digits.target
    rng = np.random.default_rng(0)
    w1, b1 = rng.standard_normal((64, 64)) * (2 / 64) ** 0.5, np.zeros(64)
    w2, b2 = rng.standard_normal((64, 10)) * (2 / 64) ** 0.5, np.zeros(10)
    n, rows = len(x), np.arange(len(x))

    def step():
        z = x @ w1 + b1
        a = np.maximum(z, 0)
        s = a @ w2 + b2
        s -= s.max(axis=1, keepdims=True)
        e = np.exp(s)
        total = e.sum(axis=1, keepdims=True)
        loss = np.mean(np.log(total[:, 0]) - s[rows, labels])
        e /= total
        e[rows, labels] -= 1
        e /= n
        da = e @ w2.T
        da *= z > 0
        return loss, x.T @ da, da.sum(0), a.T @ e, e.sum(0)

    return step


print("numpy.descent", least(numpy_descent), flush=True)
print("numpy.perceptron", least(numpy_perceptron()), flush=True)

import jax
import jax.numpy as jnp
import optax

jax.config.update("jax_enable_x64", True)


@jax.jit
def jax_descent(theta, x, y):
    gradient = jax.grad(lambda t: jnp.mean((t[0] * x + t[1] - y) ** 2))
    return jax.lax.fori_loop(0, 1000, lambda _, t: t - 0.01 * gradient(t), theta)


theta, x, y = jnp.zeros(2), jnp.asarray(X), jnp.asarray(Y)
print("jax.descent", least(lambda: jax_descent(theta, x, y).block_until_ready()), flush=True)

adam = optax.adam(1e-3)


def adam_update(parameters, gradient, state):
    updates, state = adam.update(gradient, state, parameters)
    return optax.apply_updates(parameters, updates), state


# The buffers are handed over, as ours are changed in place.
adam_step = jax.jit(adam_update, donate_argnums=(0, 2))
parameters = jnp.zeros(1_000_000)
gradient = jnp.asarray(np.random.default_rng(1).standard_normal(1_000_000))
state = adam.init(parameters)


def step():
    global parameters, state
    parameters, state = adam_step(parameters, gradient, state)
    parameters.block_until_ready()


print("optax.adam", least(step, 3), flush=True)
