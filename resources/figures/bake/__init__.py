"""How the figures are made: poses and timelines as data, the 3D rig, and what bakes them.

Never imported by the program, and not in the wheel; needs numpy and shapely. The command is
`python -m resources.figures.bake`.
"""
