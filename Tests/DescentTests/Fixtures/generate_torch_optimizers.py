"""Writes torch-optimizers.csv: trajectories of PyTorch 2.13 (CPU, float64), one tensor at a time.

Only what PyTorch defines otherwise than optax, or has alone.  Run as:  python generate_torch_optimizers.py
"""

import torch

from problems import PROBLEMS, STEPS, write

# NAdam keeps its product of momenta in the default type, which would be float32.
torch.set_default_dtype(torch.float64)

METHODS = {
    "sgd": lambda p: torch.optim.SGD(p, lr=0.01, momentum=0.8, nesterov=True, weight_decay=0.1),
    "adagrad": lambda p: torch.optim.Adagrad(p, lr=0.3, lr_decay=0.02, eps=1e-3),
    "adagrad default": lambda p: torch.optim.Adagrad(p, lr=0.2),
    "adadelta": lambda p: torch.optim.Adadelta(p, lr=0.7, rho=0.8, eps=1e-4),
    "rmsprop": lambda p: torch.optim.RMSprop(
        p, lr=0.005, alpha=0.9, eps=1e-3, momentum=0.6, centered=True),
    "adam l2": lambda p: torch.optim.Adam(
        p, lr=0.06, betas=(0.8, 0.97), eps=1e-5, weight_decay=0.05),
    "adamw": lambda p: torch.optim.AdamW(p, lr=0.05, betas=(0.85, 0.98), weight_decay=0.1),
    "amsgrad": lambda p: torch.optim.Adam(
        p, lr=0.06, betas=(0.8, 0.9), eps=1e-6, amsgrad=True),
    "nadam": lambda p: torch.optim.NAdam(
        p, lr=0.02, betas=(0.8, 0.95), eps=1e-6, momentum_decay=0.02),
    "radam": lambda p: torch.optim.RAdam(p, lr=0.06, betas=(0.8, 0.95), eps=1e-3),
    "adamax": lambda p: torch.optim.Adamax(p, lr=0.03, betas=(0.8, 0.95), eps=1e-5),
}

SCHEDULED = {
    "step": lambda o: torch.optim.lr_scheduler.StepLR(o, step_size=25, gamma=0.4),
    "exponential": lambda o: torch.optim.lr_scheduler.ExponentialLR(o, gamma=0.98),
    "restarts": lambda o: torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(
        o, T_0=12, T_mult=2, eta_min=0.002),
    "plateau": lambda o: torch.optim.lr_scheduler.ReduceLROnPlateau(
        o, factor=0.5, patience=2, threshold=0.02, cooldown=2, eps=0),
}


def run(make, schedule, function, start):
    p = torch.tensor(start, dtype=torch.float64)
    optimizer = make([p])
    scheduler = schedule(optimizer) if schedule else None
    points = [start]
    for _ in range(STEPS):
        loss, gradient = function(p.tolist())
        # A plateau scheduler is told the loss before the step, so that it acts on that step.
        if isinstance(scheduler, torch.optim.lr_scheduler.ReduceLROnPlateau):
            scheduler.step(loss)
        p.grad = torch.tensor(gradient, dtype=torch.float64)
        optimizer.step()
        if scheduler and not isinstance(
            scheduler, torch.optim.lr_scheduler.ReduceLROnPlateau):
            scheduler.step()
        points.append(p.tolist())
    return points


def runs():
    for problem, (function, start) in PROBLEMS.items():
        for name, make in METHODS.items():
            yield name, problem, run(make, None, function, start)
        for name, schedule in SCHEDULED.items():
            make = lambda p: torch.optim.SGD(p, lr=0.08 if name == "plateau" else 0.04,
                                             momentum=0.5)
            yield f"sgd {name}", problem, run(make, schedule, function, start)


write("torch-optimizers.csv", runs())
