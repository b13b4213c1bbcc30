"""What a plan is: frozen values and pure functions, from the standard library alone.

Units throughout: distances in metres, durations in seconds, loads in kilograms.
"""
