"""The week on one page: the days, totals above, a foot below."""

from desktop.model.plan import Plan
from desktop.model.summary import summary
from desktop.model.week import Week
from printouts.fridge.across import Across
from printouts.fridge.blank.sheet import blank_page
from printouts.fridge.content import said
from printouts.fridge.foot import foot
from printouts.fridge.head import head
from printouts.fridge.upright import Upright
from printouts.marks import Box, Page, Placed, rule
from printouts.press import Press


def fridge_page(plan: Plan, week: Week, press: Press, name: str = "") -> Page:
    """Lay the week out. Whatever the plan holds, it is one page; a week that holds nothing is a form.

    ``name`` says whose week it is.
    """
    if not any(plan.day(when) for when in week.dates):
        return blank_page(week, press, name)
    page, body = press.sheet.page, press.sheet.body
    totals = summary(plan, week.dates, press.library)
    lies = Upright if press.sheet.upright else Across
    days = lies(week, said([plan.day(when) for when in week.dates], press), press)
    top = days.foot_top
    marks = (
        *head(body, week, totals, press, name),
        *days.marks(),
        rule(body.left, body.right, top, press.inks.text, 1.0),
        *foot(Box(body.left, top, body.width, body.bottom - top), totals, press),
    )
    return Page(page.width, page.height, (Placed(page, marks),))
