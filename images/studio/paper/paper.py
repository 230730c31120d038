"""Paper, and how it is cut and laid: the palette, outlines, and a card that grows sheet by sheet.

Lengths are pixels of the finished card: x runs from 0 to 750, y from 0 at the top to 1050. Angles are degrees, 0 to the
right and 90 down. A shape is an array of points, closed; several shapes laid at once are one sheet.
"""

import zlib
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

WIDTH, HEIGHT = 750, 1050
FINE = 4  # a sheet's edge is cut this much finer than the picture, then averaged

# The program's own tokens …
TABLE, SIDE, PAPER, LINE = "#F4EFE6", "#EFE8DB", "#FFFDF8", "#E2D8C6"
INK, QUIET = "#2B2A27", "#6B6456"
GREEN, CLAY, CLAY_DARK, NIGHT, MINT = "#1F5D57", "#C8643B", "#A04A26", "#22302E", "#7FBFB4"
# … and four that belong to them.
OCHRE, DUSK, ROSE, MOSS = "#DBA84B", "#56718A", "#DDA898", "#7C8750"

Shape = np.ndarray
Points = Sequence[tuple[float, float]] | Shape

_LIGHT = np.array([-1, -1])  # where the light comes from: top left, on every card


def colour(name: str) -> np.ndarray:
    """A "#RRGGBB" as three numbers from 0 to 1."""
    return np.array([int(name[at : at + 2], 16) for at in (1, 3, 5)], np.float32) / 255


def mix(one: str, other: str, part: float) -> str:
    """The colour `part` of the way from `one` to `other`."""
    found = colour(one) * (1 - part) + colour(other) * part
    return "#" + "".join(f"{round(float(value) * 255):02X}" for value in found)


# -- outlines -----------------------------------------------------------------------------------------------------


def curve(points: Points, *, closed: bool = False) -> Shape:
    """A smooth line (centripetal Catmull-Rom) through `points`."""
    at = np.asarray(points, float)
    ends = (at[-1:], at[:2]) if closed else (2 * at[:1] - at[1:2], 2 * at[-1:] - at[-2:-1])
    at = np.vstack([ends[0], at, ends[1]])
    gaps = np.sqrt(np.hypot(*np.diff(at, axis=0).T)).clip(1e-3)[:, None]
    slopes = np.diff(at, axis=0) / gaps
    tangents = (slopes[:-1] * gaps[1:] + slopes[1:] * gaps[:-1]) / (gaps[:-1] + gaps[1:])
    pieces = []
    for i in range(1, len(at) - 2):
        s = np.linspace(0, 1, max(4, int(gaps[i, 0] ** 2 / 5)), endpoint=False)[:, None]
        there, back = 3 * s**2 - 2 * s**3, s - 2 * s**2 + s**3
        pieces.append(
            at[i] * (1 - there) + at[i + 1] * there + gaps[i] * (tangents[i - 1] * back + tangents[i] * (s**3 - s**2)),
        )
    return np.vstack(pieces if closed else [*pieces, at[-2:-1]])


def blob(points: Points) -> Shape:
    """A closed smooth shape through `points`."""
    return curve(points, closed=True)


def poly(*points: tuple[float, float]) -> Shape:
    """A shape with corners."""
    return np.array(points, float)


def outline(*parts: Points) -> Shape:
    """One shape out of lines that follow each other: curves where it is round, bare points where it has corners."""
    return np.vstack([np.asarray(part, float).reshape(-1, 2) for part in parts])


def ellipse(x: float, y: float, rx: float, ry: float | None = None, angle: float = 0) -> Shape:
    """An ellipse (a circle without `ry`)."""
    t = np.linspace(0, 2 * np.pi, max(24, int(rx)), endpoint=False)
    return turn(np.column_stack([x + rx * np.cos(t), y + (rx if ry is None else ry) * np.sin(t)]), angle, (x, y))


def rect(x: float, y: float, width: float, height: float, *, angle: float = 0, corner: float = 0) -> Shape:
    """A rectangle with its top left corner at (x, y), turned about its middle; `corner` rounds it."""
    if corner:
        t = np.linspace(0, np.pi / 2, 8)
        arc = np.column_stack([np.cos(t), np.sin(t)]) * corner
        inner = [(x + width - corner, y + height - corner), (x + corner, y + height - corner)]
        inner += [(x + corner, y + corner), (x + width - corner, y + corner)]
        shape = np.vstack([turn(arc, 90 * i) + middle for i, middle in enumerate(inner)])
    else:
        shape = poly((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    return turn(shape, angle, (x + width / 2, y + height / 2))


def ribbon(points: Points, width: float | Sequence[float], *, round_ends: bool = True, straight: bool = False) -> Shape:
    """A strip along `points`; several widths are spread evenly over its length."""
    line = resampled(np.asarray(points, float) if straight else curve(points), 4)
    along = np.gradient(line, axis=0)
    along /= np.hypot(*along.T)[:, None].clip(1e-6)
    normal = np.column_stack([-along[:, 1], along[:, 0]])
    widths = np.atleast_1d(np.asarray(width, float))
    half = np.interp(np.linspace(0, 1, len(line)), np.linspace(0, 1, len(widths)), widths)[:, None] / 2
    if not round_ends:
        return np.vstack([line + normal * half, (line - normal * half)[::-1]])
    t = np.linspace(0, np.pi, 9)[1:-1, None]
    front = line[-1] + half[-1] * (np.cos(t) * normal[-1] + np.sin(t) * along[-1])
    back = line[0] - half[0] * (np.cos(t) * normal[0] + np.sin(t) * along[0])
    return np.vstack([line + normal * half, front, (line - normal * half)[::-1], back])


def move(shape: Shape, dx: float, dy: float) -> Shape:
    """`shape`, elsewhere."""
    return shape + np.array([dx, dy])


def turn(shape: Shape, angle: float, about: tuple[float, float] = (0, 0)) -> Shape:
    """`shape`, turned clockwise."""
    t = np.radians(angle)
    return (shape - about) @ np.array([[np.cos(t), np.sin(t)], [-np.sin(t), np.cos(t)]]) + about


def scale(shape: Shape, x: float, y: float | None = None, about: tuple[float, float] = (0, 0)) -> Shape:
    """`shape`, larger or smaller; a negative `x` mirrors it."""
    return (shape - about) * (x, x if y is None else y) + about


def resampled(line: Shape, step: float, *, closed: bool = False) -> Shape:
    """`line` with a point every `step` pixels; corners stay to within that."""
    if closed:
        line = np.vstack([line, line[:1]])
    far = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    to = np.linspace(0, far[-1], max(4, int(far[-1] / step)), endpoint=not closed)
    return np.column_stack([np.interp(to, far, line[:, 0]), np.interp(to, far, line[:, 1])])


def hand_cut(shape: Shape, random: np.random.Generator, amount: float) -> Shape:
    """`shape` as scissors leave it: long soft deviations, and short straight facets in them."""
    line = resampled(shape, 2.5, closed=True)
    length = 2.5 * len(line)
    size = amount * min(1.0, length / 320)
    at = np.linspace(0, 1, len(line), endpoint=False)
    for wavelength, strength, soft in ((110, 1.4, True), (26, 0.38, False)):
        knots = max(3, round(length / wavelength))
        shifts = random.normal(0, strength * size, (knots, 2))
        where = at * knots
        first, part = where.astype(int) % knots, (where % 1)[:, None]
        if soft:
            part = (1 - np.cos(np.pi * part)) / 2
        line = line + shifts[first] * (1 - part) + shifts[(first + 1) % knots] * part
    return line


# -- sheets -------------------------------------------------------------------------------------------------------


class Card:
    """A card in the making: a ground of paper, and what is laid on it, one sheet after the other."""

    def __init__(self, name: str, ground: str) -> None:
        self.random = np.random.default_rng(zlib.crc32(name.encode()))
        self._grain = _grain()
        self.pixels = self._sheet(ground, (0, 0, WIDTH, HEIGHT))

    def lay(
        self,
        paint: str,
        *shapes: Shape,
        holes: Iterable[Shape] = (),
        within: Iterable[Shape] = (),
        lift: float = 1.0,
        cut: float = 1.0,
        tissue: float = 1.0,
    ) -> None:
        """Lay one sheet of colour `paint`, cut to `shapes` without `holes`.

        `lift` is how far it lies above what is below (0: printed on it, 1: glued, 3: a card in front), `cut` how
        unsteady the scissors were, `tissue` how opaque the paper is. Nothing falls outside `within`: for what is seen
        through an opening or printed on another sheet.
        """
        outer = [hand_cut(shape, self.random, cut) for shape in shapes]
        inner = [hand_cut(shape, self.random, cut) for shape in holes]
        margin = 4 + 16 * lift
        low = np.floor(np.min([shape.min(axis=0) for shape in outer], axis=0) - margin).astype(int).clip(0)
        high = np.ceil(np.max([shape.max(axis=0) for shape in outer], axis=0) + margin).astype(int)
        box = (low[0], low[1], min(int(high[0]), WIDTH), min(int(high[1]), HEIGHT))
        if box[0] >= box[2] or box[1] >= box[3]:
            return
        # The mask reaches past the box, so that no shadow or rim appears where a sheet runs off the card.
        spare = int(margin)
        wide = (box[0] - spare, box[1] - spare, box[2] + spare, box[3] + spare)
        mask = _mask(outer, inner, wide)
        inside = (slice(spare, -spare), slice(spare, -spare))
        visible = _mask(list(within), [], box) if within else np.float32(1)
        place = (slice(box[1], box[3]), slice(box[0], box[2]))
        below = self.pixels[place]
        for dark in _shadows(mask, lift):
            below = below * (1 - (dark[inside] * visible * tissue)[..., None] * (1 - colour("#2A2224")))
        sheet = self._sheet(paint, box)
        if lift:
            sheet = _rimmed(sheet, mask, inside)
        cover = (mask[inside] * visible * tissue)[..., None]
        self.pixels[place] = below * (1 - cover) + sheet * cover

    def glow(self, paint: str, x: float, y: float, radii: Sequence[float], *, tissue: float = 0.2) -> None:
        """Rings of tissue paper about a light, the largest first; they lie flat, so they cast hardly any shadow."""
        for radius in radii:
            self.lay(paint, ellipse(x, y, radius), lift=0.3, cut=1.6, tissue=tissue)

    def picture(self) -> Image.Image:
        """The card as it is now."""
        return Image.fromarray((self.pixels.clip(0, 1) * 255 + 0.5).astype(np.uint8))

    def _sheet(self, paint: str, box: tuple[int, int, int, int]) -> np.ndarray:
        """A piece of paper the size of `box`, from another place of the roll each time."""
        wide, high = box[2] - box[0], box[3] - box[1]
        down, across = (int(self.random.integers(0, 200)) for _ in range(2))
        return (colour(paint) * self._grain[down : down + high, across : across + wide, None]).astype(np.float32)


def card(ground: str) -> Callable[[Callable[[Card], None]], Callable[[], Image.Image]]:
    """Mark a drawing as that of the card with its name, on paper of colour `ground`."""

    def marked(draw: Callable[[Card], None]) -> Callable[[], Image.Image]:
        @wraps(draw)
        def drawn() -> Image.Image:
            made = Card(draw.__name__.replace("_", "-"), ground)
            draw(made)
            return made.picture()

        drawn.is_card = True  # type: ignore[attr-defined]
        return drawn

    return marked


_roll: list[np.ndarray] = []


def _grain() -> np.ndarray:
    """A roll of paper, made once: tone by which a colour is multiplied, with fine grain, fibres and soft clouds."""
    if not _roll:
        random = np.random.default_rng(7)
        high, wide = HEIGHT + 200, WIDTH + 200

        def noise(parts: tuple[int, int], strength: float) -> np.ndarray:
            coarse = Image.fromarray(random.normal(0, 1, (high // parts[0] + 2, wide // parts[1] + 2)).astype("f4"))
            smooth = np.asarray(coarse.resize((wide, high), Image.Resampling.BICUBIC))
            return smooth / smooth.std() * strength

        _roll.append(
            0.985 + noise((2, 2), 0.006) + noise((3, 9), 0.005) + noise((9, 3), 0.004) + noise((150, 150), 0.011)
        )
    return _roll[0]


def _mask(shapes: list[Shape], holes: list[Shape], box: tuple[int, int, int, int]) -> np.ndarray:
    """How much of each pixel of `box` is covered, 0 to 1."""
    wide, high = box[2] - box[0], box[3] - box[1]
    fine = Image.new("L", (wide * FINE, high * FINE))
    pen: Any = ImageDraw.Draw(fine)
    for shapes_now, value in ((shapes, 255), (holes, 0)):
        for shape in shapes_now:
            pen.polygon([tuple(point) for point in (shape - box[:2]) * FINE], fill=value)
    return np.asarray(fine.reduce(FINE), np.float32) / 255


def _shadows(mask: np.ndarray, lift: float) -> Iterable[np.ndarray]:
    """A small dark shadow where the sheet touches, and a wide soft one; both away from the light."""
    if not lift:
        return
    image = Image.fromarray((mask * 255).astype(np.uint8))
    for blur, away, strength in ((1.2 + 0.6 * lift, 1.2 + 0.5 * lift, 0.34), (2 + 4 * lift, 1 + 3.2 * lift, 0.30)):
        soft = np.asarray(image.filter(ImageFilter.GaussianBlur(blur)), np.float32) / 255
        yield np.roll(soft, (round(1.25 * away), round(0.8 * away)), (0, 1)) * strength


def _rimmed(sheet: np.ndarray, mask: np.ndarray, inside: tuple[slice, slice]) -> np.ndarray:
    """`sheet` with the thickness of its edge: light where it faces the light, a little darker on the other side."""
    lit = (mask - np.roll(mask, tuple(-_LIGHT), (0, 1))).clip(0)[inside][..., None]
    dim = (mask - np.roll(mask, tuple(_LIGHT), (0, 1))).clip(0)[inside][..., None]
    return sheet + lit * (0.05 + 0.16 * (1 - sheet)) - dim * 0.10 * sheet
