"""The man page, and what a shell offers when Tab is pressed, written from the command line's own grammar.

``python -m installer.packages.handbook FOLDER`` writes them where a Linux system looks for them.
"""

import gzip
import os
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from desktop import __version__
from desktop.cli.arguments import COMMANDS, COMMON, HELP_FLAG, PROGRAM, VERSION, Command
from desktop.cli.grammar import Flag, Option, Piece, Word, rows, usage
from desktop.wording import command_line as words
from desktop.wording.voice import Voice, sentence_case

FILES: Final = {words.FILE, words.FOLDER, words.FOLDER_OR_FILE, words.DIR}
"""What stands for the name of a file or a folder."""


# ---- the man page --------------------------------------------------------------------------


def man_page(voice: Voice, written: datetime) -> str:
    """All commands with what they take, as roff."""
    lines = [
        f'.TH FOOTWORK 1 "{written:%Y-%m-%d}" "Footwork {__version__}"',
        ".SH NAME",
        f"footwork \\- {_roff(voice(words.OVERVIEW).partition('.')[0].lower())}",
        ".SH SYNOPSIS",
        f".B {_roff(usage(voice, PROGRAM, COMMON))} [{_roff(voice(words.COMMAND))}]",
        ".SH DESCRIPTION",
        _roff(voice(words.OVERVIEW)),
        _roff(voice(words.MORE_HELP)),
        ".SH OPTIONS",
        *_listed(voice, (*COMMON, HELP_FLAG, VERSION)),
        ".SH COMMANDS",
    ]
    for name, command in COMMANDS.items():
        lines += [".SS " + _roff(usage(voice, f"{PROGRAM} {name}", command.takes)), *_of(voice, command)]
    return "\n".join(lines) + "\n"


def _of(voice: Voice, command: Command) -> Iterator[str]:
    yield _roff(f"{sentence_case(voice(command.summary))}.")
    yield from _listed(voice, command.takes)
    for example in command.examples:
        yield from (".PP", f".B {_roff(voice(example))}")


def _listed(voice: Voice, takes: Iterable[Piece]) -> Iterator[str]:
    for typed, means in rows(voice, takes):
        yield from (".TP", f".B {_roff(typed)}", _roff(means))


def _roff(text: str) -> str:
    """Text as roff reads it: no sign of it commands anything."""
    plain = text.replace("\\", "\\e").replace("-", "\\-").replace("\n", " ")
    return f"\\&{plain}" if plain[:1] in (".", "'") else plain


# ---- shells --------------------------------------------------------------------------------


def choices(piece: Piece) -> tuple[str, ...]:
    """What may be typed for a piece, where that is a list."""
    if isinstance(piece, Word) and isinstance(piece.stands_for, str):
        return tuple(piece.stands_for.split("|"))
    return () if isinstance(piece, Flag) else piece.choices


def takes_a_file(piece: Piece) -> bool:
    """Whether the name of a file or a folder is typed for it."""
    return not isinstance(piece, Flag) and piece.stands_for in FILES


def options(takes: Iterable[Piece]) -> list[Option | Flag]:
    """The options among what a command takes, with those of every command."""
    return [each for each in (*takes, *COMMON, HELP_FLAG) if not isinstance(each, Word)]


def bash() -> str:
    """Completion for bash."""
    cases = []
    for name, command in COMMANDS.items():
        spelled = " ".join(word for each in options(command.takes) for word in each.spelled)
        typed = " ".join(word for each in command.takes if isinstance(each, Word) for word in choices(each))
        offers_files = any(isinstance(each, Word) and takes_a_file(each) for each in command.takes)
        cases.append(f'    {name}) options="{spelled}"; words="{typed}"; files={int(offers_files)} ;;')
    values = {
        word: each
        for command in COMMANDS.values()
        for each in options(command.takes)
        if isinstance(each, Option)
        for word in each.spelled
    }
    behind = []
    for word, option in values.items():
        if takes_a_file(option):
            behind.append(f'    {word}) COMPREPLY=($(compgen -f -- "$typed")); return ;;')
        elif choices(option):
            offered = " ".join(choices(option))
            behind.append(f'    {word}) COMPREPLY=($(compgen -W "{offered}" -- "$typed")); return ;;')
        else:
            behind.append(f"    {word}) return ;;")
    return _BASH.format(commands=" ".join(COMMANDS), cases="\n".join(cases), behind="\n".join(behind))


_BASH: Final = """# bash completion for footwork
_footwork() {{
  local typed="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}"
  local command="" options="" words="" files=0 place
  COMPREPLY=()
  for ((place = 1; place < COMP_CWORD; place++)); do
    case "${{COMP_WORDS[place]}}" in
    --data | --language) ((place++)) ;;
    -*) ;;
    *) command="${{COMP_WORDS[place]}}"; break ;;
    esac
  done
  case "$before" in
{behind}
  esac
  case "$command" in
{cases}
    "") options="--data --language --help --version"; words="{commands}" ;;
  esac
  [[ "$typed" == -* ]] && words="$options"
  COMPREPLY=($(compgen -W "$words" -- "$typed"))
  ((files)) && [[ "$typed" != -* ]] && COMPREPLY+=($(compgen -f -- "$typed"))
}}
complete -o filenames -F _footwork footwork
"""


def zsh(voice: Voice) -> str:
    """Completion for zsh."""
    listed = "\n".join(f"    {_quoted(f'{name}:{voice(each.summary)}')}" for name, each in COMMANDS.items())
    cases = []
    for name, command in COMMANDS.items():
        specs = " ".join(_quoted(spec) for spec in _zsh_specs(voice, command.takes))
        cases.append(f"    {name}) _arguments {specs} ;;")
    common = " ".join(_quoted(spec) for spec in _zsh_specs(voice, (VERSION,)))
    return _ZSH.format(listed=listed, cases="\n".join(cases), common=common)


def _zsh_specs(voice: Voice, takes: Iterable[Piece]) -> Iterator[str]:
    for each in options(takes):
        (_, about) = rows(voice, (each,))[0]
        about = about.replace("[", "(").replace("]", ")").replace(":", "\\:")
        for spelled in each.spelled:
            yield f"{spelled}[{about}]" + ("" if isinstance(each, Flag) else f":{each.name}:{_zsh_of(each)}")
    for word in takes:
        if isinstance(word, Word):
            yield f"{'*' if word.many else ''}:{word.name}:{_zsh_of(word)}"


def _zsh_of(piece: Piece) -> str:
    return "_files" if takes_a_file(piece) else f"({' '.join(choices(piece))})" if choices(piece) else ""


_ZSH: Final = """#compdef footwork
local -a commands
commands=(
{listed}
)
local place=2
while [[ "$words[place]" == --(data|language) ]]; do ((place += 2)); done
if ((CURRENT <= place)); then
  _describe command commands
  _arguments {common}
else
  shift $((place - 1)) words
  ((CURRENT -= place - 1))
  case "$words[1]" in
{cases}
  esac
fi
"""


def fish(voice: Voice) -> str:
    """Completion for fish."""
    lines = [_FISH, "complete -c footwork -f"]
    for everywhere in options(()):
        lines += _fish_option(voice, everywhere, "")
    lines += _fish_option(voice, VERSION, " -n __footwork_on")
    for name, command in COMMANDS.items():
        lines.append(f"complete -c footwork -n __footwork_on -a {name} -d {_quoted(voice(command.summary))}")
        seen = f" -n '__footwork_on {name}'"
        for piece in command.takes:
            if isinstance(piece, Option | Flag):
                lines += _fish_option(voice, piece, seen)
            elif takes_a_file(piece):
                lines.append(f"complete -c footwork{seen} -F")
            elif choices(piece):
                lines.append(f"complete -c footwork{seen} -a {_quoted(' '.join(choices(piece)))}")
    return "\n".join(lines) + "\n"


_FISH: Final = """# fish completion for footwork
function __footwork_on --description 'whether this is the command that is typed; without one, whether none is'
    set -l words (commandline -poc)
    set -e words[1]
    while set -q words[1]
        switch $words[1]
            case --data --language
                set -e words[1]
            case '-*'
            case '*'
                test "$words[1]" = "$argv[1]"
                return
        end
        set -e words[1]
    end
    test -z "$argv[1]"
end"""


def _fish_option(voice: Voice, piece: Option | Flag, seen: str) -> Iterator[str]:
    (_, about) = rows(voice, (piece,))[0]
    spelled = "".join(
        f" -l {word[2:]}" if word.startswith("--") else f" -s {word[1:]}" for word in piece.spelled
    )
    value = ""
    if isinstance(piece, Option):
        value = " -r -F" if takes_a_file(piece) else " -x"
        value += f" -a {_quoted(' '.join(choices(piece)))}" if choices(piece) else ""
    yield f"complete -c footwork{seen}{spelled}{value} -d {_quoted(about)}"


def _quoted(text: str) -> str:
    """One word of a shell."""
    return "'" + text.replace("'", "’") + "'"


# ---- writing them --------------------------------------------------------------------------


def write(share: Path, written: datetime) -> None:
    """Put all of it below a folder like ``/usr/share``."""
    english, german = Voice.of("en"), Voice.of("de")
    texts = {
        "bash-completion/completions/footwork": bash(),
        "zsh/vendor-completions/_footwork": zsh(english),
        "fish/vendor_completions.d/footwork.fish": fish(english),
    }
    pages = {"man/man1": man_page(english, written), "man/de/man1": man_page(german, written)}
    packed = {
        f"{place}/footwork.1.gz": gzip.compress(page.encode(), mtime=0) for place, page in pages.items()
    }
    for name, content in {**{name: text.encode() for name, text in texts.items()}, **packed}.items():
        (share / name).parent.mkdir(parents=True, exist_ok=True)
        (share / name).write_bytes(content)


if __name__ == "__main__":
    write(Path(sys.argv[1]), datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC))
