"""A runner's own words in any script: which font draws each sign, in what order, and with which glyphs.

Latin text that Inter draws by itself never comes here. HarfBuzz (``uharfbuzz``) is loaded with the first text
that needs it.
"""
