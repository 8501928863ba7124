"""Writes optax.csv: trajectories of optax 0.2.8 (JAX 0.10.2), in float64, not jitted.

Run as:  python generate_optax.py
"""

import jax
import jax.numpy as jnp
import optax

from problems import LAYERED, PROBLEMS, STEPS, write

jax.config.update("jax_enable_x64", True)

rate = optax.scale_by_learning_rate


def precise(schedule):
    """The schedule of a whole number: of JAX's 32-bit counter it would be computed in float32."""
    return lambda count: schedule(int(count))


METHODS = {
    "sgd": optax.sgd(0.02),
    "sgd l2": optax.chain(optax.add_decayed_weights(0.1), optax.sgd(0.03)),
    "heavy ball": optax.sgd(0.01, momentum=0.8),
    "nesterov": optax.sgd(0.01, momentum=0.85, nesterov=True),
    "adagrad": optax.adagrad(0.3, initial_accumulator_value=0.05, eps=1e-3),
    "adadelta": optax.adadelta(0.7, rho=0.8, eps=1e-4),
    "rmsprop": optax.rmsprop(0.004),
    "rmsprop all": optax.rmsprop(
        0.004, decay=0.8, eps=1e-3, eps_in_sqrt=False, centered=True, momentum=0.5),
    "adam": optax.adam(0.05),
    "adam other": optax.adam(0.1, b1=0.8, b2=0.95, eps=1e-4),
    "adam root": optax.adam(0.07, b1=0.7, b2=0.9, eps=1e-6, eps_root=1e-5),
    "adamw": optax.adamw(0.05, b1=0.85, b2=0.98, weight_decay=0.1),
    "amsgrad": optax.amsgrad(0.06, b1=0.8, b2=0.9, eps=1e-6),
    "nadam": optax.nadam(0.04, b1=0.85, b2=0.97, eps=1e-7),
    "radam": optax.radam(0.08, b1=0.85, b2=0.95, eps=1e-6, threshold=6.0),
    "radam default": optax.radam(0.05),
    "lion": optax.lion(0.011, b1=0.8, b2=0.95, weight_decay=0.05),
    "sign": optax.sign_sgd(0.0123),
    "normalized": optax.chain(optax.normalize_by_update_norm(eps=1e-3), rate(0.037)),
    "polyak": optax.polyak_sgd(max_learning_rate=0.15, f_min=-0.1, eps=0.01),
    "adabelief": optax.adabelief(0.05, b1=0.8, b2=0.95, eps=1e-6),
    "adamax": optax.adamax(0.03, b1=0.8, b2=0.95, eps=1e-5),
    "yogi": optax.yogi(0.05, b1=0.8, b2=0.95, eps=1e-2),
    "clip norm": optax.chain(optax.clip_by_global_norm(0.7), optax.sgd(0.05)),
    "clip value": optax.chain(optax.clip(0.4), optax.sgd(0.05)),
    "adam cosine": optax.adam(precise(optax.cosine_decay_schedule(0.1, 100, 0.05, 1.3))),
    "adamw clip warmup": optax.chain(
        optax.clip_by_global_norm(1.0),
        optax.adamw(precise(optax.warmup_cosine_decay_schedule(0.0, 0.1, 15, 90, 0.001)),
                    b2=0.99, weight_decay=0.02)),
    "momentum decay": optax.sgd(
        precise(optax.exponential_decay(0.03, 20, 0.5, staircase=True)), momentum=0.7),
    "plateau": optax.chain(
        optax.sgd(0.09, momentum=0.5),
        optax.contrib.reduce_on_plateau(factor=0.5, patience=3, rtol=0.02, cooldown=2,
                                        min_scale=0.01)),
}

LAYERED_METHODS = {
    "block rms": optax.chain(optax.clip_by_block_rms(0.5), optax.sgd(0.1)),
    "adaptive clip": optax.chain(optax.adaptive_grad_clip(0.3, eps=0.05), optax.sgd(0.2)),
    "lamb": optax.lamb(0.02, b1=0.8, b2=0.95, eps=1e-5, weight_decay=0.05),
    "lars": optax.lars(0.5, weight_decay=0.02, trust_coefficient=0.05, eps=1e-3, momentum=0.6),
}


def split(p):
    return {"bias": p[6:], "matrix": p[:6].reshape(2, 3)}


def join(tree):
    return jnp.concatenate([tree["matrix"].ravel(), tree["bias"]])


def run(method, function, start, layered):
    whole, parts = (join, split) if layered else (lambda p: p, lambda p: p)
    method = optax.with_extra_args_support(method)
    params = parts(jnp.array(start))
    state = method.init(params)
    points = [start]
    for _ in range(STEPS):
        loss, gradient = function([float(x) for x in whole(params)])
        updates, state = method.update(
            parts(jnp.array(gradient)), state, params, value=jnp.asarray(loss))
        params = optax.apply_updates(params, updates)
        points.append([float(x) for x in whole(params)])
    return points


def runs():
    for methods, problems, layered in (
        (METHODS, PROBLEMS, False), (LAYERED_METHODS, LAYERED, True)):
        for name, method in methods.items():
            for problem, (function, start) in problems.items():
                yield name, problem, run(method, function, start, layered)


write("optax.csv", runs())
