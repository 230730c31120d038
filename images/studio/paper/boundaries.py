"""Boundaries."""

from paper import (
    CLAY,
    CLAY_DARK,
    GREEN,
    NIGHT,
    OCHRE,
    PAPER,
    ROSE,
    Card,
    card,
    curve,
    mix,
    move,
    outline,
    poly,
    rect,
    ribbon,
)
from things import leaf


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
