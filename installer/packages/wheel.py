"""Source archive and wheel: what pip, pipx and uv install."""

from pathlib import Path

from installer.packages.workshop import Workshop


def build(workshop: Workshop) -> list[Path]:
    """Make both, and have them looked at as the package index looks at what is sent there."""
    folder = workshop.cache / "wheel"
    with workshop.whole(folder) as fresh:
        workshop.run([workshop.tools.python, "-m", "hatchling", "build", "-d", fresh])
        workshop.run([workshop.tools.python, "-m", "twine", "check", "--strict", *sorted(fresh.iterdir())])
    return [workshop.deliver(made) for made in sorted(folder.iterdir())]
