// SPDX-License-Identifier: GPL-3.0-or-later

// The code of the short articles, each in a file of its own.
try modelling()
try solving()
try sessions()
try hooks()
try noAnswer()
try trust()
try files()
errors()
