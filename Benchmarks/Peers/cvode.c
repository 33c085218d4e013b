// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors
//
// The model of model.h solved by SUNDIALS' CVODE, one person after another.
//
//   cvode PEOPLE.bin OUT.bin RTOL METHOD     METHOD is adams or bdf
//
// PEOPLE.bin: the number of people, the constants, the doses, and for each person parameters and the state at the first
// dose (doubles). OUT.bin gets the outputs of every hour from 24 hours before time 0 to 720 after.

#include "model.h"

#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>
#include <sunnonlinsol/sunnonlinsol_fixedpoint.h>
#include <time.h>

struct person {
  const double *parameters;
  const double *constants;
};

static int rhs(realtype t, N_Vector y, N_Vector dy, void *data) {
  (void)t;
  struct person *person = data;
  derivative(N_VGetArrayPointer(y), N_VGetArrayPointer(dy), person->parameters, person->constants);
  return 0;
}

static void fail(const char *what) {
  fprintf(stderr, "cvode: %s\n", what);
  exit(1);
}

int main(int count, char **arguments) {
  if (count != 5) fail("usage: cvode PEOPLE.bin OUT.bin RTOL METHOD");
  FILE *in = fopen(arguments[1], "rb");
  if (!in) fail("cannot read the people");
  double number;
  double constants[CONSTANTS], doses[DOSES];
  if (fread(&number, sizeof number, 1, in) != 1 || fread(constants, sizeof constants, 1, in) != 1 ||
      fread(doses, sizeof doses, 1, in) != 1)
    fail("short file");
  size_t people = (size_t)number, width = PARAMETERS + STATES, hours = 24 + 720 + 1;
  double *data = malloc(people * width * sizeof *data);
  double *out = malloc(people * hours * OUTPUTS * sizeof *out);
  if (!data || !out || fread(data, width * sizeof *data, people, in) != people) fail("short file");
  fclose(in);
  double rtol = atof(arguments[3]);
  int adams = strcmp(arguments[4], "adams") == 0;

  SUNContext context;
  SUNContext_Create(NULL, &context);
  N_Vector y = N_VNew_Serial(STATES, context);
  N_Vector tolerances = N_VNew_Serial(STATES, context);
  for (int state = 0; state < STATES; state++) {
    // Amounts are of the order of 10 mg, the other states of 1, craving of 10.
    NV_Ith_S(tolerances, state) = rtol * (state <= TISSUE_S || state == CRAVING ? 1e-1 : 1e-2);
  }
  struct person person = {data, constants};
  void *solver = CVodeCreate(adams ? CV_ADAMS : CV_BDF, context);
  CVodeInit(solver, rhs, -120, y);
  CVodeSVtolerances(solver, rtol, tolerances);
  CVodeSetUserData(solver, &person);
  CVodeSetMaxNumSteps(solver, 1000000);
  SUNMatrix matrix = SUNDenseMatrix(STATES, STATES, context);
  SUNLinearSolver linear = SUNLinSol_Dense(y, matrix, context);
  SUNNonlinearSolver fixed = SUNNonlinSol_FixedPoint(y, 0, context);
  if (adams) CVodeSetNonlinearSolver(solver, fixed);
  else CVodeSetLinearSolver(solver, linear, matrix);

  struct timespec begin, end;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  for (size_t i = 0; i < people; i++) {
    const double *parameters = data + i * width;
    const double *start = parameters + PARAMETERS;
    person.parameters = parameters;
    memcpy(N_VGetArrayPointer(y), start, STATES * sizeof *start);
    double entry = start[TOLERANCE];
    double *row = out + i * hours * OUTPUTS;
    for (int time = -120;;) {
      int day = (time + 120) / 24;
      if (time % 24 == 0 && doses[day] > 0) {
        NV_Ith_S(y, GUT_R) += parameters[DOSE_SHARE] * doses[day];
        NV_Ith_S(y, GUT_S) += parameters[DOSE_SHARE] * doses[day];
        CVodeReInit(solver, time, y);
      }
      if (time >= -24) {
        observe(N_VGetArrayPointer(y), row, parameters, constants, entry);
        row += OUTPUTS;
      }
      if (time == 720) break;
      // No step may go beyond the next dose.
      int next = day + 1;
      while (next < DOSES - 1 && doses[next] == 0) next++;
      CVodeSetStopTime(solver, 24 * next - 120);
      realtype reached;
      int until = time >= -24 ? time + 1 : time + 24;
      if (CVode(solver, until, y, &reached, CV_NORMAL) < 0) fail("no solution");
      time = until;
    }
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  printf("%.6f\n", (end.tv_sec - begin.tv_sec) + 1e-9 * (end.tv_nsec - begin.tv_nsec));
  FILE *result = fopen(arguments[2], "wb");
  if (!result || fwrite(out, OUTPUTS * sizeof *out, people * hours, result) != people * hours) fail("cannot write");
  fclose(result);
  return 0;
}
