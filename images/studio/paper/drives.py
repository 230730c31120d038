"""What drives me."""

import numpy as np
from paper import (
    CLAY,
    CLAY_DARK,
    DUSK,
    GREEN,
    INK,
    MINT,
    MOSS,
    NIGHT,
    OCHRE,
    PAPER,
    QUIET,
    ROSE,
    TABLE,
    Card,
    blob,
    card,
    curve,
    ellipse,
    mix,
    move,
    outline,
    poly,
    rect,
    ribbon,
    scale,
    turn,
)
from things import bird, cloud, fir, house, land, leaf, person, vein


@card(ground=mix(DUSK, PAPER, 0.52))
def kite(c: Card) -> None:
    """A kite high in a pale sky; someone small on a hill holds the line."""
    for x, y, width, pale in ((610, 700, 520, 0.72), (120, 560, 460, 0.8), (700, 500, 330, 0.9)):
        c.lay(mix(DUSK, PAPER, pale), *cloud(x, y, width), lift=1.4, cut=0.7)
    c.lay(mix(DUSK, GREEN, 0.35), land([(-40, 905), (180, 880), (430, 930), (620, 870), (800, 900)]), lift=1.5)
    for x, y, wide, high, roof in ((560, 884, 44, 26, 22), (612, 878, 34, 40, 30), (652, 876, 52, 24, 20)):
        walls, over = house(x, y, wide, high, roof, 4)
        c.lay(mix(ROSE, PAPER, 0.4), walls, lift=0.7, cut=0.5)
        c.lay(CLAY_DARK, over, lift=0.5, cut=0.5)
        c.lay(INK, rect(x + wide * 0.4, y - high * 0.75, 9, 12), lift=0, cut=0.3)
    c.lay(mix(GREEN, DUSK, 0.45), land([(330, 1010), (430, 950), (560, 905), (700, 878), (800, 905)]), lift=1.5)
    c.lay(GREEN, land([(-40, 900), (110, 922), (300, 985), (520, 1010), (800, 980)]), lift=2)
    c.lay(NIGHT, *person(128, 930, 84, coat=0.34), ribbon([(136, 868), (150, 856), (163, 838)], [9, 6]), lift=0.6)
    c.lay(PAPER, ribbon([(163, 838), (300, 700), (400, 520), (438, 398)], 2.6), lift=0.5, cut=0.3)

    top, right, bottom, left, middle = (520, 62), (672, 330), (352, 560), (292, 196), (458, 250)
    tail = [(352, 556), (300, 640), (372, 716), (318, 800), (352, 852)]
    c.lay(CLAY_DARK, ribbon(tail, [5, 4, 3]), lift=0.8)
    line = curve(tail)
    for at, paint in ((0.22, OCHRE), (0.45, PAPER), (0.68, CLAY), (0.9, OCHRE)):
        x, y = line[int(at * len(line))]
        bow = outline(
            curve([(0, 0), (-30, -20), (-40, 2), (-30, 17), (0, 0)]), curve([(0, 0), (30, -16), (38, 4), (28, 19)])
        )
        c.lay(paint, move(turn(bow, 60 * at - 25), x, y), lift=1)
    c.lay(CLAY_DARK, poly(top, right, bottom, left), lift=3.2, cut=0.8)
    for paint, corner_one, corner_two in ((CLAY, top, left), (OCHRE, top, right), (ROSE, left, bottom)):
        shape = poly(corner_one, corner_two, middle)
        centre = shape.mean(axis=0)
        c.lay(paint, (shape - centre) * 0.93 + centre, lift=0.7, cut=0.7)
    c.lay(mix(CLAY, CLAY_DARK, 0.4), (poly(right, bottom, middle) - (494, 380)) * 0.93 + (494, 380), lift=0.7, cut=0.7)
    c.lay(TABLE, ribbon([top, middle, bottom], 6, straight=True), ribbon([left, middle, right], 6), lift=0.6, cut=0.5)


@card(ground=mix(OCHRE, PAPER, 0.45))
def ridge(c: Card) -> None:
    """A path that goes over hill after hill; a low sun behind the last one."""
    c.lay(mix(OCHRE, PAPER, 0.68), ellipse(252, 372, 268), lift=0.6)
    c.lay(PAPER, ellipse(252, 372, 172), lift=1)
    for x, y, size, tip in ((560, 190, 62, -8), (640, 250, 40, 4), (486, 268, 34, -14)):
        body, wings = bird(x, y, size, tip)
        c.lay(CLAY_DARK, *body, *wings, lift=0.8)
    hills = (
        (mix(OCHRE, ROSE, 0.55), [(-40, 452), (140, 420), (330, 476), (540, 392), (800, 470)]),
        (mix(OCHRE, CLAY, 0.35), [(-40, 500), (90, 540), (300, 590), (520, 500), (650, 506), (800, 560)]),
        (CLAY, [(-40, 690), (120, 612), (260, 600), (450, 690), (640, 716), (800, 664)]),
        (CLAY_DARK, [(-40, 760), (180, 842), (420, 800), (560, 768), (800, 850)]),
        (mix(CLAY_DARK, INK, 0.62), [(-40, 1010), (160, 930), (330, 958), (540, 1010), (800, 975)]),
    )
    # The path is cut anew for each hill: it is wide in front, and lost between one hill and the next.
    paths = (
        None,
        ([(520, 470), (522, 506), (544, 532), (512, 566), (548, 620), (520, 790)], [6, 6, 10, 13, 18, 22]),
        ([(240, 560), (236, 606), (208, 640), (282, 690), (330, 750), (290, 860)], [14, 15, 22, 28, 36, 42]),
        ([(566, 720), (578, 776), (606, 808), (520, 862), (440, 950), (520, 1080)], [24, 26, 38, 54, 74, 96]),
        None,
    )
    for (paint, heights), path in zip(hills, paths, strict=True):
        shape = land(heights)
        c.lay(paint, shape, lift=2.2)
        if path:
            c.lay(mix(TABLE, OCHRE, 0.25), ribbon(*path), within=[shape], lift=0.4)
    for x, y, width, height in ((96, 668, 52, 132), (150, 650, 40, 96), (668, 830, 70, 190), (724, 850, 60, 140)):
        c.lay(mix(CLAY_DARK, INK, 0.5), fir(x, y, width, height), lift=1)
    c.lay(NIGHT, *person(500, 878, 74, coat=0.36), lift=0.8)
    c.lay(NIGHT, ribbon([(516, 836), (528, 884)], [4, 3]), lift=0.6)
    for x, y, length, angle, bend in (
        (40, 1000, 190, -112, -0.5),
        (66, 1000, 250, -88, 0.5),
        (92, 1000, 200, -66, 0.6),
        (120, 1000, 130, -44, 0.5),
        (652, 1050, 170, -104, -0.5),
        (676, 1050, 220, -80, 0.4),
        (700, 1050, 150, -58, 0.5),
    ):
        c.lay(mix(CLAY_DARK, INK, 0.78), leaf(x, y, length, 26, angle, bend), lift=1.6)


@card(ground=mix(GREEN, NIGHT, 0.62))
def current(c: Card) -> None:
    """A broad river from above, deeper in the middle, through fields; one red leaf drifts in its bend."""
    y = np.linspace(-130, 1190, 16)
    course = np.column_stack([392 + 168 * np.sin((y - 20) / 178) + 0.05 * (y - 500), y])
    whole = rect(-60, -60, 870, 1170)
    shores = ((74, mix(GREEN, NIGHT, 0.3)), (134, mix(GREEN, MINT, 0.12)), (182, mix(GREEN, MINT, 0.42)))
    for wide, paint in shores:  # each shallower sheet lies above the deeper one, and leaves it free
        c.lay(
            paint, whole, holes=[ribbon(course, [wide, wide * 1.14, wide * 0.92, wide * 1.16, wide])], lift=1.3, cut=1.4
        )
    c.lay(mix(MOSS, PAPER, 0.62), whole, holes=[ribbon(course, [212, 238, 202, 244, 216])], lift=3, cut=1.5)
    shore = ribbon(course, [254, 280, 242, 286, 258])

    greens = (mix(MOSS, PAPER, 0.3), MOSS, mix(MOSS, GREEN, 0.35), mix(MOSS, OCHRE, 0.5), mix(MOSS, PAPER, 0.45))
    greens += (mix(OCHRE, PAPER, 0.45), mix(MOSS, GREEN, 0.55), mix(MOSS, OCHRE, 0.25))
    lines = [-250, -90, 40, 215, 330, 470, 640, 760, 960]  # fields: a grid, sheared and jolted
    at = {
        (i, j): (x + 0.3 * y + c.random.uniform(-26, 26) - 140, y - 0.26 * x + c.random.uniform(-22, 22) + 60)
        for i, x in enumerate(lines)
        for j, y in enumerate((-160, 10, 120, 290, 400, 560, 680, 830, 960, 1120, 1290))
    }
    for i, j in [(i, j) for i in range(8) for j in range(10)]:
        corners = np.array([at[i, j], at[i + 1, j], at[i + 1, j + 1], at[i, j + 1]])
        middle = corners.mean(axis=0)
        field = middle + (corners - middle) * (1 - 9 / np.abs(corners - middle).max(axis=0))
        paint = greens[(3 * i + 5 * j + i * j) % len(greens)]
        c.lay(paint, field, holes=[shore], lift=0.7)
        if (2 * i + 3 * j) % 4 == 0:  # some are ploughed
            for part in np.linspace(0.1, 0.9, 8):
                ends = [corners[0] * (1 - part) + corners[1] * part, corners[3] * (1 - part) + corners[2] * part]
                inner = middle + (field - middle) * 0.9
                c.lay(mix(paint, GREEN, 0.3), ribbon(ends, 4), holes=[shore], within=[inner], lift=0, cut=0.5)
    _hedges_and_farms(c)
    for shift, first, last in (
        (-30, 0.1, 0.27),
        (20, 0.2, 0.36),
        (-10, 0.42, 0.52),
        (32, 0.62, 0.78),
        (-26, 0.74, 0.9),
    ):
        line = curve(course)
        piece = line[int(first * len(line)) : int(last * len(line)) : 12]
        c.lay(mix(MINT, PAPER, 0.25), move(ribbon(piece, [1, 5, 1]), shift, 0), lift=0.4, cut=0.3)
    c.lay(CLAY, leaf(330, 596, 104, 48, 128, 0.5), holes=[vein(330, 596, 104, 128, 0.5, 4)], lift=2)


def _hedges_and_farms(c: Card) -> None:
    """Rows of round trees along a few fields, and two roofs."""
    rows = (((28, 330), (196, 268), 6), ((44, 640), (72, 560), 3), ((722, 640), (500, 704), 8))
    rows += (((640, 84), (740, 40), 4),)
    for (x, y), (to_x, to_y), count in rows:
        for part in np.linspace(0, 1, count):
            size = c.random.uniform(13, 20)
            place = (x + (to_x - x) * part + c.random.uniform(-4, 4), y + (to_y - y) * part + c.random.uniform(-4, 4))
            c.lay(mix(GREEN, MOSS, c.random.uniform(0, 0.5)), ellipse(*place, size), lift=1.8, cut=1.6)
    for x, y, angle, paint in ((590, 772, -16, CLAY_DARK), (664, 800, 74, mix(CLAY, ROSE, 0.4))):
        c.lay(paint, _roof(x, y, angle, -24), lift=1.6)
        c.lay(mix(paint, INK, 0.3), _roof(x, y, angle, 0), lift=0.6)


def _roof(x: float, y: float, angle: float, side: float) -> np.ndarray:
    """One slope of a roof seen from above, its ridge through (x, y)."""
    return turn(rect(x - 36, y + side, 72, 24), angle, (x, y))


@card(ground=mix(INK, NIGHT, 0.4))
def embers(c: Card) -> None:
    """Charred logs seen very close; what glows shows in their cracks, and sparks rise into the dark."""
    for radius, warm in ((620, 0.1), (470, 0.2), (340, 0.34)):
        c.lay(mix(INK, CLAY_DARK, warm), ellipse(560, 900, radius, radius * 0.86), lift=0.5, cut=2)
    heart = blob([(180, 800), (300, 690), (430, 640), (560, 610), (690, 560), (860, 540), (860, 1100), (300, 1150)])
    bed = ((1.0, CLAY_DARK), (0.88, CLAY), (0.72, mix(CLAY, OCHRE, 0.6)), (0.54, OCHRE), (0.36, mix(OCHRE, PAPER, 0.6)))
    for size, paint in bed:
        c.lay(paint, scale(heart, size, about=(570, 740)), lift=0.6, cut=2.6)
    for y in range(590, 1080, 50):  # lumps of coal, redder towards the middle, with the bed shining between them
        for x in range(220, 800, 70):
            px, py = x + 35 * (y // 50 % 2) + c.random.uniform(-12, 12), y + c.random.uniform(-9, 9) - 0.14 * (x - 500)
            hot = 1 - np.hypot(px - 570, 1.2 * (py - 740)) / 330 + c.random.uniform(-0.2, 0.2)
            spokes = np.radians(np.arange(0, 360, 60) + c.random.uniform(-20, 20, 6))
            far = c.random.uniform(17, 33, 6)
            lump = poly(*zip(px + far * 1.2 * np.cos(spokes), py + far * 0.8 * np.sin(spokes), strict=True))
            paint = (mix(CLAY_DARK, INK, 0.6), mix(CLAY_DARK, INK, 0.25), CLAY_DARK, CLAY)[int(np.clip(hot * 4, 0, 3))]
            c.lay(paint, lump, within=[heart], lift=1, cut=1.6)
    ash = land([(-40, 760), (120, 800), (260, 900), (420, 1010), (560, 1120)])
    c.lay(mix(INK, QUIET, 0.2), ash, lift=2, cut=2)
    for x, y, size, paint in (
        (60, 930, 16, CLAY),
        (150, 985, 10, OCHRE),
        (96, 1018, 7, CLAY),
        (210, 940, 7, CLAY_DARK),
    ):
        c.lay(paint, poly((x - size, y), (x, y - size), (x + size, y - 3), (x + 2, y + size * 0.7)), lift=0.8)
    _charred(c, (860, 380), (300, 1200), 170, 0.35)
    _charred(c, (-140, 560), (640, 960), 210, 0.3)
    _charred(c, (236, 1004), (880, 742), 236, 0.1)
    _sawn_end(c, 232, 1006, 118, -22)
    sparks = ((470, 560, 11), (380, 500, 8), (540, 440, 9), (310, 400, 7), (430, 350, 10), (262, 300, 6), (372, 262, 7))
    sparks += ((186, 226, 5), (330, 172, 8), (240, 116, 5), (290, 58, 5), (620, 470, 7), (176, 430, 5), (130, 88, 4))
    for at, (x, y, size) in enumerate(sparks):
        paint = (OCHRE, CLAY, mix(OCHRE, PAPER, 0.5))[at % 3]
        c.lay(paint, leaf(x, y, size * 2.6, size * 1.3, -120 + 37 * (at % 4), 0.6), lift=1, cut=0.3)


def _charred(c: Card, start: tuple[float, float], end: tuple[float, float], width: float, cold: float) -> None:
    """A log that glows under its crust; the crust has cracked into blocks, further apart near the fire."""
    fire = np.array([560.0, 830.0])
    a, b = np.array(start, float), np.array(end, float)
    long = float(np.hypot(*(b - a)))
    along = (b - a) / long
    across = np.array([-along[1], along[0]])
    log = ribbon([a, (a + b) / 2, b], width, round_ends=False)
    c.lay(mix(INK, CLAY_DARK, 0.3), log, lift=3.6, cut=1.6)
    for size, paint in ((460, CLAY_DARK), (370, CLAY), (270, mix(CLAY, OCHRE, 0.6)), (160, mix(OCHRE, PAPER, 0.4))):
        c.lay(paint, ellipse(*fire, size * (1 - cold), size * (0.8 - cold)), within=[log], lift=0.3, cut=2.4)
    edges = [-0.52, -0.30, -0.02, 0.20, 0.52] if long > 820 else [-0.52, -0.2, 0.04, 0.32, 0.52]
    for row in range(4):
        cuts = np.cumsum(c.random.uniform(70, 170, int(long / 70))) - 120
        lean = c.random.uniform(-30, 30, len(cuts))
        for i in range(len(cuts) - 1):
            upper, lower = edges[row] * width, edges[row + 1] * width
            local = [(cuts[i] - lean[i], upper), (cuts[i + 1] - lean[i + 1], upper)]
            local += [(cuts[i + 1] + lean[i + 1], lower), (cuts[i] + lean[i], lower)]
            corners = np.array([a + along * u + across * v for u, v in local])
            middle = corners.mean(axis=0)
            near = max(0.0, 1 - float(np.hypot(*(middle - fire))) / (520 * (1 - cold * 0.5)))
            gap = (1.5 + 9 * near * c.random.uniform(0.6, 1.3)) / (width * 0.14)
            block = middle + (corners - middle) * (1 - min(0.5, gap * 0.7))
            c.lay(
                mix(mix(INK, CLAY_DARK, 0.14), QUIET, c.random.uniform(0, 0.16)), block, within=[log], lift=0.9, cut=2.6
            )


def _sawn_end(c: Card, x: float, y: float, radius: float, angle: float) -> None:
    """The end of a log that points at us: rings, charred at the rim, and cracks that glow."""
    wood = mix(QUIET, CLAY_DARK, 0.35)
    rings = ((1.04, mix(INK, CLAY_DARK, 0.12)), (0.9, mix(INK, CLAY_DARK, 0.4)), (0.74, mix(wood, INK, 0.45)))
    rings += (
        (0.6, mix(wood, INK, 0.2)),
        (0.47, mix(wood, INK, 0.45)),
        (0.34, mix(wood, INK, 0.15)),
        (0.2, mix(wood, INK, 0.45)),
    )
    for size, paint in rings:
        c.lay(paint, ellipse(x, y, radius * size * 0.52, radius * size, angle), lift=0.6 if size < 1 else 2.2, cut=1.6)
    for turned, long in ((200, 0.9), (312, 0.95), (70, 0.8)):
        tip = turn(
            np.array([[0.52 * long * np.cos(np.radians(turned)), long * np.sin(np.radians(turned))]]) * radius, angle
        )[0]
        c.lay(
            CLAY,
            ribbon([(x, y), (x + tip[0] * 0.55 + 5, y + tip[1] * 0.5), (x + tip[0], y + tip[1])], [2, 6, 11]),
            lift=0.2,
            cut=1.6,
        )


def _tuft(x: float, y: float, size: float, angle: float, rays: int = 9) -> list[np.ndarray]:
    """The parachute of a seed: fine rays that fan out from (x, y) towards `angle`."""
    found = []
    for i in range(rays):
        t = np.radians(angle + (i / (rays - 1) - 0.5) * 150)
        far = size * (1 - 0.12 * (i % 2))
        found.append(ribbon([(x, y), (x + far * np.cos(t), y + far * np.sin(t))], [3.4, 2], straight=True))
    return found


@card(ground=mix(ROSE, DUSK, 0.35))
def dandelion(c: Card) -> None:
    """A seed head as large as half the card; the wind takes some of its seeds."""
    c.lay(mix(mix(ROSE, DUSK, 0.35), ROSE, 0.45), ellipse(250, 410, 480), lift=0.5, cut=2)
    c.lay(mix(mix(ROSE, DUSK, 0.35), ROSE, 0.8), ellipse(236, 410, 366), lift=0.5, cut=2)
    for x, y, length, angle, paint in (
        (420, 1120, 330, -58, mix(GREEN, NIGHT, 0.2)),
        (330, 1130, 380, -126, mix(GREEN, MOSS, 0.3)),
        (440, 1130, 260, -20, mix(GREEN, MOSS, 0.45)),
    ):
        c.lay(paint, leaf(x, y, length, 92, angle, 0.5), holes=[vein(x, y, length, angle, 0.5, 4)], lift=2.2)
    stem = [(222, 410), (250, 600), (330, 820), (372, 1130)]
    c.lay(mix(MOSS, GREEN, 0.3), ribbon(stem, [15, 20, 26]), lift=2)

    middle = np.array([222.0, 410.0])
    for ring, (count, far, size, paint) in enumerate(
        ((30, 300, 74, mix(TABLE, DUSK, 0.3)), (24, 222, 66, mix(TABLE, ROSE, 0.3)), (15, 140, 56, PAPER))
    ):
        for i in range(count):
            angle = 360 / count * i + 7 * ring + c.random.uniform(-4, 4)
            away = -(48 - 8 * ring) < (angle + 180) % 360 - 180 - 6 < 26 - 8 * ring
            if away:  # these have flown
                continue
            t = np.radians(angle)
            ray = np.array([np.cos(t), np.sin(t)])
            x, y = middle + ray * far * c.random.uniform(0.93, 1.05)
            stalk = ribbon([tuple(middle + ray * 40), (x, y)], [2.4, 2.4], straight=True)
            c.lay(paint, stalk, *_tuft(x, y, size, angle), ellipse(x, y, 5), lift=1, cut=0.15)
    c.lay(mix(CLAY_DARK, INK, 0.35), ellipse(*middle, 46), lift=1.4)
    for i in range(34):
        far, t = 41 * np.sqrt((i + 0.5) / 34), i * 2.4
        x, y = middle + far * np.array([np.cos(t), np.sin(t)])
        c.lay(mix(OCHRE, CLAY_DARK, 0.25), ellipse(x, y, 3.4), lift=0.3, cut=0.1)

    for x, y, size, angle in (
        (566, 366, 92, -34),
        (650, 250, 76, -48),
        (510, 196, 70, -62),
        (690, 442, 66, -14),
        (610, 108, 58, -56),
        (706, 58, 46, -44),
        (474, 62, 44, -70),
        (640, 590, 54, 6),
    ):
        t = np.radians(angle + 180)
        low = (x + size * 1.5 * np.cos(t + 0.12), y + size * 1.5 * np.sin(t + 0.12))
        c.lay(PAPER, ribbon([(x, y), low], [2.6, 2.6], straight=True), lift=1.4, cut=0.15)
        c.lay(PAPER, *_tuft(x, y, size, angle, 11), ellipse(x, y, 5), lift=1.6, cut=0.15)
        grain = leaf(*low, size * 0.42, size * 0.13, angle + 186)
        c.lay(CLAY_DARK, grain, lift=1.2, cut=0.2)


def _apple(c: Card, x: float, y: float, radius: float, paint: str) -> None:
    """A red apple with a blush and a short stalk."""
    r = radius
    half = [ellipse(x + side * 0.32 * r, y, 0.74 * r, 0.9 * r, side * -9) for side in (-1, 1)]
    c.lay(paint, *half, ellipse(x, y + 0.14 * r, 0.7 * r, 0.74 * r), lift=2.2, cut=0.5)
    c.lay(mix(paint, ROSE, 0.4), ellipse(x - 0.36 * r, y - 0.16 * r, 0.3 * r, 0.5 * r, 14), lift=0, cut=0.6)
    c.lay(INK, ribbon([(x, y - 0.62 * r), (x + 0.05 * r, y - 0.9 * r), (x + 0.18 * r, y - 1.2 * r)], 0.1 * r), lift=0.6)


@card(ground=mix(OCHRE, PAPER, 0.66))
def highest_apple(c: Card) -> None:
    """A long ladder into a tree; the last apple hangs just above it."""
    c.lay(mix(OCHRE, PAPER, 0.46), ellipse(690, 640, 420), lift=0.5, cut=2)
    meadow = [(-40, 960), (160, 940), (420, 972), (800, 930)]
    c.lay(mix(MOSS, OCHRE, 0.4), land(meadow), lift=2)
    c.lay(mix(MOSS, GREEN, 0.25), land([(-40, 1020), (260, 1004), (520, 1036), (800, 1000)]), lift=2)
    bark = mix(CLAY_DARK, INK, 0.5)
    c.lay(bark, ribbon([(820, 470), (640, 372), (470, 330), (300, 250), (190, 120)], [74, 54, 40, 26, 14]), lift=2)
    c.lay(bark, ribbon([(560, 350), (520, 210), (548, 60), (540, -30)], [34, 24, 20, 18]), lift=2)
    paints = (mix(GREEN, NIGHT, 0.3), GREEN, mix(GREEN, MOSS, 0.5), MOSS, mix(MOSS, OCHRE, 0.35))
    back = (
        (40, 30, 250, 60), (180, -30, 280, 80), (446, 262, 210, 82), (660, -30, 270, 100), (770, 60, 270, 150),
        (780, 250, 260, 190), (190, 130, 210, 150), (110, -20, 260, 110), (420, -50, 220, 60), (760, -40, 330, 118),
    )  # fmt: skip
    for i, (x, y, length, angle) in enumerate(back):
        c.lay(
            paints[i % 5],
            leaf(x, y, length, length * 0.4, angle, 0.35 if i % 2 else -0.35),
            holes=[vein(x, y, length, angle, 0.35 if i % 2 else -0.35, 4)],
            lift=2,
        )
    rail = mix(CLAY, OCHRE, 0.35)
    low, high = np.array([[96.0, 1080.0], [258.0, 1100.0]]), np.array([[404.0, 236.0], [478.0, 250.0]])
    for i in range(12):
        part = 0.07 + i * 0.077
        a, b = (low[j] + (high[j] - low[j]) * part for j in (0, 1))
        c.lay(mix(rail, INK, 0.2), ribbon([tuple(a), tuple(b)], 17 - i * 0.8, straight=True), lift=1.2)
    for j in (0, 1):
        c.lay(rail, ribbon([tuple(low[j]), tuple(high[j])], [27, 15], straight=True), lift=3)
    c.lay(bark, ribbon([(548, 60), (590, 96), (612, 140)], [9, 7, 6]), lift=0.8)
    _apple(c, 606, 196, 66, mix(CLAY_DARK, CLAY, 0.2))
    for i, (x, y, length, angle) in enumerate(((560, 60, 150, 30), (540, 40, 170, 128), (800, 430, 190, 200))):
        c.lay(paints[2 + i], leaf(x, y, length, 62, angle, 0.3), holes=[vein(x, y, length, angle, 0.3)], lift=2.4)

    for x, y in ((520, 880), (598, 872)):
        _apple(c, x, y, 48, mix(CLAY_DARK, CLAY, 0.35))
    c.lay(mix(OCHRE, CLAY_DARK, 0.6), ribbon([(452, 900), (480, 790), (560, 760), (642, 792), (668, 900)], 13), lift=2)
    tub = outline(curve([(440, 890), (560, 902), (680, 890)]), curve([(664, 960), (640, 1024), (560, 1034)]),
                  curve([(480, 1024), (456, 960), (440, 890)]))  # fmt: skip
    c.lay(mix(OCHRE, CLAY_DARK, 0.35), tub, lift=2.6)
    for row, y in enumerate((920, 952, 984, 1014)):
        for k in range(8):
            x = 456 + row * 6 + k * (29 - row * 1.6)
            c.lay(
                mix(OCHRE, TABLE if (k + row) % 2 else CLAY_DARK, 0.25),
                rect(x - 12, y - 14, 27, 24, corner=8), within=[tub], lift=0.7, cut=0.4,
            )  # fmt: skip
    c.lay(mix(OCHRE, TABLE, 0.2), ribbon([(436, 890), (560, 904), (684, 890)], 20), lift=1.4)
