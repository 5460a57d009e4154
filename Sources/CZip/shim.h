// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef PAIDAN_CZIP_SHIM_H
#define PAIDAN_CZIP_SHIM_H
#include <zip.h>
#endif
