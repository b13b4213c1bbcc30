"""Figures on a card: whole key frames, and the working joint close up."""

from desktop.model.exercise import Exercise
from printouts.marks import Box, Mark, Marks, Panel, Picture
from printouts.press import Press


def grid(count: int, aspect: float, room: Box, gap: float) -> list[Box]:
    """Boxes for so many pictures of one shape, in the rows and columns that show them largest.

    ``aspect`` is width by height.
    """
    scales = _scales(count, aspect, room, gap)
    # Of layouts that hardly differ, the one with fewer columns: less empty ground.
    largest = max(scales.values())
    columns = next(columns for columns, scale in scales.items() if scale >= 0.9 * largest)
    wide, tall = _cell(count, columns, room, gap)
    return [
        Box(
            room.left + (at % columns) * (wide + gap),
            room.top + (at // columns) * (tall + gap),
            wide,
            tall,
        )
        for at in range(count)
    ]


def scale(count: int, aspect: float, room: Box, gap: float) -> float:
    """How tall the pictures of a grid are at the most."""
    return max(_scales(count, aspect, room, gap).values())


def _scales(count: int, aspect: float, room: Box, gap: float) -> dict[int, float]:
    cells = {columns: _cell(count, columns, room, gap) for columns in range(1, count + 1)}
    return {columns: min(wide / aspect, tall) for columns, (wide, tall) in cells.items()}


def _cell(count: int, columns: int, room: Box, gap: float) -> tuple[float, float]:
    rows = -(-count // columns)
    return (room.width - (columns - 1) * gap) / columns, (room.height - (rows - 1) * gap) / rows


def whole(box: Box, figure: str, key: int, press: Press) -> Marks:
    """A key frame of a figure on its ground."""
    return (*_ground(box, press), Picture(box.inset(2), figure, key))


def close_up(box: Box, figure: str, press: Press) -> Marks:
    """The working joint, from the key frame that shows it best."""
    return (*_ground(box, press), Picture(box, figure, 0, thumbnail=True, radius=_radius(box, press)))


def _ground(box: Box, press: Press) -> Marks:
    if press.inks.tile is None:
        return ()  # to save ink the figure stands on the bare paper
    return (Panel(box, _radius(box, press), fill=press.inks.tile, stroke=press.inks.tile_edge, line=0.5),)


def _radius(box: Box, press: Press) -> float:
    return min(press.card.tile_radius, box.width / 8)


def photos(room: Box, figure: str, press: Press) -> Marks:
    """The runner's own pictures beside each other or one under the other, as large as there is room."""
    boxes = grid(press.drawings.keys(figure), press.drawings.aspect(figure), room, press.card.tile_gap)
    return tuple(mark for key, box in enumerate(boxes) for mark in whole(box, figure, key, press))


def pair(room: Box, figure: str, close: float, press: Press) -> Marks:
    """The joint close up, ``close`` wide, beside one whole figure."""
    gap = press.card.tile_gap
    if press.drawings.are_photos(figure):
        return photos(room, figure, press)
    joint = Box(room.left, room.top, close, room.height)
    rest = Box(joint.right + gap, room.top, room.width - close - gap, room.height)
    return (*close_up(joint, figure, press), *whole(rest, figure, press.drawings.telling_key(figure), press))


def strip(room: Box, exercise: Exercise, press: Press) -> Marks:
    """The joint close up and every key frame, side by side, where an exercise has the width of a card."""
    figure = exercise.shown_by
    if figure is None:
        return ()
    gap = press.card.tile_gap
    if press.drawings.are_photos(figure):
        return photos(room, figure, press)
    close = min(room.height, 0.36 * room.width)
    marks: list[Mark] = [*close_up(Box(room.left, room.top, close, room.height), figure, press)]
    rest = Box(room.left + close + gap, room.top, room.width - close - gap, room.height)
    for key, box in enumerate(grid(press.drawings.keys(figure), press.drawings.aspect(figure), rest, gap)):
        marks += whole(box, figure, key, press)
    return tuple(marks)
