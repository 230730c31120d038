"""Boundaries."""

import numpy as np
from paper import (
    CLAY,
    CLAY_DARK,
    DUSK,
    GREEN,
    INK,
    LINE,
    MINT,
    MOSS,
    NIGHT,
    OCHRE,
    PAPER,
    QUIET,
    ROSE,
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
    turn,
)
from things import cloud, crown, house, land, leaf, vein, waves, window


@card(ground=mix(ROSE, PAPER, 0.28))
def cactus(c: Card) -> None:
    """A large cactus with one flower, in a pot by a wall with light on it."""
    for x in (90, 262):
        for y in (86, 318):
            c.lay(mix(ROSE, PAPER, 0.72), poly((x, y), (x + 150, y - 34), (x + 150, y + 160), (x, y + 194)), lift=0.3)
    c.lay(mix(CLAY, ROSE, 0.45), rect(-40, 872, 840, 260), lift=2)
    c.lay(mix(CLAY, ROSE, 0.2), rect(-40, 962, 840, 200), lift=1)

    arms = (
        (mix(GREEN, NIGHT, 0.35), [(540, 640), (640, 640), (676, 560), (668, 420)], [92, 96, 100, 84]),
        (mix(GREEN, NIGHT, 0.15), [(430, 560), (300, 570), (246, 490), (250, 330)], [96, 104, 112, 92]),
        (GREEN, [(480, 900), (486, 640), (474, 400), (482, 250)], [190, 208, 204, 150]),
    )
    for paint, line, widths in arms:
        c.lay(paint, ribbon(line, widths), lift=2.6, cut=1.2)
        middle = curve(line)
        for share in (-0.32, 0, 0.32):  # ribs, parallel to the middle
            wide = widths[1] * share
            rib = (
                move(middle, wide, 0) if line[0][1] > 700 else move(middle[len(middle) // 3 :], wide, -abs(wide) * 0.4)
            )
            c.lay(mix(paint, NIGHT, 0.38), ribbon(rib[3:-8], [2, 5, 2]), lift=0, cut=0.5)
            for at in range(6 + int(share * 20), len(rib) - 10, 13):
                x, y = rib[at]
                thorns = [ribbon([(x, y), (x + dx, y - 11)], [3.2, 1.2], straight=True) for dx in (-11, 0, 11)]
                c.lay(mix(OCHRE, PAPER, 0.55), *thorns, lift=0.4, cut=0.2)
    for at, angle in enumerate((-160, -128, -92, -56, -22)):
        c.lay((CLAY, mix(CLAY, ROSE, 0.5))[at % 2], leaf(520, 196, 104, 48, angle, 0.3), lift=1.2)
    for angle in (-132, -92, -50):
        c.lay(OCHRE, leaf(520, 196, 58, 26, angle), lift=0.8)

    c.lay(CLAY_DARK, poly((330, 868), (640, 868), (598, 1090), (372, 1090)), lift=3)
    c.lay(mix(CLAY_DARK, NIGHT, 0.22), rect(312, 832, 348, 74, corner=10), lift=2)
    band = outline(
        curve([(346, 960), (420, 984), (500, 960), (570, 984), (622, 960)]),
        curve([(618, 992), (570, 1012), (500, 990), (420, 1012), (352, 992)]),
    )
    c.lay(mix(CLAY, OCHRE, 0.5), band, lift=0.5)
    c.lay(mix(CLAY, OCHRE, 0.3), leaf(150, 950, 92, 42, -8, 0.4), lift=1.2)
    c.lay(mix(CLAY, ROSE, 0.5), leaf(96, 1010, 70, 32, 24, -0.4), lift=1.2)


@card(ground=mix(LINE, OCHRE, 0.16))
def maze(c: Card) -> None:
    """A maze of hedges from above; a bench stands in its heart and a hat lies at a dead end."""
    cell, columns, rows = 116.0, 9, 13
    open_walls = _ways(c.random, columns, rows)
    heart = {((4, 5), (5, 5)), ((4, 5), (4, 6)), ((5, 5), (5, 6)), ((4, 6), (5, 6))}
    pairs = [((x, y), (x + d, y + 1 - d)) for x in range(columns) for y in range(rows) for d in (1, 0)]
    walls = [(b, (a[0] + 1, a[1] + 1)) for a, b in pairs if (a, b) not in open_walls | heart]

    def place(x: float, y: float) -> tuple[float, float]:
        corner = turn(np.array([[(x - 4.4) * cell + 375, (y - 6.2) * cell + 525]]), 12, (375, 525))[0]
        return float(corner[0]), float(corner[1])

    for wide, paint, lift, rise in (
        (60, mix(GREEN, NIGHT, 0.5), 3.6, 0),
        (54, mix(GREEN, MOSS, 0.3), 1.2, 5),
        (34, mix(MOSS, GREEN, 0.25), 1, 9),
    ):
        strips = [move(ribbon([place(*a), place(*b)], wide, straight=True), -rise * 0.5, -rise) for a, b in walls]
        c.lay(paint, *strips, lift=lift, cut=2.2)
    for a, b in walls:
        for part in c.random.uniform(0, 1, 4):
            x, y = np.array(place(*a)) * (1 - part) + np.array(place(*b)) * part + c.random.normal(0, 8, 2) - (5, 10)
            paint = mix(MOSS, (OCHRE, PAPER, GREEN)[int(part * 30) % 3], 0.3)
            c.lay(paint, leaf(x, y, 20, 10, c.random.uniform(0, 360)), lift=0.5, cut=0.4)

    x, y = place(4.62, 5.62)
    for dy in (-22, 0, 22):
        c.lay(CLAY, turn(rect(x - 62, y + dy - 9, 124, 18), 12, (x, y)), lift=2)
    c.lay(CLAY_DARK, turn(rect(x - 66, y - 46, 132, 15), 12, (x, y)), lift=2.4)
    x, y = place(2.62, 8.5)
    c.lay(mix(OCHRE, PAPER, 0.3), ellipse(x, y, 29, 25), lift=1.8)
    c.lay(DUSK, ellipse(x - 1, y - 2, 17, 15), lift=1)
    c.lay(mix(OCHRE, PAPER, 0.3), ellipse(x - 2, y - 4, 14, 12), lift=0.5)


def _ways(random: np.random.Generator, columns: int, rows: int) -> set[tuple[tuple[int, int], tuple[int, int]]]:
    """Pairs of neighbouring cells between which there is no hedge, so that every cell can be reached in one way."""
    seen, trail = {(4, 5)}, [(4, 5)]
    ways = set()
    while trail:
        x, y = trail[-1]
        near = [(x + dx, y + dy) for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1))]
        new = [(a, b) for a, b in near if 0 <= a < columns and 0 <= b < rows and (a, b) not in seen]
        if not new:
            trail.pop()
            continue
        there = new[int(random.integers(len(new)))]
        ways.add((min((x, y), there), max((x, y), there)))
        seen.add(there)
        trail.append(there)
    return ways


@card(ground=mix(DUSK, PAPER, 0.75))
def dike(c: Card) -> None:
    """A dike cut through: on the left the water stands to the brim, on the right a farm lies far below it."""
    c.lay(mix(DUSK, PAPER, 0.62), *cloud(90, 120, 260), lift=1.2)
    depths = ((mix(DUSK, MINT, 0.45), 338), (mix(DUSK, GREEN, 0.3), 424), (mix(DUSK, NIGHT, 0.3), 540))
    depths += ((mix(DUSK, NIGHT, 0.5), 690), (mix(DUSK, NIGHT, 0.7), 850))
    for at, (paint, y) in enumerate(depths):
        c.lay(paint, waves(y, 13, 108 + 14 * at, 47 * at), lift=1.6)
    for x, y, wide in ((18, 372, 60), (96, 400, 44), (30, 470, 56)):
        c.lay(
            mix(MINT, PAPER, 0.4), ribbon([(x, y), (x + wide / 2, y + 5), (x + wide, y)], [1, 5, 1]), lift=0.4, cut=0.3
        )
    slope = curve([(252, 318), (300, 336), (356, 440), (420, 590), (490, 730), (570, 806), (690, 830), (840, 836)])
    bank = curve([(-30, 1160), (20, 940), (70, 720), (112, 540), (156, 390), (192, 332), (226, 316), (252, 318)])
    air = outline(slope, [(840, 200), (226, 200)])
    c.lay(mix(DUSK, PAPER, 0.75), air, lift=0)
    c.lay(mix(DUSK, PAPER, 0.9), *cloud(610, 250, 330), lift=1.4)
    _farm(c)
    c.lay(mix(MOSS, GREEN, 0.25), outline(bank, slope, [(840, 1160), (-30, 1160)]), lift=3.4)
    shallow = [(250, 364), (282, 392), (330, 480), (392, 622), (462, 764), (556, 846), (690, 872), (840, 878)]
    core = outline(
        curve([(16, 1160), (60, 950), (106, 730), (146, 556), (184, 424), (216, 372), (250, 364)]),
        curve(shallow),
        [(840, 1160)],
    )
    c.lay(mix(OCHRE, CLAY_DARK, 0.35), core, lift=1.2, cut=1.5)
    strata = (
        (500, mix(OCHRE, CLAY_DARK, 0.6)),
        (610, CLAY_DARK),
        (742, mix(CLAY_DARK, INK, 0.3)),
        (900, mix(CLAY_DARK, INK, 0.55)),
    )
    for at, (y, paint) in enumerate(strata):
        sag = 26 * (-1) ** at
        layer = land([(-40, y - sag), (160, y + 14), (330, y - sag), (520, y + sag), (820, y + 30)])
        c.lay(paint, layer, within=[core], lift=1.2, cut=2)
    for _ in range(30):
        x, y = c.random.uniform(120, 720), c.random.uniform(620, 1030)
        size = c.random.uniform(5, 13)
        c.lay(mix(OCHRE, INK, c.random.uniform(0.25, 0.6)), ellipse(x, y, size, size * 0.7), within=[core], lift=0.5)
    for x, y in ((330, 372), (372, 470), (470, 694), (560, 806), (176, 356)):  # tufts
        for angle in (-118, -88, -58):
            c.lay(mix(MOSS, OCHRE, 0.3), leaf(x, y + 8, 34, 15, angle, 0.3), lift=0.8, cut=0.5)
    seep = [(108, 590), (180, 604), (250, 580), (330, 626), (410, 616)]
    c.lay(mix(MINT, DUSK, 0.3), ribbon(seep, [16, 8, 10, 6, 14]), lift=0.5)
    for x, y, size in ((436, 640, 8), (456, 676, 6), (480, 706, 9)):
        c.lay(mix(MINT, DUSK, 0.3), ellipse(x, y, size * 0.8, size), lift=0.7, cut=0.3)
    _sheep(c, 236, 320)


def _farm(c: Card) -> None:
    """A farmhouse below the dike, with washing on a line between two poles."""
    c.lay(mix(MOSS, PAPER, 0.4), land([(380, 770), (560, 776), (700, 762), (820, 768)]), lift=1.4)
    c.lay(mix(GREEN, MOSS, 0.4), *crown(728, 690, 66, c.random), lift=1.2)
    walls, over = house(590, 860, 108, 110, 96, 13)
    c.lay(mix(CLAY_DARK, INK, 0.3), rect(662, 636, 19, 60), lift=0.8)
    c.lay(mix(CLAY, ROSE, 0.3), walls, lift=1.8)
    c.lay(CLAY_DARK, over, lift=1.4)
    c.lay(mix(OCHRE, PAPER, 0.4), *window(626, 760, 36, 38, 4), lift=0.3, cut=0.3)
    c.lay(mix(CLAY_DARK, INK, 0.5), ribbon([(702, 736), (724, 748), (770, 744)], 3), lift=0.6, cut=0.2)
    for x, paint in ((712, PAPER), (736, MINT)):
        c.lay(paint, poly((x, 742), (x + 20, 744), (x + 18, 784), (x + 1, 782)), lift=1, cut=0.7)


def _sheep(c: Card, x: float, y: float) -> None:
    """A sheep that stands on (x, y)."""
    c.lay(INK, *(rect(x + dx, y - 26, 6, 30) for dx in (-22, -10, 12, 22)), lift=0.8, cut=0.4)
    c.lay(PAPER, *crown(x, y - 40, 30, c.random, 9, 0.75), lift=1.4, cut=0.8)
    c.lay(INK, ellipse(x + 36, y - 46, 13, 10, 30), leaf(x + 30, y - 54, 16, 8, 190), lift=1, cut=0.4)


@card(ground=mix(MOSS, INK, 0.52))
def snail(c: Card) -> None:
    """An enormous snail's shell on a leaf; of the snail itself only a little shows."""
    for x, y, length, angle, paint in (
        (-60, 120, 420, 20, mix(MOSS, INK, 0.36)),
        (820, 60, 460, 150, mix(MOSS, INK, 0.32)),
        (830, 520, 380, 200, mix(GREEN, INK, 0.35)),
        (-70, 620, 360, -16, mix(GREEN, INK, 0.4)),
    ):
        c.lay(paint, leaf(x, y, length, length * 0.4, angle, 0.4), holes=[vein(x, y, length, angle, 0.4, 6)], lift=1.8)
    ground = outline(curve([(-80, 900), (120, 872), (400, 900), (640, 868), (840, 800)]), [(840, 1140), (-80, 1140)])
    c.lay(mix(GREEN, MOSS, 0.3), ground, lift=3)
    rib = mix(GREEN, NIGHT, 0.25)
    c.lay(rib, ribbon([(-60, 1076), (200, 1010), (480, 990), (820, 900)], [16, 14, 12, 9]), lift=0.5)
    for x, y, to_x, to_y in (
        (140, 1024, 60, 900),
        (330, 996, 270, 900),
        (240, 1014, 330, 1070),
        (470, 990, 580, 1066),
        (600, 966, 570, 886),
    ):
        c.lay(rib, ribbon([(x, y), ((x + to_x) / 2 + 10, (y + to_y) / 2), (to_x, to_y)], [8, 5, 2]), lift=0.4)
    c.lay(
        mix(MINT, PAPER, 0.4),
        ribbon([(820, 846), (690, 896), (560, 926), (440, 930)], [30, 40, 30, 36]),
        lift=0.3,
        tissue=0.55,
    )

    skin = mix(mix(OCHRE, ROSE, 0.5), QUIET, 0.3)
    foot = [
        (80, 862),
        (40, 880),
        (30, 912),
        (70, 930),
        (250, 938),
        (430, 936),
        (580, 916),
        (660, 890),
        (600, 800),
        (400, 700),
        (180, 790),
    ]
    for x, y, to_x, to_y in ((74, 880, 14, 806), (106, 872, 76, 776)):
        c.lay(
            skin,
            ribbon([(x, y), ((x + to_x) / 2 + 4, (y + to_y) / 2), (to_x, to_y)], [16, 11, 9]),
            ellipse(to_x, to_y, 10),
            lift=1.6,
        )
    c.lay(skin, blob(foot), lift=2.4)
    hem = [(44, 916), (160, 926), (330, 928), (500, 918), (620, 896)]
    c.lay(mix(skin, INK, 0.25), ribbon(hem, [3, 8, 10, 8, 3]), lift=0)
    _shell(c, 384, 526, 432)


def _shell(c: Card, x: float, y: float, size: float) -> None:
    """A spiral of overlapping pieces about (x, y), from its mouth inwards, `size` where it starts."""
    shrink = np.log(1 / 0.56) / (2 * np.pi)
    paints = (CLAY, mix(CLAY, ROSE, 0.55), mix(ROSE, PAPER, 0.55), mix(CLAY, OCHRE, 0.45), CLAY_DARK)
    begin = np.radians(128)  # the mouth, at the bottom left; inwards is clockwise
    turned, number = 0.0, 0
    while turned < 2 * np.pi * 4.2:
        wide = (0.42, 0.16, 0.30, 0.10, 0.24, 0.13)[number % 6] * (1 + 0.06 * turned)
        t = np.linspace(turned, turned + wide + 0.5, 40)
        radius = size * np.exp(-shrink * t)
        inner = radius * 0.5
        ray = np.column_stack([np.cos(begin + t), np.sin(begin + t)])
        middle = np.array([x, y])
        piece = outline(middle + ray * radius[:, None], (middle + ray * inner[:, None])[::-1])
        paint = mix(paints[(number * 2 + number // 5) % 5], CLAY_DARK, min(0.5, 0.07 * turned / np.pi))
        c.lay(paint, piece, lift=2.6 if turned < 0.1 else 1.1, cut=0.9)
        turned, number = turned + wide, number + 1
    c.lay(CLAY_DARK, ellipse(x, y, size * np.exp(-shrink * turned) * 1.1), lift=0.8, cut=0.4)


@card(ground=mix(MINT, DUSK, 0.3))
def garden_gate(c: Card) -> None:
    """A white picket fence with its gate half open; hollyhocks lean over it."""
    _garden(c)
    white, dim = mix(PAPER, MINT, 0.06), mix(LINE, DUSK, 0.2)

    def picket(x: float, top: float, low: float, wide: float) -> np.ndarray:
        return poly((x, low), (x, top + wide * 0.6), (x + wide / 2, top), (x + wide, top + wide * 0.6), (x + wide, low))

    stalks = ((70, 960, 96, 1), (164, 970, 250, -1), (694, 960, 210, 1))
    for x, low, top, side in stalks:
        line = [(x, low), (x + 14 * side, (low + top) / 2), (x - 8 * side, top)]
        c.lay(mix(GREEN, MOSS, 0.35), ribbon(line, [14, 11, 5]), lift=1.8)
    c.lay(dim, rect(-40, 600, 320, 32), rect(-40, 800, 320, 32), lift=1.4)
    c.lay(dim, rect(620, 596, 220, 32), rect(620, 806, 220, 32), lift=1.4)
    for i, x in enumerate((-34, 36, 104, 174)):
        c.lay(white, picket(x, 500 + (18, -14, 26, 0)[i], 950, 50), lift=2)
    for i, x in enumerate((640, 712)):
        c.lay(white, picket(x, 496 + (10, -12)[i], 956, 50), lift=2)
    # The gate swings towards us: its far boards are smaller, its near ones hang lower.
    c.lay(
        dim,
        poly((262, 596), (470, 660), (470, 698), (262, 630)),
        poly((262, 806), (470, 896), (470, 934), (262, 840)),
        lift=2,
    )
    c.lay(dim, poly((266, 830), (286, 848), (470, 700), (450, 676)), lift=1.6)
    for i, (x, top, low, wide) in enumerate(
        ((270, 520, 916, 34), (320, 502, 946, 38), (374, 548, 978, 42), (432, 560, 1016, 48))
    ):
        c.lay(white, picket(x, top + (0, 6, -8, 4)[i], low, wide), lift=2.4)
    c.lay(INK, ellipse(456, 800, 9), ribbon([(456, 800), (476, 806), (486, 822)], 7), lift=1.2, cut=0.4)
    for x, top in ((226, 452), (588, 446)):
        c.lay(white, rect(x, top, 42, 540), lift=2.8)
        c.lay(dim, rect(x - 9, top - 8, 60, 22), lift=1.4)
        c.lay(white, ellipse(x + 21, top - 26, 22), lift=1.6)
    lead = CLAY
    c.lay(
        lead, ribbon([(596, 470), (582, 560), (592, 660), (612, 700), (634, 660), (626, 560), (630, 468)], 9), lift=1.6
    )
    c.lay(lead, ribbon([(588, 466), (610, 452), (640, 466)], 11), lift=1.2)
    c.lay(OCHRE, ellipse(612, 704, 10), lift=0.8, cut=0.4)

    for stalk in stalks:
        _hollyhock(c, *stalk)


def _garden(c: Card) -> None:
    """What is behind the gate: bushes, grass and the stones of a path."""
    c.lay(mix(MINT, PAPER, 0.35), *cloud(560, 190, 300), lift=1)
    for x, y, radius, paint in (
        (640, 520, 250, mix(GREEN, MINT, 0.35)),
        (60, 560, 260, mix(GREEN, MINT, 0.2)),
        (330, 610, 170, mix(GREEN, DUSK, 0.25)),
        (770, 640, 170, mix(GREEN, NIGHT, 0.2)),
        (-10, 690, 150, mix(GREEN, NIGHT, 0.3)),
    ):
        c.lay(paint, *crown(x, y, radius, c.random, 10), lift=1.8)
    c.lay(mix(MOSS, GREEN, 0.35), land([(-40, 740), (250, 716), (520, 730), (800, 712)]), lift=1.6)
    for i, (x, y, wide) in enumerate(
        ((440, 736, 38), (424, 768, 52), (452, 806, 66), (420, 856, 86), (462, 920, 112), (410, 1000, 140))
    ):
        t = np.linspace(0, 2 * np.pi, 7, endpoint=False)
        stone = np.column_stack([x + wide * np.cos(t), y + wide * 0.3 * np.sin(t)]) + c.random.normal(0, 3, (7, 2))
        c.lay(mix(LINE, QUIET, 0.1 + 0.1 * (i % 3)), blob(stone), lift=1)


def _hollyhock(c: Card, x: float, low: float, top: float, side: int) -> None:
    """The flowers along a stalk from (x, low) up to `top`."""
    for i in range(9):
        part = 0.2 + 0.78 * i / 8
        y = low + (top - low) * part
        at = x + 14 * side * np.sin(np.pi * part) + (-1, 1)[i % 2] * (20 - 12 * part)
        r = 44 * (1 - 0.72 * part**1.5)
        if i < 7:
            c.lay(mix(GREEN, MOSS, 0.2), leaf(at, y + 20, r * 2, r, 20 if i % 2 else 160, 0.3), lift=1)
        paint = (mix(ROSE, CLAY, 0.15), mix(ROSE, PAPER, 0.45), mix(CLAY, ROSE, 0.35))[(i + int(x)) % 3]
        petals = [
            ellipse(at + r * 0.55 * np.cos(k * 1.257), y + r * 0.55 * np.sin(k * 1.257), r * 0.56) for k in range(5)
        ]
        c.lay(paint, *petals, lift=1.6)
        c.lay(mix(CLAY_DARK, ROSE, 0.25), ellipse(at, y, r * 0.34), lift=0)
        c.lay(OCHRE, ellipse(at, y, r * 0.17), lift=0.6, cut=0.3)


@card(ground=mix(CLAY_DARK, INK, 0.16))
def overflow(c: Card) -> None:
    """A jug pours into a glass that is full already; the water runs over the table and off the card."""
    for radius, part in ((430, 0.1), (300, 0.26)):
        c.lay(mix(mix(CLAY_DARK, INK, 0.16), CLAY, part * 2), ellipse(300, 430, radius), lift=0.5, cut=2)
    top = 742
    c.lay(mix(INK, CLAY_DARK, 0.5), land([(-40, top), (300, top + 4), (800, top - 6)]), lift=2.4)
    cloth = mix(ROSE, CLAY, 0.35)
    c.lay(cloth, poly((-40, top + 40), (800, top + 20), (800, 1130), (-40, 1130)), lift=1.6)
    for x in range(-60, 860, 74):
        c.lay(mix(cloth, PAPER, 0.35), poly((300 + (x - 300) * 0.8, top + 26), (300 + (x - 300) * 0.8 + 15, top + 26),
              (300 + (x - 300) * 1.35 + 26, 1130), (300 + (x - 300) * 1.35, 1130)), lift=0, cut=0.6)  # fmt: skip
    blues = (mix(DUSK, NIGHT, 0.3), DUSK, mix(DUSK, MINT, 0.55), mix(MINT, PAPER, 0.35))
    pools = (
        [(60, 836), (160, 806), (300, 800), (450, 806), (560, 836), (590, 880), (540, 930), (560, 1000), (610, 1130),
         (100, 1130), (130, 1010), (70, 920)],
        [(110, 846), (200, 820), (310, 816), (430, 822), (520, 850), (530, 890), (480, 940), (500, 1020), (530, 1130),
         (180, 1130), (196, 1010), (130, 910)],
        [(170, 850), (250, 832), (330, 830), (420, 842), (466, 872), (430, 940), (440, 1030), (450, 1130), (270, 1130),
         (262, 1000), (190, 900)],
    )  # fmt: skip
    for i, points in enumerate(pools):
        c.lay(blues[i], blob(points), lift=1.4, cut=1.4)
    for line in ([(236, 900), (310, 970), (320, 1060)], [(402, 880), (380, 930), (392, 1000)]):
        c.lay(blues[3], ribbon(line, [2, 9, 3]), lift=0.5, cut=0.5)

    glass = poly((160, 420), (470, 420), (428, 850), (204, 850))
    c.lay(mix(MINT, PAPER, 0.5), glass, lift=2.6, tissue=0.4)
    c.lay(mix(DUSK, NIGHT, 0.15), poly((166, 426), (464, 426), (424, 826), (208, 826)), lift=0, tissue=0.9)
    c.lay(mix(DUSK, MINT, 0.3), poly((190, 426), (320, 426), (330, 822), (226, 822)), lift=0.4)
    c.lay(mix(DUSK, MINT, 0.6), poly((206, 440), (246, 440), (262, 812), (238, 812)), lift=0.3)
    spill = outline(
        curve([(148, 424), (160, 386), (230, 372), (320, 368), (400, 372), (476, 386), (486, 430)]),
        curve(
            [(478, 560), (466, 640), (446, 600), (434, 500), (410, 470), (396, 540), (386, 700), (372, 730), (358, 690)]
        ),
        curve(
            [(350, 520), (330, 470), (300, 466), (282, 520), (270, 600), (256, 610), (246, 540), (226, 470), (206, 490)]
        ),
        curve([(210, 640), (196, 760), (180, 770), (172, 660), (152, 500), (148, 424)]),
    )
    c.lay(blues[2], spill, lift=1.8)
    c.lay(blues[3], ellipse(316, 398, 128, 17), lift=0.6)
    for x, y in ((120, 520), (104, 640), (506, 560), (520, 700), (532, 610)):
        c.lay(blues[2], blob([(x, y - 22), (x + 11, y), (x, y + 12), (x - 11, y)]), lift=1.2, cut=0.4)

    stream = outline(
        curve([(462, 180), (400, 200), (352, 270), (336, 400)]), curve([(296, 398), (304, 260), (350, 160), (440, 120)])
    )
    c.lay(blues[2], stream, lift=1.6)
    c.lay(blues[3], ribbon([(430, 150), (364, 196), (330, 270), (316, 390)], [5, 10, 8, 3]), lift=0.5)
    jug = [(424, 96), (446, 160), (500, 214), (560, 282), (650, 336), (780, 350), (900, 200), (900, -120), (620, -140),
           (560, -40), (500, 40)]  # fmt: skip
    clay = mix(OCHRE, PAPER, 0.25)
    c.lay(mix(clay, INK, 0.3), ribbon([(470, 60), (520, -20), (600, -80)], 40), lift=1.4)
    c.lay(clay, blob(jug), lift=3.2)
    c.lay(mix(clay, INK, 0.34), blob([(440, 104), (466, 122), (540, 40), (610, -60), (560, -50), (490, 40)]), lift=0)
    for line, paint in (
        ([(512, 226), (600, 120), (690, -30)], DUSK),
        ([(552, 276), (650, 150), (750, -20)], mix(CLAY, CLAY_DARK, 0.3)),
        ([(606, 314), (700, 190), (800, 40)], DUSK),
    ):
        c.lay(paint, ribbon(line, 17), within=[blob(jug)], lift=0.6)
