"""Words for how lines, markers and texts look: read, and refused where they mean nothing."""

from . import colors

_SIZES = {"xx-small": 5.8, "x-small": 6.9, "small": 8.3, "medium": 10, "large": 12, "x-large": 14.4, "xx-large": 17.3}


def points_of(size):
    """A size of type in points; names are steps around 10."""
    if isinstance(size, str):
        if size not in _SIZES:
            raise ValueError(f"{size!r} is not a size: write a number or one of {', '.join(_SIZES)}")
        return _SIZES[size]
    return float(size)


_STYLES = {"-": "-", "--": "--", "-.": "-.", ":": ":", "solid": "-", "dashed": "--", "dashdot": "-.", "dotted": ":"}
MARKERS = ".,ov^<>s*+xDd|_hpPX"


def line_style(style):
    if style in ("None", "none", " ", "", None):
        return "None"
    if style not in _STYLES:
        raise ValueError(f"{style!r} is not a line style: write one of {', '.join(_STYLES)} or 'None'")
    return _STYLES[style]


def marker_name(marker):
    if marker in (None, "None", "none", " ", ""):
        return "None"
    if not isinstance(marker, str) or len(marker) != 1 or marker not in MARKERS:
        raise ValueError(f"{marker!r} is not a marker of Dryrun's matplotlib: write one of {' '.join(MARKERS)}")
    return marker


def read_format(text):
    """The short form of plot(): 'ro--' is red, with round markers, dashed."""
    found = {}
    rest = text
    for style in ("--", "-.", "-", ":"):
        if style in rest:
            found["linestyle"] = style
            rest = rest.replace(style, "", 1)
            break
    if colors.is_color_like(rest) and rest not in "0123456789":
        return {**found, "color": rest}
    for letter in rest:
        if letter in colors.BASE_COLORS and "color" not in found:
            found["color"] = letter
        elif letter in MARKERS and "marker" not in found:
            found["marker"] = letter
        else:
            raise ValueError(f"{text!r} is not a format: write for example 'r', 'o', '--' or 'ro--'")
    if "marker" in found and "linestyle" not in found:
        found["linestyle"] = "None"
    return found
