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
    move,
    outline,
    poly,
    rect,
    ribbon,
    scale,
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


@card(ground=mix(DUSK, PAPER, 0.1))
def bread(c: Card) -> None:
    """A round loaf, broken unevenly, on a striped cloth; one piece lies apart."""
    cloth = mix(DUSK, PAPER, 0.1)
    for k in range(-6, 12):
        x = k * 118.0
        wide = (44, 12, 26)[k % 3]
        line = [(x, -60), (x + 320, 1130)]
        c.lay(
            mix(cloth, (PAPER, NIGHT, PAPER)[k % 3], (0.5, 0.4, 0.3)[k % 3]),
            ribbon(line, wide, straight=True),
            lift=0.3,
        )
    crust, crumb = mix(OCHRE, CLAY_DARK, 0.45), mix(OCHRE, PAPER, 0.72)

    def piece(
        inner: list[tuple[float, float]], outer: list[tuple[float, float]], dx: float, dy: float
    ) -> list[np.ndarray]:
        """A part of the loaf: crumb along the torn side `inner`, crust within its round side `outer`."""
        torn = curve(inner)
        torn = torn + c.random.normal(0, 1.6, torn.shape)
        whole = move(outline(curve(outer), torn), dx, dy)
        c.lay(crumb, whole, lift=3.2, cut=2.2)
        middle = whole.mean(axis=0)
        rim = scale(curve(outer), 1.02, about=tuple(middle - (dx, dy)))
        lid = move(outline(rim, torn + (middle - (dx, dy) - torn) * 0.17), dx, dy)
        c.lay(crust, lid, lift=1.4, cut=1.6)
        top = outline(curve(outer), torn + (middle - (dx, dy) - torn) * 0.24)
        top = scale(move(top, dx, dy), 0.86, about=tuple(middle))
        c.lay(mix(crust, OCHRE, 0.5), top, lift=0.8, cut=1.6)
        return [lid]

    t = np.radians(np.linspace(62, 282, 16))
    left = [(292 + 330 * np.cos(a), 420 + 322 * np.sin(a)) for a in t]
    # fmt: off
    tear = [(362, 112), (330, 176), (352, 214), (338, 262), (384, 300), (396, 352), (372, 400), (392, 470), (436, 508),
            (420, 560), (452, 600), (440, 690)]
    # fmt: on
    tops = [piece(tear, left, 0, 0)]
    t = np.radians(np.linspace(-74, 58, 12))
    right = [(312 + 322 * np.cos(a), 410 + 312 * np.sin(a)) for a in t]
    tops.append(piece([(x + 34, y - 6) for x, y in tear[:0:-1]], right, 74, -26))  # fmt: skip
    flour = mix(crumb, PAPER, 0.5)
    for x, y, length, angle in (
        (96, 300, 250, 12),
        (70, 420, 260, 8),
        (100, 540, 240, 2),
        (180, 190, 170, 18),
        (170, 640, 180, -8),
    ):
        c.lay(mix(crust, CLAY_DARK, 0.35), leaf(x, y, length, 44, angle, -0.3), within=tops[0], lift=0)
        c.lay(flour, leaf(x + 8, y, length - 22, 26, angle, -0.3), within=tops[0], lift=0.7)
    for x, y, length, angle in ((524, 250, 170, 8), (540, 360, 170, 2), (550, 470, 150, -8), (480, 150, 160, 24)):
        c.lay(mix(crust, CLAY_DARK, 0.35), leaf(x, y, length, 42, angle, -0.3), within=tops[1], lift=0)
        c.lay(flour, leaf(x + 8, y, length - 20, 24, angle, -0.3), within=tops[1], lift=0.7)
    t = np.radians(np.linspace(10, 132, 9))
    heel = [(590 + 128 * np.cos(a), 850 + 132 * np.sin(a)) for a in t]
    piece([(480, 900), (520, 856), (548, 870), (590, 806), (640, 826), (690, 800), (722, 846)], heel, 0, 0)
    for _ in range(56):
        part = c.random.uniform(0, 1)
        x, y = 430 + 150 * part + c.random.normal(0, 48), 590 + 230 * part + c.random.normal(0, 60)
        size = c.random.uniform(2.5, 9)
        c.lay(mix(crumb, crust, c.random.choice([0, 0.2, 0.8])), ellipse(x, y, size, size * 0.7, 40 * part), lift=0.8)
    steel = mix(LINE, DUSK, 0.25)
    blade = outline(
        [(-60, 800)], curve([(120, 862), (260, 926), (330, 996)]), curve([(240, 984), (80, 930), (-60, 880)])
    )
    c.lay(steel, blade, lift=2.4, cut=0.5)
    c.lay(mix(steel, INK, 0.25), ribbon([(-60, 866), (100, 922), (250, 976)], [10, 8, 2]), lift=0, cut=0.3)


@card(ground=mix(PAPER, TABLE, 0.5))
def fork(c: Card) -> None:
    """A snowy field from above: a path splits about one round tree, and only one way is trodden."""
    snow = mix(PAPER, TABLE, 0.5)
    for paint, points in (
        (mix(snow, DUSK, 0.07), [(-60, 420), (120, 470), (260, 700), (200, 900), (60, 1130), (-60, 1130)]),
        (PAPER, [(480, 1130), (460, 900), (560, 700), (800, 560), (840, 1130)]),
        (mix(snow, DUSK, 0.05), [(250, -60), (330, 120), (430, 200), (620, 120), (700, -60)]),
    ):
        c.lay(paint, blob(points), lift=0.9, cut=2)
    for k in range(7):  # furrows under the snow
        x = 560 + 44 * k
        line = [(x, 1130), (x - 14, 930), (x + 60, 760 - 10 * k)]
        c.lay(mix(snow, DUSK, 0.16), ribbon(line, [7, 5, 1]), lift=0, cut=1.2)
    earth = mix(QUIET_PATH, TABLE, 0.42)
    fresh = [(340, 700), (470, 590), (600, 470), (650, 300), (720, 140), (840, 40)]
    c.lay(mix(snow, DUSK, 0.22), ribbon(fresh, [104, 96, 88, 76, 66, 60]), lift=0, cut=1.6)
    c.lay(mix(PAPER, DUSK, 0.09), ribbon(fresh, [84, 80, 72, 60, 52, 48]), lift=0, cut=1.6)
    trodden = [(250, 1150), (300, 960), (340, 800), (300, 640), (190, 500), (130, 330), (170, 150), (120, -60)]
    c.lay(mix(snow, DUSK, 0.3), ribbon(trodden, [148, 140, 132, 108, 92, 80, 72, 64]), lift=0, cut=2)
    c.lay(earth, ribbon(trodden, [120, 116, 108, 86, 72, 62, 54, 46]), lift=0.4, cut=2.4)
    line = curve(trodden)
    for i in range(58):
        at = line[int((i + 0.5) / 58 * (len(line) - 1))]
        ahead = line[min(len(line) - 1, int((i + 0.5) / 58 * (len(line) - 1)) + 6)] - at
        angle = float(np.degrees(np.arctan2(ahead[1], ahead[0])))
        small = 1 - 0.55 * i / 58
        normal = np.array([-np.sin(np.radians(angle)), np.cos(np.radians(angle))]) * ((-1, 1)[i % 2] * 19 * small)
        x, y = at + normal + c.random.normal(0, 5, 2)
        c.lay(mix(earth, INK, 0.4), ellipse(x, y, 15 * small, 6 * small, angle), lift=0, cut=0.5)
    _bird_tracks(c, curve(fresh))
    _snowy_tree(c)
    c.lay(CLAY, ellipse(650, 330, 12, 10), leaf(654, 322, 30, 12, -60), lift=1, cut=0.3)
    c.lay(INK, ellipse(644, 339, 5), lift=0.4, cut=0.2)


def _bird_tracks(c: Card, way: np.ndarray) -> None:
    """The tracks of a bird along `way`."""
    for i in range(13):
        part = 0.2 + 0.058 * i
        at = way[int(part * (len(way) - 1))] + (8 * np.sin(i * 1.3), 6 * np.cos(i * 2))
        ahead = way[min(len(way) - 1, int(part * (len(way) - 1)) + 8)] - at
        angle = float(np.degrees(np.arctan2(ahead[1], ahead[0])))
        for fan in (-38, 0, 38, 180):
            t = np.radians(angle + fan)
            far = 12 if fan == 180 else 17
            toe = [tuple(at), (at[0] + far * np.cos(t), at[1] + far * np.sin(t))]
            c.lay(mix(INK, DUSK, 0.4), ribbon(toe, [4, 2.4], straight=True), lift=0, cut=0.1)


def _snowy_tree(c: Card) -> None:
    """A fir from above: first its long shadow on the snow, then tier upon tier."""
    c.lay(mix(DUSK, PAPER, 0.46), blob([(380, 330), (440, 460), (540, 590), (650, 680), (740, 700), (760, 640),
          (700, 540), (600, 420), (500, 300)]), lift=0, cut=2)  # fmt: skip
    for radius, paint, dx in (
        (150, mix(GREEN, NIGHT, 0.55), 0),
        (116, mix(GREEN, NIGHT, 0.25), -8),
        (80, GREEN, -16),
        (46, mix(GREEN, MINT, 0.35), -24),
    ):
        points = []
        for k in range(26):
            t = 2 * np.pi * k / 26 + radius
            far = radius * c.random.uniform(0.92, 1.16) * (1 if k % 2 else 0.74)
            points.append((416 + dx + far * np.cos(t), 380 + dx + far * np.sin(t)))
        c.lay(paint, poly(*points), lift=2, cut=1.4)
    for x, y, wide in ((346, 312, 64), (430, 296, 46), (306, 404, 50), (470, 420, 54), (404, 470, 40)):
        lump = [(x - wide / 2, y), (x - 6, y - wide * 0.34), (x + wide / 2, y - 4), (x + 4, y + wide * 0.3)]
        c.lay(PAPER, blob(lump), lift=0.8)


QUIET_PATH = mix(OCHRE, INK, 0.4)


def _hung(c: Card, thing: list[tuple[str, list[np.ndarray], float]]) -> None:
    """First the shadow of a thing on the wall behind it, then the thing itself."""
    for paint, shapes, lift in thing:
        c.lay(paint, *shapes, lift=lift, cut=0.6)


@card(ground=mix(mix(ROSE, OCHRE, 0.5), PAPER, 0.42))
def mobile(c: Card) -> None:
    """A mobile of twigs: one stone keeps a feather, a leaf, a ring and a paper house in balance."""
    wall = mix(mix(ROSE, OCHRE, 0.5), PAPER, 0.42)
    twig, thread = mix(CLAY_DARK, INK, 0.45), mix(INK, CLAY_DARK, 0.3)
    c.lay(mix(wall, PAPER, 0.45), poly((-60, 150), (400, -60), (900, 620), (420, 1160), (60, 1160)), lift=0)
    beams = (
        ([(90, 330), (300, 246), (500, 204), (676, 150)], [10, 14, 17, 13]),
        ([(30, 560), (150, 522), (330, 520), (420, 540)], [7, 10, 11, 8]),
        ([(290, 780), (340, 758), (420, 760), (520, 742)], [6, 9, 9, 7]),
    )
    threads = (
        [(548, -20), (548, 190)],
        [(676, 150), (672, 420)],
        [(120, 320), (126, 526)],
        [(40, 560), (42, 700)],
        [(170, 520), (172, 800)],
        [(404, 536), (406, 758)],
        [(306, 768), (306, 888)],
        [(510, 744), (512, 860)],
    )
    stone = blob([(596, 470), (632, 424), (690, 416), (734, 456), (744, 520), (706, 572), (640, 580), (596, 540)])
    feather = outline(
        curve([(172, 770), (216, 850), (220, 930), (166, 1016)]), curve([(122, 940), (128, 850), (172, 770)])
    )
    ring = ellipse(42, 752, 54)
    hang = leaf(306, 880, 140, 66, 84, 0.3)
    walls = poly((458, 900), (568, 900), (562, 992), (464, 992))
    roof = poly((440, 906), (512, 842), (588, 902), (584, 918), (444, 920))
    dark = mix(wall, CLAY_DARK, 0.28)
    shift = (54.0, 66.0)
    shadows = [ribbon(points, widths) for points, widths in beams] + [
        ribbon(line, 4, straight=True) for line in threads
    ]
    for shape in (*shadows, stone, feather, hang, walls, roof):
        c.lay(dark, move(shape, *shift), lift=0, cut=1)
    c.lay(dark, move(ring, *shift), holes=[move(ellipse(42, 752, 34), *shift)], lift=0, cut=1)

    c.lay(thread, *(ribbon(line, 3.4, straight=True) for line in threads), lift=1.2, cut=0.15)
    for points, widths in beams:
        c.lay(twig, ribbon(points, widths), lift=2.4, cut=0.8)
    for x, y, angle in ((300, 246, -120), (420, 222, 30), (240, 516, -110), (380, 754, -60)):
        t = np.radians(angle)
        c.lay(twig, ribbon([(x, y), (x + 34 * np.cos(t), y + 34 * np.sin(t))], [9, 5]), lift=1.6, cut=0.5)
    c.lay(MOSS, leaf(300, 236, 64, 26, -70, 0.3), lift=1.4)
    for x, y in ((548, 190), (676, 150), (120, 320), (126, 526), (406, 758)):
        c.lay(OCHRE, ellipse(x, y, 11, 9), lift=0.8, cut=0.3)
    grey = mix(DUSK, INK, 0.45)
    c.lay(grey, stone, lift=3, cut=1.6)
    c.lay(
        mix(grey, PAPER, 0.16), blob([(612, 474), (640, 436), (692, 430), (722, 462), (690, 510), (634, 520)]), lift=0.6
    )
    c.lay(
        TABLE, ribbon([(596, 512), (650, 500), (700, 524), (742, 500)], [9, 12, 8, 10]), within=[stone], lift=0, cut=1.2
    )
    c.lay(
        thread,
        ribbon([(672, 410), (646, 430), (640, 476)], 4),
        ribbon([(672, 410), (700, 432), (704, 476)], 4),
        lift=0.8,
    )
    pale = mix(PAPER, MINT, 0.25)
    c.lay(
        pale,
        feather,
        holes=[poly((226, 900), (196, 884), (222, 914)), poly((114, 940), (150, 906), (124, 962))],
        lift=2,
    )
    c.lay(mix(GREEN, MINT, 0.4), feather, within=[rect(120, 940, 160, 100)], lift=0)
    c.lay(thread, ribbon([(172, 780), (176, 900), (160, 1044)], [4, 5, 3]), lift=0.5, cut=0.2)
    c.lay(OCHRE, ring, holes=[ellipse(42, 752, 34)], lift=2, cut=0.8)
    c.lay(GREEN, hang, holes=[vein(306, 880, 140, 84, 0.3)], lift=2)
    c.lay(PAPER, walls, lift=2.2)
    c.lay(mix(OCHRE, CLAY, 0.2), rect(486, 924, 22, 26), rect(524, 924, 22, 26), lift=0, cut=0.5)
    c.lay(CLAY, roof, lift=1.6)
