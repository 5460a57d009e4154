// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef PAIDAN_CGLPK_SHIM_H
#define PAIDAN_CGLPK_SHIM_H
#include <glpk.h>
#endif
