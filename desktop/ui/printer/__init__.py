"""Pages go to the system's printer: as a PDF file through CUPS, or painted where there is no CUPS.

``asking.print_pages`` is the way in. Nothing of this is loaded before the runner asks to print.
"""
