"""A week on one paper to fold: the panel in front, and one for each day."""

from desktop.model.plan import Plan
from desktop.model.summary import summary
from desktop.model.week import Week
from printouts.formats.pocket import PocketFormat
from printouts.fridge.content import said_of_week, said_within_days
from printouts.fridge.picturing import pictured
from printouts.marks import Page
from printouts.pocket.day import DayPanel
from printouts.pocket.folding import folds_and_cut, in_order, place
from printouts.pocket.title import title_panel
from printouts.press import Press


def pocket_page(plan: Plan, week: Week, form: PocketFormat, press: Press) -> Page:
    """Lay the week out. Whatever the plan holds, it is one side of one paper."""
    days = said_within_days(plan, week, press)
    totals = summary(plan, week, press.library)
    each = [DayPanel(when, day, form, press) for when, day in zip(week, days, strict=True)]
    fits = pictured([panel.filled for panel in each])
    panels = [
        title_panel(week, said_of_week(plan, week, press), totals, form, press),
        *(panel.marks(fit) for panel, fit in zip(each, fits, strict=True)),
    ]
    placed = [place(number, marks, form) for number, marks in zip(in_order(), panels, strict=True)]
    return Page(form.page.width, form.page.height, (*placed, folds_and_cut(form, press.inks)))
