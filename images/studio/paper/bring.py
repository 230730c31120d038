"""What I bring."""

from paper import (
    CLAY,
    CLAY_DARK,
    DUSK,
    GREEN,
    INK,
    MINT,
    NIGHT,
    OCHRE,
    PAPER,
    ROSE,
    TABLE,
    Card,
    blob,
    card,
    curve,
    ellipse,
    mix,
    outline,
    poly,
    rect,
    ribbon,
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
