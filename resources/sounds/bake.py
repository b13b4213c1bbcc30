"""Make the tones anew: ``python -m resources.sounds.bake``. Sines that swell and fade: nothing clicks."""

import struct
import wave
from collections.abc import Sequence
from io import BytesIO
from math import pi, sin
from typing import Final, NamedTuple

from resources import sounds

RATE: Final = 22_050  # samples a second
LOUD: Final = 0.5  # of the loudest that a file can hold
SWELL: Final = 0.012  # seconds in which a tone comes, and goes


class Tone(NamedTuple):
    """``hertz`` for so many seconds; 0 is silence."""

    hertz: float
    seconds: float


TONES: Final = {
    "count": (Tone(660, 0.09),),
    "begin": (Tone(990, 0.32),),
    "end": (Tone(660, 0.14), Tone(0, 0.04), Tone(440, 0.3)),
}


def baked(tones: Sequence[Tone]) -> bytes:
    """The bytes of a WAV file: one channel of 16 bits."""
    samples = [round(32_767 * LOUD * sample) for tone in tones for sample in _samples(tone)]
    made = BytesIO()
    with wave.open(made, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return made.getvalue()


def _samples(tone: Tone) -> list[float]:
    count = round(tone.seconds * RATE)
    swell = SWELL * RATE
    return [
        sin(2 * pi * tone.hertz * at / RATE) * min(1.0, at / swell, (count - at) / swell)
        for at in range(count)
    ]


def main() -> None:
    for name in sounds.NAMES:
        sounds.path(name).write_bytes(baked(TONES[name]))


if __name__ == "__main__":
    main()
