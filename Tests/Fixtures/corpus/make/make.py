# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes all books of the corpus and their expectations; arguments name books or a writer."""
import foreign
import values_openpyxl
import weeks_xlsxwriter
import with_libreoffice
import with_openpyxl
import with_xlsxwriter
from common import run

if __name__ == "__main__":
    run()
