"""What I find hard."""

from collections.abc import Iterable
from itertools import pairwise

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
    resampled,
    ribbon,
    turn,
)
from things import bird, cloud, land, leaf, perched, sprig, vein, waves


@card(ground=mix(CLAY, CLAY_DARK, 0.35))
def open_cage(c: Card) -> None:
    """A bird sits in a cage whose door stands open; outside there are branches in leaf."""
    c.lay(mix(CLAY, OCHRE, 0.35), ellipse(300, 500, 360, 420), lift=0.6, cut=0.8)
    for line, size, pairs, paint in (
        ([(800, 330), (690, 300), (590, 220), (560, 120)], 128, 5, GREEN),
        ([(810, 880), (720, 800), (660, 690), (640, 600)], 120, 5, mix(GREEN, NIGHT, 0.3)),
    ):
        stem, leaves = sprig(line, size, pairs)
        c.lay(mix(CLAY_DARK, INK, 0.6), stem, lift=1.5)
        for at, shape in enumerate(leaves):
            c.lay(mix(paint, MOSS, 0.25 * (at % 3)), shape, lift=1.8)

    left, right, top, floor, peak = 70.0, 500.0, 330.0, 850.0, 150.0
    middle = (left + right) / 2
    wire, far_wire = TABLE, mix(TABLE, CLAY, 0.45)

    def bar(x: float) -> list[tuple[float, float]]:
        bulge = (x - middle) * 0.86
        return [
            (middle + bulge * 0.06, peak),
            (middle + bulge * 0.72, peak + 76),
            (x, top),
            (x, floor - 150),
            (x, floor),
        ]

    c.lay(far_wire, *(ribbon(bar(x), 4) for x in np.linspace(left + 40, right - 40, 6)), lift=0.6, cut=0.4)
    c.lay(mix(CLAY_DARK, INK, 0.3), rect(left - 26, floor - 8, right - left + 52, 26, corner=12), lift=1)
    c.lay(mix(OCHRE, CLAY_DARK, 0.45), ribbon([(left + 6, 650), (right - 6, 640)], 12), lift=1.5)
    body, wing = perched(238, 640, 196)
    c.lay(NIGHT, body, lift=1.8)
    c.lay(mix(GREEN, MINT, 0.25), wing, lift=1)
    c.lay(OCHRE, poly((318, 516), (366, 531), (320, 545)), lift=0.6)
    c.lay(mix(MINT, PAPER, 0.4), ellipse(306, 520, 6), lift=0)
    feet = [ribbon([(x, 624), (x + 3, 652)], 5) for x in (232, 258)]
    c.lay(NIGHT, *feet, lift=0.6, cut=0.3)

    # The doorway is between the bars on the right; the door hangs from the last one, turned outwards.
    whole = [x for x in np.linspace(left, right, 8) if not right - 170 < x < right - 20]
    c.lay(wire, *(ribbon(bar(x), 8) for x in whole), lift=1.8, cut=0.5)
    for x in np.linspace(left, right, 8):
        if x not in whole:
            line = curve(bar(x))
            c.lay(wire, ribbon(line[line[:, 1] < 420], 8), ribbon(line[line[:, 1] > 770], 8), lift=1.8, cut=0.5)
    c.lay(
        wire,
        *(ribbon([(left - 6, y), (middle, y + 16), (right + 6, y)], 9) for y in (336, 424, 768)),
        lift=1.8,
        cut=0.5,
    )
    door = poly((right + 2, 424), (right + 126, 470), (right + 126, 836), (right + 2, 770))
    inner = poly((right + 13, 440), (right + 115, 479), (right + 115, 820), (right + 13, 760))
    c.lay(wire, door, holes=[inner], lift=2.2)
    c.lay(
        wire, *(ribbon([(x, y), (x, y + 352)], 6) for x, y in ((right + 44, 446), (right + 84, 460))), lift=1.6, cut=0.4
    )
    c.lay(
        mix(OCHRE, PAPER, 0.2),
        outline(
            [(left - 34, floor)],
            curve([(left - 20, floor + 62), (middle, floor + 84), (right + 20, floor + 62)]),
            [(right + 34, floor)],
        ),
        lift=2.6,
    )
    c.lay(OCHRE, ellipse(middle, peak - 4, 18), lift=1.6)
    c.lay(wire, ellipse(middle, peak - 48, 34), holes=[ellipse(middle, peak - 48, 25)], lift=1.6)
    c.lay(INK, ribbon([(middle, -20), (middle + 2, 60), (middle, peak - 76)], 6), lift=1.2)
    for x, y, angle in ((642, 986, -160), (560, 1002, -30), (96, 996, 10)):
        c.lay(mix(ROSE, PAPER, 0.2), leaf(x, y, 78, 24, angle, 0.7), lift=1.5)


@card(ground=mix(MINT, GREEN, 0.75))
def knot(c: Card) -> None:
    """One thick rope in a large knot that runs off the card on two sides."""
    path = [(700, -140), (640, 60), (470, 190), (270, 270), (130, 410), (160, 590), (330, 670), (510, 610), (610, 450)]
    path += [(560, 300), (400, 300), (320, 440), (350, 620), (480, 760), (630, 770), (650, 630), (520, 500), (330, 490)]
    path += [(170, 600), (110, 760), (190, 900), (360, 890), (440, 760), (420, 1000), (400, 1200)]
    path = [(880, 40), (640, 190), (430, 320), (230, 470), (112, 660), (190, 870), (400, 924), (570, 800), (590, 590)]
    path += [(480, 370), (290, 300), (130, 380), (104, 560), (240, 690), (430, 706), (640, 684), (736, 570), (660, 440)]
    path += [(510, 500), (410, 650), (330, 810), (250, 980), (180, 1200)]
    line = resampled(curve(path), 4)
    width = 92.0
    _rope(c, line, (0, len(line) - 1), width, ())
    # Later stretches lie over earlier ones by now. Where an earlier one has to be on top (over and under take turns
    # along the rope), it is laid once more, there and nowhere else; a few turns at both ends of that hide the joint.
    passes = _crossings(line)
    visits = sorted(at for pair in passes for at in pair)
    for first, later in passes:
        if visits.index(first) % 2 == 0:
            under, over = line[max(0, later - 34) : later + 34], line[max(0, first - 17) : first + 17]
            place = [ribbon(part, wide, straight=True, round_ends=False) for part, wide in ((under, 94), (over, 108))]
            _rope(c, line, (max(0, first - 34), first + 34), width, place)
            for end in (first - 17, first + 17):
                _turns(c, line, (end - 9, end + 9), width, ())


def _crossings(line: np.ndarray) -> list[tuple[int, int]]:
    """Where `line` crosses itself: the two places along it, the earlier one first."""
    step = np.diff(line, axis=0)
    found = []
    for i in range(len(step)):
        gap, far = line[i + 2 : -1] - line[i], step[i + 2 :]
        cross = step[i, 0] * far[:, 1] - step[i, 1] * far[:, 0]
        cross = np.where(np.abs(cross) < 1e-9, 1e-9, cross)
        along = (gap[:, 0] * far[:, 1] - gap[:, 1] * far[:, 0]) / cross
        there = (gap[:, 0] * step[i, 1] - gap[:, 1] * step[i, 0]) / cross
        hits = np.nonzero((along >= 0) & (along < 1) & (there >= 0) & (there < 1))[0]
        found += [(i, i + 2 + int(hit)) for hit in hits]
    return found


def _rope(c: Card, line: np.ndarray, stretch: tuple[int, int], width: float, within: Iterable[np.ndarray]) -> None:
    """A stretch of the rope along `line`: a dark strip, and over it the turns."""
    first, last = stretch
    for start in range(first, last, 56):
        begin = first if start == first else start + 8  # clear of the turns already laid, hidden by those to come
        base = line[begin : min(start + 66, last + 1)]
        if len(base) > 3:
            strip = ribbon(base, width * 0.8, straight=True, round_ends=False)
            c.lay(mix(CLAY_DARK, INK, 0.3), strip, within=within, lift=2.8, cut=0)
        _turns(c, line, (start, min(start + 56, last + 30)), width, within)


@card(ground=mix(DUSK, MINT, 0.4))
def anchor(c: Card) -> None:
    """A large old anchor, half in the sand of the seabed; its chain goes up to a small boat in the light."""
    c.lay(mix(MINT, PAPER, 0.5), waves(-30, 12, 130, 20, bottom=66), lift=0)
    hull = outline([(498, 40)], curve([(520, 76), (570, 92), (626, 76), (650, 36)]))
    c.lay(mix(DUSK, MINT, 0.4), waves(62, 10, 120, 44), lift=1.4)
    for at, (y, paint) in enumerate(
        ((250, mix(DUSK, MINT, 0.28)), (430, mix(DUSK, MINT, 0.14)), (610, mix(DUSK, NIGHT, 0.06)))
    ):
        c.lay(paint, waves(y, 13, 250 - 20 * at, 70 * at), lift=1.3, tissue=0.72)
    for left, wide, part in ((300, 190, 0.13), (344, 90, 0.12), (640, 60, 0.11)):  # sun through the water
        beam = poly((left, 66), (left + wide, 66), (left + wide * 1.9 - 270, 1100), (left - 300, 1100))
        c.lay(mix(MINT, PAPER, 0.6), beam, lift=0, tissue=part)
    c.lay(CLAY_DARK, hull, lift=1.6)
    c.lay(mix(OCHRE, PAPER, 0.2), rect(490, 30, 168, 14, corner=4), lift=1)

    for x, y, size in ((90, 250, 1.1), (150, 286, 0.9), (60, 306, 0.8), (204, 246, 0.75)):
        tail = [leaf(x - 5 * size, y, 26 * size, 12 * size, angle) for angle in (-32, 32)]
        c.lay(mix(ROSE, PAPER, 0.3), leaf(x, y, 56 * size, 24 * size, 184), *tail, lift=1, cut=0.4)
    sand = mix(OCHRE, PAPER, 0.3)
    for x, y, long, angle, bend in ((690, 850, 340, -96, 0.5), (730, 850, 260, -76, -0.4), (650, 840, 200, -110, 0.4)):
        c.lay(mix(GREEN, DUSK, 0.2), leaf(x, y, long, 44, angle, bend), lift=1.6)
    c.lay(mix(sand, DUSK, 0.45), land([(-40, 790), (200, 760), (430, 800), (640, 740), (800, 760)]), lift=2)

    _chain(c, curve([(574, 84), (590, 170), (570, 262), (520, 318), (478, 340)]))
    _anchor_itself(c)
    c.lay(sand, land([(-40, 920), (140, 900), (300, 926), (470, 922), (620, 946), (800, 900)]), lift=3)
    c.lay(mix(sand, PAPER, 0.32), land([(-40, 1010), (160, 990), (380, 1020), (560, 970), (800, 990)]), lift=2)
    for x, y, wide in ((120, 946, 120), (330, 956, 90), (520, 930, 110), (470, 1022, 90)):
        c.lay(mix(sand, CLAY_DARK, 0.22), ribbon([(x, y), (x + wide / 2, y - 8), (x + wide, y)], [1, 6, 1]), lift=0)
    for x, y, long, angle, bend, paint in (
        (20, 1060, 330, -84, 0.5, MOSS),
        (70, 1070, 250, -62, -0.5, mix(MOSS, GREEN, 0.5)),
        (-6, 1060, 260, -100, 0.4, mix(MOSS, GREEN, 0.5)),
    ):
        c.lay(paint, leaf(x, y, long, 58, angle, bend), holes=[vein(x, y, long, angle, bend)], lift=2.4)
    _crab(c, 640, 986)


def _chain(c: Card, line: np.ndarray) -> None:
    """Links along `line`, small and pale far away, large and dark near by: flat ones, and between them ones on edge."""
    at, number, far = 0.0, 0, len(line) - 1
    while at < far:
        part = at / far
        size = 9 + 24 * part**0.8
        i = int(at)
        ahead = line[min(far, i + 3)] - line[max(0, i - 3)]
        angle = float(np.degrees(np.arctan2(ahead[1], ahead[0])))
        paint = mix(mix(INK, DUSK, 0.2), DUSK, 0.5 * (1 - part))
        x, y = line[i]
        if number % 2:
            c.lay(paint, ellipse(x, y, size, size * 0.2, angle), lift=1, cut=0.3)
        else:
            hole = ellipse(x, y, size * 0.62, size * 0.26, angle)
            c.lay(mix(paint, QUIET, 0.25), ellipse(x, y, size, size * 0.6, angle), holes=[hole], lift=1.4, cut=0.3)
        step = size * 1.25
        gone = np.cumsum(np.hypot(*np.diff(line[i:], axis=0).T))
        at, number = i + float(np.searchsorted(gone, step)) + 1, number + 1


def _anchor_itself(c: Card) -> None:
    """The anchor, leaning to the right: ring, stock, shank and arms with flukes, and rust."""
    iron = mix(INK, DUSK, 0.14)

    def at(shape: np.ndarray) -> np.ndarray:
        return move(turn(shape, 15, (340, 640)), 36, -10)

    arms = curve([(96, 760), (120, 850), (200, 930), (340, 962), (480, 930), (560, 850), (584, 760)])
    c.lay(iron, at(ribbon(arms, [26, 52, 66, 74, 66, 52, 26])), lift=3, cut=0.8)
    for side in (-1, 1):
        fluke = [(340 + side * dx, y) for dx, y in ((252, 716), (304, 838), (214, 812), (150, 858))]
        c.lay(mix(iron, QUIET, 0.2), at(poly(*fluke)), lift=2.2, cut=1.2)
    c.lay(iron, at(ellipse(340, 392, 52)), holes=[at(ellipse(340, 392, 32))], lift=2.4, cut=0.5)
    c.lay(mix(iron, QUIET, 0.12), at(ribbon([(340, 436), (340, 700), (340, 968)], [44, 52, 74])), lift=3, cut=0.8)
    wood = mix(CLAY_DARK, INK, 0.35)
    c.lay(wood, at(ribbon([(168, 520), (340, 506), (512, 520)], [34, 60, 34])), lift=3, cut=1.2)
    for x in (236, 300, 380, 444):
        c.lay(mix(iron, QUIET, 0.3), at(rect(x - 7, 484, 14, 56)), lift=0.6, cut=0.5)
    rust = (
        ((322, 560), (330, 600), (324, 660)),
        ((362, 700), (352, 760), (360, 830)),
        ((150, 880), (200, 916), (262, 936)),
    )
    for line in rust:
        c.lay(mix(iron, CLAY_DARK, 0.75), at(ribbon(line, [2, 13, 3])), lift=0.2, cut=2.4)


def _crab(c: Card, x: float, y: float) -> None:
    """A crab on the sand."""
    legs = [
        ribbon(
            [(x + s * 30, y + 4), (x + s * (56 + 6 * k), y - 16 + 14 * k), (x + s * (64 + 4 * k), y + 12 + 12 * k)],
            [7, 6, 3],
        )
        for s in (-1, 1)
        for k in range(3)
    ]
    c.lay(CLAY_DARK, *legs, lift=1, cut=0.4)
    for s in (-1, 1):
        c.lay(
            CLAY_DARK,
            ribbon([(x + s * 34, y - 10), (x + s * 62, y - 34), (x + s * 52, y - 54)], [9, 9, 12]),
            lift=1.2,
            cut=0.4,
        )
        c.lay(
            CLAY,
            leaf(x + s * 56, y - 46, 40, 24, -90 - s * 26, 0.2),
            leaf(x + s * 54, y - 46, 32, 16, -90 + s * 24),
            lift=1.4,
            cut=0.4,
        )
        c.lay(
            CLAY,
            ribbon([(x + s * 12, y - 16), (x + s * 15, y - 36)], 4),
            ellipse(x + s * 15, y - 38, 5),
            lift=1,
            cut=0.2,
        )
    c.lay(
        CLAY,
        blob(
            [
                (x - 48, y - 6),
                (x - 30, y - 24),
                (x, y - 28),
                (x + 30, y - 24),
                (x + 48, y - 6),
                (x + 28, y + 22),
                (x - 28, y + 22),
            ]
        ),
        lift=2,
    )


def _turns(c: Card, line: np.ndarray, stretch: tuple[int, int], width: float, within: Iterable[np.ndarray]) -> None:
    """The turns of a rope, each a slip of paper that lies a little over the one before."""
    along = np.gradient(line, axis=0)
    along /= np.hypot(*along.T)[:, None]
    across = np.column_stack([-along[:, 1], along[:, 0]]) * width
    for i in range(max(14, -(-stretch[0] // 7) * 7), min(stretch[1], len(line) - 10), 7):
        points = [line[i + k] + across[i + k] * far for k, far in ((-8, -0.42), (-3, -0.2), (3, 0.2), (8, 0.42))]
        paint = (mix(OCHRE, PAPER, 0.3), OCHRE, mix(OCHRE, CLAY, 0.32))[i // 7 % 3]
        c.lay(paint, ribbon(points, [15, 35, 35, 15]), within=within, lift=0.8, cut=0.3)


@card(ground=mix(INK, NIGHT, 0.5))
def well(c: Card) -> None:
    """From the bottom of a well one sees the light above, the bucket on its rope, and a fern on the stones."""
    high = np.array([505.0, 300.0])
    near = np.array([350.0, 590.0])
    c.lay(mix(MINT, PAPER, 0.62), ellipse(*high, 190), lift=0, cut=0.6)
    c.lay(PAPER, *cloud(560, 300, 190), within=[ellipse(*high, 186)], lift=0.8, cut=0.6)
    c.lay(NIGHT, *bird(430, 250, 62, -18)[0], *bird(430, 250, 62, -18)[1], lift=0.8, cut=0.3)
    radii = [172.0]
    while radii[-1] < 1150:
        radii.append(radii[-1] * 1.31)
    for ring, (inner, outer) in enumerate(pairwise(radii)):
        part = ring / (len(radii) - 2)
        middle = high + (near - high) * part**0.7
        tone = mix(mix(DUSK, MINT, 0.3), mix(NIGHT, INK, 0.4), min(1.0, 0.12 + 1.15 * part))
        c.lay(
            mix(tone, INK, 0.5), ellipse(*middle, outer + 14), holes=[ellipse(*middle, inner)], lift=1.6 + part, cut=0.8
        )
        count = 13 + ring % 2
        for stone in range(count):
            start = 360 * (stone + 0.5 * (ring % 2)) / count + c.random.uniform(-3, 3)
            wide = 360 / count - c.random.uniform(2.2, 4.2)
            t = np.radians(np.linspace(start, start + wide, 9))
            low, far = inner * c.random.uniform(1.015, 1.04), outer * c.random.uniform(0.97, 1.0)
            edge = np.column_stack([np.cos(t), np.sin(t)])
            shape = np.vstack([edge * low, edge[::-1] * far]) + middle
            # Light falls on the stones that face the opening from the left below.
            lit = 0.5 + 0.5 * np.cos(np.radians(start - 140))
            c.lay(mix(tone, mix(MINT, PAPER, 0.2), 0.16 * lit * c.random.uniform(0.3, 1.3)), shape, lift=0.5, cut=1.2)
    rope = [(520, 170), (470, 380), (352, 590), (262, 724)]
    c.lay(mix(OCHRE, QUIET, 0.4), ribbon(rope, [5, 8, 13, 17]), lift=2.2, cut=0.4)
    c.lay(mix(CLAY_DARK, INK, 0.5), ellipse(246, 756, 140, 134), lift=3.4, cut=0.6)
    c.lay(mix(CLAY, OCHRE, 0.35), ellipse(242, 762, 122, 117), lift=0.8, cut=0.6)
    boards = [ribbon([(242 + x, 636), (242 + x, 886)], 5, straight=True) for x in (-72, -26, 22, 70)]
    c.lay(mix(CLAY_DARK, INK, 0.3), *boards, within=[ellipse(242, 762, 120, 115)], lift=0, cut=0.6)
    c.lay(mix(QUIET, INK, 0.3), ellipse(242, 762, 122, 117), holes=[ellipse(242, 762, 110, 105)], lift=0.6, cut=0.3)
    for line, size in (
        ([(-40, 1010), (80, 930), (190, 915), (280, 960)], 96),
        ([(-40, 1060), (90, 1020), (180, 1050)], 84),
    ):
        stem, leaves = sprig(line, size, 7, spread=62)
        c.lay(mix(GREEN, NIGHT, 0.2), stem, lift=2.6, cut=0.5)
        for at, shape in enumerate(leaves):
            c.lay(mix(MOSS, GREEN, 0.25 + 0.2 * (at % 3)), shape, lift=2.2)


@card(ground=mix(mix(QUIET, OCHRE, 0.55), PAPER, 0.18))
def wind(c: Card) -> None:
    """Poplars and grass lie flat in a storm, leaves fly; somebody pushes a bicycle into the wind."""
    sky = mix(mix(QUIET, OCHRE, 0.55), PAPER, 0.18)
    for at, (y, thick) in enumerate(((60, 74), (210, 54), (330, 96), (480, 60), (590, 84))):
        sweep = [(-60, y + 120), (180, y + 50), (430, y + 40), (640, y - 30), (830, y - 60)]
        c.lay(
            mix(sky, (PAPER, QUIET, DUSK)[at % 3], 0.3), ribbon(sweep, [thick, thick * 0.5, thick]), lift=1.2, cut=1.2
        )
    c.lay(mix(MOSS, QUIET, 0.45), land([(-60, 700), (160, 670), (420, 690), (640, 640), (830, 655)]), lift=1.6)
    for x, y, tall, paint in ((640, 690, 560, GREEN), (470, 720, 470, mix(GREEN, MOSS, 0.5)), (740, 700, 640, NIGHT)):
        trunk = [(x, y), (x - 20, y - tall * 0.3), (x - 95, y - tall * 0.62), (x - 225, y - tall * 0.86)]
        c.lay(mix(CLAY_DARK, INK, 0.5), ribbon(trunk, [24, 16, 8]), lift=1.8, cut=0.6)
        line = curve(trunk)
        for share in np.linspace(0.2, 0.98, 15):
            root = line[int(share * (len(line) - 1))]
            long = tall * 0.42 * (1.1 - 0.5 * share)
            shape = leaf(root[0] + 14, root[1], long, long * 0.24, 196 + 34 * share + c.random.uniform(-9, 9), 0.5)
            c.lay(mix(paint, MOSS, float(c.random.uniform(0, 0.45))), shape, lift=1.3)
    c.lay(mix(OCHRE, MOSS, 0.35), land([(-60, 800), (180, 850), (420, 835), (640, 800), (830, 780)]), lift=2.2)
    for x in np.arange(-10, 840, 23):
        y = 850 - 40 * np.sin(x / 240) + c.random.uniform(-16, 26)
        shape = leaf(x, y + 20, c.random.uniform(90, 150), 24, 200 + c.random.uniform(-14, 10), 0.6)
        c.lay(mix(OCHRE, MOSS, float(c.random.uniform(0.1, 0.8))), shape, lift=1)
    wheel = [ring for x in (196, 330) for ring in (ellipse(x, 842, 52),)]
    c.lay(INK, *wheel, holes=[ellipse(x, 842, 44) for x in (196, 330)], lift=1.6, cut=0.3)
    frame = (
        [(196, 842), (240, 778), (306, 778), (330, 842)],
        [(240, 778), (262, 842), (306, 778)],
        [(262, 842), (330, 842)],
    )
    bars = [ribbon(line, 7, straight=True) for line in frame]
    handles = [ribbon([(240, 782), (230, 746), (206, 744)], 7), ribbon([(306, 778), (312, 758)], 6)]
    c.lay(CLAY, *bars, *handles, ribbon([(296, 756), (332, 754)], 12), lift=1, cut=0.3)
    for leg in ([(352, 812), (338, 858), (318, 900)], [(364, 812), (384, 858), (402, 904)]):
        c.lay(INK, ribbon(leg, [26, 20, 18]), lift=1.4, cut=0.4)
    coat = outline(
        curve([(262, 690), (292, 664), (330, 676), (370, 740), (412, 836)]),
        curve([(392, 850), (350, 838), (330, 820)]),
        curve([(318, 770), (290, 730), (262, 690)]),
    )
    c.lay(DUSK, coat, lift=2, cut=0.5)
    c.lay(mix(DUSK, INK, 0.3), ribbon([(300, 694), (262, 728), (232, 748)], [30, 24, 18]), lift=1.4, cut=0.4)
    c.lay(mix(ROSE, PAPER, 0.2), ellipse(262, 656, 26, 29, -20), lift=1.4, cut=0.4)
    c.lay(INK, blob([(240, 646), (262, 622), (292, 636), (290, 662), (270, 650)]), lift=1, cut=0.4)
    c.lay(CLAY, ribbon([(274, 684), (330, 668), (392, 690), (452, 664)], [30, 26, 20, 12]), lift=2.2, cut=0.5)
    c.lay(mix(GREEN, NIGHT, 0.3), land([(-60, 985), (150, 960), (420, 990), (640, 955), (830, 970)]), lift=2.8)
    flying = [(90, 300, 74, 160), (250, 210, 60, 205), (180, 520, 82, 175), (60, 640, 56, 215), (360, 430, 64, 150)]
    flying += [(120, 120, 50, 190), (440, 560, 52, 170), (560, 180, 58, 200), (470, 905, 60, 188)]
    for x, y, long, angle in flying:
        c.lay((CLAY, OCHRE, CLAY_DARK)[(x + y) // 10 % 3], leaf(x, y, long, long * 0.5, angle, 0.6), lift=2.4, cut=0.7)


@card(ground=mix(ROSE, PAPER, 0.42))
def stack(c: Card) -> None:
    """A tall leaning pile of cups, plates, books, a clock and a suitcase stands on a tray that fingers hold."""
    c.lay(mix(ROSE, PAPER, 0.68), rect(-60, -60, 420, 1200, angle=3), lift=0.6)
    lean = 0.0

    def put(paint: str, *shapes: np.ndarray, lift: float = 1.6, cut: float = 0.6) -> None:
        c.lay(paint, *(move(shape, lean, 0) for shape in shapes), lift=lift, cut=cut)

    # From the tray upwards, each thing a little further to the right.
    put(mix(CLAY_DARK, INK, 0.25), rect(120, 880, 480, 34, corner=14), lift=2.4)
    put(mix(CLAY, OCHRE, 0.3), rect(132, 872, 456, 18, corner=8), lift=0.8)
    put(mix(CLAY_DARK, INK, 0.1), rect(176, 700, 372, 172, corner=22), lift=2.2)
    put(mix(OCHRE, CLAY, 0.35), rect(226, 700, 26, 172), rect(470, 700, 26, 172), lift=0.6)
    put(mix(CLAY_DARK, INK, 0.5), ribbon([(318, 702), (322, 672), (404, 672), (408, 702)], 15), lift=1.2)
    put(OCHRE, rect(346, 716, 34, 24, corner=5), lift=0.6)
    lean = 18
    for y, wide, thick, paint in ((640, 330, 40, GREEN), (600, 280, 38, OCHRE), (566, 310, 32, DUSK)):
        put(paint, rect(362 - wide / 2, y, wide, thick, angle=c.random.uniform(-2, 2), corner=5), lift=1.5)
        put(PAPER, rect(368 - wide / 2 + wide * 0.72, y + 6, wide * 0.27, thick - 12), lift=0)
    lean = 34
    put(mix(INK, QUIET, 0.15), ellipse(362, 470, 96), lift=2)
    put(TABLE, ellipse(362, 470, 78), lift=0.4)
    ticks = [turn(rect(358, 398, 8, 18), 30 * at, (362, 470)) for at in range(12)]
    put(mix(INK, QUIET, 0.3), *ticks, lift=0, cut=0.2)
    put(
        CLAY,
        ribbon([(362, 474), (362, 412)], [11, 6], straight=True),
        ribbon([(360, 470), (408, 496)], [11, 7], straight=True),
        lift=0.6,
        cut=0.2,
    )
    put(mix(INK, QUIET, 0.15), rect(296, 552, 26, 18, angle=-24), rect(402, 552, 26, 18, angle=24), lift=1)
    lean = 56
    for at, y in enumerate((362, 344, 328, 314)):
        plate = outline(curve([(230, y), (360, y + 7), (492, y)]), curve([(462, y + 16), (360, y + 24), (262, y + 16)]))
        put((PAPER, MINT, PAPER, ROSE)[at], move(plate, c.random.uniform(-14, 14), 0), lift=1.2)
    lean = 92
    for x, y, paint in ((300, 246, CLAY), (390, 254, mix(MINT, GREEN, 0.25))):
        cup = outline(
            curve([(x - 52, y), (x, y + 5), (x + 52, y)]),
            curve([(x + 44, y + 44), (x + 26, y + 72), (x - 26, y + 72), (x - 44, y + 44)]),
        )
        put(paint, ribbon([(x + 44, y + 12), (x + 78, y + 16), (x + 72, y + 46), (x + 38, y + 50)], 11), lift=1)
        put(paint, cup, lift=1.5)
    lean = 116
    put(mix(OCHRE, QUIET, 0.3), rect(236, 226, 236, 22, angle=-3, corner=6), lift=1.6)
    bowl = ellipse(346, 92, 146, 138)
    put(mix(MINT, PAPER, 0.55), bowl, lift=2.2)
    water = outline(curve([(150, 86), (346, 100), (540, 78)]), [(540, 300), (150, 300)])
    c.lay(
        mix(DUSK, MINT, 0.45),
        move(water, lean, 0),
        within=[move(ellipse(346, 92, 134, 126), lean, 0)],
        lift=0.3,
        cut=0.8,
    )
    fish = outline(curve([(300, 142), (336, 116), (384, 128), (402, 142)]), curve([(384, 158), (336, 168), (300, 142)]))
    put(CLAY, fish, poly((306, 142), (272, 120), (280, 144), (270, 166)), lift=0.8, cut=0.5)
    put(INK, ellipse(384, 138, 5), lift=0, cut=0.2)
    lean = 0
    for x, side in ((150, 1), (566, -1)):
        for at in range(4):
            y = 902 + 27 * at
            finger = [(x - side * 60, 1010 + 12 * at), (x - side * 20, y + 46), (x + side * (34 - 7 * at), y + 8)]
            c.lay(mix(mix(CLAY, ROSE, 0.62), PAPER, 0.05 * (3 - at)), ribbon(finger, [46, 36, 30]), lift=1.4, cut=0.4)
        sleeve = [(x - side * 190, 1120), (x - side * 120, 1010), (x - side * 50, 1000), (x - side * 10, 1130)]
        c.lay(mix(DUSK, GREEN, 0.5), poly(*sleeve), lift=2.4)
