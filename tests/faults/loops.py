"""Power cuts on real file systems: a loop image, copied while it is written, is what a cut leaves."""

import os
import random
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from tests.faults import ledger
from tests.faults.experiment import Experiment, Outcome
from tests.faults.kills import MOST_EDITS
from tests.patience import PATIENCE

IMAGE_MEGABYTES: Final = 12
MODES: Final = ("ordered", "writeback", "journal")


class CannotMountError(Exception):
    """There are no loop mounts here; the message says what was tried."""


def _run(*command: str) -> None:
    tool = shutil.which(command[0], path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    if tool is None:
        raise CannotMountError(f"{command[0]} is not there")
    done = subprocess.run([tool, *command[1:]], capture_output=True, text=True, check=False, timeout=PATIENCE)
    if done.returncode not in ((0, 1) if command[0].startswith("fsck") else (0,)):
        said = (done.stderr or done.stdout).strip().splitlines()
        raise CannotMountError(f"{' '.join(command[:2])}: {said[-1] if said else done.returncode}")


def cut_once(folder: Path, edits: int) -> Outcome:
    """Write on a file system in an image, take the power away, and open what is left."""
    folder.mkdir(parents=True)
    image, cut, mounted = folder / "disk", folder / "cut", folder / "mounted"
    mounted.mkdir()
    image.write_bytes(b"")
    os.truncate(image, IMAGE_MEGABYTES * 1_000_000)
    _run("mkfs.ext4", "-q", str(image))
    _run("mount", "-o", f"loop,data={MODES[edits % len(MODES)]}", str(image), str(mounted))
    command = [sys.executable, "-m", "tests.faults.writer", "store", str(mounted / "plans")]
    try:
        with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            heard = len(writer.stdout.read(edits))
            # Stopped, not killed: nothing is written any more while the medium is copied.
            writer.send_signal(signal.SIGSTOP)
            os.set_blocking(writer.stdout.fileno(), False)
            heard += len(writer.stdout.read() or b"")
            shutil.copyfile(image, cut)
            writer.kill()
    finally:
        _run("umount", str(mounted))
    _run("fsck.ext4", "-y", "-f", str(cut))
    _run("mount", "-o", "loop", str(cut), str(mounted))
    try:
        return ledger.judge(mounted / "plans", heard).at(f"cut after {heard} edits")
    finally:
        _run("umount", str(mounted))
        for path in (image, cut):
            path.unlink()


def power_cuts(times: int, folder: Path) -> Outcome:
    """Cut the power so many times; a reason where that cannot be done here."""
    chance = random.Random(times)
    total = Outcome()
    try:
        for number in range(times):
            total += cut_once(folder / f"loop-{number}", chance.randrange(1, MOST_EDITS))
    except (CannotMountError, PermissionError) as cannot:
        return total + Outcome(reason=f"no loop mounts here ({cannot})")
    finally:
        with suppress(OSError):
            shutil.rmtree(folder, ignore_errors=True)
    return total


EXPERIMENTS: Final = (Experiment("power cuts on ext4 in a loop image, three modes", 200, 2, power_cuts),)
