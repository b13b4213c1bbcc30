"""The command that shows all drawn figures at once, for looking at them."""

from argparse import Namespace
from collections.abc import Mapping

from desktop.cli.paths import path_of
from desktop.cli.refused import Refused, Unfinished, shown, why
from desktop.cli.setting import Setting
from desktop.cli.writing import check_all, write_all
from desktop.storage.made_here import Kind
from desktop.wording import command_line as words
from resources.figures.looks import BUILDS, HAIR_STYLES, SKINS
from resources.figures.palette import palette_for
from resources.figures.source import BakedFigures

LOOK = {"skin": tuple(SKINS), "hair": HAIR_STYLES, "build": BUILDS}
"""What may be chosen of the figures' look, each by an option of its name."""


def figures(setting: Setting, asked: Namespace) -> str:
    """Write the contact sheets into FOLDER, as PDF and, where we can paint, as pictures with film strips."""
    if not asked.folder:
        raise Refused(words.NEEDS_A_FOLDER, option="figures")
    look = {part: getattr(asked, part) for part in LOOK if getattr(asked, part) is not None}
    for part, name in look.items():
        if name not in LOOK[part]:
            known = ", ".join(LOOK[part])
            raise Refused(words.NO_SUCH_LOOK, option=part, known=known, typed=shown(name))
    folder = path_of(asked.folder)
    outputs = setting.outputs(replace=asked.replace)
    palettes = {saving: palette_for(look, ink_saving=saving) for saving in (False, True)}
    names = {saving: f"figures-{palette.name}.pdf" for saving, palette in palettes.items()}
    check_all(outputs, folder, ((name, Kind.PAPER) for name in names.values()))

    from printouts import Options, pdf
    from printouts.contact import contact_sheet
    from printouts.drawings import Drawings
    from printouts.press import press_for

    drawings = Drawings(BakedFigures())
    library, language = setting.exercises(), setting.voice.language.code
    files = {}
    for saving, palette in palettes.items():
        press = press_for(library, drawings, Options(ink_saving=saving, language=language))
        files[names[saving]] = pdf(contact_sheet(press, palette))
    pictures: Mapping[str, bytes] = {}
    unpainted: OSError | ImportError | None = None
    if setting.figures is not None:
        try:
            pictures = setting.figures(library, look, language)
        except (OSError, ImportError) as error:  # a machine without Qt's system libraries
            unpainted = error
    sheets = write_all(outputs, folder, {**files, **pictures})[: len(files)]
    if unpainted is not None:
        raise Unfinished(words.NO_FIGURE_PICTURES, folder=folder, reason=why(unpainted)) from unpainted
    lines = [f"  {path}" for path in sheets]
    if pictures:
        lines.append("  " + setting.voice(words.FIGURE_PICTURES_MADE, count=len(pictures)))
    return "\n".join([setting.voice(words.FIGURES_MADE), *lines])
