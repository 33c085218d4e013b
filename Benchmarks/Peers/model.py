# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Evenkeel contributors
"""The model of model.h for solvers in Python, compiled by Numba."""

import numpy as np
from numba import carray, cfunc, njit
from numbalsoda import lsoda, lsoda_sig

PARAMETERS = 16
CONSTANTS = 24
STATES = 12


@njit(fastmath=False)
def transduce(slope, stimulus):
    if stimulus <= 0:
        return 0.0
    power = stimulus**slope
    return power / (1 + power)


@njit
def derivative(y, dy, p, c):
    ka_r, cl_r, v1_r, q_r, v2_r, ka_s, cl_s, v1_s, q_s, v2_s = p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8], p[9]
    k, tau = p[13], p[14]
    dy[0] = -ka_r * y[0]
    dy[1] = ka_r * y[0] - (cl_r + q_r) / v1_r * y[1] + q_r / v2_r * y[2]
    dy[2] = q_r / v1_r * y[1] - q_r / v2_r * y[2]
    dy[3] = -ka_s * y[3]
    dy[4] = ka_s * y[3] - (cl_s + q_s) / v1_s * y[4] + q_s / v2_s * y[5]
    dy[5] = q_s / v1_s * y[4] - q_s / v2_s * y[5]
    drive = max(0.0, 1000 * y[1] / v1_r / k)
    signal = transduce(c[0], tau * drive / (1 + drive))
    deficit = max(0.0, (1 - c[5]) * y[6] + c[5] * y[7] - signal - c[9])
    dy[6] = (signal - y[6]) / c[3]
    dy[7] = (signal - y[7]) / c[4]
    dy[8] = (signal - y[8]) / c[6]
    dy[9] = (deficit / (deficit + c[11]) - y[9]) / c[10]
    dy[10] = c[15] * signal * (c[14] - y[10]) - c[16] * y[10]
    joined = transduce(c[0], (tau * drive + c[2] * c[1]) / (1 + drive + c[1]))
    alone = transduce(c[0], c[2] * c[1] / (1 + c[1]))
    blockade = min(1.0, max(0.0, 1 - (joined - signal) / alone))
    longing = c[18] * deficit + c[19] * max(0.0, y[7] - 0.5 * signal)
    dy[11] = (100 * (1 - np.exp(-longing)) * (1 - c[20] * blockade) - y[11]) / c[17]


@cfunc(lsoda_sig)
def rhs(t, u, du, data):
    y = carray(u, (STATES,))
    dy = carray(du, (STATES,))
    numbers = carray(data, (PARAMETERS + CONSTANTS,))
    derivative(y, dy, numbers[:PARAMETERS], numbers[PARAMETERS:])


@njit
def observe(y, out, p, c, entry):
    v1_r, v1_s, k, tau = p[2], p[7], p[13], p[14]
    drive = max(0.0, 1000 * y[1] / v1_r / k)
    signal = transduce(c[0], tau * drive / (1 + drive))
    deficit = max(0.0, (1 - c[5]) * y[6] + c[5] * y[7] - signal - c[9])
    change = y[8] - signal
    felt = deficit * (c[12] + (1 - c[12]) * y[9])
    felt = max(0.0, felt + c[7] * max(0.0, change) * deficit / (deficit + c[11]) - c[8] * max(0.0, -change))
    cows = (felt / p[11]) ** c[13] if felt > 0 else 0.0
    sows = (felt / p[12]) ** c[13] if felt > 0 else 0.0
    joined = transduce(c[0], (tau * drive + c[2] * c[1]) / (1 + drive + c[1]))
    alone = transduce(c[0], c[2] * c[1] / (1 + c[1]))
    standard = c[2] * c[1] / (1 + c[1])
    through = standard * (1 + c[1]) / (1 + drive + c[1])
    out[0] = 1000 * y[1] / v1_r
    out[1] = 1000 * y[4] / v1_s
    out[2] = 48 * cows / (1 + cows)
    out[3] = 30 * sows / (1 + sows)
    out[4] = y[11]
    out[5] = min(1.0, max(0.0, 1 - (joined - signal) / alone))
    out[6] = signal
    out[7] = drive / (1 + drive)
    out[8] = y[10]
    out[9] = (through + tau * drive / (1 + drive)) / standard * (1 + entry) / (1 + y[10])


@njit
def spans(doses):
    """From each dose to the next, or to the end: the days, counted from the first dose."""
    days = [day for day in range(len(doses)) if doses[day] > 0]
    return [(begin, end) for begin, end in zip(days, days[1:] + [len(doses) - 1])]


@njit
def lsoda_people(address, people, constants, doses, rtol, out):
    """Solves person after person from 120 hours before time 0 to 720 after, with outputs of every hour from -24 on."""
    data = np.empty(PARAMETERS + CONSTANTS)
    data[PARAMETERS:] = constants
    for i in range(people.shape[0]):
        parameters = people[i, :PARAMETERS]
        data[:PARAMETERS] = parameters
        y = people[i, PARAMETERS : PARAMETERS + STATES].copy()
        entry = y[10]
        row = 0
        for first, last in spans(doses):
            y[0] += parameters[10] * doses[first]
            y[3] += parameters[10] * doses[first]
            begin, end = 24.0 * first - 120, 24.0 * last - 120
            times = np.arange(begin, end + 0.5, 1.0) if first >= 4 else np.array([begin, end])
            solution, _ = lsoda(address, y, times, data, rtol, rtol * 1e-2)
            y = solution[-1].copy()
            if first >= 4:
                # The moment of the next dose belongs to the next span.
                count = len(times) if last == len(doses) - 1 else len(times) - 1
                for place in range(count):
                    observe(solution[place], out[i, row], parameters, constants, entry)
                    row += 1
