"""The pictures of an exercise card: numbered key frames, and the working joint over their captions."""

from collections.abc import Sequence

from desktop.model.exercise import Exercise
from printouts.cards import parts
from printouts.cards.pictures import close_up, grid, pair, photos, scale, strip, whole
from printouts.marks import Box, Mark, Marks
from printouts.pieces import Piece, height, stack
from printouts.press import Press
from printouts.reading import ITEM, read_as
from printouts.writing import block, line, roomy, wrap

_OVER_CAPTIONS = 6.0
_BADGE = 26.0  # a number's circle on a card whose front has none
_UNDER_BADGE = 2.0  # points from a number to its picture, where it stands over it
_BADGE_IN = 4.5  # points from a picture's corner to its number
_NUMBER = 1.05  # of the size, from a caption's number to its words
_LOW = 0.36  # of the height of all pictures, for a joint that stands under the key frames


def gallery(room: Box, exercise: Exercise, press: Press, *, frames: bool = False) -> Marks:
    """The pictures in the room that there is; captions go where they do not fit. On a card that has no room
    for any, the joint stands beside one figure, or beside all ``frames``."""
    form, figure = press.card.exercise, exercise.shown_by
    if figure is None:
        return ()
    if press.drawings.are_photos(figure):
        return _numbered(room, figure, press) if form.badge else photos(room, figure, press)
    if not form.joint:
        return whole(room, figure, press.drawings.telling_key(figure), press)
    if not form.badge:
        return strip(room, exercise, press) if frames else pair(room, figure, form.joint, press)
    beside, over = _key_rooms(room, exercise, press)
    aspect, keys, gap = press.drawings.aspect(figure), press.drawings.keys(figure), press.card.tile_gap
    if over.height < form.min_joint or (
        scale(keys, aspect, over, gap) <= scale(keys, aspect, beside, gap)
        and _captioned(room, exercise, press)
    ):
        return _beside(room, beside, exercise, figure, press)
    return _over(room, over, exercise, figure, press)


def _captioned(room: Box, exercise: Exercise, press: Press) -> bool:
    """Whether all captions have room under the joint."""
    return room.height >= press.card.exercise.min_joint + _OVER_CAPTIONS + height(_captions(exercise, press))


def _key_rooms(room: Box, exercise: Exercise, press: Press) -> tuple[Box, Box]:
    """Where the key frames stand, left of joint and captions or over them."""
    form, gap = press.card.exercise, press.card.tile_gap
    low = max(_LOW * room.height, form.min_joint, height(_captions(exercise, press, _right(room, press))))
    return (
        Box(room.left, room.top, room.width - form.joint - gap, room.height),
        Box(room.left, room.top, room.width, room.height - low - gap),
    )


def _right(room: Box, press: Press) -> float:
    """How wide captions are on the right of the joint."""
    return room.width - press.card.exercise.joint - press.card.tile_gap - 5


def least_gallery(exercise: Exercise, press: Press) -> float:
    """How tall the pictures must be at the least, with all captions."""
    form, figure = press.card.exercise, exercise.shown_by
    if figure is None:
        return 0.0
    if not form.badge or press.drawings.are_photos(figure):
        return form.min_pictures
    over = height(_captions(exercise, press, _right(press.card.body, press)))
    return max(
        form.min_pictures,
        min(
            form.min_joint + _OVER_CAPTIONS + height(_captions(exercise, press)),
            form.min_joint + press.card.tile_gap + max(form.min_joint, over),
        ),
    )


def _beside(room: Box, keys: Box, exercise: Exercise, figure: str, press: Press) -> Marks:
    """Key frames on the left, the joint and all captions under each other on the right."""
    form = press.card.exercise
    captions = _captions(exercise, press) if _captioned(room, exercise, press) else []
    under = height(captions) + _OVER_CAPTIONS if captions else 0.0
    joint = Box(room.right - form.joint, room.top, form.joint, min(form.joint_tall, room.height - under))
    return (
        *_numbered(keys, figure, press),
        *close_up(joint, figure, press),
        *stack(captions, joint.left, joint.bottom + _OVER_CAPTIONS),
    )


def _over(room: Box, keys: Box, exercise: Exercise, figure: str, press: Press) -> Marks:
    """Key frames in a row, under them the joint and on its right all captions."""
    captions = _captions(exercise, press, _right(room, press))
    top = keys.bottom + press.card.tile_gap
    joint = Box(room.left, top, press.card.exercise.joint, room.bottom - top)
    left = room.right - _right(room, press)
    return (
        *_numbered(keys, figure, press),
        *close_up(joint, figure, press),
        *stack(captions, left, joint.centre[1] - height(captions) / 2),
    )


def told_frames(exercise: Exercise, tall: float, press: Press) -> list[Piece]:
    """The key frames with their numbers and under them all captions, none of it taller than ``tall``: for a
    side that goes on from a front which has no room for them."""
    form, figure, wide = press.card.exercise, exercise.shown_by, press.card.body.width
    captions = _captions(exercise, press, wide)
    if figure is None or not captions:
        return []
    high = min(form.max_pictures, max(form.min_pictures, tall - height(captions) - _OVER_CAPTIONS))
    if None in _corners(_frames(Box(0, 0, wide, high), figure, press), figure, press):
        high = min(tall, high + _side(press) + _UNDER_BADGE)
    pictures = Piece(high, _numbered(Box(0, 0, wide, high), figure, press), before=_OVER_CAPTIONS)
    return [pictures, *captions]


def picture_piece(exercise: Exercise, tall: float, press: Press) -> list[Piece]:
    """The pictures of a front that has no room for them, for a side that goes on from it."""
    high = min(press.card.exercise.pictures, tall)
    marks = gallery(Box(0, 0, press.card.body.width, high), exercise, press)
    return [Piece(high, marks, before=_OVER_CAPTIONS)] if marks else []


def _numbered(room: Box, figure: str, press: Press) -> Marks:
    """The key frames, each with its number where there are several: in a corner, or if a figure leaves none
    free, over all of them."""
    boxes = _frames(room, figure, press)
    if len(boxes) == 1:
        return whole(boxes[0], figure, 0, press)
    free = [corner for corner in _corners(boxes, figure, press) if corner]
    if len(free) < len(boxes):
        side, down = _side(press), _side(press) + _UNDER_BADGE
        free = [Box(box.centre[0] - side / 2, box.top, side, side) for box in boxes]
        boxes = [Box(box.left, box.top + down, box.width, box.height - down) for box in boxes]
    marks: list[Mark] = []
    for key, (box, number) in enumerate(zip(boxes, free, strict=True)):
        marks += whole(box, figure, key, press)
        marks += parts.badge(press.voice.number(key + 1), number, press.inks)
    return tuple(marks)


def _frames(room: Box, figure: str, press: Press) -> list[Box]:
    """Where the key frames stand."""
    return grid(press.drawings.keys(figure), press.drawings.aspect(figure), room, press.card.tile_gap)


def _corners(boxes: Sequence[Box], figure: str, press: Press) -> list[Box | None]:
    return [_corner(box, figure, key, press) for key, box in enumerate(boxes)]


def _side(press: Press) -> float:
    """How wide and high the circle of a number is."""
    return press.card.exercise.badge or _BADGE


def _corner(box: Box, figure: str, key: int, press: Press) -> Box | None:
    """A corner that the figure leaves free for a number, an upper one if it may be."""
    side = _side(press)
    left = Box(box.left + _BADGE_IN, box.top + _BADGE_IN, side, side)
    across, down = box.width - 2 * _BADGE_IN - side, box.height - 2 * _BADGE_IN - side
    corners = (left, left.moved(across, 0), left.moved(0, down), left.moved(across, down))
    free = (corner for corner in corners if not press.drawings.covers(figure, key, box.inset(2), corner))
    return next(free, None)


def _captions(exercise: Exercise, press: Press, wide: float = 0.0) -> list[Piece]:
    """Each caption behind its number, a single one without; as wide as the joint if nothing else is said."""
    form, ink = press.card.exercise.captions, press.inks.text
    captions: Sequence[str] = exercise.captions[: press.drawings.keys(exercise.shown_by)]
    left = _NUMBER * form.size if len(captions) > 1 else 0.0
    room = (wide or press.card.exercise.joint) - left
    pieces = []
    for number, caption in enumerate(captions, 1):
        lines = wrap(caption, form, room)
        style = roomy(lines, form)
        first = 0.78 * style.leading
        badge = [line(press.voice.number(number), style.heavy(), 0, first, ink)] if left else []
        marks = read_as(ITEM, (*badge, *block(lines, style, left, first, room, ink)))
        pieces.append(Piece(len(lines) * style.leading, marks, before=2))
    return pieces
