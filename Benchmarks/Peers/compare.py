# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Evenkeel contributors
"""Evenkeel's engine for many people beside general solvers of differential equations, one thread each.

The same people, the same model, the same outputs (every hour for 30 days). Each solver is measured twice: at the loosest
tolerance at which it keeps to what Evenkeel is held to (1e-4 of a concentration, 0.05 COWS points), and at the loosest at
which it is as exact as Evenkeel turns out to be.
"""

import csv
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from scipy.integrate import solve_ivp
from scipy.linalg import expm

import model

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
RESOURCES = ROOT / "Sources/Pharmacology/Resources"
HOURS = 24 + 720 + 1
OUTPUTS = 10
EVENKEEL = sys.argv[1]


def numbers(parameters):
    return {parameter["name"]: parameter["value"] for parameter in parameters}


def constants():
    c = numbers(json.loads((RESOURCES / "adaptation.json").read_text()))
    names = (
        "n x-standard tau-standard tau-fast tau-slow w-slow tau-recent gamma rho w0 tau-recruitment W50-recruitment g0 "
        "h T-max k-on k-off tau-craving a-withdrawal a-adaptation a-blockade"
    ).split()
    values = [c[name] for name in names]
    return np.array(values + [0.0] * (model.CONSTANTS - len(values)))


def evenkeel(scenario, *arguments):
    command = [EVENKEEL, "simulate", str(HERE / f"{scenario}.yaml"), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def people(count, folder):
    """Each person's parameters, and state before the first dose."""
    path = folder / "people.csv"
    evenkeel("stopped", "--people", str(count), "--parameters", str(path), "--format", "csv", "--every", "24h")
    methadone = json.loads((RESOURCES / "drugs/methadone.json").read_text())
    oral = next(form for form in methadone["formulations"] if form["id"] == "methadone-oral")
    typical = numbers(methadone["parameters"]) | numbers(oral["parameters"])
    c = constants()
    rows = []
    for line in csv.DictReader(path.open()):
        value = dict(typical)
        for name, text in line.items():
            if "/" in name:
                value[name.split("/")[1]] = float(text)
        p = [value[name] for name in "kaR CLR V1R QR V2R kaS CLS V1S QS V2S half X50-COWS X50-SOWS K tau".split()]
        p += [0.0] * (model.PARAMETERS - len(p))
        y = np.zeros(model.STATES)
        trough = []
        for ka, cl, v1, q, v2 in (p[0:5], p[5:10]):
            rates = np.array([[-ka, 0, 0], [ka, -(cl + q) / v1, q / v2], [0, q / v1, -q / v2]])
            dose = np.array([80 * value["half"], 0, 0])
            day = expm(24 * rates)
            trough.append(np.linalg.solve(np.eye(3) - day, day @ dose))
            if len(trough) == 1:
                step, states = expm(0.1 * rates), [trough[0] + dose]
                for _ in range(240):
                    states.append(step @ states[-1])
                drive = np.array(states)[:, 1] * 1000 / v1 / value["K"]
                power = (value["tau"] * drive / (1 + drive)) ** c[0]
                signals = power / (1 + power)
        y[0:3], y[3:6] = trough
        usual = (signals[:-1] + signals[1:]).sum() / 2 / 240
        y[6:8] = usual
        y[8] = signals[0]
        y[10] = c[15] * usual * c[14] / (c[15] * usual + c[16])
        rows.append([*p, *y])
    return np.array(rows)


def doses_of(scenario):
    """What is given every 24 hours, from 120 hours before time 0 to 720 after, mg."""
    later = np.linspace(76, 3.8, 20) if scenario == "taper" else []
    return np.concatenate([np.full(6, 80.0), later, np.zeros(30 - len(later))])


def errors(out, exact):
    """The greatest error of a concentration, of its own size (of those above 0.1 ng/mL), and of COWS in points."""
    level, truth = out[:, :, :2], exact[: len(out), :, :2]
    relative = np.abs(level - truth) / truth
    return float(relative[truth > 0.1].max()), float(np.abs(out[:, :, 2] - exact[: len(out), :, 2]).max())


class CVODE:
    def __init__(self, method, folder):
        self.name = f"CVODE (C), {method}"
        self.method, self.folder = method, folder
        self.program = folder / "cvode"
        if not self.program.exists():
            libraries = "-lsundials_cvode -lsundials_nvecserial -lsundials_sunmatrixdense -lsundials_sunlinsoldense "
            libraries += "-lsundials_sunnonlinsolfixedpoint -lm"
            subprocess.run(
                ["gcc", "-O3", "-march=native", str(HERE / "cvode.c"), "-o", str(self.program), *libraries.split()],
                check=True,
            )

    def run(self, data, doses, rtol):
        source, result = self.folder / "people.bin", self.folder / "out.bin"
        np.concatenate([[float(len(data))], constants(), doses, data.ravel()]).tofile(source)
        command = ["/usr/bin/env", str(self.program), str(source), str(result), str(rtol), self.method]
        seconds = float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        return np.fromfile(result).reshape(len(data), HOURS, OUTPUTS), seconds


class Numbalsoda:
    name = "numbalsoda (LSODA)"

    def run(self, data, doses, rtol):
        out = np.zeros((len(data), HOURS, OUTPUTS))
        model.lsoda_people(model.rhs.address, data[:1], constants(), doses, rtol, out[:1])
        begin = time.perf_counter()
        model.lsoda_people(model.rhs.address, data, constants(), doses, rtol, out)
        return out, time.perf_counter() - begin


class SciPy:
    name = "SciPy (LSODA), right side compiled"

    def run(self, data, doses, rtol):
        data = data[:8]
        c = constants()
        out = np.zeros((len(data), HOURS, OUTPUTS))
        begin = time.perf_counter()
        for i, person in enumerate(data):
            p, y = person[: model.PARAMETERS], person[model.PARAMETERS :].copy()
            entry, row = y[10], 0

            def rhs(t, y, dy=np.zeros(model.STATES)):
                model.derivative(y, dy, p, c)
                return dy.copy()

            for first, last in model.spans(doses):
                y[0] += p[10] * doses[first]
                y[3] += p[10] * doses[first]
                start, end = 24 * first - 120, 24 * last - 120
                times = np.arange(start, end + 1) if first >= 4 else np.array([start, end])
                solution = solve_ivp(rhs, (start, end), y, "LSODA", times, rtol=rtol, atol=rtol * 1e-2)
                y = solution.y[:, -1].copy()
                count = len(times) if last == len(doses) - 1 else len(times) - 1
                for place in range(count) if first >= 4 else ():
                    model.observe(solution.y[:, place].copy(), out[i, row], p, c, entry)
                    row += 1
        return out, time.perf_counter() - begin


def of_evenkeel(scenario, count, folder):
    path = folder / "trajectories.csv"
    evenkeel(scenario, "--people", str(count), "--trajectories", str(path), "--format", "csv", "--every", "1h")
    with path.open() as file:
        names = ["R-methadone (ng/mL)", "S-methadone (ng/mL)", "COWS"]
        values = [[float(line[name]) for name in names] for line in csv.DictReader(file)]
    return np.array(values).reshape(count, HOURS, 3)


def time_of(scenario, count):
    begin = time.perf_counter()
    evenkeel(scenario, "--people", str(count), "--threads", "1", "--quantiles", "50")
    return time.perf_counter() - begin


def loosest(solver, data, doses, exact, limits):
    """The loosest tolerance at which a solver's errors keep to limits, and its errors there."""
    for rtol in [factor * 10.0**-power for power in range(3, 12) for factor in (1, 0.3)]:
        out, _ = solver.run(data[:32], doses, rtol)
        error = errors(out, exact)
        if error[0] <= limits[0] and error[1] <= limits[1]:
            break
    return rtol, error


def speed_of_evenkeel(scenario):
    few, many = min(time_of(scenario, 8) for _ in range(5)), min(time_of(scenario, 20_008) for _ in range(3))
    return 20_000 / (many - few)


def compare(scenario, data, folder):
    doses = doses_of(scenario)
    bdf = CVODE("bdf", folder)
    exact, _ = bdf.run(data[:32], doses, 1e-12)
    check, _ = Numbalsoda().run(data[:32], doses, 1e-12)
    agreed = errors(check, exact)
    print(f"{scenario}; the reference: CVODE and LSODA at 1e-12 agree within {agreed[0]:.0e}, {agreed[1]:.0e} points.")
    ours = errors(of_evenkeel(scenario, 32, folder), exact)
    speed = speed_of_evenkeel(scenario)
    for words, limits in (("at the accuracy asked for", (1e-4, 0.05)), ("as exact as Evenkeel", ours)):
        print(f"{words + ', one thread':44} {'tolerance':>9} {'people/s':>9} {'level':>8} {'COWS':>7}")
        rows = []
        for solver in (bdf, CVODE("adams", folder), Numbalsoda(), SciPy()):
            rtol, error = loosest(solver, data, doses, exact, limits)
            count = 8 if isinstance(solver, SciPy) else len(data)
            rate = count / min(solver.run(data, doses, rtol)[1] for _ in range(3))
            rows.append((solver.name, rate))
            print(f"{solver.name:44} {rtol:9.0e} {rate:9,.0f} {error[0]:8.0e} {error[1]:7.0e}", flush=True)
        print(f"{'Evenkeel':44} {'–':>9} {speed:9,.0f} {ours[0]:8.0e} {ours[1]:7.0e}")
        name, fastest = max(rows, key=lambda row: row[1])
        print(f"Evenkeel simulates {speed / fastest:.1f} times as many people per second and core as {name}.\n")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        data = people(256, folder)
        for scenario in ("stopped", "taper"):
            compare(scenario, data, folder)


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main()
