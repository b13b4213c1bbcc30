"""Pictures from files: upright, small and plain, whatever they were; what is none is one sentence."""

import struct
import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from desktop.model.jpeg import MAX_PICTURE_PIXELS, jpeg_size
from desktop.storage.pictures import MAX_PICTURE, is_picture, name_of
from desktop.ui.own.taking_in import MAX_PIXELS, PictureError, opened, read_file, taken_in, written
from desktop.wording.own import PICTURE_PROBLEMS, NoPicture
from tests.counting import ROOT
from tests.patience import PATIENCE

pytestmark = pytest.mark.qt_log_level_fail("CRITICAL")
"""What Qt has to say of damaged pictures is no fault of the program."""

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20">%b</svg>'
SQUARE = b'<rect width="30" height="20" fill="#ff0000"/>'


def file(kind: str, image: Image.Image | None = None, **more: object) -> bytes:
    made = BytesIO()
    (image or two_halves()).save(made, kind, **more)
    return made.getvalue()


def two_halves(width: int = 90, height: int = 60) -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", (width, height), (230, 20, 20))
    image.paste((20, 20, 230), (width // 2, 0, width, height))
    return image


def colour(content: bytes, x: float, y: float) -> str:
    """Which of the two colours is at a place, in shares of the sides."""
    image = QImage.fromData(content)
    pixel = image.pixelColor(int(x * image.width()), int(y * image.height()))
    return "red" if pixel.red() > pixel.blue() else "blue"


def huge_png(side: int) -> bytes:
    """A PNG whose head promises so many pixels, with none of them behind it."""
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)

    def chunk(name: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        )

    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    )


def why_not(content: bytes) -> NoPicture:
    with pytest.raises(PictureError) as caught:
        taken_in(content)
    return caught.value.why


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_is_taken_in_as_a_plain_jpeg(kind: str) -> None:
    content = taken_in(file(kind))
    assert is_picture(name_of(content), content)
    assert (colour(content, 0.25, 0.5), colour(content, 0.75, 0.5)) == ("red", "blue")


def test_what_is_taken_in_is_small_and_the_same_each_time() -> None:
    noise = Image.effect_noise((3000, 2400), 90).convert("RGB")
    content = taken_in(file("JPEG", noise, quality=95))
    size = jpeg_size(content)
    assert size is not None
    assert size.width * size.height <= MAX_PICTURE_PIXELS
    assert len(content) <= MAX_PICTURE
    assert taken_in(file("JPEG", noise, quality=95)) == content


@pytest.mark.parametrize(("turn", "left"), [(1, "red"), (3, "blue"), (6, "red"), (8, "red")])
def test_a_photo_stands_as_it_was_taken(turn: int, left: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = turn
    content = taken_in(file("JPEG", exif=exif))
    size = jpeg_size(content)
    assert size is not None
    if turn in (6, 8):
        assert size.height > size.width
        assert colour(content, 0.5, 0.1) == ("red" if turn == 6 else "blue")
    else:
        assert colour(content, 0.1, 0.5) == left


def test_where_it_was_taken_stays_behind() -> None:
    exif = Image.Exif()
    exif[0x010E] = "SECRET PLACE"
    exif.get_ifd(0x8825)[1] = "N"
    content = taken_in(file("JPEG", exif=exif, comment=b"SECRET PLACE", icc_profile=b"SECRET PLACE" * 20))
    assert b"SECRET" not in content
    assert b"Exif" not in content


def test_a_part_of_it_can_be_kept() -> None:
    content = taken_in(file("PNG"), QRectF(0.5, 0, 0.5, 1))
    size = jpeg_size(content)
    assert size is not None
    assert (size.width, size.height) == (45, 60)
    assert colour(content, 0.1, 0.5) == "blue"
    with pytest.raises(PictureError):
        written(opened(file("PNG")), QRectF(2, 2, 0.1, 0.1))


def test_a_photo_for_print_and_one_with_a_clear_ground_are_taken() -> None:
    assert colour(taken_in(file("JPEG", two_halves().convert("CMYK"))), 0.25, 0.5) == "red"
    clear = Image.new("RGBA", (30, 20), (0, 0, 0, 0))
    assert QImage.fromData(taken_in(file("PNG", clear))).pixelColor(5, 5).lightness() > 250


def test_a_drawing_is_painted_as_large_as_a_photo() -> None:
    content = taken_in(SVG % SQUARE)
    size = jpeg_size(content)
    assert size is not None
    assert (size.width, colour(content, 0.5, 0.5)) == (1600, "red")


@pytest.mark.parametrize(
    "within",
    [
        b"<script>alert(1)</script>",
        b'<image href="file:///etc/passwd" width="9" height="9"/>',
        b'<image href="data:image/png;base64,AAAA" width="9" height="9"/>',
        b'<use xmlns:x="http://www.w3.org/1999/xlink" x:href="https://example.org/a.svg#a"/>',
        b'<a href="https://example.org"><rect width="9" height="9"/></a>',
        b"<style>@import url(https://example.org/a.css);</style>",
        b'<rect width="9" height="9" style="fill:url(https://example.org/a.svg#a)"/>',
        b'<rect width="9" height="9" onclick="alert(1)"/>',
        b"<foreignObject><p/></foreignObject>",
        b'<path d="M0 0L9e9 0" stroke-dasharray="0.0001"/>',
        b'<g id="a"><use href="#b"/><use href="#b"/></g><g id="b"><use href="#a"/></g>',
        b"<g>" * 5000 + b"</g>" * 5000,
        b"<rect/>" * 30_000,
    ],
)
def test_a_drawing_that_leads_anywhere_else_or_never_ends_is_refused(within: bytes) -> None:
    assert why_not(SVG % within) is NoPicture.SVG_REFUSED


@pytest.mark.parametrize(
    "before",
    [
        b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        b'<!DOCTYPE svg SYSTEM "file:///etc/passwd">',
        b'<?xml version="1.0" encoding="utf-7"?>',
        b'<?xml version="1.0"?><?xml-stylesheet href="https://example.org/a.css"?>',
        b"\xff\xfe",
    ],
)
def test_a_drawing_with_entities_or_another_encoding_is_refused(before: bytes) -> None:
    assert why_not(before + SVG % SQUARE) is NoPicture.SVG_REFUSED


def test_what_drawing_programs_write_is_taken() -> None:
    inkscape = (
        b'<?xml version="1.0" encoding="UTF-8" standalone="no"?><!-- made with <script> -->'
        b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        b' xmlns:i="http://www.inkscape.org/namespaces/inkscape"'
        b' width="30mm" height="20mm" viewBox="0 0 30 20">'
        b'<i:view zoom="1"/><defs>'
        b'<linearGradient id="g"><stop offset="0" stop-color="#f00"/></linearGradient>'
        b'<path id="p" d="M0 0h30v20h-30z"/></defs><use xlink:href="#p" style="fill:url(#g)"/></svg>'
    )
    assert colour(taken_in(inkscape), 0.5, 0.5) == "red"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", NoPicture.EMPTY),
        (b"my thesis", NoPicture.NO_KIND),
        (b"GIF89a" + bytes(200), NoPicture.NO_KIND),
        (b"\x00\x00\x00\x18ftypheic" + bytes(200), NoPicture.HEIC),
        (huge_png(40_000), NoPicture.TOO_MANY_PIXELS),
        (huge_png(8_100), NoPicture.TOO_MANY_PIXELS),
        (huge_png(800), NoPicture.BROKEN),
        (b"\x89PNG\r\n\x1a\n", NoPicture.BROKEN),
    ],
)
def test_whatever_else_it_is_there_is_one_sentence(content: bytes, why: NoPicture) -> None:
    assert why_not(content) is why
    assert PICTURE_PROBLEMS[why].text.endswith(".")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_half_a_picture_is_none(kind: str) -> None:
    whole = file(kind, Image.effect_noise((400, 300), 60).convert("RGB"))
    assert why_not(whole[: len(whole) // 2]) is NoPicture.BROKEN


def test_a_file_that_is_gone_or_no_file_is_one_sentence(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "gone.png", Path("/dev/zero"), Path("a\0b")):
        with pytest.raises(PictureError) as caught:
            read_file(path)
        assert caught.value.why is NoPicture.UNREADABLE


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=80), st.sampled_from(["JPEG", "PNG", "WEBP"]), st.data())
def test_any_bytes_are_a_picture_or_one_reason(tail: bytes, kind: str, data: st.DataObject) -> None:
    whole = file(kind)
    at = data.draw(st.integers(0, len(whole)))
    try:
        content = taken_in(whole[:at] + tail + whole[at + len(tail) :])
    except PictureError:
        return
    assert is_picture(name_of(content), content)


@pytest.mark.skipif(sys.platform != "linux", reason="only there memory can be counted so")
def test_the_largest_picture_costs_no_more_than_a_gigabyte(tmp_path: Path) -> None:
    side = int(MAX_PIXELS**0.5)
    path = tmp_path / "large.jpg"
    path.write_bytes(
        file("JPEG", Image.new("RGB", (side, side), (90, 120, 90)), progressive=True, quality=60)
    )
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import re, sys; from pathlib import Path; from desktop.ui.own.taking_in import *;"
            "taken_in(read_file(Path(sys.argv[1])));"
            # Not what the kernel keeps of a process: there the memory of whoever started it counts, too.
            r"print(int(re.search(r'VmHWM:\s+(\d+)', Path('/proc/self/status').read_text())[1]) // 1000)",
            str(path),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    assert int(told.stdout) < 700, told.stdout
