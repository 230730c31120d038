"""What I learned at home."""

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
    SIDE,
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
from things import bare_tree, cloud, crown, land, leaf, poplar, vein


def _coat(x: float, y: float, width: float, length: float) -> dict[str, np.ndarray]:
    """A coat that hangs by its collar from (x, y)."""

    def placed(*parts: object) -> np.ndarray:
        return move(scale(outline(*parts), width, length), x, y)  # type: ignore[arg-type]

    return {
        "back": placed(curve([(-0.12, 0.0), (0, -0.04), (0.12, 0.0)]), [(0.14, 0.14), (-0.14, 0.14)]),
        "body": placed(
            curve([(-0.13, 0.01), (-0.27, 0.05), (-0.36, 0.1)]),
            curve([(-0.37, 0.3), (-0.39, 0.7), (-0.46, 1)]),
            curve([(-0.2, 1.02), (0.2, 1.02), (0.46, 1)]),
            curve([(0.4, 0.7), (0.37, 0.3), (0.36, 0.1)]),
            curve([(0.27, 0.05), (0.13, 0.01), (0.02, 0.22)]),
        ),
        "left": placed(
            curve([(-0.33, 0.07), (-0.46, 0.22), (-0.53, 0.66)]), [(-0.37, 0.68)], curve([(-0.33, 0.4), (-0.28, 0.2)])
        ),
        "right": placed(
            curve([(0.33, 0.07), (0.46, 0.22), (0.51, 0.64)]), [(0.36, 0.66)], curve([(0.33, 0.4), (0.28, 0.2)])
        ),
        "opening": placed([(0.0, 0.2), (0.018, 0.2), (0.03, 1.02), (0.0, 1.02)]),
        "lapel": placed([(-0.13, 0.01), (-0.2, 0.1), (-0.12, 0.15), (0.02, 0.34), (0.015, 0.2)]),
        "lapel2": placed([(0.13, 0.01), (0.2, 0.1), (0.12, 0.15), (0.02, 0.34), (0.015, 0.2)]),
    }


@card(ground=mix(MINT, GREEN, 0.52))
def coats(c: Card) -> None:
    """A coat rack with coats, large ones and a child's; one hook is empty."""
    for x in range(-30, 800, 96):
        c.lay(mix(mix(MINT, GREEN, 0.52), GREEN, 0.35), rect(x, -20, 44, 1000), lift=0.3)
    c.lay(mix(CLAY_DARK, INK, 0.35), rect(-40, 896, 840, 60), lift=1.4)
    c.lay(mix(OCHRE, CLAY_DARK, 0.4), rect(-40, 940, 840, 160), lift=1)
    c.lay(mix(OCHRE, TABLE, 0.3), rect(-40, 148, 840, 72), lift=2.6)
    hooks = (92, 296, 478, 664)
    for x in hooks:
        c.lay(INK, ellipse(x, 184, 19), lift=1)
        c.lay(INK, ribbon([(x, 184), (x, 226), (x + 16, 244), (x + 30, 226)], [11, 11, 11, 10]), lift=1.8)

    def hang(x: float, y: float, width: float, length: float, paint: str, lining: str, buttons: str) -> None:
        parts = _coat(x, y, width, length)
        c.lay(INK, ribbon([(x - 16, y + 4), (x + 6, y - 26), (x + 22, y + 4)], 5), lift=0.7)
        c.lay(lining, parts["back"], lift=1.4)
        c.lay(mix(paint, INK, 0.22), parts["left"], parts["right"], lift=2)
        c.lay(paint, parts["body"], lift=2.6)
        c.lay(mix(paint, INK, 0.35), parts["opening"], lift=0)
        c.lay(mix(paint, PAPER, 0.1), parts["lapel"], lift=1)
        c.lay(mix(paint, PAPER, 0.1), parts["lapel2"], lift=1)
        pocket = [rect(x + side * width * 0.24 - width * 0.1, y + length * 0.6, width * 0.2, 13) for side in (-1, 1)]
        c.lay(mix(paint, INK, 0.16), *pocket, lift=0.8)
        dots = [ellipse(x + width * 0.075, y + length * part, max(5, width * 0.022)) for part in (0.42, 0.56, 0.7)]
        c.lay(buttons, *dots, lift=0.7, cut=0.5)

    hang(70, 236, 330, 600, NIGHT, ROSE, OCHRE)
    hang(684, 236, 300, 520, mix(DUSK, NIGHT, 0.1), MINT, TABLE)
    hang(300, 240, 150, 256, OCHRE, CLAY_DARK, CLAY_DARK)
    c.lay(CLAY, ribbon([(282, 250), (268, 330), (284, 440), (270, 560)], [26, 24, 28, 34], round_ends=False), lift=1.6)
    c.lay(CLAY, ribbon([(312, 252), (324, 340), (318, 470)], [26, 24, 34], round_ends=False), lift=1.4)
    for y in (470, 500, 530):
        c.lay(TABLE, ribbon([(262, y), (292, y + 2)], 8), lift=0, within=[rect(256, 400, 34, 170)])

    for x, y, size, side, paint in (
        (470, 984, 1, 1, CLAY_DARK),
        (560, 990, 1, 1, CLAY_DARK),
        (250, 972, 0.55, 1, CLAY),
        (308, 982, 0.55, 1, CLAY),
    ):
        boot = outline([(-24, -130), (24, -130)], curve([(26, -52), (70, -34), (88, 0)]), [(-26, 0)])
        c.lay(paint, move(scale(boot, side * size, size), x, y), lift=2)
        c.lay(INK, rect(x - 28 * size, y - 4, 118 * size, 14 * size), lift=0.6)


@card(ground=mix(TABLE, ROSE, 0.16))
def roots(c: Card) -> None:
    """A tree, and below it the earth cut open: roots between layers, with small things buried there."""
    c.lay(mix(OCHRE, PAPER, 0.5), ellipse(128, 120, 66), lift=0.8)
    trunk = 468.0
    layers = (
        (mix(MOSS, GREEN, 0.55), [(-40, 372), (200, 352), (470, 336), (800, 366)]),
        (mix(CLAY_DARK, INK, 0.35), [(-40, 398), (200, 380), (470, 366), (800, 394)]),
        (mix(CLAY_DARK, INK, 0.52), [(-40, 560), (180, 596), (430, 548), (620, 590), (800, 556)]),
        (mix(CLAY_DARK, INK, 0.68), [(-40, 760), (220, 728), (470, 780), (800, 738)]),
        (mix(CLAY_DARK, NIGHT, 0.84), [(-40, 930), (160, 950), (420, 908), (640, 946), (800, 920)]),
    )
    for paint, heights in layers:
        c.lay(paint, land(heights), lift=1.8)
    for _ in range(26):
        x, y = c.random.uniform(0, 750), c.random.uniform(470, 1040)
        c.lay(mix(CLAY_DARK, TABLE, c.random.uniform(0.1, 0.4)), ellipse(x, y, c.random.uniform(4, 10), 5), lift=0.4)
    wood = mix(OCHRE, TABLE, 0.45)
    limbs: list[np.ndarray] = []
    for angle, length, width in ((62, 150, 40), (92, 190, 46), (122, 160, 40), (146, 130, 26), (36, 130, 26)):
        limbs += bare_tree(trunk + (90 - angle) * 0.45, 374, length, width, c.random, angle, 4, 90)
    bole = outline(
        curve([(trunk - 36, 40), (trunk - 34, 240), (trunk - 62, 340), (trunk - 130, 396)]),
        curve([(trunk + 130, 396), (trunk + 60, 340), (trunk + 32, 240), (trunk + 38, 40)]),
    )
    c.lay(wood, bole, *limbs, lift=2, cut=0.8)
    c.lay(
        mix(wood, CLAY_DARK, 0.5),
        ribbon([(trunk - 8, 190), (trunk - 16, 262), (trunk - 12, 320)], [2, 7, 2]),
        ribbon([(trunk + 14, 240), (trunk + 16, 300), (trunk + 30, 350)], [2, 6, 2]),
        lift=0,
    )

    for x, y, radius, paint in (
        (trunk - 150, 130, 130, MOSS),
        (trunk + 160, 110, 150, mix(MOSS, GREEN, 0.4)),
        (trunk, 40, 190, mix(MOSS, OCHRE, 0.35)),
    ):
        c.lay(paint, *crown(x, y, radius, c.random), lift=2)

    x, y = 108, 668  # a key
    c.lay(
        OCHRE,
        ellipse(x, y, 32),
        ribbon([(x + 26, y + 12), (x + 112, y + 52)], 11),
        rect(x + 84, y + 48, 12, 30, angle=26),
        rect(x + 62, y + 38, 11, 24, angle=26),
        holes=[ellipse(x, y, 17)],
        lift=1.2,
        cut=0.5,
    )
    c.lay(mix(MINT, PAPER, 0.2), ellipse(668, 842, 31), lift=1.2)  # a marble
    c.lay(DUSK, ribbon([(648, 858), (664, 836), (688, 832)], [3, 10, 3]), lift=0.2)
    c.lay(LINE, ellipse(150, 884, 36, 25, -20), ribbon([(180, 872), (300, 824)], [11, 14]), lift=1.2)  # a spoon
    c.lay(mix(LINE, INK, 0.22), ellipse(150, 884, 25, 16, -20), lift=0.2)
    cup = outline(curve([(548, 986), (560, 1030), (590, 1046)]), curve([(622, 1046), (650, 1028), (660, 984)]))
    c.lay(CLAY, cup, ellipse(666, 1008, 24), holes=[ellipse(668, 1008, 12)], lift=1.2)
    c.lay(SIDE, poly((600, 986), (616, 1014), (606, 1024), (626, 1048), (612, 1022), (624, 1012), (610, 984)), lift=0)


@card(ground=mix(DUSK, PAPER, 0.3))
def dolls_house(c: Card) -> None:
    """A house cut open: five rooms with different papers, one thing in each; one room is dark."""
    c.lay(mix(DUSK, PAPER, 0.48), *cloud(90, 226, 240), lift=1)
    for x, y, wide, high in ((34, 1010, 96, 330), (-20, 1010, 90, 230)):
        c.lay(mix(GREEN, DUSK, 0.4), poplar(x, y, wide, high), lift=1.6)
    c.lay(mix(GREEN, NIGHT, 0.3), land([(-40, 990), (200, 982), (500, 992), (800, 984)]), lift=2)
    c.lay(CLAY_DARK, rect(262, 88, 62, 170), lift=1.6)
    c.lay(mix(CLAY_DARK, INK, 0.3), rect(252, 76, 82, 24), lift=1)

    rooms = {
        "bed": poly((196, 372), (476, 148), (760, 372)),
        "piano": rect(128, 398, 320, 254),
        "bath": rect(470, 398, 360, 254),
        "pan": rect(128, 678, 394, 286),
        "dark": rect(544, 678, 290, 286),
    }
    papers = {"bed": mix(MINT, PAPER, 0.55), "piano": mix(ROSE, CLAY, 0.3), "bath": mix(MINT, DUSK, 0.3)}
    papers |= {"pan": mix(OCHRE, PAPER, 0.25), "dark": mix(INK, DUSK, 0.16)}
    for name, shape in rooms.items():
        c.lay(papers[name], scale(shape, 1.04, about=tuple(shape.mean(axis=0))), lift=0, cut=0)
    _papered(c, rooms)
    _attic_and_music(c)
    _bath_and_lamp(c)
    _kitchen(c)

    front = poly((88, 362), (476, 50), (864, 350), (864, 1000), (88, 1000))
    c.lay(mix(TABLE, ROSE, 0.18), front, holes=rooms.values(), lift=3.4)
    c.lay(CLAY, poly((40, 408), (476, 62), (900, 396), (900, 340), (476, 8), (20, 376)), lift=3)
    for part in np.linspace(0.04, 0.96, 12):
        for a, b in (((30, 392), (476, 36)), ((476, 36), (900, 370))):
            x, y = a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part
            tile = turn(rect(x - 18, y - 16, 34, 32, corner=9), -38 if b[0] == 476 else 38, (x, y))
            c.lay(mix(CLAY, CLAY_DARK, c.random.uniform(0.1, 0.8)), tile, lift=0.8)
    c.lay(mix(OCHRE, MOSS, 0.3), *(leaf(64 + 26 * i, 1010, 62, 24, -104 + 12 * i, 0.4) for i in range(3)), lift=1.6)


def _papered(c: Card, rooms: dict[str, np.ndarray]) -> None:
    """Stripes, dots and tiles on the walls of the rooms, and a floor in each."""
    for x in range(120, 460, 26):
        c.lay(mix(ROSE, CLAY, 0.6), rect(x, 396, 9, 260), within=[rooms["piano"]], lift=0, cut=0.5)
    for row, y in enumerate(range(176, 372, 30)):
        for x in range(214 + 17 * (row % 2), 760, 34):
            c.lay(mix(MINT, GREEN, 0.4), leaf(x, y, 15, 8, -60, 0), within=[rooms["bed"]], lift=0, cut=0.2)
    for y in range(398, 660, 37):
        c.lay(mix(MINT, PAPER, 0.4), rect(466, y, 370, 4), within=[rooms["bath"]], lift=0, cut=0.4)
    for x in range(480, 800, 37):
        c.lay(mix(MINT, PAPER, 0.4), rect(x, 390, 4, 270), within=[rooms["bath"]], lift=0, cut=0.4)
    for x, y, wide, paint in (
        (120, 634, 340, mix(OCHRE, CLAY_DARK, 0.6)),
        (466, 634, 370, mix(DUSK, INK, 0.3)),
        (120, 944, 420, mix(CLAY_DARK, INK, 0.2)),
        (540, 944, 300, mix(INK, NIGHT, 0.4)),
        (180, 352, 600, mix(OCHRE, CLAY_DARK, 0.4)),
    ):
        c.lay(paint, rect(x, y, wide, 40), lift=0.6, cut=0.6)


def _attic_and_music(c: Card) -> None:
    """An empty bed under the roof; below it a piano."""
    c.lay(mix(CLAY_DARK, INK, 0.3), rect(386, 268, 14, 88), rect(604, 296, 12, 60), lift=1)
    c.lay(PAPER, rect(394, 318, 216, 24), lift=1.2)
    c.lay(mix(DUSK, PAPER, 0.12), poly((452, 306), (616, 310), (618, 344), (446, 344)), lift=1)
    c.lay(PAPER, rect(402, 298, 54, 24, corner=10), lift=1)
    wood = mix(INK, CLAY_DARK, 0.25)
    c.lay(wood, rect(196, 506, 172, 136), rect(182, 560, 200, 26), lift=1.8)
    c.lay(PAPER, rect(190, 560, 184, 13), lift=0.5, cut=0.4)
    c.lay(wood, *(rect(204 + 22 * i, 560, 7, 8) for i in range(8) if i % 4 != 3), lift=0.2, cut=0.2)
    c.lay(mix(wood, QUIET, 0.4), rect(208, 518, 148, 30), lift=0.4)
    c.lay(
        PAPER,
        poly((252, 486), (282, 492), (282, 522), (252, 516)),
        poly((284, 492), (314, 486), (314, 516), (284, 522)),
        lift=0.8,
    )
    c.lay(wood, ellipse(412, 606, 28, 8), rect(408, 606, 8, 34), lift=1.2, cut=0.4)


def _bath_and_lamp(c: Card) -> None:
    """A bath with water running over its edge; in the dark room a lamp that is not lit."""
    tub = outline(
        [(520, 552), (732, 552)], curve([(730, 586), (706, 618), (650, 626), (590, 626), (544, 616), (524, 584)])
    )
    c.lay(mix(CLAY_DARK, INK, 0.3), ellipse(560, 630, 11), ellipse(690, 630, 11), lift=0.8, cut=0.4)
    c.lay(mix(DUSK, INK, 0.4), ribbon([(716, 556), (716, 506), (700, 492), (682, 500)], 9), lift=1, cut=0.4)
    c.lay(PAPER, tub, rect(510, 542, 232, 17, corner=8), lift=1.8)
    c.lay(OCHRE, poly((556, 542), (604, 542), (602, 590), (580, 598), (558, 588)), lift=1)
    night = mix(INK, DUSK, 0.42)
    c.lay(night, ribbon([(660, 660), (660, 760)], 4), lift=0.8, cut=0.3)
    c.lay(
        night,
        outline([(636, 770)], curve([(642, 754), (660, 748), (678, 754)]), [(684, 770), (704, 812), (616, 812)]),
        lift=1.4,
    )
    c.lay(mix(INK, DUSK, 0.3), rect(582, 878, 150, 14), rect(598, 890, 11, 60), rect(706, 890, 11, 60), lift=1.2)


def _kitchen(c: Card) -> None:
    """A pan on a stove, and stairs."""
    c.lay(mix(NIGHT, INK, 0.4), rect(158, 838, 150, 110), lift=1.8)
    c.lay(CLAY, rect(182, 866, 102, 56), lift=0.5)
    c.lay(mix(OCHRE, PAPER, 0.3), rect(196, 880, 74, 28), lift=0.3)
    c.lay(CLAY_DARK, rect(188, 782, 92, 56, corner=8), rect(172, 796, 124, 11, corner=5), lift=1.4)
    c.lay(CLAY_DARK, rect(184, 772, 100, 13, corner=6), ellipse(234, 766, 9), lift=1, cut=0.4)
    for x in (214, 246):
        c.lay(PAPER, ribbon([(x, 752), (x + 10, 736), (x - 6, 720), (x + 6, 700)], [3, 8, 7, 2]), lift=0.8, cut=0.3)
    steps = [(352 + 22 * i, 978 - 34 * (i + up)) for i in range(8) for up in (0, 1)]
    c.lay(mix(CLAY_DARK, OCHRE, 0.4), poly(*steps, (540, 706), (540, 978)), lift=1.6, cut=0.6)


@card(ground=mix(GREEN, NIGHT, 0.42))
def nest(c: Card) -> None:
    """A nest from above in dark leaves: four pale eggs, and one that is speckled blue."""
    x, y = 430.0, 590.0
    for ring, tones in (
        (560, (mix(GREEN, NIGHT, 0.2), GREEN)),
        (470, (mix(GREEN, MINT, 0.18), mix(GREEN, MOSS, 0.35))),
    ):
        for at, turned in enumerate(np.arange(0, 360, 30 if ring > 500 else 36) + c.random.uniform(-8, 8)):
            root = (x + 150 * np.cos(np.radians(turned)), y + 150 * np.sin(np.radians(turned)))
            long, angle = ring - 150 + c.random.uniform(-40, 40), turned + c.random.uniform(-14, 14)
            bend = c.random.uniform(-0.5, 0.5)
            slit = vein(*root, long, angle, bend, 5)
            c.lay(tones[at % 2], leaf(*root, long, long * 0.36, angle, bend), holes=[slit], lift=2.2)
    c.lay(mix(CLAY_DARK, INK, 0.55), ellipse(x, y, 292, 280), lift=3.6, cut=2.2)
    _twigs(c, x, y, 150, (196, 296), (mix(CLAY_DARK, OCHRE, 0.35), mix(OCHRE, QUIET, 0.45), mix(OCHRE, PAPER, 0.15)))
    c.lay(mix(CLAY_DARK, INK, 0.62), ellipse(x, y, 196, 186), lift=0.6, cut=2)
    _twigs(c, x, y, 46, (150, 194), (mix(CLAY_DARK, INK, 0.3), mix(CLAY_DARK, OCHRE, 0.25), mix(QUIET, CLAY_DARK, 0.4)))
    pale = (mix(TABLE, ROSE, 0.3), mix(TABLE, ROSE, 0.14), TABLE, mix(TABLE, OCHRE, 0.2))
    for paint, dx, dy, angle in zip(pale, (-58, 22, -76, 4), (-66, -72, 26, 22), (-30, 50, 12, -64), strict=True):
        _egg(c, paint, x + dx, y + dy, 52, angle)
    _egg(c, mix(DUSK, MINT, 0.5), x + 84, y + 82, 55, 28)
    for _ in range(16):
        t, r = c.random.uniform(0, 2 * np.pi), 44 * c.random.uniform() ** 0.5
        dx, dy = r * np.cos(t), r * np.sin(t) * 0.9
        c.lay(mix(DUSK, INK, 0.5), ellipse(x + 84 + dx, y + 82 + dy, c.random.uniform(2, 5), 3), lift=0, cut=0.4)
    for px, py, long, angle in ((-40, 1010, 300, -34), (800, 1000, 320, -150), (790, 240, 250, 160)):  # leaves in front
        c.lay(
            mix(MOSS, GREEN, 0.3),
            leaf(px, py, long, long * 0.4, angle, 0.4),
            holes=[vein(px, py, long, angle, 0.4, 5)],
            lift=3.4,
        )


def _twigs(c: Card, x: float, y: float, count: int, radii: tuple[float, float], paints: tuple[str, ...]) -> None:
    """Bent twigs and stalks around (x, y), laid over each other between two radii."""
    for at in range(count):
        t, turned = c.random.uniform(0, 2 * np.pi), c.random.uniform(0.4, 0.9) * c.random.choice([-1, 1])
        r = c.random.uniform(*radii)
        drift = c.random.uniform(-30, 30)
        line = [
            (x + (r + drift * s) * np.cos(t + turned * s), y + (r + drift * s) * 0.96 * np.sin(t + turned * s))
            for s in (-0.5, -0.2, 0.15, 0.5)
        ]
        wide = c.random.uniform(7, 14)
        c.lay(paints[at % len(paints)], ribbon(line, [wide * 0.5, wide, wide * 0.9, wide * 0.35]), lift=0.9, cut=0.8)


def _egg(c: Card, paint: str, x: float, y: float, size: float, angle: float) -> None:
    """An egg with its blunt end towards `angle`, and the light on it."""
    t = np.linspace(0, 2 * np.pi, 14, endpoint=False)
    round_ = np.column_stack([np.cos(t) * 1.22 * size, np.sin(t) * size * (0.88 + 0.12 * np.cos(t))])
    c.lay(paint, move(turn(blob(round_), angle), x, y), lift=2.4, cut=0.4)
    c.lay(
        mix(paint, PAPER, 0.55),
        ellipse(x - size * 0.34, y - size * 0.42, size * 0.3, size * 0.16, -38),
        lift=0,
        cut=0.4,
    )


@card(ground=mix(MINT, PAPER, 0.5))
def pan(c: Card) -> None:
    """A red pan steams on the stove; its lid is ajar, three spoons hang on the tiles."""
    joint = mix(MINT, PAPER, 0.5)
    for row, y in enumerate(range(-30, 800, 104)):
        for column, x in enumerate(range(-40, 800, 104)):
            paint = mix(joint, PAPER, c.random.uniform(0.3, 0.62))
            if (row * 3 + column * 5) % 11 == 4:
                paint = mix(joint, GREEN, 0.22)
            c.lay(paint, rect(x + 4, y + 4, 96, 96, corner=7), lift=0.6, cut=0.8)
    iron = mix(INK, QUIET, 0.25)
    _spoons(c, iron)
    steam = mix(PAPER, MINT, 0.04)
    for line, widths, part in (
        ([(250, 640), (170, 560), (250, 450), (330, 360), (250, 260), (150, 200), (150, 100), (240, 70), (280, 130),
          (236, 160)], [12, 44, 58, 60, 52, 44, 36, 26, 14, 5], 0.16),
        ([(170, 650), (90, 580), (60, 480), (130, 400), (150, 320), (80, 260), (40, 300), (70, 336)],
         [10, 32, 42, 40, 32, 24, 14, 4], 0.3),
        ([(330, 640), (310, 560), (380, 480), (420, 400), (390, 330), (340, 350), (356, 390)],
         [8, 28, 36, 32, 22, 13, 4], 0.3),
    ):  # fmt: skip
        c.lay(mix(steam, DUSK, part * 0.6), ribbon(line, widths), lift=2, cut=1)
    c.lay(mix(INK, QUIET, 0.12), land([(-40, 902), (400, 898), (800, 904)]), lift=3)
    c.lay(mix(INK, QUIET, 0.4), rect(-40, 902, 840, 16), lift=0.8)
    for x in (120, 300, 480, 660):
        c.lay(mix(LINE, OCHRE, 0.2), ellipse(x, 992, 34), lift=2)
        c.lay(iron, ribbon([(x, 992), (x + (20 if x != 300 else -6), 992 - (16 if x != 300 else 26))], 8), lift=0.8)
    c.lay(iron, rect(70, 872, 520, 20), rect(110, 884, 20, 28), rect(530, 884, 20, 28), lift=1.6)
    for x in (160, 230, 300, 370, 440, 500):
        c.lay(mix(DUSK, MINT, 0.4), leaf(x, 902, 34, 18, -90, 0), lift=0.5, cut=0.4)
        c.lay(PAPER, leaf(x, 902, 16, 8, -90, 0), lift=0, cut=0.3)

    red = mix(CLAY, CLAY_DARK, 0.4)
    for side in (-1, 1):
        x = 330 + side * 262
        c.lay(
            mix(red, INK, 0.35),
            ribbon([(x - side * 26, 716), (x + side * 36, 706), (x + side * 40, 756), (x - side * 20, 764)], 22),
            lift=1.6,
        )
    body = outline(
        [(66, 660), (594, 660)], curve([(586, 780), (560, 852), (520, 876)]), curve([(140, 876), (100, 852), (74, 780)])
    )
    c.lay(mix(red, INK, 0.55), ellipse(330, 662, 262, 34), lift=1)
    c.lay(red, body, lift=3)
    c.lay(mix(red, ROSE, 0.45), ribbon([(112, 690), (112, 770), (136, 838)], [8, 22, 6]), lift=0, cut=0.8)
    c.lay(mix(red, INK, 0.3), ribbon([(70, 846), (330, 858), (590, 846)], [4, 8, 4]), within=[body], lift=0)
    c.lay(PAPER, rect(56, 646, 548, 22, corner=11), lift=1.4)
    chip = [(452, 790), (472, 776), (496, 786), (500, 808), (476, 818), (456, 810)]
    c.lay(INK, blob(chip), lift=0, cut=1)
    lid = outline(
        curve([(240, 656), (300, 556), (430, 500), (560, 512), (640, 560)]), curve([(520, 590), (380, 630), (240, 656)])
    )
    c.lay(red, lid, lift=2.6)
    c.lay(PAPER, ribbon([(232, 660), (440, 620), (652, 558)], 17), lift=1.2)
    c.lay(INK, turn(rect(410, 462, 62, 40, corner=18), -14, (440, 482)), lift=1.8)
    c.lay(mix(red, ROSE, 0.4), ribbon([(306, 586), (356, 548), (410, 528)], [4, 13, 4]), lift=0, cut=0.6)


def _spoons(c: Card, iron: str) -> None:
    """A rail with three spoons, none as long as the next."""
    c.lay(mix(OCHRE, CLAY_DARK, 0.3), rect(400, 92, 420, 17), lift=2)
    for x, long, bowl, paint in (
        (470, 300, 46, mix(OCHRE, CLAY_DARK, 0.45)),
        (580, 210, 38, iron),
        (680, 390, 54, mix(OCHRE, TABLE, 0.3)),
    ):
        c.lay(iron, ribbon([(x + 14, 92), (x + 14, 122), (x, 136), (x - 12, 122)], 6), lift=1.2, cut=0.4)
        handle = ribbon([(x, 128), (x + 3, 128 + long * 0.6), (x, 128 + long)], [17, 12, 20])
        c.lay(
            paint, handle, ellipse(x, 128 + long + bowl * 0.8, bowl, bowl * 1.24), holes=[ellipse(x, 138, 4)], lift=2.4
        )
        c.lay(mix(paint, INK, 0.2), ellipse(x, 128 + long + bowl * 0.8, bowl * 0.7, bowl * 0.92), lift=0)


@card(ground=mix(mix(OCHRE, ROSE, 0.45), PAPER, 0.25))
def washing_line(c: Card) -> None:
    """Washing between two walls; in one place only the pegs hang, and someone stands behind the sheet."""
    sky = mix(mix(OCHRE, ROSE, 0.45), PAPER, 0.25)
    c.lay(mix(sky, PAPER, 0.35), ellipse(420, 330, 330), lift=0.5, cut=2)
    c.lay(mix(CLAY, ROSE, 0.55), poly((180, 720), (180, 560), (270, 480), (360, 560), (360, 600), (460, 600),
          (460, 520), (560, 452), (640, 520), (640, 720)), lift=1)  # fmt: skip
    _yard(c)
    rope = curve([(84, 126), (210, 196), (360, 232), (520, 226), (680, 176)])

    def on(x: float) -> float:
        return float(np.interp(x, rope[:, 0], rope[:, 1]))

    # Whoever is behind the sheet: shoes and legs below its hem, a shape in the light on it.
    for x in (234, 300):
        c.lay(mix(DUSK, INK, 0.3), ribbon([(x, 760), (x + 2, 872)], 40), lift=1.4)
        side = -1 if x < 260 else 1
        shoe = outline(curve([(-26, 0), (-26, -34), (20, -38), (24, -20), (50, -10), (54, 4)]))
        c.lay(CLAY_DARK, move(scale(shoe, side, 1), x, 900), lift=1.6)
    sheet = outline(
        curve([(x, on(x) + dip) for x, dip in ((124, 0), (190, 5), (260, 4), (330, 5), (404, 0))]),
        curve([(410, 420), (396, 600), (418, 790)]), curve([(360, 806), (290, 778), (210, 802), (116, 784)]),
        curve([(130, 600), (114, 420), (124, on(124))]),
    )  # fmt: skip
    cloth = mix(PAPER, ROSE, 0.08)
    c.lay(cloth, sheet, lift=3)
    dim = mix(cloth, DUSK, 0.3)
    c.lay(dim, ellipse(262, 452, 46, 58, 8), ellipse(296, 410, 26, 22), ribbon([(262, 490), (264, 560)], [38, 60]),
          outline(curve([(182, 900), (176, 740), (190, 620), (210, 560), (262, 530), (316, 556), (338, 620), (352, 740),
                         (356, 900)])),
          ribbon([(212, 590), (166, 500), (178, 390), (160, 270)], [50, 40, 32, 30]),
          ribbon([(312, 590), (360, 500), (344, 390), (362, 270)], [50, 40, 32, 30]),
          within=[sheet], lift=0, cut=1.4)  # fmt: skip
    for line in (
        [(176, 240), (168, 420), (180, 620)],
        [(384, 300), (374, 520), (388, 700)],
        [(236, 700), (228, 760), (234, 790)],
    ):
        c.lay(mix(cloth, DUSK, 0.16), ribbon(line, [2, 12, 3]), within=[sheet], lift=0)
    c.lay(
        CLAY, ribbon([(116, 752), (210, 770), (290, 746), (360, 774), (420, 758)], 9), within=[sheet], lift=0, cut=0.5
    )

    for x, paint in ((446, CLAY), (486, CLAY)):  # tiny socks
        y = on(x)
        sock = outline(
            [(x - 15, y), (x + 15, y)],
            curve([(x + 16, y + 50), (x + 44, y + 70), (x + 40, y + 90), (x + 4, y + 90), (x - 14, y + 62)]),
        )
        c.lay(paint, sock, lift=2)
        c.lay(PAPER, rect(x - 17, y + 22, 36, 9), rect(x - 17, y + 40, 36, 8), within=[sock], lift=0)
    _trousers(c, 634, on(634))
    c.lay(INK, ribbon(rope, 5), lift=1.6, cut=0.2)
    for x in (92, 676):
        c.lay(INK, ellipse(x, 128 if x < 100 else 177, 12), lift=1, cut=0.4)
    for x in (136, 264, 392, 446, 486, 532, 562, 608, 686):
        y = on(x)
        c.lay(mix(OCHRE, CLAY_DARK, 0.5), rect(x - 6, y - 19, 13, 46, corner=5, angle=4 - x % 9), lift=1.4, cut=0.4)
    tub = outline(
        [(470, 930), (640, 930)], curve([(630, 990), (610, 1024)]), [(500, 1024)], curve([(482, 990), (470, 930)])
    )
    c.lay(
        mix(MINT, PAPER, 0.3), blob([(480, 930), (500, 890), (560, 900), (600, 880), (636, 930), (560, 960)]), lift=1.2
    )
    c.lay(GREEN, tub, rect(456, 918, 198, 24, corner=10), lift=2.4)
    c.lay(mix(GREEN, MINT, 0.4), *(ellipse(500 + 28 * k, 972, 6, 20) for k in range(5)), lift=0)


def _yard(c: Card) -> None:
    """Stones below, a brick wall with a window on the left, a plain one on the right."""
    c.lay(mix(OCHRE, CLAY_DARK, 0.42), land([(-40, 880), (300, 868), (800, 884)]), lift=1.6)
    for row, y in enumerate((888, 934, 990, 1056)):
        for k in range(-1, 7):
            x = k * 132 + 60 * (row % 2)
            paint = mix(mix(OCHRE, CLAY_DARK, 0.42), TABLE, c.random.uniform(0.05, 0.3))
            c.lay(paint, rect(x, y, 124, 40 + row * 9, corner=6), lift=0.5)
    left, right = mix(CLAY, CLAY_DARK, 0.6), mix(TABLE, OCHRE, 0.2)
    c.lay(right, poly((666, -40), (820, -40), (820, 960), (652, 910)), lift=2.6)
    c.lay(mix(right, CLAY, 0.3), *(rect(690 + 60 * (k % 2), 60 + 118 * k, 44, 20) for k in range(8)), lift=0.4)
    c.lay(left, poly((-40, -40), (92, -40), (104, 930), (-40, 990)), lift=3)
    for k in range(15):
        for j in (0, 1):
            x, y = -40 + 72 * j + 30 * (k % 2), -20 + 66 * k
            brick = rect(x, y, 62, 52, corner=4)
            c.lay(
                mix(left, (INK, ROSE, CLAY)[(k + 2 * j) % 3], 0.16), brick, within=[rect(-40, -40, 130, 980)], lift=0.4
            )
    c.lay(mix(GREEN, NIGHT, 0.2), rect(-30, 300, 88, 170), lift=1.2)
    c.lay(mix(OCHRE, PAPER, 0.3), rect(-30, 316, 72, 138), lift=0.4)
    c.lay(mix(ROSE, PAPER, 0.4), poly((-30, 316), (42, 316), (8, 380), (16, 454), (-30, 454)), lift=0.8)


def _trousers(c: Card, x: float, y: float) -> None:
    """Work trousers that hang from (x, y), with a patch on a knee."""
    blue = mix(DUSK, NIGHT, 0.25)
    trousers = outline([(x - 44, y + 8), (x + 62, y - 12)], curve([(x + 70, y + 160), (x + 84, y + 430)]),
                       [(x + 26, y + 446)], curve([(x + 14, y + 280), (x + 4, y + 150)]),
                       curve([(x - 12, y + 280), (x - 14, y + 440)]),
                       [(x - 78, y + 432)], curve([(x - 64, y + 240), (x - 44, y + 8)]))  # fmt: skip
    c.lay(blue, trousers, lift=3)
    c.lay(mix(blue, INK, 0.35), poly((x - 46, y + 8), (x + 63, y - 12), (x + 65, y + 14), (x - 48, y + 36)), lift=0)
    c.lay(OCHRE, rect(x - 62, y + 262, 46, 52, angle=6), lift=0.8)
    c.lay(mix(blue, PAPER, 0.3), rect(x + 22, y + 50, 36, 44, angle=-4), lift=0.6)
