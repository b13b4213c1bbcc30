"""Where everything stands on a wide shelf, and where the keys go there."""

from desktop.model.exercise import Listed
from desktop.model.refs import NewExercise
from desktop.ui.library.filter import Filter
from desktop.ui.library.letting_go import ways_out
from desktop.ui.library.shelf import Heading, in_sections
from desktop.ui.library.wide.arranging import Cell, above_or_below, arranged
from desktop.wording.built_in import exercises_in

HIPS = [Listed(name, "hip", None) for name in "abcd"]
RAISES = [
    Listed("raise", "calf-raise", None),
    Listed("weighted", "calf-raise", "raise"),
    Listed("stretch", "stretches", None),
]


def lines(cells: tuple[Cell, ...]) -> list[str]:
    """Each line of the shelf: heads in brackets, what is in a tray behind a dash, a rest as dots."""
    found: dict[int, str] = {}
    for cell in cells:
        if isinstance(cell.dragged, Heading):
            text = f"[{cell.dragged.section} {cell.counts}]"
        else:
            number = str(cell.ways) if cell.ways > 1 else ""
            text = ("-" if cell.tray else "") + cell.dragged.exercise + number + "." * (cell.span - 1)
        found[cell.line] = f"{found[cell.line]} {text}" if cell.line in found else text
    return list(found.values())


def test_families_stand_in_columns_and_the_last_of_a_line_takes_the_rest() -> None:
    assert lines(arranged(in_sections(HIPS), 3, (), "", grouped=True)) == ["[hip 4]", "a b c", "d.."]
    assert lines(arranged(in_sections(HIPS), 1, (), "", grouped=True)) == ["[hip 4]", "a", "b", "c", "d"]


def test_a_folded_family_has_its_head_alone() -> None:
    cells = arranged(in_sections([*HIPS, *RAISES]), 3, {"hip"}, "", grouped=True)
    assert lines(cells) == ["[ankle 2]", "raise2..", "[hip 4]", "[stretches 1]", "stretch.."]


def test_the_ways_of_a_cell_open_below_its_line_and_itself_is_the_first() -> None:
    sections = in_sections(RAISES)
    closed = ["[ankle 2]", "raise2..", "[stretches 1]", "stretch.."]
    assert lines(arranged(sections, 3, (), "", grouped=True)) == closed
    opened = [*closed[:2], "-raise -weighted.", *closed[2:]]
    assert lines(arranged(sections, 3, (), "raise", grouped=True)) == opened


def test_where_single_ones_are_looked_for_each_has_a_cell() -> None:
    found = arranged(in_sections(RAISES[:2]), 3, (), "raise", grouped=False)
    assert lines(found) == ["[ankle 2]", "raise weighted."]


def test_up_and_down_keep_the_column_pass_open_heads_and_stop_at_folded_ones() -> None:
    cells = arranged(in_sections([*HIPS, *RAISES]), 3, {"stretches"}, "", grouped=False)
    names = [cell.dragged for cell in cells]

    def goes(start: str, *steps: int) -> object:
        place = names.index(NewExercise(start))
        for step in steps:
            place = above_or_below(cells, place, step)
        return names[place]

    assert goes("c", 1) == NewExercise("d"), "the nearest of a shorter line"
    assert goes("weighted", 1) == NewExercise("b"), "the column stays, the head of an open family is passed"
    assert goes("b", -1) == NewExercise("weighted")
    assert goes("b", 1, 1) == Heading("stretches"), "a folded family can be opened"
    assert goes("raise", -1) == NewExercise("raise"), "nothing is above"


def test_families_stand_in_the_order_of_the_library_s_sections_whatever_was_added_last() -> None:
    late = [*HIPS, Listed("shuffle", "moving-warm-up", None), Listed("own", "of-mine", None), *RAISES]
    assert list(in_sections(late)) == ["ankle", "moving-warm-up", "hip", "stretches", "of-mine"]


def test_every_exercise_of_the_library_has_exactly_one_place() -> None:
    library = exercises_in()
    cells = arranged(in_sections(library.listed), 3, (), "", grouped=False)
    placed = [cell.dragged.exercise for cell in cells if isinstance(cell.dragged, NewExercise)]
    assert sorted(placed) == sorted(library)


def test_what_is_let_go_is_what_then_finds_most_and_never_the_only_thing_looked_for() -> None:
    wanted = Filter(text="calf", suits_me=True, equipment=frozenset({None}))
    counts = {"text": 3, "equipment": 7, "suits_me": 0}

    def count(less: Filter) -> int:
        return next(counts[field] for field in counts if getattr(less, field) == getattr(Filter(), field))

    assert [(way.field, way.found) for way in ways_out(wanted, count)] == [("equipment", 7), ("text", 3)]
    assert ways_out(Filter(text="xyz"), lambda less: 31) == ()
