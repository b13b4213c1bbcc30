"""The print dialog: choices at the left, the very pages that are written at the right.

Nothing of this is loaded before the runner asks to print.
"""
