"""A pen that writes SVG elements: shapes, markers and texts at places in pixels. It does not know axes."""
import math

from . import colors

# A point of type at 100 dots to the inch, as figures are drawn.
POINT = 100 / 72
# What a letter is wide on average, as a share of its size; real fonts differ a little.
_LETTER = 0.56
_DASHES = {"--": "6 3", ":": "1.5 2.5", "-.": "7 3 1.5 3"}
_ANCHORS = {"left": "start", "center": "middle", "right": "end"}


def escaped(text):
    """As XML text; what XML cannot hold is shown as a box."""
    safe = "".join(letter if letter >= " " or letter in "\n\t" else "\N{REPLACEMENT CHARACTER}" for letter in text)
    safe = safe.encode("utf-8", "replace").decode("utf-8")
    return safe.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def width_of(text, size):
    return max((len(line) for line in text.split("\n")), default=0) * size * POINT * _LETTER


def height_of(text, size):
    return (text.count("\n") + 1) * size * POINT * 1.2


def extent(text, size, angle):
    """Width and height of a text that is turned."""
    wide, high = width_of(text, size), height_of(text, size)
    sine, cosine = abs(math.sin(math.radians(angle))), abs(math.cos(math.radians(angle)))
    return wide * cosine + high * sine, wide * sine + high * cosine


class Pen:
    point = POINT

    def __init__(self):
        self.parts = []

    def write(self, part):
        self.parts.append(part)

    def rectangle(self, corner, other, artist):
        (x0, y0), (x1, y1) = corner, other
        if not all(map(math.isfinite, (x0, y0, x1, y1))):
            return
        place = f'x="{_n(min(x0, x1))}" y="{_n(min(y0, y1))}" width="{_n(abs(x1 - x0))}" height="{_n(abs(y1 - y0))}"'
        self.write(f"<rect {place}{_filled(artist)}/>")

    def polygon(self, points, artist):
        if points and all(math.isfinite(part) for point in points for part in point):
            self.write(f'<polygon points="{_points(points)}"{_filled(artist)}/>')

    def line(self, points, artist):
        """Gaps in the data are gaps in the line."""
        if artist.get_linestyle() == "None" or not artist.get_linewidth():
            return
        for piece in _pieces(points):
            self.write(f'<polyline points="{_points(piece)}" fill="none"{stroke_of(artist)}/>')

    def rule(self, start, end, style, width=0.8, color="#000000"):
        place = f'x1="{_n(start[0])}" y1="{_n(start[1])}" x2="{_n(end[0])}" y2="{_n(end[1])}"'
        self.write(f'<line {place} stroke="{color}" stroke-width="{_n(width * POINT)}"{style}/>')

    def markers(self, points, line):
        for point in points:
            fill = line.get_markerfacecolor() or line.get_color()
            self.marker(point, line.get_marker(), line.get_markersize(), fill, line)

    def marker(self, point, shape, size, color, artist):
        x, y = point
        if not (math.isfinite(x) and math.isfinite(y)):
            return
        r = size * POINT / 2
        look = _opacity(artist.get_alpha())
        fill = colors.to_hex(color) if colors.to_rgba(color)[3] else "none"
        if shape in ("o", "."):
            self.write(f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(r if shape == "o" else r / 2)}" fill="{fill}"{look}/>')
            return
        if shape in _STROKED:
            path = "".join(f"M{_n(x + a * r)} {_n(y + b * r)}L{_n(x + c * r)} {_n(y + d * r)}" for a, b, c, d in _STROKED[shape])
            self.write(f'<path d="{path}" stroke="{fill}" stroke-width="{_n(POINT)}"{look}/>')
            return
        corners = [(x + a * r, y + b * r) for a, b in _FILLED.get(shape) or _FILLED["s"]]
        self.write(f'<polygon points="{_points(corners)}" fill="{fill}"{look}/>')

    def arrow(self, start, end, color):
        if not all(map(math.isfinite, (*start, *end))):
            return
        turn = math.atan2(end[1] - start[1], end[0] - start[0])
        head = [end] + [(end[0] - 8 * math.cos(turn + side), end[1] - 8 * math.sin(turn + side)) for side in (0.4, -0.4)]
        self.rule(start, end, "", 1, color)
        self.write(f'<polygon points="{_points(head)}" fill="{color}"/>')

    def text(self, x, y, text, size=None):
        """A Text at a place; by its alignment the place is its left or right end, its top or its bottom."""
        said = text.get_text()
        if not said or not text.get_visible() or not (math.isfinite(x) and math.isfinite(y)):
            return
        points = size or text.get_fontsize()
        lines = said.split("\n")
        step = points * POINT * 1.2
        lift = {"top": 0.8, "center": 0.36, "center_baseline": 0.36, "bottom": -0.25}.get(text.get_verticalalignment(), 0) * points * POINT
        above = {"top": 0, "center": 0.5, "center_baseline": 0.5}.get(text.get_verticalalignment(), 1) * (len(lines) - 1) * step
        angle = float(text.get_rotation() or 0)
        look = f' text-anchor="{_ANCHORS.get(text.get_horizontalalignment(), "start")}" font-size="{_n(points * POINT)}"'
        look += f' fill="{colors.to_hex(text.get_color() or "black")}"' + _opacity(text.get_alpha())
        look += ' font-weight="bold"' if str(text.get_fontweight()) in ("bold", "semibold", "heavy", "700", "800") else ""
        look += ' font-style="italic"' if text.get_fontstyle() == "italic" else ""
        look += f' transform="rotate({_n(-angle)} {_n(x)} {_n(y)})"' if angle else ""
        for at, line in enumerate(lines):
            self.write(f'<text x="{_n(x)}" y="{_n(y + lift - above + at * step)}"{look}>{escaped(line)}</text>')


def _n(number):
    return f"{number:.2f}".rstrip("0").rstrip(".") if math.isfinite(number) else "0"


def _points(points):
    # Far outside of the picture a place is as good as at its edge, and SVG takes no number that is too large.
    return " ".join(f"{_n(min(max(x, -1e5), 1e5))},{_n(min(max(y, -1e5), 1e5))}" for x, y in points)


def _pieces(points):
    piece = []
    for point in [*points, (math.nan, math.nan)]:
        if all(map(math.isfinite, point)):
            piece.append(point)
        elif piece:
            yield piece
            piece = []


def _opacity(alpha):
    return "" if alpha is None else f' opacity="{_n(float(alpha))}"'


def _filled(artist):
    red, green, blue, alpha = artist.get_facecolor()
    is_filled = artist.get_fill() and alpha > 0
    text = f' fill="{colors.to_hex((red, green, blue))}"' if is_filled else ' fill="none"'
    text += f' fill-opacity="{_n(alpha)}"' if is_filled and alpha < 1 else ""
    edge = artist.get_edgecolor()
    if edge[3] and artist.get_linewidth():
        text += f' stroke="{colors.to_hex(edge)}" stroke-width="{_n(artist.get_linewidth() * POINT)}"'
        text += _dashes(artist.get_linestyle())
    return text


def stroke_of(artist):
    text = f' stroke="{colors.to_hex(artist.get_color() or "black")}" stroke-width="{_n(artist.get_linewidth() * POINT)}"'
    return text + ' stroke-linejoin="round"' + _dashes(artist.get_linestyle()) + _opacity(artist.get_alpha())


def _dashes(style):
    return f' stroke-dasharray="{_DASHES[style]}"' if style in _DASHES else ""


_STROKED = {
    "x": ((-1, -1, 1, 1), (-1, 1, 1, -1)),
    "+": ((-1, 0, 1, 0), (0, -1, 0, 1)),
    "|": ((0, -1, 0, 1),),
    "_": ((-1, 0, 1, 0),),
}
_FILLED = {
    "s": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "D": ((0, -1.4), (1.4, 0), (0, 1.4), (-1.4, 0)),
    "d": ((0, -1.4), (0.85, 0), (0, 1.4), (-0.85, 0)),
    "^": ((0, -1), (1, 1), (-1, 1)),
    "v": ((0, 1), (1, -1), (-1, -1)),
    "<": ((-1, 0), (1, -1), (1, 1)),
    ">": ((1, 0), (-1, -1), (-1, 1)),
    "X": ((0, -0.4), (0.6, -1), (1, -0.6), (0.4, 0), (1, 0.6), (0.6, 1), (0, 0.4), (-0.6, 1), (-1, 0.6), (-0.4, 0), (-1, -0.6), (-0.6, -1)),
    "P": ((-0.35, -1), (0.35, -1), (0.35, -0.35), (1, -0.35), (1, 0.35), (0.35, 0.35), (0.35, 1), (-0.35, 1), (-0.35, 0.35), (-1, 0.35), (-1, -0.35), (-0.35, -0.35)),
}
for _name, _corners, _inner in (("*", 5, 0.4), ("p", 5, 0), ("h", 6, 0)):
    _turns = [math.pi * at / _corners for at in range(0, 2 * _corners, 1 if _inner else 2)]
    _far = (1, _inner) if _inner else (1,)
    _FILLED[_name] = tuple((_far[at % len(_far)] * math.sin(t), -_far[at % len(_far)] * math.cos(t)) for at, t in enumerate(_turns))
