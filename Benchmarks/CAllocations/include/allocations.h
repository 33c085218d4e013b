// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

#ifndef EVENKEEL_ALLOCATIONS_H
#define EVENKEEL_ALLOCATIONS_H

/// How often memory has been asked for since the program began, by all threads.
unsigned long evenkeel_allocations(void);

#endif
