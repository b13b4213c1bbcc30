"""What a run with a name, a time of day or steps says in its block, under its name and in smaller type: the
distance is as large as that of any other run."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.plan import MAX_STARTS, Run, RunKind
from desktop.wording.language import PSEUDO, offered
from printouts.formats.sizes import Blocks
from printouts.fridge.blocklines import Content, Line, large, small
from printouts.fridge.content import Session, said, sessions
from printouts.writing import width
from tests.model.drawn_steps import blocks
from tests.printouts.jobs import press
from tests.printouts.test_fridge_laws import forms

languages = st.sampled_from((*offered(), PSEUDO))
rooms = st.floats(4.4, 12)  # of a name's size
started = st.builds(
    Run,
    st.just("r"),
    st.sampled_from(RunKind),
    st.integers(1000, 50_000),
    st.integers(600, 20_000),
    starts=st.none() | st.integers(0, MAX_STARTS),
    steps=st.just(()) | blocks,
)


def read(run: Run, language: str) -> Session:
    (day,) = said([(run,)], press(language=language))
    (session,) = sessions(day)
    return session


def about(content: Content, session: Session) -> list[Line]:
    """The lines between a name of one line and the distance or time under it."""
    amounts = [measure.number for measure in (session.distance, session.duration) if measure]
    found = [line for line in content.lines[1:] if not line.words[0].text.startswith(tuple(amounts))]
    return found if session.about else []


@settings(max_examples=60)
@given(started, rooms, forms, languages)
def test_time_of_day_and_steps_take_nothing_from_the_distance(
    run: Run, times: float, form: Blocks, language: str
) -> None:
    session, plain = read(run, language), read(replace(run, starts=None, steps=()), language)
    room = times * form.kind.size
    assert amount(large(session, room, form)) == amount(large(plain, room, form))


def amount(content: Content) -> float:
    """How large the largest type of a block is, its name aside."""
    return max(words.style.size for line in content.lines[1:] for words in line.words)


@settings(max_examples=60)
@given(started.map(lambda run: replace(run, name="Track")), rooms, forms, languages)
def test_what_a_run_is_about_is_smaller_than_its_name_and_large_enough_to_read(
    run: Run, times: float, form: Blocks, language: str
) -> None:
    session, room = read(run, language), times * form.kind.size
    for made in (large, small):
        content = made(session, room, form)
        assert about(content, session)
        for line in about(content, session):
            for words, style in line.words:
                assert form.least <= style.size <= form.about.size < form.kind.size
                assert width(words, style) <= room - 2 * content.pad + 1e-6


@settings(max_examples=60)
@given(st.sampled_from(RunKind), st.integers(0, MAX_STARTS), rooms, forms, languages)
def test_no_line_ends_between_the_kind_of_a_run_and_its_time_with_the_sign_that_joins_them(
    kind: RunKind, starts: int, times: float, form: Blocks, language: str
) -> None:
    run = Run("r", kind, 8000, name="Track", starts=starts)
    for line in large(read(run, language), times * form.kind.size, form).lines:
        assert line.words[0].text.strip() == line.words[0].text.strip(" ·")
