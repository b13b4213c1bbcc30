"""The machines that packages for Linux are made for: each on its own kind, by the same script."""

import platform
from typing import Final, NamedTuple

from installer.system import CannotContinueError

OLDEST_OF_WHEELS: Final = 17


class Architecture(NamedTuple):
    """One kind of machine, by the names that it goes under.

    ``c_library`` is the oldest that Qt for Python runs with, 2.34 or 2.39: on aarch64 Debian 12 is too old.
    """

    machine: str
    debian: str
    c_library: int

    @property
    def libraries(self) -> str:
        """Where Debian keeps the libraries of this kind of machine."""
        return f"/usr/lib/{self.machine}-linux-gnu"

    @property
    def wheels(self) -> tuple[str, ...]:
        """The platforms whose wheels run there, as pip calls them, the newest first."""
        numbers = range(self.c_library, OLDEST_OF_WHEELS - 1, -1)
        return (
            *(f"manylinux_2_{number}_{self.machine}" for number in numbers),
            f"manylinux2014_{self.machine}",
        )


ARCHITECTURES: Final = {
    "x86_64": Architecture("x86_64", "amd64", 34),
    "aarch64": Architecture("aarch64", "arm64", 39),
}


def here(machine: str = "", c_library: str = "") -> Architecture:
    """This machine's. Raises CannotContinueError where Qt for Python does not run."""
    machine = machine or platform.machine()
    if machine not in ARCHITECTURES:
        raise CannotContinueError(
            f"Packages for Linux are made on {' and '.join(ARCHITECTURES)}; this machine is {machine}."
        )
    found, number = ARCHITECTURES[machine], c_library or platform.libc_ver()[1]
    if number.startswith("2.") and int(number.split(".")[1]) < found.c_library:
        raise CannotContinueError(
            f"Qt for Python needs a C library of 2.{found.c_library} or newer on {machine}; it is {number}. "
            "Make the packages on a newer system."
        )
    return found
