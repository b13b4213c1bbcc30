"""What goes with the packages: a bill of materials, the licences of all that is shipped, and checksums."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from installer.packages.notices import held
from installer.packages.shipped import Part, parts, texts
from installer.packages.workshop import Workshop


def build(workshop: Workshop) -> list[Path]:
    """Write all three beside the packages; the checksums last, for they are of the others too."""
    found = _found(workshop)
    version = workshop.version
    with workshop.whole(workshop.cache / "papers") as fresh:
        (fresh / f"footwork-{version}-bom.cdx.json").write_text(bill(workshop, found), encoding="utf-8")
        (fresh / f"footwork-{version}-licences.txt").write_text(texts(found), encoding="utf-8")
    made = [workshop.deliver(paper) for paper in sorted((workshop.cache / "papers").iterdir())]
    numbers = {version, version.replace(".dev", "~dev")}
    packages = sorted(path for path in made[0].parent.iterdir() if any(each in path.name for each in numbers))
    sums = "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in packages)
    with workshop.whole(workshop.cache / "sums") as fresh:
        (fresh / "SHA256SUMS").write_text(sums, encoding="utf-8")
    return [*made, workshop.deliver(workshop.cache / "sums" / "SHA256SUMS")]


def _found(workshop: Workshop) -> list[Part]:
    """All parts, with the number of the Python that the packages here bring."""
    asked = [workshop.tools.python, "-c", "import platform; print(platform.python_version())"]
    version = workshop.run(asked).strip()
    found = parts(workshop.tools.folder.glob("lib/python3.*/site-packages"), workshop.source)
    return [replace(part, version=version) if part.name == "Python" else part for part in found]


def bill(workshop: Workshop, found: list[Part]) -> str:
    """The bill of materials; its number follows from the commit, so that two are alike."""
    told = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{UUID(workshop.commit[:32])}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "name": "Footwork",
                "version": workshop.version,
                "licenses": [{"license": {"id": "MIT"}}],
            }
        },
        "components": [_told(part) for part in found],
    }
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def _told(part: Part) -> dict[str, object]:
    """A part as CycloneDX has it; one licence has an id there, several are an expression."""
    told: dict[str, object] = {
        "type": "library",
        "name": part.name,
        "licenses": [{"expression": part.licence}],
    }
    if part.version:
        told["version"] = part.version
    if part.hashes:
        told["purl"] = f"pkg:pypi/{part.name.lower()}@{part.version}"
    if part.changed:
        told["pedigree"] = {"notes": part.changed.replace("\n", " ")}
    if within := held(part.text):
        told["components"] = [
            {"type": "library", "name": name, "licenses": [{"license": {"name": licence}}]}
            for name, licence in within
        ]
    return told
