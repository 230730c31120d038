"""How I meet others."""

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
    ROSE,
    SIDE,
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
from things import bird, boat, crown, land, leaf, poplar, vein, waves


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
