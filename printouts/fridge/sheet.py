"""The week on one page: the days, totals above, a foot below."""

from typing import TYPE_CHECKING, NamedTuple

from desktop.model.plan import Plan
from desktop.model.summary import summary
from desktop.model.week import Week
from printouts.fridge.content import said_of_week
from printouts.fridge.foot import foot
from printouts.fridge.head import head
from printouts.fridge.unsaid import Unsaid, unsaid
from printouts.marks import Box, Page, Placed, rule
from printouts.press import Press

if TYPE_CHECKING:
    from printouts.fridge.across import Across
    from printouts.fridge.upright import Upright


class FridgeSheet(NamedTuple):
    """A sheet, and what of its week has no room on it."""

    page: Page
    left: Unsaid = Unsaid()


def fridge_page(plan: Plan, week: Week, press: Press, name: str = "") -> Page:
    """The page of a week's sheet."""
    return fridge_sheet(plan, week, press, name).page


def fridge_sheet(plan: Plan, week: Week, press: Press, name: str = "") -> FridgeSheet:
    """Lay the week out. Whatever the plan holds, it is one page; a week that holds nothing is a form.

    ``name`` says whose week it is.
    """
    if not any(plan.day(when) for when in week.dates):
        from printouts.fridge.blank.sheet import blank_page

        return FridgeSheet(blank_page(week, press, name))
    page, body = press.sheet.page, press.sheet.body
    totals = summary(plan, week.dates, press.library)
    each = said_of_week(plan, week, press)
    days = _lying(press)(week, each, press)
    top = days.foot_top
    marks = (
        *head(body, week, totals, press, name),
        *days.marks(),
        rule(body.left, body.right, top, press.inks.text, 1.0),
        *foot(Box(body.left, top, body.width, body.bottom - top), totals, press, low=not days.sizes.balance),
    )
    laid = Page(page.width, page.height, (Placed(page, marks),))
    return FridgeSheet(laid, unsaid(each, days.lanes, days.losses))


def _lying(press: Press) -> "type[Across] | type[Upright]":
    """How the days lie on the sheet; the other way is not loaded."""
    if press.sheet.upright:
        from printouts.fridge.upright import Upright

        return Upright
    from printouts.fridge.across import Across

    return Across
