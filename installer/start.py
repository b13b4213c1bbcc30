"""Set Footwork up in this checkout and start it. Needs Python 3.11 to 3.13 and nothing else.

python3 installer/start.py              start the program (without a display: make the demo)
python3 installer/start.py ARGUMENTS    hand ARGUMENTS to the program ("--data DIR", "show", ...)
python3 installer/start.py test         run every check and test (further arguments go to pytest)
python3 installer/start.py bench        measure how fast it is (further words choose figures by name)
python3 installer/start.py faults       kill it, cut its power, damage its files, and count what is lost
"""

import sys

if not (3, 11) <= sys.version_info[:2] <= (3, 13):  # an old Python must be able to read this far
    sys.exit("Footwork needs Python 3.11, 3.12 or 3.13; this is Python {}.{}.".format(*sys.version_info))

from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from installer.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
