#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Evenkeel contributors
"""The opioid model once more, as one system of differential equations solved to tight tolerance.

It reads the same numbers as the Swift program but shares none of its methods: no matrix exponentials, no lags solved step
by step, no grid. It writes one CSV file a scenario, against which a test compares the program.

    pip install numpy scipy && python3 Tests/Reference/reference.py
"""
import csv
import json
import math
import pathlib

import numpy as np
from scipy.integrate import solve_ivp
from scipy.optimize import brentq

ROOT = pathlib.Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "Sources/Pharmacology/Resources"
OUT = ROOT / "Tests/PharmacologyTests/Fixtures/reference"
DRUGS = {f.stem: json.loads(f.read_text()) for f in (RESOURCES / "drugs").glob("*.json")}
C = {row["name"]: row["value"] for row in json.loads((RESOURCES / "adaptation.json").read_text())}
SETTLING = 120.0
# Earlier doses that stand for "for so long that the level is steady".
BEFORE = 60 * 24.0
PERSON = {"age": 35, "weight": 72.4, "body-mass-index": 24.8, "traits": ["opioid-use-disorder"]}


class Form:
    """One formulation: compartments, rates, outputs, and how a dose enters."""

    def __init__(self, form_id):
        self.drug, self.form = next(
            (d, f) for d in DRUGS.values() for f in d["formulations"] if f["id"] == form_id)
        self.parameters = {p["name"]: p for p in self.drug["parameters"] + self.form["parameters"]}
        parts = [self.form["absorption"], self.form.get("disposition") or self.drug["disposition"]]
        self.names = [n for p in parts for n in p["compartments"]]
        self.sites = [s for p in parts for s in p.get("effectSites") or []]
        self.outputs = [o for p in parts for o in p.get("outputs") or []]
        self.size = len(self.names) + len(self.sites)
        self.rates = np.zeros((self.size, self.size))
        for flow in (f for p in parts for f in p["flows"]):
            rate = self.rate(flow) * self.product(flow.get("share", []))
            source = self.names.index(flow["from"])
            self.rates[source, source] -= rate
            if flow.get("to"):
                self.rates[self.names.index(flow["to"]), source] += rate
        for number, site in enumerate(self.sites):
            row = len(self.names) + number
            speed = self.constant(site)
            self.rates[row] += speed * self.row(next(o for o in self.outputs if o["id"] == site["follows"]))
            self.rates[row, row] -= speed
        self.rows = {o["id"]: self.row(o) for o in self.outputs}

    def value(self, name, amount=None):
        parameter = self.parameters[name]
        value = parameter["value"]
        for covariate in parameter.get("covariates", []):
            if "power" in covariate:
                value *= (PERSON[covariate["power"]] / covariate["reference"]) ** covariate["exponent"]
            elif covariate["trait"] in PERSON["traits"]:
                if "factor" in covariate:
                    value *= covariate["factor"]
                else:
                    odds = math.log(value / (1 - value)) + covariate["logitShift"]
                    value = 1 / (1 + math.exp(-odds))
        if amount and "dose" in parameter:
            value *= (amount / parameter["dose"]["reference"]) ** parameter["dose"]["exponent"]
        return value

    def product(self, names, amount=None):
        result = 1.0
        for name in names:
            result *= 1 - self.value(name[2:], amount) if name.startswith("1-") else self.value(name, amount)
        return result

    def constant(self, entry):
        return self.value(entry["rate"]) if "rate" in entry else math.log(2) / self.value(entry["halfLife"])

    def rate(self, flow):
        if "clearance" in flow:
            return self.value(flow["clearance"]) / self.value(flow["volume"])
        return self.constant(flow)

    def row(self, output):
        row = np.zeros(self.size)
        for term in output["terms"]:
            weight = self.value(term["weight"]) if "weight" in term else 1.0
            if "effectSite" in term:
                place = len(self.names) + [s["id"] for s in self.sites].index(term["effectSite"])
                row[place] += weight
            else:
                scale = 1000 / self.value(term["volume"]) if "volume" in term else 1.0
                row[self.names.index(term["compartment"])] += weight * scale
        return row

    def changes(self, time, amount):
        """What a dose does: (time, compartment, bolus or None, change of rate)."""
        for rule in self.form["inputs"]:
            share = amount * self.product(rule["share"], amount)
            begin = time + (self.value(rule["lag"]) if "lag" in rule else 0)
            place = self.names.index(rule["to"])
            if "duration" in rule:
                span = self.value(rule["duration"])
                yield begin, place, 0.0, share / span
                yield begin + span, place, 0.0, -share / span
            else:
                yield begin, place, share, 0.0


def receptor(drug):
    values = {p["name"]: p["value"] for p in drug["parameters"]}
    names = drug["receptor"]
    efficacy = values[names["efficacy"]] if "efficacy" in names else 0.0
    fast = efficacy * (values[names["fastShare"]] if "fastShare" in names else 1.0)
    return values[names["halfOccupancy"]], values[names["hill"]] if "hill" in names else 1.0, efficacy, fast


def transduce(stimulus):
    power = max(stimulus, 0.0) ** C["n"]
    return power / (1 + power)


class System:
    """Several forms at once, and the adaptation that they bring about."""

    def __init__(self, doses, scale=None):
        # doses: {form: [(time, amount)]}; scale: {form: factor of the effect site} for habits.
        self.forms = [Form(f) for f in doses]
        self.scales = [(scale or {}).get(f, 1.0) for f in doses]
        self.offsets = np.cumsum([0] + [f.size for f in self.forms])
        self.size = self.offsets[-1]
        self.rates = np.zeros((self.size, self.size))
        self.changes = []
        for form, offset, rows in zip(self.forms, self.offsets, doses.values()):
            self.rates[offset:offset + form.size, offset:offset + form.size] = form.rates
            for time, amount in rows:
                self.changes += [(t, offset + c, b, r) for t, c, b, r in form.changes(time, amount)]
        self.changes.sort(key=lambda change: change[0])
        self.drugs = {}
        for form, offset, factor in zip(self.forms, self.offsets, self.scales):
            row = np.zeros(self.size)
            row[offset:offset + form.size] = factor * form.rows["effect-site"]
            key = form.drug["id"]
            self.drugs[key] = (self.drugs[key][0] + row if key in self.drugs else row, receptor(form.drug))

    def signals(self, amounts):
        total, stimulus, fast = 1.0, 0.0, 0.0
        for row, (half, hill, efficacy, fast_efficacy) in self.drugs.values():
            drive = (max(row @ amounts, 0.0) / half) ** hill
            total += drive
            stimulus += efficacy * drive
            fast += fast_efficacy * drive
        return transduce(stimulus / total), transduce(fast / total)

    def derivative(self, _, state, rates, with_adaptation):
        amounts = state[:self.size]
        change = np.zeros_like(state)
        change[:self.size] = self.rates @ amounts + rates
        signal, fast_signal = self.signals(amounts)
        if not with_adaptation:
            change[self.size] = signal
            return change
        fast, slow, recent, recruited = state[self.size:]
        deficit = max(0.0, (1 - C["w-slow"]) * fast + C["w-slow"] * slow - signal - C["w0"])
        change[self.size:] = [
            (signal - fast) / C["tau-fast"], (signal - slow) / C["tau-slow"],
            (fast_signal - recent) / C["tau-recent"],
            (deficit / (deficit + C["W50-recruitment"]) - recruited) / C["tau-recruitment"]]
        return change

    def solve(self, state, start, end, wanted, with_adaptation):
        """The states at the wanted times (after what happens then), and the last one."""
        rates = np.zeros(self.size)
        for time, place, bolus, rate in self.changes:
            if time < start - 1e-12:
                rates[place] += rate
        found = {}
        time = start
        events = sorted({t for t, *_ in self.changes if start - 1e-12 <= t <= end} | {start, end})
        for number, moment in enumerate(events):
            if moment > time:
                inner = [w for w in wanted if time < w <= moment]
                solution = solve_ivp(
                    self.derivative, (time, moment), state, method="LSODA", rtol=1e-10, atol=1e-13,
                    args=(rates.copy(), with_adaptation), t_eval=sorted(set(inner + [moment])), max_step=2.0)
                assert solution.success, solution.message
                for t, column in zip(solution.t, solution.y.T):
                    found[t] = column.copy()
                state, time = solution.y[:, -1].copy(), moment
            for change_time, place, bolus, rate in self.changes:
                if abs(change_time - moment) < 1e-12:
                    state[place] += bolus
                    rates[place] += rate
            if any(abs(w - moment) < 1e-9 for w in wanted):
                found[min(wanted, key=lambda w: abs(w - moment))] = state.copy()
        return found, state

    def cows(self, amounts, adaptation):
        fast, slow, recent, recruited = adaptation
        signal, fast_signal = self.signals(amounts)
        deficit = max(0.0, (1 - C["w-slow"]) * fast + C["w-slow"] * slow - signal - C["w0"])
        gate = deficit / (deficit + C["W50-recruitment"])
        felt = max(0.0, deficit * (C["g0"] + (1 - C["g0"]) * recruited)
                   + C["gamma"] * max(0.0, recent - fast_signal) * gate
                   - C["rho"] * max(0.0, fast_signal - recent))
        power = felt ** C["h"]
        return 48 * power / (C["X50-COWS"] ** C["h"] + power)


def habit_scale(form_id, times_per_day, effect):
    """The scale at which the mean signal over a day is the effect, by quadrature over a steady day."""
    interval = 24 / times_per_day
    uses = [(-interval * n, 1.0) for n in range(int(BEFORE / interval), -1, -1)]
    system = System({form_id: uses})
    points = np.linspace(0, interval, 4001)
    found, _ = system.solve(np.zeros(system.size + 1), uses[0][0], interval, list(points), False)
    row, (half, hill, efficacy, _) = next(iter(system.drugs.values()))
    site = np.array([row @ found[p][:system.size] for p in points])

    def mean(scale):
        drive = (scale * site / half) ** hill
        signal = np.array([transduce(efficacy * d / (1 + d)) for d in drive])
        return np.trapezoid(signal, points) / interval

    return brentq(lambda log_scale: mean(math.exp(log_scale)) - effect, -20, 20, xtol=1e-12)


def run(name, scenario, fine=None):
    """Solves a scenario and writes its CSV file; `fine` is a span in which every six minutes count."""
    habit, maintenance = scenario.get("habit"), scenario.get("maintenance")
    horizon = scenario["hours"]
    doses, scale = {}, {}
    settled = bool(maintenance) or bool(habit and "lasting" not in habit)
    start = -SETTLING if settled else 0.0
    if habit:
        interval = 24 / habit["timesPerDay"]
        span = habit.get("lasting", BEFORE)
        doses[habit["opioid"]] = [(-interval * n, 1.0) for n in range(int(span / interval + 1e-9), -1, -1)]
        days = round(habit.get("tapering", 0) / 24)
        doses[habit["opioid"]] += [
            (24 * day + interval * use, 1 - (day + 1) / days)
            for day in range(days - 1) for use in range(1, habit["timesPerDay"] + 1)]
        scale[habit["opioid"]] = math.exp(habit_scale(habit["opioid"], habit["timesPerDay"], habit["effect"]))
        if not settled:
            start = -span
    if maintenance:
        count = int(BEFORE / maintenance["every"])
        doses[maintenance["medication"]] = [
            (-maintenance["every"] * n, maintenance["mg"]) for n in range(count, -1, -1)]
    for medication, rows in scenario.get("treatments", {}).items():
        doses.setdefault(medication, []).extend(rows)
        start = min([start] + [t for t, _ in rows])
    start = math.floor(start)
    system = System(doses, scale)
    begin = min([start] + [t for rows in doses.values() for t, _ in rows])
    _, state = system.solve(np.zeros(system.size + 1), begin, start, [], False) if begin < start else (0, None)
    state = np.zeros(system.size + 1) if state is None else state
    adapted = 0.0
    if settled:
        state[-1] = 0
        # The doses at the start itself are in the state already.
        later = System(doses, scale)
        later.changes = [c for c in later.changes if c[0] > start + 1e-12 or c[3] != 0]
        _, after = later.solve(state.copy(), start, start + 24, [], False)
        adapted = after[-1] / 24
        system = later
    recent = system.signals(state[:system.size])[1] if settled or begin < start else 0.0
    if not settled and begin == start:
        # Doses at the very start count at once.
        pass
    state = np.concatenate([state[:system.size], [adapted, adapted, recent, 0.0]])
    wanted = [float(h) for h in range(math.ceil(max(start, -24)), int(horizon) + 1)]
    if fine:
        wanted += [round(fine[0] + 0.1 * n, 1) for n in range(int((fine[1] - fine[0]) * 10) + 1)]
    wanted = sorted(set(wanted))
    found, _ = system.solve(state, start, horizon, wanted, True)
    measured = {}
    for form, offset in zip(system.forms, system.offsets):
        if form.drug["role"] == "habit":
            continue
        for output, row in form.rows.items():
            if output not in ("effect-site", "active"):
                whole = np.zeros(system.size)
                whole[offset:offset + form.size] = row
                measured[output] = measured.get(output, 0) + whole
    OUT.mkdir(parents=True, exist_ok=True)
    with open(OUT / f"{name}.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["hours", *measured, "signal", "COWS"])
        for time in wanted:
            row = found[time]
            amounts = row[:system.size]
            numbers = [whole @ amounts for whole in measured.values()]
            numbers += [system.signals(amounts)[0], system.cows(amounts, row[system.size:])]
            writer.writerow([f"{time:.1f}", *(f"{v:.8g}" for v in numbers)])
    print(name, len(wanted), flush=True)


def taper(mg, days):
    return [(24.0 * n, mg * (1 - n / days)) for n in range(1, days)]


HEROIN = {"opioid": "heroin", "timesPerDay": 4, "effect": 0.7}
FENTANYL = {"opioid": "fentanyl", "timesPerDay": 6, "effect": 0.8}
METHADONE = {"medication": "methadone-oral", "mg": 80.0, "every": 24.0}
SCENARIOS = {
    "heroin-stop": ({"habit": HEROIN, "hours": 240}, None),
    "fentanyl-stop": ({"habit": FENTANYL, "hours": 240}, None),
    "oxycodone-month": (
        {"habit": {"opioid": "oxycodone", "timesPerDay": 4, "effect": 0.5, "lasting": 720.0}, "hours": 168}, None),
    "oxycodone-taper": (
        {"habit": {"opioid": "oxycodone", "timesPerDay": 4, "effect": 0.5, "lasting": 720.0, "tapering": 336.0},
         "hours": 480}, None),
    "methadone-stop": ({"maintenance": METHADONE, "hours": 480}, None),
    "methadone-taper-10": (
        {"maintenance": METHADONE, "treatments": {"methadone-oral": taper(80.0, 10)}, "hours": 480}, None),
    "methadone-taper-21": (
        {"maintenance": METHADONE, "treatments": {"methadone-oral": taper(80.0, 21)}, "hours": 720}, None),
    "buprenorphine-early": (
        {"habit": HEROIN, "treatments": {"buprenorphine-sublingual": [(6.0, 8.0), (30.0, 16.0)]}, "hours": 72}, (5, 12)),
    "buprenorphine-in-time": (
        {"habit": HEROIN, "treatments": {"buprenorphine-sublingual": [(24.0, 8.0), (30.0, 8.0)]}, "hours": 72},
        (23, 33)),
    "fentanyl-buprenorphine": (
        {"habit": FENTANYL, "treatments": {"buprenorphine-sublingual": [(24.0, 8.0)]}, "hours": 72}, (23, 29)),
    "naltrexone-early": ({"habit": HEROIN, "treatments": {"naltrexone-oral": [(6.0, 50.0)]}, "hours": 96}, (5, 10)),
    "naltrexone-late": (
        {"habit": HEROIN, "treatments": {"naltrexone-oral": [(240.0, 50.0), (264.0, 50.0)]}, "hours": 360}, None),
    "naltrexone-monthly": (
        {"habit": HEROIN, "treatments": {"naltrexone-monthly": [(240.0, 380.0)]}, "hours": 1680}, None),
    "naloxone-morphine": (
        {"habit": {"opioid": "morphine", "timesPerDay": 4, "effect": 0.42},
         "treatments": {"naloxone-injection": [(3.0, 0.4)]}, "hours": 12}, (2, 6)),
    "naloxone-nasal-fentanyl": (
        {"habit": FENTANYL, "treatments": {"naloxone-nasal": [(0.5, 4.0)]}, "hours": 12}, (0, 4)),
    "buprenorphine-weekly": (
        {"treatments": {"buprenorphine-weekly": [(168.0 * n, 24.0) for n in range(4)]}, "hours": 1500}, None),
    "buprenorphine-xr": (
        {"treatments": {"buprenorphine-xr": [(672.0 * n, 300.0) for n in range(3)]}, "hours": 2400}, None),
}

if __name__ == "__main__":
    for scenario_name, (description, fine_span) in SCENARIOS.items():
        run(scenario_name, description, fine_span)
