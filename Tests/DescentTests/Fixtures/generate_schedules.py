"""Writes schedules.csv: values of optax's schedules (0.2.8, float64) and of PyTorch's (2.13).

Run as:  python generate_schedules.py
"""

import jax
import optax
import torch

jax.config.update("jax_enable_x64", True)

STEPS = [0, 1, 2, 7, 14, 15, 16, 29, 30, 31, 49, 50, 60, 84, 85, 86, 99, 100, 101, 150]

OPTAX = {
    "exponential": optax.exponential_decay(0.5, 10, 0.8, transition_begin=15),
    "exponential stairs": optax.exponential_decay(0.5, 10, 0.8, staircase=True, end_value=0.1),
    "exponential growth": optax.exponential_decay(0.5, 10, 1.5, end_value=3.0),
    "polynomial": optax.polynomial_schedule(0.4, 0.05, 2.5, 70, transition_begin=15),
    "linear": optax.linear_schedule(0.1, 0.9, 50),
    "piecewise": optax.piecewise_constant_schedule(2.0, {15: 0.1, 30: 0.01, 100: 3.0}),
    "cosine": optax.cosine_decay_schedule(0.7, 100, 0.1, 1.7),
    "warmup cosine": optax.warmup_cosine_decay_schedule(0.01, 0.6, 15, 100, 0.02, 1.2),
    "warmup constant": optax.warmup_constant_schedule(0.01, 0.6, 15),
    "joined": optax.join_schedules(
        [optax.linear_schedule(0.0, 1.0, 15), optax.constant_schedule(0.4),
         optax.exponential_decay(0.4, 5, 0.7)], [15, 50]),
    "cosine one-cycle": optax.cosine_onecycle_schedule(100, 0.8, 0.3, 20.0, 1e3),
    "linear one-cycle": optax.linear_onecycle_schedule(100, 0.8, 0.3, 0.85, 20.0, 1e3),
}

TORCH = {
    "torch step": lambda o: torch.optim.lr_scheduler.StepLR(o, step_size=15, gamma=0.3),
    "torch restarts": lambda o: torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(
        o, T_0=15, T_mult=2, eta_min=0.01),
    "torch restarts same": lambda o: torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(
        o, T_0=15, eta_min=0.01),
}


def torch_values(make):
    optimizer = torch.optim.SGD([torch.zeros(1)], lr=0.5)
    scheduler = make(optimizer)
    values = []
    for _ in range(max(STEPS) + 1):
        values.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return [values[step] for step in STEPS]


with open("schedules.csv", "w", newline="\n") as file:
    file.write(",".join(["steps"] + [str(step) for step in STEPS]) + "\n")
    for name, schedule in OPTAX.items():
        file.write(",".join([name] + [repr(float(schedule(step))) for step in STEPS]) + "\n")
    for name, make in TORCH.items():
        file.write(",".join([name] + [repr(float(v)) for v in torch_values(make)]) + "\n")
