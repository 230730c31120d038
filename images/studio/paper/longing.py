"""What I long for."""

from paper import (
    CLAY,
    DUSK,
    GREEN,
    MINT,
    NIGHT,
    OCHRE,
    PAPER,
    ROSE,
    Card,
    card,
    curve,
    ellipse,
    mix,
    outline,
    resampled,
    ribbon,
)
from things import boat, leaf, person, star, waves


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
