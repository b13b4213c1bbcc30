"""The lock files: whole, pinned, hashed, and free of any address."""

import re
import tomllib
from itertools import pairwise

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from installer.lock import BUILD_REQUIREMENTS, ROOT, RUN_LOCK, TEST_LOCK, TOOLS, TOOLS_LOCK

LOCKS = [RUN_LOCK, TEST_LOCK, TOOLS_LOCK]


def entries(lock: str) -> list[str]:
    """One string for each locked requirement, its hashes with it."""
    text = re.sub(r"^\s*#.*\n", "", (ROOT / lock).read_text(encoding="utf-8"), flags=re.MULTILINE)
    return text.replace("\\\n", " ").splitlines()


def locked(lock: str) -> dict[str, list[Requirement]]:
    """The locked requirements by name; one for each range of Pythons where they differ."""
    found: dict[str, list[Requirement]] = {}
    for entry in entries(lock):
        requirement = Requirement(entry.split("--hash")[0].strip())
        found.setdefault(canonicalize_name(requirement.name), []).append(requirement)
    return found


def tools() -> list[str]:
    """The tools that are asked for, without the reasons."""
    lines = (ROOT / TOOLS).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("lock", LOCKS)
def test_everything_is_pinned_and_hashed(lock: str) -> None:
    for entry in entries(lock):
        assert re.match(r"[a-z0-9-]+==\S+ ", entry), entry
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), entry


@pytest.mark.parametrize("lock", LOCKS)
def test_no_address_of_an_index_or_a_file(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"://|^--|^-[a-z]|file:", text, flags=re.MULTILINE)


@pytest.mark.parametrize(
    ("lock", "extras"), [(RUN_LOCK, []), (TEST_LOCK, ["test", "bake"]), (TOOLS_LOCK, [])]
)
def test_the_lock_follows_the_project_file(lock: str, extras: list[str]) -> None:
    """When this fails, run `python installer/lock.py`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *BUILD_REQUIREMENTS.split()]
    wanted += [each for extra in extras for each in project["optional-dependencies"][extra]]
    if lock == TOOLS_LOCK:
        wanted += tools()
    pins = locked(lock)
    for requirement in map(Requirement, wanted):
        if requirement.name == project["name"]:  # "footwork[bake]", whose parts are among the extras
            continue
        for pin in pins[canonicalize_name(requirement.name)]:
            (version,) = (each.version for each in pin.specifier)
            assert requirement.specifier.contains(version), f"{requirement} but {pin}"


@pytest.mark.parametrize("lock", [RUN_LOCK, TEST_LOCK])
def test_every_python_is_checked_with_the_same_versions(lock: str) -> None:
    """What is typed and tested on one Python then says something of the others."""
    assert [name for name, pins in locked(lock).items() if len(pins) > 1] == []


@pytest.mark.parametrize("lock", [TEST_LOCK, TOOLS_LOCK])
def test_the_tests_and_the_packages_have_the_versions_of_a_checkout(lock: str) -> None:
    tested = locked(lock)
    for name, pins in locked(RUN_LOCK).items():
        assert [str(pin) for pin in tested[name]] == [str(pin) for pin in pins]


def test_each_tool_says_why() -> None:
    lines = (ROOT / TOOLS).read_text(encoding="utf-8").splitlines()
    for before, line in pairwise(lines):
        if line and not line.startswith("#"):
            assert before.startswith("# "), line
