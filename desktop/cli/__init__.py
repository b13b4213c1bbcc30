"""Footwork without a window: the same plan, from a terminal or a script.

``program.run`` carries out one command; ``common`` reads what every command and the window take.
"""
