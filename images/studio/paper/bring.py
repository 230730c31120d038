"""What I bring."""

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
    TABLE,
    Card,
    blob,
    card,
    curve,
    ellipse,
    hand_cut,
    mix,
    outline,
    poly,
    rect,
    ribbon,
    turn,
)
from things import house, land, leaf, vein, window


@card(ground=NIGHT)
def lantern(c: Card) -> None:
    """A hand holds a lantern in the dark; leaves near it catch the light."""
    for radius, warm in ((450, 0.16), (350, 0.3), (258, 0.46), (178, 0.66)):
        paint = mix(NIGHT, mix(CLAY_DARK, OCHRE, warm), warm)
        c.lay(paint, ellipse(300, 610, radius), lift=0.6, cut=1.5)
    lit, half = mix(MINT, OCHRE, 0.35), mix(GREEN, MINT, 0.3)
    leaves = (
        (-30, 330, 250, 96, 22, half),
        (-40, 470, 230, 84, 2, lit),
        (-20, 640, 210, 78, -12, lit),
        (-30, 800, 260, 92, -26, half),
        (60, 1080, 270, 96, -72, half),
        (190, 1085, 240, 88, -98, lit),
        (360, 1090, 220, 80, -78, GREEN),
        (-30, 1000, 260, 100, -40, GREEN),
        (-30, 190, 230, 90, 38, GREEN),
        (790, 960, 230, 84, -158, mix(GREEN, NIGHT, 0.45)),
        (700, 1090, 230, 84, -118, mix(GREEN, NIGHT, 0.3)),
        (790, 820, 170, 62, 172, mix(GREEN, NIGHT, 0.6)),
    )
    for x, y, length, width, angle, paint in leaves:
        c.lay(paint, leaf(x, y, length, width, angle, 0.4), holes=[vein(x, y, length, angle, 0.4, 4)], lift=2)

    c.lay(mix(INK, CLAY_DARK, 0.25), ribbon([(236, 470), (244, 372), (300, 330), (356, 372), (364, 470)], 9), lift=1)
    c.lay(INK, poly((206, 500), (250, 452), (350, 452), (394, 500)), rect(272, 428, 56, 34, corner=8), lift=2)
    c.lay(mix(INK, CLAY_DARK, 0.2), rect(212, 492, 176, 250, corner=10), lift=2.5)
    c.lay(OCHRE, rect(228, 508, 144, 214, corner=6), lift=0)
    c.lay(mix(OCHRE, PAPER, 0.5), ellipse(300, 640, 56, 76), lift=0.4, within=[rect(228, 508, 144, 214)])
    c.lay(PAPER, blob([(300, 574), (322, 628), (318, 668), (300, 684), (280, 666), (280, 628)]), lift=0.7)
    c.lay(CLAY, blob([(301, 622), (312, 652), (300, 680), (289, 652)]), lift=0.4)
    c.lay(mix(INK, CLAY_DARK, 0.3), rect(286, 680, 28, 46), lift=0.5)
    c.lay(INK, *(rect(x, 500, 7, 232) for x in (262, 331)), rect(200, 722, 200, 26, corner=8), lift=1)

    skin = mix(ROSE, CLAY, 0.25)
    c.lay(skin, ribbon([(570, 236), (470, 276), (420, 290), (366, 304)], [62, 64, 84, 76]), lift=1)
    for at, (x, y) in enumerate(((352, 284), (326, 296), (304, 312), (288, 330))):
        c.lay(
            mix(skin, TABLE, 0.08 * at),
            ribbon([(x + 26, y - 8), (x, y + 14), (x + 6, y + 44), (x + 34, y + 50)], [32, 31, 30, 24]),
            lift=0.7,
        )
    c.lay(skin, ribbon([(430, 308), (390, 344), (346, 352)], [40, 34, 27]), lift=1)
    sleeve = outline([(800, 96), (520, 206)], curve([(520, 206), (516, 250), (540, 296)]), [(800, 250)])
    c.lay(CLAY_DARK, sleeve, lift=2)
    c.lay(mix(CLAY_DARK, INK, 0.3), ribbon([(520, 200), (514, 250), (544, 300)], [24, 28, 24]), lift=1.4)


@card(ground=mix(DUSK, NIGHT, 0.45))
def umbrella(c: Card) -> None:
    """A large umbrella in the rain; a few small houses stand dry under it."""
    air = mix(DUSK, NIGHT, 0.12)
    side, other = curve([(220, 330), (170, 600), (90, 1100)]), curve([(860, 1100), (770, 600), (740, 330)])
    for x in range(-40, 1050, 34):  # slanted rows, so that the rain is even without being regular
        for row in range(5):
            x_now, y = x - row * 66 + c.random.uniform(-9, 9), -70 + row * 226 + c.random.uniform(-80, 80)
            long = c.random.uniform(60, 130)
            paint = mix(DUSK, (NIGHT, PAPER, PAPER)[row % 3], (0.05, 0.22, 0.5)[row % 3])
            c.lay(
                paint,
                ribbon([(x_now, y), (x_now - long * 0.28, y + long)], [2, 6, 3], straight=True),
                lift=0.4,
                cut=0.4,
            )
    c.lay(air, outline(side, other), lift=0.5)  # dry air: no rain falls under the umbrella
    c.lay(mix(GREEN, DUSK, 0.35), land([(-40, 900), (200, 880), (460, 905), (800, 862)]), lift=1.5)
    for x, y, width, height, roof, wall, top in (
        (486, 890, 112, 116, 82, TABLE, CLAY_DARK),
        (190, 900, 96, 84, 66, mix(MINT, DUSK, 0.3), GREEN),
        (302, 915, 112, 158, 66, mix(CLAY, ROSE, 0.45), mix(CLAY_DARK, INK, 0.5)),
    ):
        walls, over = house(x, y, width, height, roof)
        c.lay(wall, walls, lift=1.4)
        c.lay(top, over, lift=1)
        c.lay(
            mix(OCHRE, PAPER, 0.3), *window(x + width * 0.16, y - height * 0.86, width * 0.36, 36, 4), lift=0.3, cut=0.4
        )
        c.lay(mix(INK, DUSK, 0.2), rect(x + width * 0.62, y - 42, 24, 44), lift=0.3, cut=0.4)

    c.lay(INK, ribbon([(444, 250), (452, 700), (450, 930)], [13, 13, 14]), lift=2.2)
    c.lay(mix(GREEN, NIGHT, 0.3), land([(-40, 958), (240, 930), (520, 970), (800, 930)]), lift=2)
    tips = [(48, 520), (196, 518), (372, 488), (562, 456), (722, 424), (858, 380)]
    top = (432, 142)
    bulges = [(104, 320), (190, 262), (338, 230), (510, 212), (660, 220), (820, 268)]
    rounds = [curve([top, bulges[i], tips[i]]) for i in range(6)]
    paints = (CLAY_DARK, CLAY, mix(CLAY, OCHRE, 0.3), CLAY, CLAY_DARK)
    for i in (0, 4, 1, 3, 2):
        (ax, ay), (bx, by) = tips[i], tips[i + 1]
        hem = curve([(ax, ay), ((ax + bx) / 2 - 4, (ay + by) / 2 - 34), (bx, by)])
        c.lay(paints[i], outline(rounds[i], hem[1:-1], rounds[i + 1][::-1]), lift=2, cut=0.7)
    c.lay(INK, ribbon([(434, 150), (428, 92)], [15, 8]), lift=1.4)
    for x, y in tips[1:5]:
        c.lay(INK, ellipse(x, y + 2, 7), lift=1)


@card(ground=mix(CLAY_DARK, INK, 0.45))
def patch(c: Card) -> None:
    """Two lengths of cloth are being sewn together; below, where the needle is, the seam is still open."""
    seam = curve([(-70, 96), (120, 250), (300, 350), (430, 520), (590, 660), (830, 860)])
    along = np.gradient(seam, axis=0)
    along /= np.hypot(*along.T)[:, None]
    normal = np.column_stack([along[:, 1], -along[:, 0]])  # towards the top right
    part = np.linspace(0, 1, len(seam))[:, None]
    apart = 8 + 250 * (part - 0.56).clip(0) ** 1.25
    upper_edge, lower_edge = seam + normal * apart * 0.7, seam - normal * apart

    upper = hand_cut(outline(upper_edge, [(840, -80), (-80, -80)]), c.random, 1)
    lower = hand_cut(outline(lower_edge, [(840, 1140), (-80, 1140)]), c.random, 1)
    c.lay(mix(GREEN, MINT, 0.1), upper, lift=3, cut=0)
    for row, y in enumerate(range(-40, 900, 66)):
        for x in range(-60 + 38 * (row % 2), 820, 76):
            spot = turn(ellipse(x, y, 10), 14, (375, 300))
            c.lay(mix(MINT, PAPER, 0.35), spot, within=[upper], lift=0.3, cut=0.4)
    c.lay(mix(ROSE, PAPER, 0.12), lower, lift=3, cut=0)
    for at, x in enumerate(range(-420, 900, 58)):
        paint, wide = ((CLAY, 20), (mix(ROSE, PAPER, 0.6), 7))[at % 2]
        stripe = turn(rect(x, -200, wide, 1600), 24, (375, 600))
        c.lay(paint, stripe, within=[lower], lift=0, cut=0.8)
    for edge, side, paint in ((upper_edge, 1, mix(GREEN, NIGHT, 0.35)), (lower_edge, -1, mix(ROSE, CLAY_DARK, 0.35))):
        hem = outline(edge, (edge + side * normal * 46)[::-1])
        c.lay(paint, hem, lift=1)
        c.lay(mix(paint, INK, 0.25), ribbon((edge + side * normal * 36)[::30], 3), lift=0, cut=0.4)
    _darn(c)
    last = 0.66
    for at in np.arange(0.045, last, 0.0605):
        i = int(at * (len(seam) - 1))
        from_, to = seam[i] + normal[i] * 54 - along[i] * 18, seam[i] - normal[i] * 54 + along[i] * 18
        c.lay(mix(CLAY_DARK, INK, 0.5), ellipse(*from_, 9), ellipse(*to, 9), lift=0, cut=0.3)
        c.lay(mix(OCHRE, PAPER, 0.12), ribbon([from_, (from_ + to) / 2, to], [15, 20, 15]), lift=1.7, cut=0.7)
    i = int(last * (len(seam) - 1))
    x, y = seam[i] - normal[i] * 50
    c.lay(mix(CLAY_DARK, INK, 0.5), ellipse(x, y, 9), lift=0, cut=0.3)
    eye, point = np.array([x + 26, y + 276]), np.array([742.0, 742.0])
    down = curve(
        [(x, y), (x + 16, y + 90), (x - 30, y + 186), (x - 120, y + 186), (x - 170, y + 120), (x - 110, y + 62)]
    )
    back = curve(
        [(x - 170, y + 120), (x - 110, y + 62), (x - 30, y + 104), (x + 10, y + 180), (x - 16, y + 244), tuple(eye)]
    )
    for piece in (down, back):  # two pieces, since a thread crosses itself
        c.lay(mix(OCHRE, PAPER, 0.12), ribbon(piece[::4], 9), lift=1.6, cut=0.3)
    needle = ribbon([eye - (point - eye) * 0.1, (eye + point) / 2, point], [19, 24, 18, 3])
    ahead = (point - eye) / np.hypot(*(point - eye))
    c.lay(TABLE, needle, holes=[ribbon([eye - ahead * 12, eye + ahead * 24], 8)], lift=2.4, cut=0.4)
    tail = [tuple(eye), (eye[0] - 30, eye[1] + 60), (eye[0] + 20, eye[1] + 120), (eye[0] - 10, eye[1] + 190)]
    c.lay(mix(OCHRE, PAPER, 0.12), ribbon(tail, [8, 8, 7]), lift=1.4, cut=0.4)


def _darn(c: Card) -> None:
    """An older mend: a small square of threads, over and under."""
    c.lay(mix(GREEN, NIGHT, 0.3), turn(rect(530, 136, 154, 166, corner=14), 9, (610, 220)), lift=0.8, cut=1.6)
    for i in range(6):
        c.lay(mix(OCHRE, CLAY, 0.3), turn(rect(545 + 22 * i, 150, 12, 138), 9, (610, 220)), lift=0.7, cut=0.6)
    for j in range(6):
        for i in range(-1, 6):
            if (i + j) % 2:
                bar = turn(rect(538 + 22 * i, 156 + 22 * j, 36, 12), 9, (610, 220))
                c.lay(mix(OCHRE, PAPER, 0.4), bar, lift=0.7, cut=0.5)


@card(ground=mix(TABLE, LINE, 0.5))
def market_basket(c: Card) -> None:
    """A woven basket from above with shopping in it, and a feather."""
    bands = [rect(x, -200, wide, 1500) for x, wide in ((96, 26), (140, 8), (640, 26), (600, 8))]
    bands += [rect(-200, y, 1200, wide) for y, wide in ((150, 26), (194, 8), (900, 26))]
    for band in bands:  # of the cloth under the basket
        c.lay(mix(MINT, TABLE, 0.45), turn(band, 16, (375, 525)), lift=0, tissue=0.7)
    x, y = 300.0, 660.0
    straw, dark = mix(OCHRE, CLAY_DARK, 0.3), mix(CLAY_DARK, INK, 0.45)
    c.lay(CLAY_DARK, ribbon([(96, 420), (96, 250), (180, 180), (290, 196), (356, 320)], 34), lift=3)
    c.lay(mix(straw, dark, 0.4), ellipse(x, y, 408, 384, 10), lift=3.6, cut=1.4)
    _weave(c, x, y, (388, 366), straw)
    c.lay(mix(straw, dark, 0.66), ellipse(x, y, 318, 296, 10), lift=0.4)
    inside = ellipse(x, y, 318, 296, 10)
    c.lay(dark, ellipse(x + 14, y + 20, 286, 264, 10), within=[inside], lift=0, cut=2)
    c.lay(
        PAPER, blob([(-60, 560), (60, 440), (240, 480), (330, 620), (250, 760), (80, 820), (-60, 800)]), within=[inside]
    )
    c.lay(ROSE, ribbon([(240, 480), (330, 620), (250, 760)], 12), within=[inside], lift=0)

    c.lay(PAPER, ribbon([(402, 610), (384, 680), (352, 790), (330, 860)], [66, 72, 70, 76]), lift=2)
    for at, (bend, paint) in enumerate(((0.5, mix(GREEN, NIGHT, 0.2)), (0.2, GREEN), (-0.2, mix(GREEN, MOSS, 0.5)))):
        angle, long = -66 + 15 * at, 560 - 46 * at
        c.lay(paint, leaf(372, 640, long, 96, angle, bend), holes=[vein(372, 640, long, angle, bend)], lift=2)
    for x_root, y_root, long, angle, part in ((376, 724, 210, -76, 0.55), (384, 716, 230, -60, 0.4)):
        c.lay(mix(MOSS, PAPER, part), leaf(x_root, y_root, long, 62, angle, 0.2), lift=1.2)
    crust = mix(OCHRE, CLAY_DARK, 0.42)
    c.lay(
        crust,
        blob([(10, 560), (120, 420), (270, 400), (330, 480), (290, 610), (150, 760), (40, 780), (-20, 690)]),
        lift=3,
    )
    top = blob([(34, 570), (130, 446), (262, 424), (304, 484), (266, 594), (142, 728), (50, 750), (10, 680)])
    c.lay(mix(crust, OCHRE, 0.55), top, lift=0.4, cut=1.6)
    for dx, dy in ((0, 0), (58, -62), (118, -122), (-44, 66)):
        cut = ribbon([(70 + dx, 560 + dy), (120 + dx, 600 + dy), (196 + dx, 612 + dy)], [3, 24, 4])
        c.lay(mix(OCHRE, PAPER, 0.6), cut, lift=0.5, within=[top])
    jar = (506, 706)
    c.lay(mix(MINT, PAPER, 0.35), ellipse(*jar, 106), lift=3, cut=0.6)
    c.lay(
        CLAY,
        blob([(420, 660), (470, 616), (540, 612), (590, 660), (596, 730), (552, 788), (480, 796), (424, 750)]),
        lift=1.4,
    )
    for dx in (-48, -16, 16, 48):
        for part in (rect(jar[0] + dx - 5, jar[1] - 110, 10, 220), rect(jar[0] - 110, jar[1] + dx - 5, 220, 10)):
            c.lay(mix(CLAY, PAPER, 0.6), turn(part, 20, jar), within=[ellipse(*jar, 82)], lift=0)
    c.lay(PAPER, ellipse(*jar, 84), holes=[ellipse(*jar, 76)], lift=1, cut=0.5)
    plum = mix(DUSK, INK, 0.36)
    for at, (px, py, size) in enumerate(((210, 830, 54), (312, 872, 50), (398, 840, 52), (270, 780, 46))):
        c.lay(mix(plum, INK, 0.16 * (at % 2)), ellipse(px, py, size, size * 0.9, 30), lift=2, cut=0.7)
        c.lay(
            mix(DUSK, PAPER, 0.4),
            ribbon([(px - 26, py - 12), (px - 14, py - 26), (px + 4, py - 30)], [3, 8, 3]),
            lift=0,
        )
    _feather(c, (610, 540), (706, 214))


def _weave(c: Card, x: float, y: float, radii: tuple[float, float], straw: str) -> None:
    """The plaited rim of a basket: slanted splints around an ellipse."""
    for at, t in enumerate(np.radians(np.arange(0, 360, 7.2))):
        ends = [
            (x + (radii[0] - deep) * np.cos(t + turned), y + (radii[1] - deep) * np.sin(t + turned))
            for deep, turned in ((-4, 0.0), (34, 0.07), (72, 0.1))
        ]
        c.lay(
            mix(straw, (PAPER, OCHRE, CLAY_DARK)[at % 3], (0.34, 0.4, 0.12)[at % 3]), ribbon(ends, [40, 46, 34]), lift=1
        )


def _feather(c: Card, root: tuple[float, float], tip: tuple[float, float]) -> None:
    """A striped feather from its quill at `root` to its tip."""
    a, b = np.array(root), np.array(tip)
    side = np.array([-(b - a)[1], (b - a)[0]]) * 0.1
    low = a + (b - a) * 0.26
    vane = blob(
        [
            low,
            low + (b - a) * 0.2 + side * 1.2,
            a + (b - a) * 0.7 + side * 1.5,
            b,
            a + (b - a) * 0.66 - side,
            low + (b - a) * 0.14 - side,
        ]
    )
    c.lay(DUSK, vane, lift=2.4, cut=0.8)
    for part in (0.46, 0.62, 0.78, 0.9):
        middle = a + (b - a) * part
        c.lay(
            NIGHT,
            ribbon([middle - side * 2 + (b - a) * 0.07, middle, middle + side * 2 + (b - a) * 0.07], 16),
            within=[vane],
            lift=0,
        )
    c.lay(PAPER, ribbon([a, a + (b - a) * 0.5 + side * 0.2, b], [8, 5, 2]), lift=0.8, cut=0.3)


@card(ground=mix(CLAY_DARK, INK, 0.5))
def spices(c: Card) -> None:
    """A drawer of nine boxes with spices from above; grains of one have strayed into the others."""
    wood = mix(CLAY_DARK, INK, 0.42)
    columns, rows = ((-60, 196), (226, 520), (550, 840)), ((-70, 232), (262, 640), (670, 1130))
    heaps = (
        (MOSS, OCHRE, mix(CLAY, CLAY_DARK, 0.3)),
        (mix(ROSE, CLAY, 0.25), mix(INK, NIGHT, 0.3), mix(MOSS, OCHRE, 0.4)),
        (mix(OCHRE, PAPER, 0.55), CLAY, mix(MINT, PAPER, 0.3)),
    )
    boxes = []
    for row, (top, low) in enumerate(rows):
        for column, (left, right) in enumerate(columns):
            box = rect(left, top, right - left, low - top, corner=20)
            boxes.append(box)
            c.lay(mix(heaps[row][column], INK, 0.42), rect(left - 20, top - 20, right - left + 40, low - top + 40),
                  lift=0, cut=0)  # fmt: skip
            x, y = (left + right) / 2, (top + low) / 2
            for step in range(3):  # the heap, higher towards its middle
                wide, high = (right - left) * (0.56 - 0.15 * step), (low - top) * (0.55 - 0.15 * step)
                t = np.linspace(0, 2 * np.pi, 11, endpoint=False)
                away = c.random.uniform(0.86, 1.08, 11)
                shape = np.column_stack(
                    [x - 8 * step + wide * away * np.cos(t), y - 10 * step + high * away * np.sin(t)]
                )
                paint = mix(mix(heaps[row][column], INK, 0.2), heaps[row][column], step / 2)
                c.lay(mix(paint, PAPER, 0.08 * step), blob(shape), within=[box], lift=1, cut=1.8)
    _seeds(c, boxes)
    c.lay(wood, rect(-80, -80, 920, 1220), holes=boxes, lift=3.4, cut=1.2)
    for x, y, length in ((205, 60, 150), (216, 360, 220), (530, 700, 260), (540, 300, 200), (212, 800, 190)):
        c.lay(mix(wood, INK, 0.35), ribbon([(x, y), (x + 4, y + length / 2), (x, y + length)], [1, 3, 1]), lift=0)
    for y in (244, 652):
        c.lay(mix(wood, INK, 0.35), ribbon([(20, y), (300, y + 8), (700, y)], [1, 3, 1]), lift=0)
    steel = mix(TABLE, OCHRE, 0.35)
    c.lay(steel, ribbon([(470, 560), (590, 330), (700, 110), (745, 20)], [16, 17, 24, 30]), lift=3)
    c.lay(steel, ellipse(428, 604, 84, 58, -52), lift=2.6)
    c.lay(mix(steel, INK, 0.3), ellipse(430, 602, 68, 44, -52), lift=0)
    c.lay(OCHRE, blob([(382, 640), (396, 590), (440, 552), (474, 560), (462, 604), (424, 648)]), lift=1.2)
    c.lay(mix(OCHRE, PAPER, 0.3), blob([(404, 612), (424, 580), (450, 572), (446, 600), (422, 624)]), lift=0.8)
    for i in range(54):  # the pinch that strays
        part = (i + 0.5) / 54
        x = 400 - 330 * part + 36 * np.sin(part * 7) + c.random.normal(0, 8 + 16 * part)
        y = 680 + 300 * part + c.random.normal(0, 8 + 16 * part)
        c.lay(mix(OCHRE, PAPER, c.random.uniform(0, 0.4)), ellipse(x, y, c.random.uniform(3.5, 7.5)), lift=0.7, cut=0.3)


def _seeds(c: Card, boxes: list[np.ndarray]) -> None:
    """What lies on the heaps: pepper, sticks, leaves, star anise, threads."""
    for _ in range(60):  # peppercorns
        x, y = c.random.uniform(240, 510), c.random.uniform(275, 630)
        paint = mix(INK, (QUIET, CLAY_DARK, TABLE)[int(c.random.integers(0, 3))], c.random.uniform(0.2, 0.6))
        c.lay(paint, ellipse(x, y, c.random.uniform(9, 14)), within=[boxes[4]], lift=0.8, cut=0.5)
    for x, y, angle, paint in ((40, 330, 52, CLAY_DARK), (96, 360, 46, CLAY), (30, 470, 62, mix(CLAY, OCHRE, 0.4))):
        bark = ribbon([(x - 60, y), (x + 170, y + angle)], 34, round_ends=False, straight=True)
        c.lay(paint, turn(bark, angle / 3, (x, y)), within=[boxes[3]], lift=1.8)
        groove = ribbon([(x - 60, y + 4), (x + 170, y + angle + 4)], 7, round_ends=False, straight=True)
        c.lay(mix(paint, INK, 0.5), turn(groove, angle / 3, (x, y)), within=[boxes[3]], lift=0, cut=0.6)
    for x, y, angle in ((80, 20, 40), (30, 150, -20), (110, 120, 100)):
        c.lay(mix(GREEN, MOSS, 0.4), leaf(x, y, 130, 46, angle, 0.3), holes=[vein(x, y, 130, angle, 0.3)],
              within=[boxes[0]], lift=1.4)  # fmt: skip
    for x, y, size, first in ((640, 800, 78, 10), (714, 950, 60, 32), (606, 980, 52, 0)):  # star anise
        for k in range(8):
            angle = first + 45 * k
            c.lay(mix(CLAY_DARK, INK, 0.3), leaf(x, y, size, size * 0.34, angle), within=[boxes[8]], lift=1, cut=0.5)
            t = np.radians(angle)
            at = (x + size * 0.55 * np.cos(t), y + size * 0.55 * np.sin(t))
            c.lay(OCHRE, ellipse(*at, size * 0.07, size * 0.05, angle), within=[boxes[8]], lift=0.3, cut=0.2)
    for _ in range(26):  # saffron
        x, y, t = c.random.uniform(570, 740), c.random.uniform(300, 600), c.random.uniform(0, 3.1)
        dx, dy = 36 * np.cos(t), 36 * np.sin(t)
        line = [(x - dx, y - dy), (x + 8, y), (x + dx, y + dy)]
        c.lay(CLAY_DARK, ribbon(line, [3, 5, 8]), within=[boxes[5]], lift=0.6, cut=0.3)
    for _ in range(40):  # sesame
        x, y = c.random.uniform(-10, 190), c.random.uniform(690, 1040)
        grain = leaf(x, y, 22, 12, c.random.uniform(0, 360))
        c.lay(mix(TABLE, OCHRE, c.random.uniform(0.1, 0.5)), grain, within=[boxes[6]], lift=0.7, cut=0.3)


@card(ground=mix(MINT, PAPER, 0.35))
def cupped_hands(c: Card) -> None:
    """Two hands held together as a bowl, with water in which a leaf floats."""
    for radius, part in ((470, 0.5), (360, 0.62), (250, 0.75)):
        c.lay(mix(MINT, PAPER, part), ellipse(392, 470, radius), lift=0.5, cut=2)
    skin = mix(CLAY_DARK, OCHRE, 0.42)

    def one(side: int, shade: float) -> None:
        """A hand with its fingers away from us; `side` −1 is the left one."""

        def at(dx: float, dy: float) -> tuple[float, float]:
            return 386 + side * dx, 620 + dy + (12 if side > 0 else 0)

        c.lay(mix(skin, INK, shade), ribbon([at(330, 560), at(262, 330), at(168, 130)], [190, 168, 190]), lift=2.4)
        for i, (root, mid, tip, wide) in enumerate(
            (
                ((232, 0), (262, -140), (206, -268), 66),
                ((176, -40), (196, -190), (146, -330), 70),
                ((108, -50), (124, -200), (84, -338), 70),
                ((40, -40), (52, -170), (30, -286), 62),
            )
        ):
            paint = mix(mix(skin, INK, shade), TABLE, 0.05 + 0.05 * i)
            c.lay(paint, ribbon([at(*root), at(*mid), at(*tip)], [wide, wide, wide * 0.72]), lift=1.4, cut=0.8)
            x, y = at(*tip)
            c.lay(mix(paint, ROSE, 0.5), ellipse(x + side * 2, y + 2, wide * 0.2, wide * 0.27, side * -14), lift=0)
        palm = [
            at(*p) for p in ((4, -90), (110, -110), (230, -80), (286, 10), (270, 120), (190, 230), (70, 250), (0, 200))
        ]
        c.lay(mix(skin, INK, shade * 0.6), blob(palm), lift=1.6)

    one(-1, 0.1)
    one(1, 0.0)
    deep = mix(DUSK, GREEN, 0.5)
    _held_water(c, deep)
    for side, shade in ((-1, 0.1), (1, 0)):  # thumbs lie over the edge of the water
        x = 386
        line = [(x + side * 262, 790), (x + side * 250, 690), (x + side * 200, 610), (x + side * 150, 566)]
        c.lay(mix(mix(skin, INK, shade), TABLE, 0.14), ribbon(line, [96, 84, 70, 52]), lift=2)
        c.lay(mix(skin, ROSE, 0.55), ellipse(x + side * 156, 574, 13, 19, side * -44), lift=0)
    for side, paint in ((-1, mix(OCHRE, TABLE, 0.25)), (1, mix(OCHRE, TABLE, 0.25))):
        cuff = ribbon(
            [(386 + side * 420, 1130), (386 + side * 330, 960), (386 + side * 268, 890)],
            [330, 270, 236],
            round_ends=False,
        )
        c.lay(paint, cuff, lift=3)
        c.lay(
            mix(paint, CLAY, 0.4),
            ribbon([(386 + side * 148, 962), (386 + side * 262, 884), (386 + side * 392, 806)], 44),
            lift=1.2,
        )
    for x, y, size in ((388, 900, 13), (398, 962, 10), (382, 1012, 8)):
        drop = blob([(x, y - size * 2), (x + size, y), (x, y + size), (x - size, y)])
        c.lay(deep, drop, lift=1.2, cut=0.3)


def _held_water(c: Card, deep: str) -> None:
    """The water in the hands, lighter towards its middle, and the leaf on it."""
    pools = (
        (deep, [(166, 616), (216, 544), (300, 506), (392, 496), (480, 506), (566, 546), (612, 624), (566, 720),
                (470, 772), (386, 784), (300, 772), (206, 716)]),
        (mix(deep, MINT, 0.35), [(204, 622), (252, 560), (330, 532), (400, 530), (480, 540), (548, 576), (574, 630),
                                 (526, 704), (450, 738), (380, 742), (300, 734), (236, 690)]),
        (mix(deep, MINT, 0.7), [(256, 630), (300, 584), (370, 566), (450, 572), (510, 610), (514, 656), (450, 696),
                                (370, 702), (290, 684)]),
    )  # fmt: skip
    for paint, points in pools:
        c.lay(paint, blob(points), lift=0.7, cut=1.2)
    c.lay(mix(MINT, PAPER, 0.75), ribbon([(300, 690), (350, 704), (400, 704)], [2, 6, 2]),
          ribbon([(450, 590), (490, 600), (512, 628)], [2, 6, 2]), lift=0.3, cut=0.4)  # fmt: skip
    c.lay(CLAY, leaf(330, 676, 150, 56, -38, 0.5), holes=[vein(330, 676, 150, -38, 0.5, 4)], lift=2)
