"""The figures in motion: timelines as data, frames baked from the poses, and what plays them at run time.

`timing` and `film` are all that the app needs, and they need the standard library alone; `bake` needs numpy
and shapely. `python -m resources.figures.motion bake [ID...]` and `check` are the commands.
"""
