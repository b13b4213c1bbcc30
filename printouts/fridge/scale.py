"""Sizes of the fridge sheet, in points: type to be read from two metres down to arm's length."""

from typing import Final

from printouts.marks import MM
from printouts.writing import Type

MARGIN: Final = 8 * MM
GUTTER: Final = 10.0  # between two days, the rule in its middle
TICK: Final = 9 * MM

WEEK: Final = Type(26, 700)
SPAN: Final = Type(17, 500)
TOTAL: Final = Type(18, 700)
TOTAL_UNIT: Final = Type(13, 400)
DAY: Final = Type(22, 700)
DAY_NUMBER: Final = Type(22, 400)

KIND: Final = Type(20, 600, 22)
BIG: Final = Type(36, 700)
BIG_UNIT: Final = Type(18, 600)
DURATION: Final = Type(13, 400)

HEADING: Final = Type(9, 700)
MINUTES: Final = Type(9, 400)
EXERCISE: Final = Type(8.5, 500, 10.0)
DOSE: Final = Type(9, 700, 10.0)
WORDS: Final = Type(8.5, 400, 10.6)  # the runner's own notes
NOTE: Final = Type(10.5, 500, 13.5)  # a note that has a block to itself
FOOT: Final = Type(10, 600)
HEALTH: Final = Type(8, 400, 9.8)

SMALL_KIND: Final = Type(13, 600)
SMALL_KIND_TWO_LINES: Final = Type(11, 600, 12)
SMALL_AMOUNT: Final = Type(10, 400)
LEAST: Final = 8.0

BLOCK_HEIGHT: Final = 101.0
BLOCK_RADIUS: Final = 6.0
BLOCK_PAD: Final = 7.0
PACE_HEIGHT: Final = 14.0
SMALL_BLOCK_HEIGHT: Final = 46.0
BAR_HEIGHT: Final = 6.0

TILE: Final = 28.4
ROW: Final = 30.7
ROW_GAP: Final = 3.4  # under a name of two lines and its dose, to keep them apart from the next
TILE_GAP: Final = 5.0
