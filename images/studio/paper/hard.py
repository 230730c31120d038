"""What I find hard."""

import numpy as np
from paper import (
    CLAY,
    CLAY_DARK,
    GREEN,
    INK,
    MINT,
    MOSS,
    NIGHT,
    OCHRE,
    PAPER,
    ROSE,
    TABLE,
    Card,
    card,
    curve,
    ellipse,
    mix,
    outline,
    poly,
    rect,
    ribbon,
)
from things import leaf, perched, sprig


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
