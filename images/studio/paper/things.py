"""Things to cut out, as shapes: land, leaves, trees, houses, birds, boats, hands. Cards colour and lay them."""

import numpy as np
from paper import Points, Shape, blob, curve, ellipse, move, outline, poly, rect, ribbon, scale, turn


def land(heights: Points, bottom: float = 1130) -> Shape:
    """A hill, a field, a sea: everything below a soft line, which should start left of the card and end right of it."""
    line = curve(heights)
    return outline(line, [(line[-1, 0], bottom), (line[0, 0], bottom)])


def waves(y: float, height: float, length: float, shift: float = 0, bottom: float = 1130) -> Shape:
    """Water with a scalloped upper edge: round bellies, pointed crests."""
    x = np.arange(-60 - length + shift % length, 860 + length, 4)
    return outline(
        np.column_stack([x, y + height * np.abs(np.sin(np.pi * (x - shift) / length))]),
        [(950, bottom)],
        [(-150, bottom)],
    )


def leaf(x: float, y: float, length: float, width: float, angle: float, bend: float = 0) -> Shape:
    """A pointed leaf that grows from (x, y) towards `angle`; `bend` (−1 … 1) curves it."""
    sag = bend * length * 0.25
    upper = curve([(0, 0), (0.3 * length, -width / 2 + sag * 0.6), (0.65 * length, -width * 0.36 + sag), (length, sag)])
    lower = curve([(length, sag), (0.6 * length, width * 0.40 + sag), (0.28 * length, width / 2 + sag * 0.6), (0, 0)])
    return move(turn(outline(upper, lower[1:-1]), angle), x, y)


def vein(x: float, y: float, length: float, angle: float, bend: float = 0, width: float = 3) -> Shape:
    """The slit along the middle of a leaf with the same x, y, length, angle and bend; laid as a hole."""
    sag = bend * length * 0.25
    line = [(0.12 * length, sag * 0.3), (0.45 * length, sag * 0.85), (0.84 * length, sag)]
    return move(turn(ribbon(line, [width, width, 1]), angle), x, y)


def sprig(points: Points, size: float, pairs: int, *, spread: float = 48, stem: float = 6) -> tuple[Shape, list[Shape]]:
    """A stem along `points` and its leaves, in pairs that get smaller towards the tip."""
    line = curve(points)
    leaves = []
    for i in range(pairs):
        at = line[int((0.16 + 0.8 * i / pairs) * (len(line) - 1))]
        ahead = line[min(len(line) - 1, int((0.2 + 0.8 * i / pairs) * (len(line) - 1)))] - at
        angle = np.degrees(np.arctan2(ahead[1], ahead[0]))
        long = size * (1 - 0.45 * i / pairs)
        leaves += [leaf(*at, long, long * 0.36, angle + side * spread, -0.4 * side) for side in (-1, 1)]
    end = line[-1] - line[-4]
    leaves.append(leaf(*line[-1], size * 0.6, size * 0.22, np.degrees(np.arctan2(end[1], end[0]))))
    return ribbon(points, [stem, stem * 0.4]), leaves


def crown(
    x: float, y: float, radius: float, random: np.random.Generator, lumps: int = 9, high: float = 1
) -> list[Shape]:
    """The round head of a tree, a bush, foliage in lobes; `high` stretches it upwards."""
    t = np.linspace(0, 2 * np.pi, lumps, endpoint=False) + random.uniform(-0.2, 0.2, lumps)
    size = radius * random.uniform(0.34, 0.46, lumps)
    lobes = [
        ellipse(x + (radius - s) * np.cos(a), y + high * (radius - s) * np.sin(a), s)
        for a, s in zip(t, size, strict=True)
    ]
    return [*lobes, ellipse(x, y, radius * 0.72, radius * 0.72 * high)]


def bare_tree(
    x: float,
    y: float,
    length: float,
    width: float,
    random: np.random.Generator,
    angle: float = -90,
    forks: int = 5,
    towards: float | None = None,
) -> list[Shape]:
    """A tree without leaves (or roots): branches that fork `forks` times from (x, y), drawn `towards` an angle."""
    lean = angle + random.uniform(-12, 12)
    if towards is not None:
        lean += (towards - lean) * 0.22
    middle, end = _ahead(x, y, angle, length * 0.5), _ahead(x, y, lean, length)
    limbs = [ribbon([(x, y), middle, end], [width, width * 0.72, width * 0.55])]
    if forks:
        for side in (-1, 1):
            turned = lean + side * random.uniform(17, 38)
            limbs += bare_tree(
                *end, length * random.uniform(0.66, 0.84), width * 0.58, random, turned, forks - 1, towards
            )
    return limbs


def fir(x: float, y: float, width: float, height: float, tiers: int = 4) -> Shape:
    """A fir that stands on (x, y)."""
    right = []
    for i in range(tiers):
        top, low = y - height * (1 - i / tiers), y - height * (1 - (i + 1) / tiers) * 0.98
        half = width / 2 * (0.35 + 0.65 * (i + 1) / tiers)
        right += [(half * (0.08 if i == 0 else 0.38), top), (half, low)]
    left = [(x - dx, dy) for dx, dy in reversed(right)]
    return poly(*[(x + dx, dy) for dx, dy in right], (x + width * 0.06, y), (x - width * 0.06, y), *left)


def poplar(x: float, y: float, width: float, height: float) -> Shape:
    """A slender tree that stands on (x, y)."""
    side = [(0.06, 0), (0.42, -0.22), (0.5, -0.45), (0.3, -0.8), (0, -1)]
    right = [(x + dx * width, y + dy * height) for dx, dy in side]
    return blob(right + [(2 * x - px, py) for px, py in right[-2::-1]])


def house(x: float, y: float, width: float, height: float, roof: float, eaves: float = 8) -> tuple[Shape, Shape]:
    """Walls and gable roof of a house that stands on y, its left wall at x."""
    walls = poly(
        (x, y), (x, y - height), (x + width / 2, y - height - roof + 4), (x + width, y - height), (x + width, y)
    )
    slope = eaves * 2 * roof / width
    ridge = (x + width / 2, y - height - roof)
    over = poly(
        (x - eaves, y - height + slope),
        ridge,
        (x + width + eaves, y - height + slope),
        (x + width + eaves, y - height + slope + 16),
        (ridge[0], ridge[1] + 18),
        (x - eaves, y - height + slope + 16),
    )
    return walls, over


def window(x: float, y: float, width: float, height: float, bar: float = 5) -> list[Shape]:
    """The panes of a window, to be cut out or laid on: two by two with its top left at (x, y)."""
    w, h = (width - bar) / 2, (height - bar) / 2
    return [rect(x + i * (w + bar), y + j * (h + bar), w, h) for i in (0, 1) for j in (0, 1)]


def bird(x: float, y: float, size: float, angle: float = 0, *, left: bool = False) -> tuple[list[Shape], list[Shape]]:
    """A bird in flight about (x, y), `size` from beak to tail: body with tail, and the two wings, to lay first."""
    body = outline(
        curve([(0.56, 0), (0.40, -0.085), (0.22, -0.07), (-0.1, -0.07), (-0.28, -0.01)]),
        [(-0.56, -0.06), (-0.50, 0.02), (-0.57, 0.11)],
        curve([(-0.26, 0.06), (0.02, 0.13), (0.3, 0.09), (0.56, 0)]),
    )
    near = outline(
        curve([(0.22, 0), (0.10, -0.26), (-0.18, -0.52), (-0.46, -0.62)]),
        curve([(-0.40, -0.42), (-0.28, -0.20), (-0.10, 0.03)]),
    )
    far = outline(
        curve([(0.26, -0.03), (0.30, -0.26), (0.20, -0.50), (0.06, -0.68)]),
        curve([(0.02, -0.48), (0.02, -0.22), (0.04, -0.02)]),
    )
    side = -1 if left else 1
    placed = [move(turn(scale(part, side * size, size), angle), x, y) for part in (body, far, near)]
    return placed[:1], placed[1:]


def perched(x: float, y: float, size: float, *, left: bool = False) -> tuple[Shape, Shape]:
    """A bird that sits on (x, y): body, and its folded wing."""
    body = outline(
        curve([(0.52, -0.56), (0.40, -0.66), (0.24, -0.68), (0.12, -0.56), (0, -0.42), (-0.22, -0.2)]),
        [(-0.62, 0.16), (-0.52, 0.24)],
        curve([(-0.2, 0.02), (0.06, 0.02), (0.28, -0.12), (0.38, -0.36), (0.42, -0.50), (0.52, -0.56)]),
    )
    wing = outline(
        curve([(0.22, -0.42), (0.02, -0.40), (-0.2, -0.14), (-0.44, 0.1)]),
        curve([(-0.16, -0.02), (0.1, -0.1), (0.24, -0.26), (0.22, -0.42)]),
    )
    side = -1 if left else 1
    return move(scale(body, side * size, size), x, y), move(scale(wing, side * size, size), x, y)


def boat(x: float, y: float, width: float, *, sail: bool = True) -> tuple[Shape, list[Shape]]:
    """A small boat whose gunwale is at y: the hull, and mast with sail (none without `sail`)."""
    w = width
    hull = outline(
        curve([(-0.5 * w, -0.05 * w), (0, 0.02 * w), (0.56 * w, -0.09 * w)]),
        curve([(0.42 * w, 0.13 * w), (0.1 * w, 0.19 * w), (-0.38 * w, 0.15 * w)]),
    )
    mast = ribbon([(0.02 * w, 0.05 * w), (0.03 * w, -0.95 * w)], [0.022 * w, 0.014 * w], straight=True)
    cloth = outline(curve([(0.06 * w, -0.9 * w), (0.28 * w, -0.55 * w), (0.5 * w, -0.16 * w)]), [(0.06 * w, -0.12 * w)])
    return move(hull, x, y), [move(mast, x, y), move(cloth, x, y)] if sail else []


def hand(x: float, y: float, size: float, angle: float = -90, spread: float = 1, *, left: bool = False) -> list[Shape]:
    """An open hand seen flat, wrist at (x, y), fingers towards `angle`, `size` from wrist to the longest tip."""
    s = -1 if left else 1
    palm = blob(
        [
            (-0.14, -0.10),
            (0.12, -0.165),
            (0.42, -0.22),
            (0.50, -0.13),
            (0.52, 0.05),
            (0.47, 0.17),
            (0.22, 0.17),
            (-0.14, 0.10),
        ]
    )
    parts = [palm, ribbon([(-1.2, 0), (-0.4, 0), (0.1, 0)], [0.24, 0.235, 0.27])]
    for root, length, fan in ((-0.165, 0.44, -11), (-0.055, 0.53, -3), (0.055, 0.48, 5), (0.145, 0.36, 14)):
        end = _ahead(0.42, root, fan * spread, length)
        half = _ahead(0.42, root, fan * spread * 0.8, length * 0.5)
        parts.append(ribbon([(0.36, root), half, end], [0.125, 0.118, 0.085]))
    thumb = [(0.10, -0.10), (0.28, -0.24 - 0.04 * spread), (0.46, -0.32 - 0.08 * spread)]
    parts.append(ribbon(thumb, [0.17, 0.14, 0.095]))
    return [move(turn(scale(part, size, s * size), angle), x, y) for part in parts]


def person(x: float, y: float, height: float, *, coat: float = 0.3) -> list[Shape]:
    """Someone from behind, standing on (x, y): head, coat (its width at the hem) and legs. Keep it small."""
    h = height
    body = outline(
        curve([(-0.07 * h, -0.80 * h), (0, -0.83 * h), (0.07 * h, -0.80 * h), (0.12 * h, -0.70 * h)]),
        [(coat / 2 * h, -0.27 * h), (-coat / 2 * h, -0.27 * h), (-0.12 * h, -0.70 * h)],
    )
    legs = [ribbon([(side * 0.05 * h, -0.3 * h), (side * 0.055 * h, -0.01 * h)], 0.055 * h) for side in (-1, 1)]
    return [move(part, x, y) for part in (ellipse(0, -0.905 * h, 0.07 * h, 0.085 * h), body, *legs)]


def cloud(x: float, y: float, width: float) -> list[Shape]:
    """A cloud with a flat underside on y, `width` wide about x."""
    bumps = ((-0.36, 0.09), (-0.17, 0.15), (0.07, 0.19), (0.29, 0.12), (0.41, 0.08))
    round_part = [ellipse(x + dx * width, y - r * width, r * width) for dx, r in bumps]
    return [*round_part, rect(x - width * 0.45, y - width * 0.16, width * 0.94, width * 0.16, corner=width * 0.075)]


def star(x: float, y: float, radius: float, points: int = 4, thin: float = 0.32) -> Shape:
    """A star, cut with straight snips."""
    t = np.radians(np.arange(points * 2) * 180 / points - 90)
    far = np.where(np.arange(points * 2) % 2, radius * thin, radius)
    return np.column_stack([x + far * np.cos(t), y + far * np.sin(t)])


def _ahead(x: float, y: float, angle: float, far: float) -> tuple[float, float]:
    return x + far * float(np.cos(np.radians(angle))), y + far * float(np.sin(np.radians(angle)))
