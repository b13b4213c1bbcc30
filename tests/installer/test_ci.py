"""Continuous integration runs the line that the README gives a contributor."""

from installer.lock import ROOT


def test_ci_runs_the_readmes_own_line() -> None:
    last_line = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1]
    command = last_line.removeprefix("exec ")
    assert command != last_line
    assert f"```\n{command}\n```" in (ROOT / "README.md").read_text(encoding="utf-8")
