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
