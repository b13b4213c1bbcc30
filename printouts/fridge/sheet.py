"""The week on one page: the days, totals above, a foot below."""

from typing import TYPE_CHECKING

from desktop.model.plan import Plan
from desktop.model.summary import summary
from desktop.model.week import Week
from printouts.fridge.content import said
from printouts.fridge.foot import foot
from printouts.fridge.head import head
from printouts.marks import Box, Page, Placed, rule
from printouts.press import Press

if TYPE_CHECKING:
    from printouts.fridge.across import Across
    from printouts.fridge.upright import Upright


def fridge_page(plan: Plan, week: Week, press: Press, name: str = "") -> Page:
    """Lay the week out. Whatever the plan holds, it is one page; a week that holds nothing is a form.

    ``name`` says whose week it is.
    """
    if not any(plan.day(when) for when in week.dates):
        from printouts.fridge.blank.sheet import blank_page

        return blank_page(week, press, name)
    page, body = press.sheet.page, press.sheet.body
    totals = summary(plan, week.dates, press.library)
    days = _lying(press)(week, said([plan.day(when) for when in week.dates], press), press)
    top = days.foot_top
    marks = (
        *head(body, week, totals, press, name),
        *days.marks(),
        rule(body.left, body.right, top, press.inks.text, 1.0),
        *foot(Box(body.left, top, body.width, body.bottom - top), totals, press, low=not days.sizes.balance),
    )
    return Page(page.width, page.height, (Placed(page, marks),))


def _lying(press: Press) -> "type[Across] | type[Upright]":
    """How the days lie on the sheet; the other way is not loaded."""
    if press.sheet.upright:
        from printouts.fridge.upright import Upright

        return Upright
    from printouts.fridge.across import Across

    return Across
