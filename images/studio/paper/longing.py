"""What I long for."""

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
    mix,
    move,
    outline,
    poly,
    rect,
    resampled,
    ribbon,
    scale,
    turn,
)
from things import boat, cloud, crown, land, leaf, person, sprig, star, vein, waves


@card(ground=mix(ROSE, OCHRE, 0.25))
def whale(c: Card) -> None:
    """A small boat on the evening sea; under it, in the deep, a whale far larger than the boat."""
    c.lay(mix(OCHRE, PAPER, 0.5), ellipse(590, 214, 92), lift=0.8)
    for x, y, size in ((120, 70, 10), (300, 150, 7), (386, 60, 8), (690, 66, 7)):
        c.lay(PAPER, star(x, y, size), lift=0.4, cut=0.2)
    c.lay(mix(ROSE, DUSK, 0.45), waves(232, 10, 190, 30), lift=1)
    c.lay(mix(DUSK, MINT, 0.25), waves(262, 12, 150, 90), lift=1.6)
    c.lay(NIGHT, *person(206, 282, 104, coat=0.36), lift=1)
    c.lay(mix(OCHRE, PAPER, 0.3), ribbon([(252, 222), (300, 292)], [4, 6]), lift=0.8)
    hull, _ = boat(214, 258, 170, sail=False)
    c.lay(mix(CLAY, NIGHT, 0.25), hull, lift=1.4)
    c.lay(mix(GREEN, DUSK, 0.45), waves(284, 14, 118, 10), lift=2)
    depths = ((mix(GREEN, DUSK, 0.2), 380), (GREEN, 490), (mix(GREEN, NIGHT, 0.42), 620))
    for at, (paint, y) in enumerate(depths):
        c.lay(paint, waves(y, 12, 250 - 20 * at, 60 * at), lift=1.6)

    back = curve([(36, 772), (104, 690), (270, 620), (460, 606), (640, 656), (830, 770)])
    belly = curve([(830, 948), (640, 966), (440, 952), (250, 906), (110, 846), (36, 772)])
    mouth = curve([(56, 788), (150, 800), (330, 838), (520, 876), (830, 892)])
    c.lay(mix(DUSK, NIGHT, 0.25), outline(back, belly), lift=3.6, cut=0.8)
    under = outline(mouth, belly - (0, 8))
    c.lay(mix(DUSK, PAPER, 0.52), under, lift=1, cut=0.6)
    upper, lower = resampled(mouth, 8), resampled(belly[::-1] - (0, 8), 8)
    upper, lower = upper[:64], lower[:64]
    for at in range(1, 7):  # grooves, evenly between mouth and belly
        line = (upper * (1 - at / 7) + lower * (at / 7))[6 : 62 - 3 * at]
        c.lay(mix(DUSK, NIGHT, 0.1), ribbon(line[::6], [2, 5, 4, 2]), lift=0, cut=0.4)
    c.lay(mix(DUSK, NIGHT, 0.45), leaf(408, 838, 300, 112, 56, 0.55), lift=2.8)
    c.lay(NIGHT, ellipse(214, 776, 8, 6), lift=0)
    c.lay(mix(DUSK, NIGHT, 0.05), ribbon([(330, 650), (450, 632), (570, 660)], [2, 10, 2]), lift=0.3)
    for x, y, radius in ((116, 560, 15), (142, 512, 10), (112, 470, 7), (160, 600, 8)):
        c.lay(mix(MINT, PAPER, 0.3), ellipse(x, y, radius), lift=0.8, tissue=0.8)
    for x, y, size in ((640, 470, 1), (592, 500, 0.8), (676, 520, 0.9), (632, 540, 0.7), (700, 460, 0.7)):
        tail = [leaf(x - 5 * size, y, 24 * size, 11 * size, angle) for angle in (-32, 32)]
        c.lay(mix(OCHRE, MINT, 0.3), leaf(x, y, 52 * size, 22 * size, 184), *tail, lift=0.9, cut=0.4)
    for x, y, length, angle in (
        (-10, 1070, 190, -78),
        (30, 1080, 150, -60),
        (-20, 1010, 110, -40),
        (716, 1090, 80, -100),
    ):
        c.lay(mix(GREEN, MINT, 0.3), leaf(x, y, length, 38, angle, 0.5), lift=2)


@card(ground=mix(mix(MOSS, OCHRE, 0.5), PAPER, 0.3))
def hammock(c: Card) -> None:
    """An empty striped hammock between two trunks; a book lies face down in the grass."""
    for x in range(40, 760, 84):  # a hedge, far off
        c.lay(mix(MOSS, OCHRE, 0.3), *crown(x, 506 + 18 * np.sin(x), 74 + 16 * np.cos(x / 40), c.random, 9), lift=1)
    c.lay(mix(MOSS, GREEN, 0.2), land([(-40, 560), (200, 520), (420, 548), (800, 506)]), lift=1.6)
    c.lay(mix(MOSS, GREEN, 0.45), land([(-40, 780), (260, 760), (520, 800), (800, 764)]), lift=2)
    shade = blob([(90, 850), (240, 810), (420, 806), (600, 836), (650, 870), (520, 906), (300, 914), (130, 896)])
    c.lay(mix(GREEN, NIGHT, 0.2), shade, lift=0, tissue=0.7)

    _trunks(c)
    _hammock_itself(c)
    c.lay(mix(MOSS, OCHRE, 0.2), land([(-40, 1004), (200, 980), (480, 1000), (800, 960)]), lift=2.4)
    _book(c, 250, 930)
    for x, y, long, angle in (
        (520, 1070, 170, -104),
        (566, 1070, 220, -86),
        (620, 1080, 190, -70),
        (682, 1080, 230, -98),
        (730, 1070, 180, -80),
        (30, 1080, 160, -80),
        (-6, 1080, 190, -62),
    ):
        c.lay(mix(GREEN, MOSS, 0.1 + 0.5 * (long % 3 == 0)), leaf(x, y, long, 40, angle, 0.4), lift=2)
    for x, y, radius in (
        (286, 600, 40),
        (352, 668, 26),
        (460, 580, 30),
        (430, 850, 40),
        (350, 880, 22),
        (500, 872, 18),
        (120, 930, 34),
        (390, 1006, 28),
        (600, 620, 34),
        (560, 680, 20),
        (140, 640, 24),
    ):
        c.lay(
            mix(OCHRE, PAPER, 0.7),
            leaf(x, y, radius * 2, radius * 0.9, -24 + 3 * radius, 0.3),
            lift=0,
            cut=1.6,
            tissue=0.26,
        )
    x, y = 470, 946
    c.lay(CLAY, *(leaf(x, y, 26, 14, angle) for angle in range(-90, 270, 60)), lift=1, cut=0.4)
    c.lay(mix(OCHRE, PAPER, 0.3), ellipse(x, y, 6), lift=0.6, cut=0.2)


def _hammock_itself(c: Card) -> None:
    """The cloth: the far half, seen from inside, and the near half, each in stripes; cords to the trees."""
    a, b = (176.0, 372.0), (586.0, 352.0)
    far = resampled(curve([a, (230, 470), (372, 536), (520, 460), b]), 4)
    rim = resampled(curve([a, (206, 520), (372, 624), (546, 512), b]), 4)
    low = resampled(curve([a, (190, 580), (270, 720), (384, 756), (490, 716), (568, 570), b]), 4)

    def between(one: np.ndarray, other: np.ndarray, part: float) -> np.ndarray:
        t = np.linspace(0, 1, 90)
        lines = [
            np.column_stack([np.interp(t, np.linspace(0, 1, len(line)), line[:, k]) for k in (0, 1)])
            for line in (one, other)
        ]
        return lines[0] * (1 - part) + lines[1] * part

    for tree, end in (((100, 296), a), ((656, 270), b)):
        for line in (far, rim, low):
            near = line[14] if end == a else line[-14]
            c.lay(
                TABLE,
                ribbon([tree, ((tree[0] + near[0]) / 2, (tree[1] + near[1]) / 2 + 6), tuple(near)], 6),
                lift=1.4,
                cut=0.3,
            )
    paints = (CLAY, PAPER, mix(OCHRE, PAPER, 0.1), PAPER, CLAY_DARK, mix(ROSE, PAPER, 0.2), PAPER, CLAY)
    c.lay(mix(CLAY_DARK, INK, 0.25), outline(far, rim[::-1]), lift=2)
    for at in range(0, 5, 2):
        stripe = outline(between(far, rim, at / 5 + 0.06), between(far, rim, (at + 1) / 5)[::-1])
        c.lay(mix(ROSE, CLAY_DARK, 0.4), stripe, lift=0, cut=0.5)
    c.lay(PAPER, outline(rim, low[::-1]), lift=3.4)
    for at, paint in enumerate(paints):
        stripe = outline(between(rim, low, at / 8), between(rim, low, (at + 1) / 8)[::-1])
        c.lay(paint, stripe, lift=0.5, cut=0.6)
    for i in range(44, len(low) - 44, 4):  # fringe
        x, y = low[i]
        c.lay(
            mix(OCHRE, PAPER, 0.5),
            ribbon([(x, y - 2), (x + c.random.uniform(-4, 4), y + 30)], [5, 3]),
            lift=0.8,
            cut=0.3,
        )


def _book(c: Card, x: float, y: float) -> None:
    """A book that lies open on its face."""
    c.lay(
        PAPER,
        poly((x - 106, y + 34), (x - 6, y - 8), (x + 112, y + 26), (x + 104, y + 44), (x, y + 14), (x - 100, y + 50)),
        lift=2,
    )
    c.lay(DUSK, poly((x - 112, y + 24), (x - 60, y - 62), (x + 16, y - 84), (x - 2, y - 2)), lift=2.4)
    c.lay(mix(DUSK, NIGHT, 0.35), poly((x - 2, y - 2), (x + 16, y - 84), (x + 84, y - 72), (x + 120, y + 18)), lift=1.6)
    c.lay(mix(DUSK, PAPER, 0.55), poly((x - 78, y + 2), (x - 44, y - 52), (x - 8, y - 63), (x - 20, y - 20)), lift=0.3)


@card(ground=mix(DUSK, PAPER, 0.5))
def letter(c: Card) -> None:
    """A sealed envelope on a doormat, from above; light falls over the tiles from under the door."""
    for i in range(-2, 8):
        for j in range(-1, 10):
            _tile(c, -90 + 132 * i, 60 + 132 * j, light=(i + j) % 2 == 0)

    _mat(c)
    glow = mix(OCHRE, PAPER, 0.72)
    for part, left, right in ((0.26, 150, 620), (0.3, 210, 560)):
        c.lay(
            glow, poly((left + 60, 96), (right - 40, 96), (right + 150, 1100), (left - 30, 1100)), lift=0, tissue=part
        )
    door = mix(GREEN, NIGHT, 0.4)
    c.lay(mix(QUIET, INK, 0.3), rect(-40, 70, 840, 50), lift=1)
    c.lay(glow, rect(-40, 84, 840, 18), lift=0, cut=0.6)
    c.lay(door, rect(-40, -60, 840, 138), lift=3)
    c.lay(mix(door, NIGHT, 0.5), rect(-40, 44, 840, 20), lift=0.8)
    c.lay(mix(door, MINT, 0.14), rect(60, -60, 280, 76), rect(420, -60, 280, 76), lift=0.6)
    _envelope(c, (408, 640))
    for x, y, long, angle, paint in ((96, 330, 92, 24, CLAY), (650, 900, 70, -130, mix(OCHRE, CLAY, 0.4))):
        c.lay(paint, leaf(x, y, long, long * 0.42, angle, 0.6), holes=[vein(x, y, long, angle, 0.6)], lift=1.8)


def _envelope(c: Card, middle: tuple[float, float]) -> None:
    """The back of an envelope, turned, with a wax seal."""
    x, y = middle
    wide, high = 236.0, 162.0

    def at(*points: tuple[float, float]) -> np.ndarray:
        return turn(poly(*((x + dx, y + dy) for dx, dy in points)), 17, middle)

    c.lay(PAPER, at((-wide, -high), (wide, -high), (wide, high), (-wide, high)), lift=3.2, cut=0.8)
    cream = mix(PAPER, LINE, 0.4)
    c.lay(cream, at((-wide, -high), (-wide, high), (-14, 26)), lift=0.8)
    c.lay(cream, at((wide, -high), (wide, high), (14, 26)), lift=0.8)
    c.lay(mix(PAPER, LINE, 0.2), at((-wide, high), (wide, high), (24, 2), (-24, 2)), lift=1.2)
    c.lay(PAPER, at((-wide, -high), (wide, -high), (30, 52), (0, 62), (-30, 52)), lift=1.8)
    for side in (-1, 1):
        edge = [at((side * (wide - 30 * k), -high + 12 + 31.5 * k))[0] for k in (0.4, 2, 4, 5.6)]
        c.lay(mix(ROSE, PAPER, 0.3), ribbon(edge, 6), lift=0, cut=0.4)
    sx, sy = at((0, 34))[0]
    t = np.linspace(0, 2 * np.pi, 11, endpoint=False)
    wax = blob(
        list(zip(sx + (50 + 5 * np.sin(3 * t)) * np.cos(t), sy + (49 + 5 * np.cos(2 * t)) * np.sin(t), strict=True))
    )
    c.lay(CLAY_DARK, wax, lift=2, cut=0.8)
    c.lay(mix(CLAY_DARK, INK, 0.2), ellipse(sx, sy, 35), lift=0, cut=0.4)
    c.lay(mix(CLAY_DARK, CLAY, 0.6), ellipse(sx + 1, sy + 1, 32), lift=0, cut=0.4)
    c.lay(
        mix(CLAY_DARK, INK, 0.2),
        leaf(sx - 14, sy + 20, 50, 24, -58, 0.4),
        holes=[vein(sx - 14, sy + 20, 50, -58, 0.4)],
        lift=0.4,
        cut=0.3,
    )


@card(ground=mix(ROSE, PAPER, 0.55))
def balloon(c: Card) -> None:
    """A large striped balloon at dawn; a sandbag falls towards the fields far below."""
    c.lay(mix(ROSE, PAPER, 0.74), *cloud(110, 470, 300), lift=1.2)
    c.lay(mix(OCHRE, PAPER, 0.66), *cloud(700, 800, 260), lift=1)
    _far_below(c)
    c.lay(mix(ROSE, PAPER, 0.85), *cloud(40, 900, 220), lift=1.4)

    x, y, radius, mouth = 486.0, 296.0, 344.0, 764.0
    low = np.linspace(0, 1, 30)[1:]
    high = np.radians(np.linspace(-90, 0, 30))
    half = np.concatenate([radius * np.cos(high), radius * (1 - 0.84 * low**1.6)])
    down = np.concatenate([y + radius * np.sin(high), y + (mouth - y) * low])

    sag = 26 * ((down - 560) / 204).clip(0) ** 2  # the open mouth, seen a little from below

    def seam(part: float) -> np.ndarray:
        return turn(np.column_stack([x + half * np.sin(np.radians(part * 90)), down + sag * (1 - part**2)]), 4, (x, y))

    paints = (CLAY_DARK, OCHRE, CLAY, PAPER, mix(CLAY, ROSE, 0.4), OCHRE, CLAY_DARK, mix(ROSE, PAPER, 0.25), CLAY)
    edges = np.linspace(-1, 1, len(paints) + 1)
    ropes = [seam(part)[-1] for part in (-0.9, -0.3, 0.3, 0.9)]
    basket = (440.0, 880.0)
    c.lay(mix(CLAY_DARK, INK, 0.3), turn(ellipse(x, mouth + 6, 56, 20), 4, (x, y)), lift=1)
    for at, (rx, ry) in enumerate(ropes):
        c.lay(
            mix(CLAY_DARK, INK, 0.5),
            ribbon([(rx, ry), (basket[0] - 33 + 22 * at, basket[1] - 30)], 3.5),
            lift=1,
            cut=0.2,
        )
    order = sorted(range(len(paints)), key=lambda at: -abs(at - 4))
    for at in order:
        gore = outline(seam(edges[at]), seam(edges[at + 1])[::-1])
        c.lay(mix(paints[at], INK, 0.05 * max(0, at - 5)), gore, lift=2.4, cut=0.5)
    for ring, paint in ((0.36, GREEN), (0.44, mix(MINT, PAPER, 0.2))):  # a belt of triangles
        i = int(ring * len(down))
        for at in range(len(paints)):
            a, b = seam(edges[at])[i], seam(edges[at + 1])[i]
            tip = (seam((edges[at] + edges[at + 1]) / 2))[i + 7]
            c.lay(paint, poly(tuple(a), tuple(b), tuple(tip)), lift=0.5, cut=0.4)
    _basket(c, *basket)
    c.lay(mix(OCHRE, QUIET, 0.3), *_sandbag(236, 836, 0.85, 24), lift=3, cut=0.6)
    c.lay(CLAY_DARK, turn(rect(228, 814, 16, 6), 24, (236, 836)), lift=0.6, cut=0.4)


def _basket(c: Card, x: float, y: float) -> None:
    """The basket with two sandbags still on it."""
    wicker = mix(CLAY_DARK, OCHRE, 0.3)
    body = poly((x - 40, y - 32), (x + 40, y - 32), (x + 32, y + 40), (x - 32, y + 40))
    c.lay(wicker, body, lift=2.4, cut=0.8)
    for row in range(3):
        for at in range(4):
            bar = rect(x - 36 + 20 * at + 8 * (row % 2), y - 16 + 19 * row, 13, 9)
            c.lay(mix(wicker, OCHRE, 0.6), bar, within=[body], lift=0.4, cut=0.4)
    c.lay(mix(CLAY_DARK, INK, 0.4), rect(x - 45, y - 38, 90, 13, corner=6), lift=1.2, cut=0.5)
    for dx in (-40, 40):
        c.lay(mix(OCHRE, QUIET, 0.3), *_sandbag(x + dx, y + 6, 0.6, 0), lift=1.4, cut=0.4)


def _sandbag(x: float, y: float, size: float, angle: float) -> list[np.ndarray]:
    """A bag with its tied neck up, about (x, y)."""
    bag = blob([(-26, 4), (-30, 30), (-14, 44), (14, 44), (30, 30), (26, 4), (9, -22), (-9, -22)])
    neck = poly((-9, -20), (9, -20), (17, -42), (-17, -42))
    return [move(turn(scale(part, size), angle), x, y) for part in (bag, neck)]


def _far_below(c: Card) -> None:
    """Fields and a river, in the haze."""
    haze = mix(ROSE, PAPER, 0.4)
    c.lay(mix(haze, DUSK, 0.22), land([(-40, 936), (180, 920), (420, 938), (800, 908)]), lift=1.2)
    ground = land([(-40, 962), (240, 950), (520, 964), (800, 940)])
    c.lay(mix(MOSS, haze, 0.45), ground, lift=1.2)
    greens = (
        mix(MOSS, haze, 0.2),
        mix(OCHRE, haze, 0.4),
        mix(MOSS, OCHRE, 0.5),
        mix(GREEN, haze, 0.45),
        mix(CLAY, haze, 0.5),
    )
    for row, (top, bottom) in enumerate(((962, 986), (990, 1018), (1022, 1060))):
        for at in range(-1, 8):
            left, right = at * 112 + 20 * row, at * 112 + 104 + 20 * row
            corners = ((left, top), (right, top), (right, bottom), (left, bottom))
            field = poly(*((375 + (x - 375) * (0.7 + (y - 950) / 160) + 26 * row, y) for x, y in corners))
            c.lay(greens[(at * 2 + row * 3) % 5], field, within=[ground], lift=0.5, cut=1.4)
    c.lay(
        mix(MINT, PAPER, 0.45),
        ribbon(
            [(640, 944), (612, 962), (560, 982), (548, 1008), (520, 1034), (420, 1062), (380, 1100)],
            [3, 8, 13, 19, 26, 34, 40],
        ),
        lift=0.8,
    )


def _tile(c: Card, x: float, y: float, *, light: bool) -> None:
    """One of the tiles of the hall, which lies a little askew: pale with blue corners, or blue with a pale star."""
    size = 132.0

    def at(shape: np.ndarray) -> np.ndarray:
        return turn(shape, -7, (375, 525))

    tile = at(rect(x + 2, y + 2, size - 5, size - 5))
    middle = (x + size / 2, y + size / 2)
    blue = mix(DUSK, PAPER, 0.12)
    c.lay(TABLE if light else blue, tile, lift=0.5, cut=0.7)
    if light:
        corners = [at(ellipse(x + dx, y + dy, 44)) for dx in (0, size) for dy in (0, size)]
        c.lay(mix(DUSK, PAPER, 0.3), *corners, within=[tile], lift=0, cut=0.5)
        c.lay(mix(OCHRE, PAPER, 0.35), at(star(*middle, 24, 4, 0.5)), lift=0, cut=0.3)
    else:
        c.lay(TABLE, at(star(*middle, 56, 4, 0.42)), lift=0, cut=0.5)
        c.lay(blue, at(ellipse(*middle, 13)), lift=0, cut=0.3)


def _trunks(c: Card) -> None:
    """The trunks on both sides with the cords round them, and the leaves above."""
    bark = mix(CLAY_DARK, INK, 0.45)
    right = outline(
        curve([(664, -60), (650, 200), (666, 480), (650, 700), (616, 850), (560, 900)]), [(860, 930), (860, -60)]
    )
    left = outline(
        curve([(92, -60), (106, 160), (88, 400), (98, 660), (124, 800), (176, 866)]), [(-80, 900), (-80, -60)]
    )
    for trunk, lines in ((right, (700, 732)), (left, (20, 62))):
        c.lay(bark, trunk, lift=3, cut=1.8)
        for at, x in enumerate(lines):
            for y in range(-20 + 90 * at, 820, 250):
                slit = ribbon([(x, y), (x + 9, y + 80), (x - 6, y + 170)], [2, 9, 2])
                c.lay(mix(bark, INK, 0.5), slit, within=[trunk], lift=0, cut=1.4)
    for x, y, trunk in ((30, 296, left), (730, 270, right)):
        for dy in (-24, -6, 12):
            bend = [(x - 110, y + dy - 8), (x - 40, y + dy + 4), (x + 40, y + dy + 4), (x + 110, y + dy - 8)]
            c.lay(TABLE, ribbon(bend, 12), within=[trunk], lift=1.2, cut=0.6)
    for x, y, radius, part in (
        (240, -70, 190, 0.4),
        (520, -90, 200, 0.25),
        (-20, -10, 190, 0.1),
        (750, -20, 180, 0.0),
        (390, -130, 190, 0.0),
    ):
        c.lay(mix(mix(GREEN, MOSS, 0.35), OCHRE, part * 0.6), *crown(x, y, radius, c.random, 11), lift=2.6)
    for x, y, long, angle, part in (
        (150, 110, 92, 66, 0.3),
        (206, 96, 84, 104, 0.1),
        (330, 72, 96, 78, 0.4),
        (392, 40, 80, 110, 0.2),
        (560, 84, 94, 84, 0.1),
        (622, 110, 86, 118, 0.35),
        (690, 130, 90, 70, 0.2),
        (60, 150, 84, 96, 0.2),
    ):
        c.lay(
            mix(MOSS, GREEN, part),
            leaf(x, y, long, long * 0.42, angle, 0.4),
            holes=[vein(x, y, long, angle, 0.4)],
            lift=1.8,
        )


def _mat(c: Card) -> None:
    """The doormat with its border and bristles."""
    mat = turn(rect(-130, 560, 660, 700), -12, (200, 800))
    coir = mix(OCHRE, CLAY_DARK, 0.5)
    c.lay(coir, mat, lift=3, cut=1.6)
    for inset, paint in ((34, mix(CLAY_DARK, INK, 0.35)), (58, coir)):
        c.lay(paint, turn(rect(-130 + inset, 560 + inset, 660 - 2 * inset, 700), -12, (200, 800)), lift=0.3, cut=0.8)
    for _ in range(240):
        x, y = c.random.uniform(-40, 640), c.random.uniform(470, 1060)
        bristle = ribbon([(x, y), (x + c.random.uniform(-9, 9), y + 15)], [4, 2])
        c.lay(mix(coir, (CLAY_DARK, OCHRE)[int(x) % 2], 0.5), bristle, within=[mat], lift=0.3, cut=0.2)


def _hanging(c: Card) -> None:
    """What hangs over the wall: branches, figs and flowers."""
    for line, size, pairs, paint in (
        ([(120, 300), (150, 400), (120, 520), (150, 610)], 92, 6, MOSS),
        ([(330, 310), (350, 400), (330, 480)], 84, 4, mix(GREEN, MOSS, 0.4)),
        ([(560, 300), (590, 400), (570, 470), (600, 560), (580, 640)], 96, 7, mix(GREEN, MOSS, 0.2)),
        ([(700, 330), (724, 430), (704, 520)], 90, 4, MOSS),
    ):
        stem, leaves = sprig(line, size, pairs, spread=54, stem=9)
        c.lay(mix(CLAY_DARK, INK, 0.4), stem, lift=2.2, cut=0.5)
        for at, shape in enumerate(leaves):
            c.lay(mix(paint, NIGHT, 0.12 * (at % 3)), shape, lift=2.4)
    fig = mix(mix(DUSK, CLAY_DARK, 0.62), INK, 0.2)
    for x, y, size in ((196, 520, 1.0), (86, 470, 0.8), (540, 560, 1.05), (636, 500, 0.85), (600, 690, 0.95)):
        pear = blob([(0, -44), (16, -18), (34, 16), (24, 44), (0, 54), (-24, 44), (-34, 16), (-16, -18)])
        c.lay(fig, move(scale(pear, size), x, y), lift=2.4, cut=0.6)
        c.lay(mix(fig, ROSE, 0.35), move(scale(ribbon([(-16, 0), (-19, 22)], [7, 4]), size), x, y), lift=0, cut=0.3)
    for x, y, size in ((352, 508, 44), (292, 420, 36), (394, 436, 30), (716, 556, 40), (30, 590, 36)):
        petals = [leaf(x, y, size, size * 0.72, angle) for angle in range(int(x) % 60, 360 + int(x) % 60, 72)]
        c.lay(mix(CLAY, CLAY_DARK, 0.25), *petals, lift=2.2, cut=0.5)
        c.lay(OCHRE, ellipse(x, y, size * 0.22), lift=0.8, cut=0.3)


@card(ground=mix(GREEN, NIGHT, 0.28))
def over_the_wall(c: Card) -> None:
    """Figs and red flowers hang over a high plain wall; at its foot stands a crate."""
    c.lay(mix(DUSK, MINT, 0.4), rect(-60, -60, 870, 300), lift=0, cut=0.5)
    for x, y, radius, paint in (
        (90, 210, 190, mix(GREEN, NIGHT, 0.55)),
        (430, 150, 230, mix(GREEN, NIGHT, 0.3)),
        (690, 240, 190, mix(GREEN, NIGHT, 0.6)),
        (250, 290, 170, mix(GREEN, MOSS, 0.3)),
        (560, 330, 150, mix(GREEN, MOSS, 0.12)),
    ):
        c.lay(paint, *crown(x, y, radius, c.random, 11), lift=2, cut=1.2)
    c.lay(mix(CLAY_DARK, INK, 0.5), ribbon([(470, 420), (440, 250), (500, 120), (470, -40)], [34, 24, 14]), lift=1.5)
    wall = mix(LINE, OCHRE, 0.14)
    c.lay(wall, rect(-60, 396, 870, 760), lift=3, cut=1)
    for x, y, wide in ((20, 520, 120), (520, 600, 150), (250, 770, 130), (640, 850, 110), (80, 905, 90)):
        c.lay(mix(wall, PAPER, 0.35), rect(x, y, wide, 44, corner=10), lift=0, cut=2.2)
    crack = [(640, 420), (620, 500), (648, 560), (618, 640), (630, 700)]
    c.lay(mix(wall, QUIET, 0.55), ribbon(crack, [7, 5, 4, 2]), lift=0, cut=1)
    for at in range(6):
        c.lay(mix(wall, ROSE, 0.25 + 0.1 * (at % 2)), rect(-40 + 140 * at, 372, 132, 38, corner=8), lift=1.6)
    _hanging(c)
    c.lay(mix(MOSS, OCHRE, 0.4), land([(-60, 1000), (180, 985), (430, 1002), (640, 986), (830, 996)]), lift=2.4)
    wood, dark = mix(OCHRE, CLAY_DARK, 0.4), mix(CLAY_DARK, INK, 0.35)
    c.lay(dark, rect(210, 862, 214, 160), lift=2.6)
    for y in (868, 918, 968):
        c.lay(mix(wood, PAPER, 0.1 * (y % 4)), rect(198, y, 238, 40, angle=float(c.random.uniform(-1, 1))), lift=1.4)
    c.lay(mix(wood, CLAY_DARK, 0.2), rect(204, 856, 30, 172), rect(400, 856, 30, 172), lift=1.5)
    for x in (80, 130, 520, 700):
        for angle in (-112, -88, -66):
            c.lay(mix(MOSS, GREEN, 0.5), leaf(x, 1046, 74, 26, angle, 0.4), lift=1.6)


@card(ground=mix(mix(DUSK, CLAY_DARK, 0.5), INK, 0.35))
def curtain(c: Card) -> None:
    """Heavy curtains are nearly closed; in the gap stands a bright morning. A slipper lies in the light."""
    cloth = mix(mix(CLAY_DARK, DUSK, 0.42), INK, 0.12)
    c.lay(mix(OCHRE, PAPER, 0.78), rect(300, -60, 330, 990), lift=0, cut=0.5)
    c.lay(mix(OCHRE, PAPER, 0.3), ellipse(520, 330, 66), lift=0.8, cut=0.5)
    c.lay(mix(MINT, PAPER, 0.25), land([(260, 620), (400, 560), (520, 590), (680, 540)], 930), lift=1.2)
    c.lay(mix(MOSS, OCHRE, 0.25), land([(260, 720), (380, 690), (500, 720), (680, 660)], 930), lift=1.4)
    c.lay(mix(CLAY_DARK, INK, 0.3), ribbon([(452, 720), (450, 620), (456, 560)], [16, 10]), lift=1.2, cut=0.5)
    c.lay(mix(GREEN, MOSS, 0.3), *crown(454, 540, 70, c.random, 8), lift=1.5)
    c.lay(mix(MOSS, GREEN, 0.5), land([(260, 830), (420, 800), (560, 840), (680, 810)], 930), lift=1.6)
    c.lay(PAPER, rect(300, -60, 16, 990), rect(300, 470, 330, 14), lift=1.4, cut=0.4)
    floor = mix(CLAY_DARK, INK, 0.55)
    c.lay(floor, rect(-60, 905, 870, 260), lift=2)
    for y in (958, 1012):
        c.lay(mix(floor, INK, 0.4), ribbon([(-20, y), (380, y + 4), (780, y - 2)], 4), lift=0, cut=0.5)
    beam = poly((352, 905), (540, 905), (470, 1100), (120, 1100))
    c.lay(mix(OCHRE, PAPER, 0.45), beam, lift=0, cut=0.6, tissue=0.55)
    # Folds: from the wall towards the gap, the lit edge last.
    for at, x in enumerate(range(-50, 330, 52)):
        tone = mix(cloth, NIGHT, 0.62 - 0.07 * at + 0.3 * ((at + 1) % 2))
        edge = 24 * np.sin(at)
        fold = outline(
            curve([(x, -60), (x + 8, 300), (x - 6 + edge / 4, 640), (x + 4, 960)]),
            [(x + 74, 968)],
            curve([(x + 70, 640), (x + 78, 300), (x + 72, -60)]),
        )
        c.lay(tone, fold, lift=1.6, cut=0.9)
    c.lay(
        mix(cloth, CLAY, 0.5), ribbon([(366, -60), (374, 300), (362, 640), (372, 964)], [26, 20, 26]), lift=2, cut=0.7
    )
    # The right one is taken aside.
    for at, x in enumerate(range(790, 520, -46)):
        tone = mix(cloth, NIGHT, 0.56 - 0.07 * at + 0.3 * ((at + 1) % 2))
        pull = 70 * at / 5
        line = [(x - 70, -60), (x - 66, 260), (x - 40 + pull, 560), (x - 62 + pull * 0.5, 966)]
        back = [(x + 20 + pull * 0.5, 966), (x + 40 + pull, 560), (x + 20, 260), (x + 16, -60)]
        c.lay(tone, outline(curve(line), curve(back)), lift=1.7, cut=0.9)
    hem = [(474, -60), (480, 250), (590, 556), (514, 964)]
    c.lay(mix(cloth, CLAY, 0.6), ribbon(hem, [24, 22, 26, 30]), lift=2.2, cut=0.7)
    c.lay(OCHRE, ribbon([(560, 556), (640, 590), (790, 560)], [20, 16, 20]), lift=2.4, cut=0.6)
    c.lay(
        mix(CLAY, CLAY_DARK, 0.4),
        blob([(214, 1010), (270, 976), (336, 990), (352, 1018), (300, 1040), (230, 1040)]),
        lift=1.8,
        cut=0.6,
    )
    c.lay(
        mix(INK, CLAY_DARK, 0.35),
        blob([(216, 1010), (240, 990), (272, 996), (268, 1016), (236, 1026)]),
        lift=0,
        cut=0.5,
    )
    c.lay(mix(ROSE, PAPER, 0.3), ribbon([(262, 984), (288, 1004), (282, 1034)], [16, 20, 14]), lift=1, cut=0.6)
