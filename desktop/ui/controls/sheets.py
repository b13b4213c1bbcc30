"""Style sheets that several controls share."""

from desktop.ui.theme import FAMILY, Theme


def field_sheet(kind: str, theme: Theme, *, wrong: bool = False, following: bool = False) -> str:
    """The look of a text field; the ring of 2 px takes the place of edge and padding.

    ``following``: its value is worked out from others.
    """
    line, ground = ("dashed", "board") if following and not wrong else ("solid", "card")
    edge = theme.hex("refused-edge" if wrong else "control")
    return (
        f"{kind} {{ background: {theme.hex(ground)}; color: {theme.hex('ink')}; border: 1px {line} {edge};"
        f" border-radius: 6px; padding: 5px 8px; font-family: {FAMILY}; font-size: 13px;"
        f" selection-background-color: {theme.hex('accent')}; selection-color: {theme.hex('on-accent')}; }}"
        f"{kind} {{ placeholder-text-color: {theme.hex('ink3')}; }}"
        f"{kind}:focus {{ border: 2px solid {theme.hex('focus')}; padding: 4px 7px; }}"
    )
