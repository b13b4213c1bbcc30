"""Footwork never goes on line: nothing of ours knows a module that could."""

import ast
import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.counting import ROOT

PRODUCT: Final = ("desktop", "printouts", "resources")

NETWORK: Final = {
    *("asyncio", "cgi", "ftplib", "http", "imaplib", "nntplib", "poplib", "select", "selectors", "smtplib"),
    *(
        "socket",
        "socketserver",
        "ssl",
        "telnetlib",
        "urllib.request",
        "urllib.error",
        "webbrowser",
        "wsgiref",
    ),
    *("xmlrpc", "multiprocessing.connection", "multiprocessing.managers", "logging.handlers"),
    *("aiohttp", "httpx", "requests", "urllib3", "websockets"),
    *("PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets", "PySide6.QtHttpServer"),
    *("PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtRemoteObjects"),
}
"""Modules that open connections, of Python, of Qt and of others."""

LOCAL: Final = {"desktop/ui/instance.py": {"QLocalServer", "QLocalSocket"}}
"""What may be taken from them, and where: a second start of Footwork calls the first through a file. A print
goes to CUPS through its own program, `lp`."""


def imported(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """All that a module imports, at any depth: the module, and the name in it (or none)."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from ((each.name, "") for each in names)
            case ast.ImportFrom(module=str(module), names=names, level=0):
                yield from ((module, each.name) for each in names)
            case ast.Call(
                func=ast.Name(id="__import__" | "import_module") | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(module)), *_],
            ):
                yield module, ""


def is_of_the_network(module: str, name: str) -> bool:
    whole = f"{module}.{name}" if name else module
    return any(f"{whole}.".startswith(f"{each}.") for each in NETWORK)


def found(source: str, allowed: Collection[str] = ()) -> list[str]:
    """The modules of the network that a source imports."""
    return [
        f"{module}.{name}".rstrip(".")
        for module, name in imported(ast.parse(source))
        if is_of_the_network(module, name) and name not in allowed
    ]


def modules() -> list[Path]:
    return [path for room in PRODUCT for path in sorted((ROOT / room).rglob("*.py"))]


@pytest.mark.parametrize(
    "source",
    [
        "import socket",
        "import os, http.client",
        "from urllib import request",
        "from urllib.request import urlopen",
        "def f():\n    from PySide6.QtNetwork import QTcpSocket",
        "from PySide6 import QtNetwork",
        "__import__('ssl')",
        "import importlib\nimportlib.import_module('xmlrpc.client')",
    ],
)
def test_an_import_of_the_network_is_found_wherever_it_stands(source: str) -> None:
    assert found(source)


@pytest.mark.parametrize("source", ["from urllib.parse import quote", "import html", "from os import path"])
def test_what_opens_no_connection_is_let_be(source: str) -> None:
    assert not found(source)


def test_nothing_of_ours_knows_a_network() -> None:
    there = {
        name: known
        for path in modules()
        if (name := path.relative_to(ROOT).as_posix())
        and (known := found(path.read_text(encoding="utf-8"), LOCAL.get(name, set())))
    }
    assert there == {}


def test_each_exception_is_still_needed() -> None:
    for name, allowed in LOCAL.items():
        source = (ROOT / name).read_text(encoding="utf-8")
        assert allowed <= {each.rpartition(".")[2] for each in found(source)}


def test_all_names_of_pythons_own_modules_are_right() -> None:
    """A name that no Python has would forbid nothing."""
    gone = {"cgi", "nntplib", "telnetlib"}  # with Python 3.13
    others = {"aiohttp", "httpx", "requests", "urllib3", "websockets", "PySide6"}
    assert {name.partition(".")[0] for name in NETWORK} - others - gone <= sys.stdlib_module_names
