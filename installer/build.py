"""Make what runners install, and prove that it works. Needs Python 3.11 to 3.13 and git.

python3 installer/build.py wheel       source archive and wheel, for pip, pipx and uv
"""

import sys

if not (3, 11) <= sys.version_info[:2] <= (3, 13):  # an old Python must be able to read this far
    sys.exit(
        "Building Footwork needs Python 3.11, 3.12 or 3.13; this is Python {}.{}.".format(*sys.version_info)
    )

from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from installer.packages.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
