// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef PAIDAN_CZLIB_SHIM_H
#define PAIDAN_CZLIB_SHIM_H
#include <zlib.h>
#endif
