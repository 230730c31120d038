"""How I meet others."""

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
from things import bare_tree, bird, boat, crown, land, leaf, perched, poplar, sprig, star, vein, waves


@card(ground=mix(MINT, PAPER, 0.62))
def bridge(c: Card) -> None:
    """Two halves of a bridge reach for each other over a river, one from each bank."""
    c.lay(mix(MINT, PAPER, 0.8), ellipse(560, 250, 150), lift=0.7)
    c.lay(mix(MINT, GREEN, 0.25), land([(-40, 470), (150, 410), (330, 470), (520, 440), (800, 380)]), lift=1.5)
    c.lay(mix(MINT, GREEN, 0.45), land([(-40, 560), (220, 590), (420, 540), (640, 500), (800, 530)]), lift=1.5)
    for paint, y, shift in ((mix(MINT, GREEN, 0.6), 690, 0), (mix(MINT, GREEN, 0.78), 770, 50)):
        c.lay(paint, waves(y, 20, 108, shift), lift=1.6)
    hull, sail = boat(420, 826, 84)
    c.lay(CLAY_DARK, hull, lift=1)
    c.lay(PAPER, *sail, lift=1)
    c.lay(GREEN, waves(842, 15, 108, 16), lift=1.6)
    c.lay(mix(GREEN, NIGHT, 0.5), waves(950, 20, 108, 66), lift=1.6)
    left = outline(
        [(-40, 500)], curve([(40, 512), (120, 560), (150, 700), (118, 860), (150, 1000), (130, 1130)]), [(-40, 1130)]
    )
    right = outline(
        [(800, 440)], curve([(716, 452), (650, 530), (640, 660), (664, 800), (630, 920), (650, 1130)]), [(800, 1130)]
    )
    c.lay(mix(MOSS, INK, 0.25), left, lift=2.4)
    c.lay(mix(CLAY_DARK, INK, 0.3), right, lift=2.4)
    for x, y, width, height in ((36, 524, 62, 210), (-6, 516, 70, 260)):
        c.lay(mix(MOSS, GREEN, 0.6), poplar(x, y, width, height), lift=1.2)
    c.lay(OCHRE, *crown(716, 330, 100, c.random), lift=1.6)
    c.lay(CLAY, *crown(776, 400, 78, c.random), lift=1.4)
    c.lay(mix(CLAY_DARK, INK, 0.5), ribbon([(722, 352), (718, 456)], [10, 16]), lift=0.7)

    def half(paint: str, dark: str, deck: np.ndarray, posts: tuple[int, ...], rise: float) -> None:
        """Half a bridge along the line `deck`: railing, posts, planks and, under it, the arch."""
        rail = move(deck, 0, -rise)
        feet = [deck[int(at / 100 * (len(deck) - 1))] for at in posts]
        c.lay(dark, *(ribbon([(x, y), (x + 1, y - rise - 10)], [11, 9]) for x, y in feet), lift=1)
        c.lay(dark, ribbon(rail, 9), lift=1)
        c.lay(paint, ribbon(deck, [46, 44, 38, 34], round_ends=False), lift=2.6)
        for at in range(4, 97, 7):
            x, y = deck[int(at / 100 * (len(deck) - 1))]
            c.lay(dark, ribbon([(x, y - 17), (x + 1, y + 17)], 2.5), lift=0, cut=0.3)

    half(CLAY, CLAY_DARK, curve([(800, 520), (690, 492), (560, 462), (462, 456)]), (12, 38, 64, 90), 92)
    half(
        mix(OCHRE, PAPER, 0.2),
        mix(MOSS, INK, 0.5),
        curve([(-60, 580), (60, 552), (170, 520), (290, 500)]),
        (10, 38, 66, 92),
        86,
    )
    body, wings = bird(372, 330, 66, -12)
    c.lay(INK, *body, lift=1.2)
    c.lay(mix(INK, DUSK, 0.4), *wings, lift=0.8)


@card(ground=mix(OCHRE, TABLE, 0.3))
def odd_chair(c: Card) -> None:
    """A laid table from above with the same chairs around it, and one that is different."""
    for i, x in enumerate(range(-10, 760, 128)):
        c.lay(mix(OCHRE, (TABLE, CLAY, TABLE)[i % 3], (0.34, 0.12, 0.22)[i % 3]), rect(x, -20, 124, 1100), lift=0.5)
    for x in (-130, 62):
        c.lay(PAPER, poly((x + 120, -20), (x + 262, -20), (x + 92, 300), (x - 50, 300)), lift=0, tissue=0.3)
    middle = np.array([462.0, 610.0])

    def chair(angle: float, far: float, seat: str, back: str) -> None:
        at = middle + far * np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))])
        legs = [ellipse(dx, dy, 9) for dx in (-58, 50) for dy in (-58, 58)]
        for paint, lift, shapes in (
            (back, 1.0, legs),
            (seat, 1.8, [poly((-62, -66), (56, -54), (56, 54), (-62, 66))]),
            (back, 2.0, [ribbon([(50, -70), (72, 0), (50, 70)], [22, 26, 22])]),
        ):
            c.lay(paint, *(move(turn(shape, angle), *at) for shape in shapes), lift=lift)

    wood, dark = mix(GREEN, NIGHT, 0.35), NIGHT
    for angle in (-146, -92, -38, 38, 92, 146):
        chair(angle, 362, wood, dark)
    x, y = 92, 604
    c.lay(INK, *(ellipse(x + dx, y + dy, 9) for dx in (-46, 46) for dy in (-46, 46)), lift=1)
    c.lay(CLAY, ellipse(x, y, 76), lift=2.6)
    c.lay(CLAY_DARK, ellipse(x, y, 54), lift=0.5)
    c.lay(mix(CLAY, OCHRE, 0.4), ellipse(x, y, 48), lift=0.5)

    c.lay(mix(CLAY_DARK, INK, 0.35), ellipse(*middle, 296), lift=3.4)
    c.lay(SIDE, ellipse(*middle, 280), lift=0.8, cut=1.6)
    cloth = turn(rect(middle[0] - 176, middle[1] - 176, 352, 352), 24, tuple(middle))
    c.lay(PAPER, cloth, lift=1)
    c.lay(
        ROSE, *(turn(rect(middle[0] - 176, middle[1] + dy, 352, 10), 24, tuple(middle)) for dy in (-150, 140)), lift=0
    )
    for angle in (-146, -92, -38, 38, 92, 146, 180):
        px, py = middle + 214 * np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))])
        plate = mix(MINT, PAPER, 0.3) if angle != 180 else OCHRE
        c.lay(plate, ellipse(px, py, 46), lift=1)
        c.lay(mix(plate, INK, 0.14), ellipse(px, py, 30), lift=0.4)
    c.lay(MOSS, ellipse(*middle, 84), lift=2)
    c.lay(mix(MOSS, INK, 0.35), ellipse(*middle, 68), lift=0.3)
    for dx, dy, turned in ((-30, -18, 20), (26, -26, -40), (6, 28, 75)):
        pear = [ellipse(0, 8, 25, 24), ellipse(0, -17, 14, 19), ribbon([(0, -30), (4, -48)], 5)]
        placed = [move(turn(part, turned), *(middle + np.array([dx, dy]))) for part in pear]
        c.lay(mix(OCHRE, CLAY, 0.1 if dx > 0 else 0.45), *placed, lift=1.4, cut=0.5)
    lx, ly = middle[0] + 20, middle[1] - 66
    c.lay(GREEN, leaf(lx, ly, 70, 28, -30), holes=[vein(lx, ly, 70, -30)], lift=1)


@card(ground=mix(DUSK, INK, 0.42))
def across(c: Card) -> None:
    """A narrow street at night; a lit window on each side, and someone in one of them."""
    for dx, dy, size in ((392, 90, 5), (330, 210, 6), (430, 300, 4), (350, 370, 4)):
        c.lay(mix(MINT, PAPER, 0.5), star(dx, dy, size), lift=0.3, cut=0.2)
    c.lay(mix(OCHRE, PAPER, 0.6), ellipse(388, 190, 44), holes=[ellipse(406, 180, 42)], lift=1, cut=0.4)
    for paint, roof in (
        (
            mix(DUSK, INK, 0.3),
            [(-40, 640), (300, 640), (300, 560), (330, 560), (330, 620), (372, 590), (440, 640), (800, 640)],
        ),
        (mix(DUSK, INK, 0.56), [(-40, 730), (310, 730), (350, 690), (410, 690), (420, 720), (800, 720)]),
    ):
        c.lay(paint, poly(*roof, (800, 1100), (-40, 1100)), lift=1.4)
    c.lay(mix(OCHRE, CLAY, 0.3), rect(384, 640, 9, 14), rect(350, 760, 10, 16), lift=0.2, cut=0.2)
    _facade(c, mix(DUSK, INK, 0.74), [(-60, -60), (268, -60), (318, 34), (318, 1120), (-60, 1120)])
    _facade(
        c,
        mix(CLAY_DARK, NIGHT, 0.66),
        [(810, -60), (810, 1120), (432, 1120), (432, 262), (478, 262), (478, 200), (560, 200), (560, 130), (810, 130)],
    )
    dark = mix(NIGHT, INK, 0.5)
    left, right = (
        (mix(DUSK, INK, 0.55), mix(DUSK, INK, 0.36), dark),
        (mix(CLAY_DARK, NIGHT, 0.4), mix(DUSK, INK, 0.4), dark),
    )
    for x, y, inside in (
        (30, 120, 0),
        (186, 120, 3),
        (30, 360, 4),
        (30, 640, 3),
        (186, 640, 0),
        (30, 880, 0),
        (186, 880, 4),
    ):
        _window(c, x, y, left, inside)
    for x, y, inside in ((480, 330, 4), (640, 330, 0), (640, 560, 3), (480, 800, 0), (640, 800, 3)):
        _window(c, x, y, right, inside)
    light = (mix(OCHRE, CLAY_DARK, 0.45), mix(OCHRE, PAPER, 0.3), dark)
    _window(c, 186, 360, light, 1)
    _window(c, 480, 560, light, 2)
    for x, y, wide in ((284, 34, 60), (418, 252, 70), (466, 190, 110), (548, 120, 280)):
        c.lay(mix(INK, NIGHT, 0.5), rect(x, y, wide, 20), lift=1.6)
    cat = outline(
        curve([(492, 192), (486, 160), (498, 136), (500, 118)]),
        [(496, 96), (509, 106), (521, 106), (534, 96)],
        curve([(531, 120), (538, 142), (552, 160), (552, 192)]),
    )
    c.lay(INK, cat, ribbon([(548, 184), (574, 176), (584, 150), (574, 132)], [11, 10, 9, 7]), lift=1, cut=0.4)


def _facade(c: Card, paint: str, points: list[tuple[float, float]]) -> None:
    """A tall wall with its corners at `points`, and a few bricks that show in it."""
    wall = poly(*points)
    c.lay(paint, wall, lift=3.4)
    low, high = wall.min(axis=0), wall.max(axis=0)
    for _ in range(34):
        x, y = c.random.uniform(low[0], high[0]), c.random.uniform(max(0, low[1]), 1050)
        c.lay(mix(paint, DUSK, 0.22), rect(x, y, c.random.uniform(22, 40), 11), within=[wall], lift=0.3, cut=0.5)


def _window(c: Card, x: float, y: float, paints: tuple[str, str, str], inside: int) -> None:
    """A window with its top left at (x, y); `inside` is what it shows, 0 for nothing."""
    frame, glass, bar = paints
    pane = rect(x, y, 106, 162)
    c.lay(frame, rect(x - 11, y - 11, 128, 186), lift=1.2)
    c.lay(glass, pane, lift=0, cut=0.5)
    if inside in (1, 2):  # light, and curtains drawn aside
        c.lay(mix(glass, PAPER, 0.35), rect(x + 22, y, 62, 162), lift=0.2)
        for side in (0, 1):
            edge = [(0, 0), (30, 0), (24, 60), (14, 110), (16, 162), (0, 162)]
            c.lay(
                mix(frame, CLAY, 0.3),
                poly(*((x + 106 - dx, y + dy) if side else (x + dx, y + dy) for dx, dy in edge)),
                lift=0.7,
            )
    if inside in (0, 3, 4):
        c.lay(bar, rect(x, y + 50, 106, 7), rect(x + 50, y, 7, 162), lift=0.4, cut=0.4)
    _seen_inside(c, x, y, bar, frame, inside)
    c.lay(mix(frame, DUSK, 0.25), rect(x - 18, y + 168, 142, 15), lift=1.4)


@card(ground=mix(mix(MINT, OCHRE, 0.4), PAPER, 0.22))
def tin_phone(c: Card) -> None:
    """Two tins with a string between them: taut from the far one, slack at the near one."""
    for line, size, pairs, paint in (
        ([(-30, 60), (90, 90), (200, 70), (290, 110)], 110, 4, mix(MOSS, PAPER, 0.2)),
        ([(790, 1010), (680, 960), (600, 880), (570, 780)], 150, 4, MOSS),
        ([(800, 820), (730, 760), (700, 680)], 110, 3, mix(MOSS, GREEN, 0.4)),
    ):
        stem, leaves = sprig(line, size, pairs)
        c.lay(mix(MOSS, INK, 0.3), stem, lift=1.2)
        for at, shape in enumerate(leaves):
            c.lay(mix(paint, OCHRE, 0.16 * (at % 3)), shape, lift=1.6)
    _tin(c, (632, 184), 132, 260, -38, (DUSK, mix(DUSK, PAPER, 0.6)))
    red = CLAY_DARK
    c.lay(red, ribbon([(632, 186), (520, 276), (398, 372)], 11), lift=2, cut=0.3)
    _tin(c, (286, 812), 262, 560, -38, (CLAY, mix(OCHRE, PAPER, 0.5)))
    slack = [(398, 372), (320, 430), (262, 510), (278, 590), (360, 626), (432, 580), (420, 505), (352, 500), (322, 570)]
    line = curve([*slack, (334, 670), (346, 760), (288, 814)])
    half = int(np.argmin(np.hypot(*(line - (426, 540)).T)))
    c.lay(red, *(ribbon(piece, 12, straight=True) for piece in (line[: half + 3], line[half:])), lift=2, cut=0)
    for ends in ([(398, 372), (372, 340), (380, 300), (356, 284)], [(398, 372), (434, 392), (452, 430), (484, 432)]):
        c.lay(red, ribbon(ends, [12, 10, 9]), lift=1.2, cut=0.3)
    for angle, shade in ((60, 0.2), (-40, 0.0), (-40, 0.12)):
        x = 398 + (12 if shade == 0.12 else -9 if not shade else 0)
        c.lay(mix(red, INK, shade), turn(rect(x - 26, 360, 52, 24, corner=12), angle, (x, 372)), lift=1, cut=0.4)
    c.lay(
        INK,
        ellipse(664, 896, 9),
        *(ribbon([(680, 908), (680 + dx, 908 + dy)], 3) for dx, dy in ((-4, -22), (12, -18), (-18, 12), (4, 22))),
        lift=0.8,
        cut=0.2,
    )
    c.lay(CLAY, ellipse(680, 908, 18, 14, 36), lift=1.2, cut=0.3)
    c.lay(INK, ellipse(676, 903, 3), ellipse(686, 906, 3), ellipse(680, 915, 3), lift=0, cut=0.2)


def _tin(
    c: Card, bottom: tuple[float, float], radius: float, length: float, angle: float, paints: tuple[str, str]
) -> None:
    """A tin whose bottom, with the hole for the string, faces us at `bottom`; it points towards `angle`."""
    x, y = bottom

    def at(shape: np.ndarray) -> np.ndarray:
        return turn(shape, angle, bottom)

    metal = mix(LINE, QUIET, 0.3)
    flat = radius * 0.34
    side = -1 if x > 375 else 1  # the far tin shows its bottom from the other side
    body = at(rect(x - length if side > 0 else x, y - radius, length, 2 * radius))
    c.lay(mix(metal, QUIET, 0.3), body, lift=3)
    label = at(
        rect(x - length * 0.84 if side > 0 else x + length * 0.16, y - radius - 2, length * 0.68, 2 * radius + 4)
    )
    c.lay(paints[0], label, lift=0.8)
    for part in (0.26, 0.5, 0.74):
        wide = length * (0.07 if part != 0.5 else 0.16)
        c.lay(paints[1], at(rect(x - side * length * part - wide / 2, y - radius - 2, wide, 2 * radius + 4)), lift=0)
    for part in (0.04, 0.1, 0.9, 0.96):
        c.lay(
            mix(metal, QUIET, 0.6), at(rect(x - side * length * part - 2, y - radius, 4, 2 * radius)), lift=0, cut=0.4
        )
    for size, paint, lift in (
        (1.0, mix(metal, PAPER, 0.6), 1.4),
        (0.94, mix(metal, QUIET, 0.55), 0),
        (0.92, mix(metal, PAPER, 0.12), 0.5),
        (0.66, mix(metal, QUIET, 0.3), 0),
        (0.64, mix(metal, PAPER, 0.3), 0.5),
        (0.4, mix(metal, QUIET, 0.2), 0),
        (0.38, mix(metal, PAPER, 0.3), 0),
    ):
        c.lay(paint, at(ellipse(x, y, flat * size, radius * size)), lift=lift, cut=0.5)
    c.lay(INK, at(ellipse(x, y, radius * 0.05, radius * 0.07)), lift=0, cut=0.3)


def _seen_inside(c: Card, x: float, y: float, bar: str, frame: str, inside: int) -> None:
    """What a window shows: 1 a plant, 2 somebody, 3 shutters, 4 a blind."""
    if inside == 1:
        c.lay(CLAY_DARK, poly((x + 22, y + 124), (x + 70, y + 124), (x + 62, y + 164), (x + 30, y + 164)), lift=0.8)
        for angle, length in ((-150, 44), (-122, 62), (-94, 78), (-64, 66), (-34, 46)):
            c.lay(GREEN, leaf(x + 46, y + 126, length, 22, angle, 0.3), lift=0.7, cut=0.5)
    if inside == 2:
        shoulders = curve([(x + 4, y + 164), (x + 8, y + 116), (x + 26, y + 98), (x + 40, y + 92), (x + 42, y + 78)])
        other = curve([(x + 58, y + 78), (x + 60, y + 92), (x + 76, y + 98), (x + 94, y + 116), (x + 98, y + 164)])
        c.lay(
            bar,
            outline(shoulders, other),
            ellipse(x + 50, y + 62, 21, 26),
            ellipse(x + 58, y + 38, 12, 10),
            lift=0.8,
            cut=0.4,
        )
    if inside == 3:
        c.lay(mix(frame, INK, 0.3), rect(x + 1, y + 2, 51, 158), rect(x + 55, y + 2, 51, 158), lift=0.8)
        slats = [rect(x + dx, y + dy, 37, 6) for dx in (8, 61) for dy in range(16, 150, 18)]
        c.lay(mix(frame, INK, 0.55), *slats, lift=0, cut=0.5)
    if inside == 4:
        c.lay(mix(frame, ROSE, 0.22), rect(x, y, 106, 74), lift=0.8)


def _swallow(x: float, y: float, size: float, angle: float, beat: float) -> list[np.ndarray]:
    """A swallow seen from below, its beak towards `angle`; `beat` (0 … 1) draws the wings back."""
    back = 0.1 + 0.5 * beat
    body = outline(
        curve([(0.42, 0), (0.30, -0.07), (0.05, -0.09), (-0.25, -0.05)]),
        [(-0.80, -0.17), (-0.45, 0), (-0.80, 0.17)],
        curve([(-0.25, 0.05), (0.05, 0.09), (0.30, 0.07)]),
    )
    wing = outline(
        curve([(0.26, -0.04), (0.24, -0.3), (0.02 - back * 0.6, -0.66), (-0.2 - back, -0.95)]),
        curve([(-0.14 - back * 0.5, -0.52), (-0.06, -0.24), (-0.02, -0.04)]),
    )
    other = scale(wing, 1, -0.82)
    return [move(turn(scale(part, size), angle), x, y) for part in (wing, other, body)]


@card(ground=mix(OCHRE, CLAY, 0.3))
def flock(c: Card) -> None:
    """Swallows sweep up in one great curve across an evening sky; one keeps a little aside."""
    sky = mix(OCHRE, CLAY, 0.3)
    for paint, heights in (
        (mix(sky, CLAY, 0.3), [(-40, 470), (200, 420), (460, 500), (800, 380)]),
        (mix(sky, CLAY, 0.65), [(-40, 700), (240, 760), (520, 660), (800, 700)]),
        (mix(CLAY, CLAY_DARK, 0.5), [(-40, 890), (200, 850), (480, 930), (800, 850)]),
    ):
        c.lay(paint, land(heights), lift=1.2, cut=1.6)
    path = curve(
        [(-30, 960), (190, 900), (400, 780), (520, 600), (500, 420), (420, 270), (440, 130), (620, 30), (800, -40)]
    )
    for i in range(46):
        part = (i + 0.5) / 46
        at = path[int(part * (len(path) - 1))]
        ahead = (
            path[min(len(path) - 1, int(part * (len(path) - 1)) + 12)] - path[max(0, int(part * (len(path) - 1)) - 2)]
        )
        angle = float(np.degrees(np.arctan2(ahead[1], ahead[0])))
        size = 112 - 82 * part**0.8 + c.random.uniform(-6, 6)
        side = (-1, 0.15, 1, -0.45, 0.6)[i % 5] * size * c.random.uniform(0.7, 1.2)
        normal = np.array([-np.sin(np.radians(angle)), np.cos(np.radians(angle))])
        x, y = at + normal * side
        paint = mix(NIGHT, DUSK, 0.1 + 0.35 * part) if i % 3 else mix(INK, CLAY_DARK, 0.15)
        c.lay(paint, *_swallow(x, y, size, angle + c.random.uniform(-9, 9), c.random.uniform(0, 1)),
              lift=1.2 + 1.2 * (1 - part), cut=0.35)  # fmt: skip
    c.lay(TABLE, *_swallow(196, 590, 92, -62, 0.35), lift=2.4, cut=0.35)


@card(ground=mix(PAPER, DUSK, 0.2))
def two_trees(c: Card) -> None:
    """Two bare trees in the snow, their crowns woven into each other."""
    c.lay(mix(PAPER, DUSK, 0.34), land([(-40, 690), (180, 640), (420, 676), (800, 610)]), lift=1.2)
    for x, y, wide, high in ((640, 650, 40, 110), (690, 640, 44, 140), (590, 660, 34, 84)):
        c.lay(mix(DUSK, PAPER, 0.36), poplar(x, y, wide, high), lift=0.8)
    c.lay(mix(PAPER, DUSK, 0.1), land([(-40, 800), (240, 850), (520, 806), (800, 850)]), lift=1.8)
    shade = mix(DUSK, PAPER, 0.45)
    c.lay(shade, blob([(250, 880), (330, 868), (470, 930), (640, 1010), (560, 1030), (400, 960)]), lift=0, cut=1.6)
    c.lay(shade, blob([(560, 872), (610, 862), (690, 894), (800, 960), (790, 990), (650, 920)]), lift=0, cut=1.6)
    dark, pale = mix(NIGHT, INK, 0.3), mix(CLAY, ROSE, 0.35)
    first = bare_tree(262, 880, 300, 104, c.random, -80, 5, -74)
    second = bare_tree(588, 876, 292, 40, c.random, -105, 6, -108)
    foot = outline(
        curve([(282, 690), (228, 760), (208, 840), (140, 900)]), [(380, 900)], curve([(332, 840), (326, 740)])
    )
    low = outline(curve([(548, 770), (552, 840), (530, 888)]), [(636, 888)], curve([(602, 850), (580, 770)]))
    c.lay(pale, *second[: len(second) // 2], low, lift=1.8, cut=0.5)
    c.lay(dark, *first, foot, lift=2.2, cut=0.7)
    c.lay(pale, second[0], *second[len(second) // 2 :], low, lift=2, cut=0.5)
    for x, y, long, tilt in ((244, 830, 60, 2), (280, 740, 76, -3), (256, 690, 50, 0), (296, 800, 40, 3)):
        c.lay(
            mix(dark, DUSK, 0.35), ribbon([(x, y), (x + 8 + tilt, y - long / 2), (x + 14, y - long)], [1, 5, 1]), lift=0
        )
    for y in (838, 800, 756, 712, 670):
        x = 588 - (876 - y) * 0.25
        c.lay(mix(pale, INK, 0.4), ribbon([(x - 14, y), (x - 2, y + 3)], [6, 2]), lift=0, cut=0.3)
    c.lay(PAPER, land([(-40, 968), (160, 900), (300, 904), (460, 980), (640, 1040), (800, 1040)]), lift=1.8)
    c.lay(PAPER, blob([(500, 900), (560, 874), (660, 884), (700, 912), (600, 922)]), lift=0.8)
    for i, (x, y) in enumerate(((470, 1010), (500, 992), (534, 972), (560, 950))):
        c.lay(mix(DUSK, PAPER, 0.3), ellipse(x, y + 8 * (i % 2), 8, 4, -30), lift=0, cut=0.3)
    body, wing = perched(96, 918, 60)
    c.lay(CLAY, body, lift=1.2, cut=0.4)
    c.lay(INK, wing, lift=0.5, cut=0.4)
