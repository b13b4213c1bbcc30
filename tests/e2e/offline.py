"""A network with nothing in it: what is started there can reach nobody, not even this machine itself."""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

HERE: Final = Path("/proc/thread-self/ns/net")
NEW_NETWORK: Final = 0x4000_0000
"""CLONE_NEWNET of Linux."""


@contextmanager
def without_a_network() -> Iterator[bool]:
    """Whatever this thread starts meanwhile has no interface; whether the system allows that.

    It takes the rights of root. Where they are missing all goes on as it was: that nothing is asked of a
    network is shown by a witness of its system calls, too.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    before = os.open(HERE, os.O_RDONLY)
    try:
        is_cut = libc.unshare(NEW_NETWORK) == 0
        try:
            yield is_cut
        finally:
            if is_cut and libc.setns(before, NEW_NETWORK) != 0:
                raise OSError(ctypes.get_errno(), "the network could not be entered again")
    finally:
        os.close(before)


def interfaces_that_are_up(process: int) -> list[str]:
    """The interfaces of a process's network, but for those that are down."""
    lines = Path(f"/proc/{process}/net/route").read_text().splitlines()[1:]
    lines += Path(f"/proc/{process}/net/if_inet6").read_text().splitlines()
    return [line.split()[0] for line in lines]
