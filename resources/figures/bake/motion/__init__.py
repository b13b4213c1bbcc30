"""How the figures move: one timeline (TOML) an exercise, poses between its poses, and the films of them.

`timing` and `film` of `resources.figures` play them at run time.
"""
