"""What I find hard."""

from collections.abc import Iterable

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
from things import land, leaf, perched, sprig, vein, waves


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
