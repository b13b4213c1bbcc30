"""The drawn figures: poses as data, the rig that bakes them, and the loader that the app uses.

Run time: `drawing`, `palette` (standard library only). Baking: `python -m resources.figures`.
"""
