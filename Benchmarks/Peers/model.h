// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors
//
// The whole model for methadone as ordinary differential equations: two isomers with gut, blood and tissue; the
// receptor and the signal; fast and slow adaptation, the signal of the last hours, recruitment; tolerance of breathing
// and craving. Written for solvers of general equations.

#ifndef EVENKEEL_PEER_MODEL_H
#define EVENKEEL_PEER_MODEL_H

#include <math.h>

// A dose is given every 24 hours, from 120 hours before time 0 to 720 after; a dose of 0 is none.
enum { STATES = 12, PARAMETERS = 16, CONSTANTS = 24, DOSES = 36 };

// Places in a person's parameters.
enum { KA_R, CL_R, V1_R, Q_R, V2_R, KA_S, CL_S, V1_S, Q_S, V2_S, DOSE_SHARE, HALF_COWS, HALF_SOWS, K, TAU };

// Places in the constants, in the order in which compare.py writes them.
enum {
  SLOPE, X_STANDARD, TAU_STANDARD, TAU_FAST, TAU_SLOW, W_SLOW, TAU_RECENT, GAMMA, RHO, W0, TAU_RECRUITMENT, W50, G0,
  STEEPNESS, T_MAX, K_ON, K_OFF, TAU_CRAVING, A_WITHDRAWAL, A_ADAPTATION, A_BLOCKADE
};

// Places in the state.
enum { GUT_R, BLOOD_R, TISSUE_R, GUT_S, BLOOD_S, TISSUE_S, FAST, SLOW, RECENT, RECRUITMENT, TOLERANCE, CRAVING };

static inline double transduce(const double *c, double stimulus) {
  if (stimulus <= 0) return 0;
  double power = pow(stimulus, c[SLOPE]);
  return power / (1 + power);
}

static inline double signal_of(const double *y, const double *p, const double *c) {
  double drive = fmax(0, 1000 * y[BLOOD_R] / p[V1_R] / p[K]);
  return transduce(c, p[TAU] * drive / (1 + drive));
}

static inline double deficit_of(const double *y, double signal, const double *c) {
  return fmax(0, (1 - c[W_SLOW]) * y[FAST] + c[W_SLOW] * y[SLOW] - signal - c[W0]);
}

static inline double blockade_of(const double *y, double signal, const double *p, const double *c) {
  double drive = fmax(0, 1000 * y[BLOOD_R] / p[V1_R] / p[K]);
  double joined = (p[TAU] * drive + c[TAU_STANDARD] * c[X_STANDARD]) / (1 + drive + c[X_STANDARD]);
  double alone = transduce(c, c[TAU_STANDARD] * c[X_STANDARD] / (1 + c[X_STANDARD]));
  return fmin(1, fmax(0, 1 - (transduce(c, joined) - signal) / alone));
}

static inline void derivative(const double *y, double *dy, const double *p, const double *c) {
  dy[GUT_R] = -p[KA_R] * y[GUT_R];
  dy[BLOOD_R] = p[KA_R] * y[GUT_R] - (p[CL_R] + p[Q_R]) / p[V1_R] * y[BLOOD_R] + p[Q_R] / p[V2_R] * y[TISSUE_R];
  dy[TISSUE_R] = p[Q_R] / p[V1_R] * y[BLOOD_R] - p[Q_R] / p[V2_R] * y[TISSUE_R];
  dy[GUT_S] = -p[KA_S] * y[GUT_S];
  dy[BLOOD_S] = p[KA_S] * y[GUT_S] - (p[CL_S] + p[Q_S]) / p[V1_S] * y[BLOOD_S] + p[Q_S] / p[V2_S] * y[TISSUE_S];
  dy[TISSUE_S] = p[Q_S] / p[V1_S] * y[BLOOD_S] - p[Q_S] / p[V2_S] * y[TISSUE_S];
  double signal = signal_of(y, p, c);
  double deficit = deficit_of(y, signal, c);
  dy[FAST] = (signal - y[FAST]) / c[TAU_FAST];
  dy[SLOW] = (signal - y[SLOW]) / c[TAU_SLOW];
  dy[RECENT] = (signal - y[RECENT]) / c[TAU_RECENT];
  dy[RECRUITMENT] = (deficit / (deficit + c[W50]) - y[RECRUITMENT]) / c[TAU_RECRUITMENT];
  dy[TOLERANCE] = c[K_ON] * signal * (c[T_MAX] - y[TOLERANCE]) - c[K_OFF] * y[TOLERANCE];
  double longing = c[A_WITHDRAWAL] * deficit + c[A_ADAPTATION] * fmax(0, y[SLOW] - 0.5 * signal);
  double target = 100 * (1 - exp(-longing)) * (1 - c[A_BLOCKADE] * blockade_of(y, signal, p, c));
  dy[CRAVING] = (target - y[CRAVING]) / c[TAU_CRAVING];
}

// What is written each hour: the isomers in the blood, ng/mL, COWS, and what else a course has.
enum { OUTPUTS = 10 };

static inline void observe(const double *y, double *out, const double *p, const double *c, double entry) {
  double signal = signal_of(y, p, c);
  double deficit = deficit_of(y, signal, c);
  double change = y[RECENT] - signal;
  double gate = deficit / (deficit + c[W50]);
  double felt = deficit * (c[G0] + (1 - c[G0]) * y[RECRUITMENT]);
  felt = fmax(0, felt + c[GAMMA] * fmax(0, change) * gate - c[RHO] * fmax(0, -change));
  double cows = felt > 0 ? pow(felt / p[HALF_COWS], c[STEEPNESS]) : 0;
  double sows = felt > 0 ? pow(felt / p[HALF_SOWS], c[STEEPNESS]) : 0;
  double drive = fmax(0, 1000 * y[BLOOD_R] / p[V1_R] / p[K]);
  double standard = c[TAU_STANDARD] * c[X_STANDARD] / (1 + c[X_STANDARD]);
  double through = standard * (1 + c[X_STANDARD]) / (1 + drive + c[X_STANDARD]);
  out[0] = 1000 * y[BLOOD_R] / p[V1_R];
  out[1] = 1000 * y[BLOOD_S] / p[V1_S];
  out[2] = 48 * cows / (1 + cows);
  out[3] = 30 * sows / (1 + sows);
  out[4] = y[CRAVING];
  out[5] = blockade_of(y, signal, p, c);
  out[6] = signal;
  out[7] = drive / (1 + drive);
  out[8] = y[TOLERANCE];
  out[9] = (through + p[TAU] * drive / (1 + drive)) / standard * (1 + entry) / (1 + y[TOLERANCE]);
}

#endif
