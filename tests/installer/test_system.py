"""Which packages a system lacks, and who is asked before they are added."""

from dataclasses import dataclass, field

import pytest

from installer.system import CannotContinueError, Machine, Need, add, library, missing_packages, program

NEEDS = [Need("there", lambda: True), Need("libone1", lambda: False), Need("two", lambda: False)]


@dataclass
class PretendMachine(Machine):
    """A machine that remembers what it was told to do."""

    has_apt: bool = True
    is_root: bool = False
    has_sudo: bool = True
    answer: bool = False
    works: bool = True
    asked: list[str] = field(default_factory=list)
    commands: list[list[str]] = field(default_factory=list)

    def agrees(self, statement: str) -> bool:
        self.asked.append(statement)
        return self.answer

    def run(self, command: list[str]) -> bool:
        self.commands.append(command)
        return self.works


def test_root_adds_what_is_missing_without_a_question() -> None:
    machine = PretendMachine(is_root=True)
    add(NEEDS, "Footwork", machine)
    assert machine.asked == []
    update, install = machine.commands
    assert update == ["apt-get", "update"]
    assert install == ["apt-get", "install", "--yes", "--no-install-recommends", "libone1", "two"]


def test_a_person_who_agrees_gets_them_through_sudo() -> None:
    machine = PretendMachine(answer=True)
    add(NEEDS, "Footwork", machine)
    assert machine.asked == ["Footwork needs these system packages: libone1 two."]
    assert [command[:2] for command in machine.commands] == [["sudo", "apt-get"]] * 2


@pytest.mark.parametrize(("has_sudo", "apt"), [(True, "sudo apt-get"), (False, "apt-get")])
def test_a_person_who_declines_gets_the_one_line_to_run(has_sudo: bool, apt: str) -> None:
    machine = PretendMachine(answer=False, has_sudo=has_sudo)
    with pytest.raises(CannotContinueError) as problem:
        add(NEEDS, "Footwork", machine)
    sentence, line = str(problem.value).splitlines()
    assert ("as root" in sentence) is not has_sudo
    assert line.strip() == f"{apt} update && {apt} install --yes --no-install-recommends libone1 two"
    assert machine.commands == []


def test_without_apt_the_packages_are_named() -> None:
    with pytest.raises(CannotContinueError, match="libone1 two"):
        add(NEEDS, "Footwork", PretendMachine(has_apt=False))


def test_a_failing_apt_stops_with_the_line_that_failed() -> None:
    with pytest.raises(CannotContinueError, match="Tried: apt-get update"):
        add(NEEDS, "Footwork", PretendMachine(is_root=True, works=False))


def test_nothing_missing_means_nothing_done() -> None:
    machine = PretendMachine(is_root=True)
    add(NEEDS[:1], "Footwork", machine)
    assert machine.commands == []


def test_the_loader_and_the_search_path_are_asked() -> None:
    here = [library("libc.so.6", "libc6"), program("sh", "dash")]
    elsewhere = [library("libnone.so.9", "libnone9"), program("no-such-program", "none")]
    assert missing_packages([*here, *elsewhere]) == ["libnone9", "none"]
