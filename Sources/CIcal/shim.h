// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef PAIDAN_CICAL_SHIM_H
#define PAIDAN_CICAL_SHIM_H
#include <libical/ical.h>
#endif
