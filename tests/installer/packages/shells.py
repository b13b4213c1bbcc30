"""What shells offer when Tab is pressed: the shells themselves are asked, each once for many lines."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.patience import PATIENCE

BASH = """source "$1"; shift
for line; do
  COMP_WORDS=($line); [[ "$line" == *" " ]] && COMP_WORDS+=("")
  COMP_CWORD=$((${#COMP_WORDS[@]}-1)); _footwork
  for each in "${COMPREPLY[@]}"; do echo "$each"; done; echo
done"""
FISH = """source $argv[1]
for line in $argv[2..-1]; complete -C $line | cut -f1; echo; end"""
ZSHRC = """fpath=("$SHARE/zsh/vendor-completions" $fpath)
autoload -Uz compinit
compinit -u -D
compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then builtin compadd "$@"; return; fi
  local -a hits
  builtin compadd -A hits "$@"
  ((#hits)) && print -rl -- $hits >> "$FOUND"
  builtin compadd "$@"
}
offer() {
  while read -r line; do
    BUFFER="${line%.}"; CURSOR=$#BUFFER
    zle complete-word
    print >> "$FOUND"
  done < "$LINES_TYPED"
  exit 0
}
zle -N zle-line-init offer
"""
"""An interactive zsh completes; what it finds passes through ``compadd``."""


def bash(share: Path, lines: Sequence[str]) -> list[list[str]]:
    """What bash offers behind each line."""
    script = share / "bash-completion/completions/footwork"
    return _answers(_said(["bash", "--norc", "-c", BASH, "bash", str(script), *lines], share))


def fish(share: Path, lines: Sequence[str]) -> list[list[str]]:
    """What fish offers behind each line that begins as the line ends.

    Where nothing does, fish 4 offers what only has the same letters in their order: a habit of its own.
    """
    script = share / "fish/vendor_completions.d/footwork.fish"
    offered = _answers(_said(["fish", "--no-config", "-c", FISH, str(script), *lines], share))
    typed = [line.rpartition(" ")[2] for line in lines]
    return [
        [each for each in found if each.startswith(begun)]
        for found, begun in zip(offered, typed, strict=True)
    ]


def zsh(share: Path, lines: Sequence[str]) -> list[list[str]]:
    """What zsh offers behind each line."""
    (share / ".zshrc").write_text(ZSHRC, encoding="utf-8")
    # A full stop keeps a blank at the end of a line.
    (share / ".typed").write_text("".join(f"{line}.\n" for line in lines), encoding="utf-8")
    told = {"SHARE": str(share), "ZDOTDIR": str(share), "FOUND": str(share / ".found"), "TERM": "dumb"}
    _said(["script", "-qec", "zsh -di", "/dev/null"], share, LINES_TYPED=str(share / ".typed"), **told)
    return _answers((share / ".found").read_text(encoding="utf-8"))


def _said(command: Sequence[str], share: Path, **told: str) -> str:
    home = {"HOME": str(share), "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    ran = subprocess.run(
        command,
        cwd=share,
        env={**home, **told},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def _answers(said: str) -> list[list[str]]:
    """Each answer ends with an empty line; a folder is offered with a stroke or without."""
    answers: list[list[str]] = [[]]
    for line in said.splitlines():
        if line:
            answers[-1].append(line.removesuffix("/"))
        else:
            answers.append([])
    assert not answers.pop(), said
    return answers
