"""Values."""

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
from things import boat, leaf, sprig, vein, waves


@card(ground=mix(GREEN, MOSS, 0.45))
def rings(c: Card) -> None:
    """The rings of a sawn tree, its heart low on the left; moss and leaves along the bark."""
    heart = np.array([232.0, 720.0])
    t = np.linspace(0, 2 * np.pi, 26, endpoint=False)
    # One uneven outline, shrunk ring by ring towards the heart and rounder each time.
    uneven = 1 + 0.06 * np.sin(2 * t + 0.6) + 0.035 * np.sin(5 * t + 1.9) + c.random.normal(0, 0.008, len(t))

    def ring(radius: float, round_part: float) -> np.ndarray:
        far = radius * (1 + (uneven - 1) * (1 - round_part))
        return blob(np.column_stack([heart[0] + far * np.cos(t) * 0.98, heart[1] + far * np.sin(t)]))

    for x, y, length, angle in (
        (640, 300, 260, -62),
        (560, 210, 220, -96),
        (700, 420, 230, -24),
        (380, 150, 190, -118),
    ):
        c.lay(
            mix(MOSS, PAPER, 0.18),
            leaf(x, y, length, length * 0.4, angle, 0.4),
            holes=[vein(x, y, length, angle, 0.4, 4)],
            lift=2,
        )
    c.lay(mix(CLAY_DARK, INK, 0.72), ring(650, 0), lift=3.4, cut=2.4)
    c.lay(mix(CLAY_DARK, INK, 0.45), ring(622, 0), lift=1, cut=2)
    light, warm = mix(OCHRE, TABLE, 0.62), mix(OCHRE, CLAY, 0.32)
    radius, number = 592.0, 0
    while radius > 14:
        part = 1 - radius / 592
        paint = (
            mix(light, warm, 0.12 + 0.75 * part) if number % 2 == 0 else mix(mix(light, warm, part), CLAY_DARK, 0.42)
        )
        if number == 9:
            paint = mix(GREEN, MINT, 0.25)  # one year was different
        c.lay(paint, ring(radius, part), lift=0.45, cut=1.1)
        step = c.random.uniform(20, 40) if number % 2 == 0 else c.random.uniform(5, 9)
        radius, number = radius - step, number + 1
    crack = poly(
        heart - np.array([4, 6]), (396, 552), (548, 402), (672, 324), (560, 424), (410, 574), heart + np.array([4, 8])
    )
    c.lay(mix(CLAY_DARK, INK, 0.72), crack, lift=0.3)
    c.lay(mix(CLAY_DARK, INK, 0.6), ellipse(*heart, 10), lift=0.4)

    for x, y, radius in ((690, 500, 40), (724, 560, 58), (660, 438, 28), (716, 470, 30), (744, 640, 34)):
        c.lay(mix(MOSS, OCHRE, 0.25), ellipse(x, y, radius, radius * 0.86), lift=1.5, cut=1.8)
    for x, y, length, angle in ((716, 566, 74, -70), (706, 560, 60, -112), (734, 556, 66, -38)):
        c.lay(
            CLAY,
            ribbon(
                [(x, y), (x + length * 0.2, y - length * 0.6), (x + np.cos(np.radians(angle)) * length, y - length)],
                [5, 4, 3],
            ),
            lift=1,
        )
        c.lay(ROSE, ellipse(x + np.cos(np.radians(angle)) * length, y - length, 9, 7), lift=1)
    c.lay(NIGHT, ellipse(520, 846, 17, 13, 24), ellipse(498, 836, 9, 8), lift=1.6)
    feet = [
        ribbon([(514 + i * 8, 846), (514 + i * 8 + side * 5, 846 + side * 22)], 2.5)
        for i in range(3)
        for side in (-1, 1)
    ]
    c.lay(NIGHT, *feet, lift=0.8, cut=0.2)


@card(ground=mix(ROSE, CLAY, 0.4))
def plumb_line(c: Card) -> None:
    """A brick wall that leans, with an uneven end; before it a plumb line hangs straight."""
    tones = (
        CLAY_DARK,
        mix(CLAY_DARK, INK, 0.2),
        mix(CLAY, ROSE, 0.3),
        mix(CLAY, OCHRE, 0.35),
        CLAY,
        mix(ROSE, CLAY, 0.55),
    )

    def edge(y: float) -> float:
        return 548 + (1050 - y) * 0.14

    mortar = mix(LINE, ROSE, 0.2)
    c.lay(mortar, poly((-60, 262), (344, 262), (350, 330), (edge(326), 332), (edge(1120), 1120), (-60, 1120)), lift=3.2)
    pitch = 68.0
    for row in range(14):
        slope = 0.042 - 0.004 * row + c.random.uniform(-0.006, 0.006)
        base = 1092 - row * pitch
        x = edge(base) - (0 if row % 2 else 62) - c.random.uniform(-6, 10)
        number = 0
        while x > -70 and (row < 12 or x > -60):
            wide = 62.0 if number == 0 and row % 2 else c.random.uniform(118, 134)
            top = base - slope * (620 - x)
            brick = rect(
                x - wide, top, wide - 11, pitch - 12, angle=np.degrees(np.arctan(slope)) + c.random.uniform(-1, 1)
            )
            if not (row == 13 or (row == 12 and x > 430)):
                c.lay(tones[int(c.random.integers(6))], brick, lift=1, cut=1.8)
            x, number = x - wide, number + 1

    for line, size, pairs in (
        ([(98, 672), (120, 626), (176, 610), (214, 566)], 58, 3),
        ([(94, 672), (72, 620), (84, 560)], 46, 2),
    ):
        stem, leaves = sprig(line, size, pairs, stem=5)
        c.lay(mix(GREEN, NIGHT, 0.2), stem, lift=1)
        c.lay(GREEN, *leaves, lift=1.6, cut=0.6)
    _trowel(c, 404, 318)

    x = 614.0
    brass = mix(OCHRE, CLAY_DARK, 0.16)
    c.lay(TABLE, ribbon([(x, -30), (x, 700)], 5, straight=True), lift=3, cut=0)
    c.lay(mix(brass, INK, 0.35), rect(x - 11, 690, 22, 30, corner=6), lift=2.6, cut=0.3)
    bob = outline(
        [(x - 25, 716), (x + 25, 716)], curve([(x + 40, 738), (x + 43, 780), (x + 34, 830), (x + 14, 890), (x, 932)])
    )
    other = curve([(x - 14, 890), (x - 34, 830), (x - 43, 780), (x - 40, 738)])
    c.lay(brass, outline(bob, other), lift=3.4, cut=0.4)
    c.lay(mix(brass, PAPER, 0.5), ribbon([(x - 26, 744), (x - 28, 790), (x - 16, 850)], [3, 11, 3]), lift=0.3, cut=0.4)
    c.lay(mix(brass, INK, 0.3), ribbon([(x - 41, 752), (x, 760), (x + 41, 752)], 7), lift=0.4, cut=0.3)


def _trowel(c: Card, x: float, y: float) -> None:
    """A trowel seen from the side, on some mortar."""
    heap = [(x - 20, y + 16), (x + 20, y - 14), (x + 84, y - 22), (x + 150, y - 6), (x + 176, y + 18), (x + 80, y + 24)]
    c.lay(mix(LINE, ROSE, 0.2), blob(heap), lift=1.2, cut=1.6)
    steel = mix(DUSK, PAPER, 0.4)
    c.lay(steel, ribbon([(x + 30, y - 26), (x + 120, y - 22), (x + 216, y - 8)], [16, 12, 3]), lift=1.8, cut=0.5)
    c.lay(
        mix(steel, INK, 0.4),
        ribbon([(x + 44, y - 28), (x + 30, y - 60), (x + 4, y - 66), (x - 20, y - 64)], 9),
        lift=1.4,
        cut=0.4,
    )
    c.lay(
        mix(CLAY_DARK, INK, 0.45),
        ribbon([(x - 14, y - 64), (x - 66, y - 68), (x - 118, y - 62)], [22, 30, 26]),
        lift=2.2,
    )


@card(ground=mix(NIGHT, DUSK, 0.3))
def lighthouse(c: Card) -> None:
    """A small lighthouse on a rock; its beam passes over a rough dark sea towards a boat's lamp."""
    lamp = (612.0, 336.0)
    pale = mix(OCHRE, PAPER, 0.45)
    for top, low, part in ((-190, 470, 0.1), (-60, 380, 0.13), (60, 290, 0.2)):
        c.lay(pale, poly(lamp, (-60, top), (-60, low)), lift=0.3, cut=0.6, tissue=part)
    c.lay(pale, poly(lamp, (810, 300), (810, 420)), lift=0.3, cut=0.6, tissue=0.16)
    for y, x, wide, thick in ((96, 430, 420, 34), (168, 90, 340, 26), (508, 250, 560, 30), (566, 20, 300, 22)):
        mist = ribbon([(x - wide / 2, y), (x, y + 10), (x + wide / 2, y - 2)], [thick * 0.5, thick, thick * 0.6])
        c.lay(mix(DUSK, PAPER, 0.4), mist, lift=0.7, tissue=0.3)
    c.glow(pale, *lamp, (96, 58), tissue=0.28)

    c.lay(mix(DUSK, NIGHT, 0.3), waves(612, 13, 96, 20), lift=1.4)
    for x, y, wide in ((560, 640, 70), (420, 652, 90), (500, 668, 60), (300, 664, 60), (196, 646, 40)):
        c.lay(
            mix(OCHRE, DUSK, 0.3), ribbon([(x, y), (x + wide / 2, y + 4), (x + wide, y)], [1, 6, 1]), lift=0.4, cut=0.3
        )
    hull, _ = boat(112, 650, 92, sail=False)
    c.lay(INK, hull, ribbon([(112, 652), (114, 596)], [5, 4], straight=True), lift=1.2, cut=0.5)
    c.glow(OCHRE, 114, 594, (30, 18), tissue=0.3)
    c.lay(mix(OCHRE, PAPER, 0.3), ellipse(114, 594, 8), lift=0.4, cut=0.2)
    c.lay(mix(DUSK, NIGHT, 0.45), waves(676, 22, 142, 64), lift=2)

    rock = [(430, 800), (486, 706), (530, 690), (556, 640), (600, 622), (660, 628), (704, 660), (770, 650), (830, 800)]
    c.lay(mix(INK, DUSK, 0.16), poly(*rock), lift=2.4, cut=2.2)
    c.lay(
        mix(INK, DUSK, 0.34),
        poly((486, 712), (530, 694), (556, 644), (588, 632), (566, 690), (540, 760), (470, 770)),
        lift=0.8,
        cut=2,
    )
    _tower(c, lamp)
    for at, (y, high, long, shift) in enumerate(((738, 34, 220, 150), (826, 44, 300, 20), (930, 56, 380, 250))):
        paint = mix(mix(DUSK, NIGHT, 0.62 + 0.14 * at), GREEN, 0.16)
        c.lay(paint, waves(y, high, long, shift), lift=3)
        crest = [waves(y + 2 + (10 + 3 * at) * k, high, long, shift) for k in (0, 1)]
        c.lay(mix(paint, DUSK, 0.5), crest[0], holes=[crest[1]], lift=0.4, cut=1.4)
    for x, y, size, angle in ((424, 764, 44, -128), (450, 752, 56, -100), (474, 744, 40, -76), (404, 776, 30, -150)):
        c.lay(mix(DUSK, PAPER, 0.55), leaf(x, y, size, size * 0.3, angle, 0.5), lift=0.8, cut=0.4)


def _tower(c: Card, lamp: tuple[float, float]) -> None:
    """The striped tower below its lamp."""
    x, y = lamp
    body = poly((x - 34, y + 34), (x + 34, y + 34), (x + 54, y + 306), (x - 54, y + 306))
    c.lay(TABLE, body, lift=2.6)
    for top in (78, 190):
        c.lay(CLAY_DARK, rect(x - 90, y + top, 180, 56), within=[body], lift=0.3)
    c.lay(mix(INK, DUSK, 0.2), rect(x - 7, y + 152, 15, 24), rect(x - 2, y + 262, 18, 46), lift=0.3, cut=0.4)
    c.lay(mix(OCHRE, PAPER, 0.35), rect(x - 22, y - 26, 44, 58), lift=1)
    c.lay(INK, *(rect(x + dx - 2, y - 28, 4, 60) for dx in (-20, 0, 20)), lift=0.4, cut=0.2)
    c.lay(INK, rect(x - 46, y + 26, 92, 12), lift=1.4, cut=0.5)
    c.lay(
        CLAY_DARK,
        outline([(x - 32, y - 24)], curve([(x - 26, y - 44), (x, y - 64), (x + 26, y - 44)]), [(x + 32, y - 24)]),
        ribbon([(x, y - 58), (x, y - 86)], [6, 3]),
        lift=1.6,
        cut=0.5,
    )
