"""What hangs on the fridge: weeks as they were printed before, and those that are printed now."""

from desktop.cli.setting import Setting
from desktop.model.printed import Printed
from printouts import PrintJob, Sheet


def printed_before(setting: Setting, what: tuple[Sheet, ...]) -> tuple[Printed, ...]:
    """The weeks as they were printed last, for a correction strip; what is wrong with them is a notice."""
    if Sheet.STRIP not in what:
        return ()
    from desktop.storage.printed import printed_weeks

    found = printed_weeks(setting.plans_folder())
    setting.notices += [found.problem] if found.problem else []
    return found.weeks


def remember(setting: Setting, job: PrintJob) -> None:
    """Note what hangs on the fridge now; where that fails it is a notice, and what was written is written."""
    folder = setting.plans_folder()
    if not {Sheet.FRIDGE, Sheet.STRIP} & set(job.what) or not folder.is_dir():
        return
    from desktop.storage.printed import remember_printed
    from printouts.strip.kept import as_printed

    told = remember_printed(folder, as_printed(job, setting.today))
    setting.notices += [told] if told else []
