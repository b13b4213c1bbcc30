"""What Qt and the runtimes beside it hold by others is told, and read from Qt's own documentation."""

from installer.lock import ROOT
from installer.packages.notices import QT, Notice, held, read, written
from installer.packages.shipped import SHIPPED
from installer.packages.windows import UNUSED_OF_MICROSOFT, USED_OF_QT

PAGE = """<html><head><meta name="description" content="MIT License or &quot;None&quot;">
<title>Old, version 1.2 | Qt</title></head><body><p>Used in Qt.</p><h1 class="title">Old, version 1.2</h1>
<p>More.</p><pre class="cpp">
 Copyright (C) Somebody &lt;some@body.org&gt;
</pre><p><a href="https://spdx.org/licenses/MIT.html">MIT License</a></p><pre>
 Do what you like.
</pre></body></html>"""


def test_a_page_of_the_documentation_tells_whose_something_is_and_its_licence() -> None:
    told = read(PAGE)
    assert told == Notice(
        "Old",
        'MIT License or "None"',
        (" Copyright (C) Somebody <some@body.org>", " Do what you like."),
    )


def test_what_stands_there_already_is_pointed_to_and_each_is_found_again() -> None:
    text = written([Notice("Old", "MIT License", ("By A.", "Free.")), Notice("New", "Zlib", ("Free.",))])
    assert text.count("Free.") == 1
    assert "same as under Old" in text
    assert held(text) == [("Old", "MIT License"), ("New", "Zlib")]


def test_what_qt_holds_is_told_with_a_text_for_each() -> None:
    told = (ROOT / QT).read_text(encoding="utf-8")
    names = " ".join(name for name, _ in held(told))
    for part in ("zlib", "PCRE2", "Freetype 2", "LibPNG", "LibJPEG-turbo", "MD4C", "CLDR", "libpsl", "XSVG"):
        assert part in names
    for chapter in told.split("\n\n\n"):
        assert len(chapter) > 100, chapter


def test_each_file_of_microsofts_runtime_in_the_setup_is_named() -> None:
    told = (ROOT / SHIPPED).read_text(encoding="utf-8")
    brought = ("msvcp140", "msvcp140_1", "msvcp140_2", "vcruntime140", "vcruntime140_1")
    left = ("concrt140", "vcamp140", "vccorlib140", "vcomp140", "msvcp140_codecvt_ids")
    for name in brought:
        assert USED_OF_QT.match(f"PySide6/{name}.dll")
        assert not UNUSED_OF_MICROSOFT.search(f"shiboken6/{name}.dll")
        assert f"{name}.dll" in told
    for name in left:
        assert UNUSED_OF_MICROSOFT.search(f"shiboken6/{name}.dll")
        assert f"{name}.dll" not in told
