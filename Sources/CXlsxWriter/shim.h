// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef PAIDAN_CXLSXWRITER_SHIM_H
#define PAIDAN_CXLSXWRITER_SHIM_H
#include <xlsxwriter.h>
#endif
