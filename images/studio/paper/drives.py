"""What drives me."""

from paper import (
    CLAY,
    CLAY_DARK,
    DUSK,
    GREEN,
    INK,
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
    move,
    outline,
    poly,
    rect,
    ribbon,
    turn,
)
from things import bird, cloud, fir, house, land, leaf, person


@card(ground=mix(DUSK, PAPER, 0.52))
def kite(c: Card) -> None:
    """A kite high in a pale sky; someone small on a hill holds the line."""
    for x, y, width, pale in ((610, 700, 520, 0.72), (120, 560, 460, 0.8), (700, 500, 330, 0.9)):
        c.lay(mix(DUSK, PAPER, pale), *cloud(x, y, width), lift=1.4, cut=0.7)
    c.lay(mix(DUSK, GREEN, 0.35), land([(-40, 905), (180, 880), (430, 930), (620, 870), (800, 900)]), lift=1.5)
    for x, y, wide, high, roof in ((560, 884, 44, 26, 22), (612, 878, 34, 40, 30), (652, 876, 52, 24, 20)):
        walls, over = house(x, y, wide, high, roof, 4)
        c.lay(mix(ROSE, PAPER, 0.4), walls, lift=0.7, cut=0.5)
        c.lay(CLAY_DARK, over, lift=0.5, cut=0.5)
        c.lay(INK, rect(x + wide * 0.4, y - high * 0.75, 9, 12), lift=0, cut=0.3)
    c.lay(mix(GREEN, DUSK, 0.45), land([(330, 1010), (430, 950), (560, 905), (700, 878), (800, 905)]), lift=1.5)
    c.lay(GREEN, land([(-40, 900), (110, 922), (300, 985), (520, 1010), (800, 980)]), lift=2)
    c.lay(NIGHT, *person(128, 930, 84, coat=0.34), ribbon([(136, 868), (150, 856), (163, 838)], [9, 6]), lift=0.6)
    c.lay(PAPER, ribbon([(163, 838), (300, 700), (400, 520), (438, 398)], 2.6), lift=0.5, cut=0.3)

    top, right, bottom, left, middle = (520, 62), (672, 330), (352, 560), (292, 196), (458, 250)
    tail = [(352, 556), (300, 640), (372, 716), (318, 800), (352, 852)]
    c.lay(CLAY_DARK, ribbon(tail, [5, 4, 3]), lift=0.8)
    line = curve(tail)
    for at, paint in ((0.22, OCHRE), (0.45, PAPER), (0.68, CLAY), (0.9, OCHRE)):
        x, y = line[int(at * len(line))]
        bow = outline(
            curve([(0, 0), (-30, -20), (-40, 2), (-30, 17), (0, 0)]), curve([(0, 0), (30, -16), (38, 4), (28, 19)])
        )
        c.lay(paint, move(turn(bow, 60 * at - 25), x, y), lift=1)
    c.lay(CLAY_DARK, poly(top, right, bottom, left), lift=3.2, cut=0.8)
    for paint, corner_one, corner_two in ((CLAY, top, left), (OCHRE, top, right), (ROSE, left, bottom)):
        shape = poly(corner_one, corner_two, middle)
        centre = shape.mean(axis=0)
        c.lay(paint, (shape - centre) * 0.93 + centre, lift=0.7, cut=0.7)
    c.lay(mix(CLAY, CLAY_DARK, 0.4), (poly(right, bottom, middle) - (494, 380)) * 0.93 + (494, 380), lift=0.7, cut=0.7)
    c.lay(TABLE, ribbon([top, middle, bottom], 6, straight=True), ribbon([left, middle, right], 6), lift=0.6, cut=0.5)


@card(ground=mix(OCHRE, PAPER, 0.45))
def ridge(c: Card) -> None:
    """A path that goes over hill after hill; a low sun behind the last one."""
    c.lay(mix(OCHRE, PAPER, 0.68), ellipse(252, 372, 268), lift=0.6)
    c.lay(PAPER, ellipse(252, 372, 172), lift=1)
    for x, y, size, tip in ((560, 190, 62, -8), (640, 250, 40, 4), (486, 268, 34, -14)):
        body, wings = bird(x, y, size, tip)
        c.lay(CLAY_DARK, *body, *wings, lift=0.8)
    hills = (
        (mix(OCHRE, ROSE, 0.55), [(-40, 452), (140, 420), (330, 476), (540, 392), (800, 470)]),
        (mix(OCHRE, CLAY, 0.35), [(-40, 500), (90, 540), (300, 590), (520, 500), (650, 506), (800, 560)]),
        (CLAY, [(-40, 690), (120, 612), (260, 600), (450, 690), (640, 716), (800, 664)]),
        (CLAY_DARK, [(-40, 760), (180, 842), (420, 800), (560, 768), (800, 850)]),
        (mix(CLAY_DARK, INK, 0.62), [(-40, 1010), (160, 930), (330, 958), (540, 1010), (800, 975)]),
    )
    # The path is cut anew for each hill: it is wide in front, and lost between one hill and the next.
    paths = (
        None,
        ([(520, 470), (522, 506), (544, 532), (512, 566), (548, 620), (520, 790)], [6, 6, 10, 13, 18, 22]),
        ([(240, 560), (236, 606), (208, 640), (282, 690), (330, 750), (290, 860)], [14, 15, 22, 28, 36, 42]),
        ([(566, 720), (578, 776), (606, 808), (520, 862), (440, 950), (520, 1080)], [24, 26, 38, 54, 74, 96]),
        None,
    )
    for (paint, heights), path in zip(hills, paths, strict=True):
        shape = land(heights)
        c.lay(paint, shape, lift=2.2)
        if path:
            c.lay(mix(TABLE, OCHRE, 0.25), ribbon(*path), within=[shape], lift=0.4)
    for x, y, width, height in ((96, 668, 52, 132), (150, 650, 40, 96), (668, 830, 70, 190), (724, 850, 60, 140)):
        c.lay(mix(CLAY_DARK, INK, 0.5), fir(x, y, width, height), lift=1)
    c.lay(NIGHT, *person(500, 878, 74, coat=0.36), lift=0.8)
    c.lay(NIGHT, ribbon([(516, 836), (528, 884)], [4, 3]), lift=0.6)
    for x, y, length, angle, bend in (
        (40, 1000, 190, -112, -0.5),
        (66, 1000, 250, -88, 0.5),
        (92, 1000, 200, -66, 0.6),
        (120, 1000, 130, -44, 0.5),
        (652, 1050, 170, -104, -0.5),
        (676, 1050, 220, -80, 0.4),
        (700, 1050, 150, -58, 0.5),
    ):
        c.lay(mix(CLAY_DARK, INK, 0.78), leaf(x, y, length, 26, angle, bend), lift=1.6)
