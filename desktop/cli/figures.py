"""The command that shows all drawn figures at once, for looking at them."""

from argparse import Namespace
from pathlib import Path

from desktop.cli.refused import Refused, shown
from desktop.cli.setting import Setting
from desktop.storage.errors import NotWritten
from desktop.storage.output import make_folder, write_file
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
    palettes = {saving: palette_for(look, ink_saving=saving) for saving in (False, True)}
    folder = Path(asked.folder)
    make_folder(folder)

    from printouts import Options, pdf
    from printouts.contact import contact_sheet
    from printouts.drawings import Drawings
    from printouts.press import press_for

    drawings = Drawings(BakedFigures())
    library, language = setting.exercises(), setting.voice.language.code
    sheets = []
    for saving, palette in palettes.items():
        options = Options(ink_saving=saving, language=language)
        press = press_for(library, drawings, options)
        path = folder / f"figures-{palette.name}.pdf"
        write_file(path, pdf(contact_sheet(press, palette)))
        sheets.append(path)
    pictures: list[Path] = []
    if setting.figures is not None:
        try:
            pictures = setting.figures(folder, library, look, language)
        except NotWritten as error:
            raise Refused(words.NO_FIGURE_PICTURES, folder=folder, reason=error.reason) from error
        except (OSError, ImportError) as error:  # a machine without Qt's system libraries
            reason = getattr(error, "strerror", None) or str(error)
            raise Refused(words.NO_FIGURE_PICTURES, folder=folder, reason=reason) from error
    lines = [f"  {path}" for path in sheets]
    if pictures:
        lines.append("  " + setting.voice(words.FIGURE_PICTURES_MADE, count=len(pictures)))
    return "\n".join([setting.voice(words.FIGURES_MADE), *lines])
