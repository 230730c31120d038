"""What I learned at home."""

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
    scale,
)
from things import bare_tree, crown, land


def _coat(x: float, y: float, width: float, length: float) -> dict[str, np.ndarray]:
    """A coat that hangs by its collar from (x, y)."""

    def placed(*parts: object) -> np.ndarray:
        return move(scale(outline(*parts), width, length), x, y)  # type: ignore[arg-type]

    return {
        "back": placed(curve([(-0.12, 0.0), (0, -0.04), (0.12, 0.0)]), [(0.14, 0.14), (-0.14, 0.14)]),
        "body": placed(
            curve([(-0.13, 0.01), (-0.27, 0.05), (-0.36, 0.1)]),
            curve([(-0.37, 0.3), (-0.39, 0.7), (-0.46, 1)]),
            curve([(-0.2, 1.02), (0.2, 1.02), (0.46, 1)]),
            curve([(0.4, 0.7), (0.37, 0.3), (0.36, 0.1)]),
            curve([(0.27, 0.05), (0.13, 0.01), (0.02, 0.22)]),
        ),
        "left": placed(
            curve([(-0.33, 0.07), (-0.46, 0.22), (-0.53, 0.66)]), [(-0.37, 0.68)], curve([(-0.33, 0.4), (-0.28, 0.2)])
        ),
        "right": placed(
            curve([(0.33, 0.07), (0.46, 0.22), (0.51, 0.64)]), [(0.36, 0.66)], curve([(0.33, 0.4), (0.28, 0.2)])
        ),
        "opening": placed([(0.0, 0.2), (0.018, 0.2), (0.03, 1.02), (0.0, 1.02)]),
        "lapel": placed([(-0.13, 0.01), (-0.2, 0.1), (-0.12, 0.15), (0.02, 0.34), (0.015, 0.2)]),
        "lapel2": placed([(0.13, 0.01), (0.2, 0.1), (0.12, 0.15), (0.02, 0.34), (0.015, 0.2)]),
    }


@card(ground=mix(MINT, GREEN, 0.52))
def coats(c: Card) -> None:
    """A coat rack with coats, large ones and a child's; one hook is empty."""
    for x in range(-30, 800, 96):
        c.lay(mix(mix(MINT, GREEN, 0.52), GREEN, 0.35), rect(x, -20, 44, 1000), lift=0.3)
    c.lay(mix(CLAY_DARK, INK, 0.35), rect(-40, 896, 840, 60), lift=1.4)
    c.lay(mix(OCHRE, CLAY_DARK, 0.4), rect(-40, 940, 840, 160), lift=1)
    c.lay(mix(OCHRE, TABLE, 0.3), rect(-40, 148, 840, 72), lift=2.6)
    hooks = (92, 296, 478, 664)
    for x in hooks:
        c.lay(INK, ellipse(x, 184, 19), lift=1)
        c.lay(INK, ribbon([(x, 184), (x, 226), (x + 16, 244), (x + 30, 226)], [11, 11, 11, 10]), lift=1.8)

    def hang(x: float, y: float, width: float, length: float, paint: str, lining: str, buttons: str) -> None:
        parts = _coat(x, y, width, length)
        c.lay(INK, ribbon([(x - 16, y + 4), (x + 6, y - 26), (x + 22, y + 4)], 5), lift=0.7)
        c.lay(lining, parts["back"], lift=1.4)
        c.lay(mix(paint, INK, 0.22), parts["left"], parts["right"], lift=2)
        c.lay(paint, parts["body"], lift=2.6)
        c.lay(mix(paint, INK, 0.35), parts["opening"], lift=0)
        c.lay(mix(paint, PAPER, 0.1), parts["lapel"], lift=1)
        c.lay(mix(paint, PAPER, 0.1), parts["lapel2"], lift=1)
        pocket = [rect(x + side * width * 0.24 - width * 0.1, y + length * 0.6, width * 0.2, 13) for side in (-1, 1)]
        c.lay(mix(paint, INK, 0.16), *pocket, lift=0.8)
        dots = [ellipse(x + width * 0.075, y + length * part, max(5, width * 0.022)) for part in (0.42, 0.56, 0.7)]
        c.lay(buttons, *dots, lift=0.7, cut=0.5)

    hang(70, 236, 330, 600, NIGHT, ROSE, OCHRE)
    hang(684, 236, 300, 520, mix(DUSK, NIGHT, 0.1), MINT, TABLE)
    hang(300, 240, 150, 256, OCHRE, CLAY_DARK, CLAY_DARK)
    c.lay(CLAY, ribbon([(282, 250), (268, 330), (284, 440), (270, 560)], [26, 24, 28, 34], round_ends=False), lift=1.6)
    c.lay(CLAY, ribbon([(312, 252), (324, 340), (318, 470)], [26, 24, 34], round_ends=False), lift=1.4)
    for y in (470, 500, 530):
        c.lay(TABLE, ribbon([(262, y), (292, y + 2)], 8), lift=0, within=[rect(256, 400, 34, 170)])

    for x, y, size, side, paint in (
        (470, 984, 1, 1, CLAY_DARK),
        (560, 990, 1, 1, CLAY_DARK),
        (250, 972, 0.55, 1, CLAY),
        (308, 982, 0.55, 1, CLAY),
    ):
        boot = outline([(-24, -130), (24, -130)], curve([(26, -52), (70, -34), (88, 0)]), [(-26, 0)])
        c.lay(paint, move(scale(boot, side * size, size), x, y), lift=2)
        c.lay(INK, rect(x - 28 * size, y - 4, 118 * size, 14 * size), lift=0.6)


@card(ground=mix(TABLE, ROSE, 0.16))
def roots(c: Card) -> None:
    """A tree, and below it the earth cut open: roots between layers, with small things buried there."""
    c.lay(mix(OCHRE, PAPER, 0.5), ellipse(128, 120, 66), lift=0.8)
    trunk = 468.0
    layers = (
        (mix(MOSS, GREEN, 0.55), [(-40, 372), (200, 352), (470, 336), (800, 366)]),
        (mix(CLAY_DARK, INK, 0.35), [(-40, 398), (200, 380), (470, 366), (800, 394)]),
        (mix(CLAY_DARK, INK, 0.52), [(-40, 560), (180, 596), (430, 548), (620, 590), (800, 556)]),
        (mix(CLAY_DARK, INK, 0.68), [(-40, 760), (220, 728), (470, 780), (800, 738)]),
        (mix(CLAY_DARK, NIGHT, 0.84), [(-40, 930), (160, 950), (420, 908), (640, 946), (800, 920)]),
    )
    for paint, heights in layers:
        c.lay(paint, land(heights), lift=1.8)
    for _ in range(26):
        x, y = c.random.uniform(0, 750), c.random.uniform(470, 1040)
        c.lay(mix(CLAY_DARK, TABLE, c.random.uniform(0.1, 0.4)), ellipse(x, y, c.random.uniform(4, 10), 5), lift=0.4)
    wood = mix(OCHRE, TABLE, 0.45)
    limbs: list[np.ndarray] = []
    for angle, length, width in ((62, 150, 40), (92, 190, 46), (122, 160, 40), (146, 130, 26), (36, 130, 26)):
        limbs += bare_tree(trunk + (90 - angle) * 0.45, 374, length, width, c.random, angle, 4, 90)
    bole = outline(
        curve([(trunk - 36, 40), (trunk - 34, 240), (trunk - 62, 340), (trunk - 130, 396)]),
        curve([(trunk + 130, 396), (trunk + 60, 340), (trunk + 32, 240), (trunk + 38, 40)]),
    )
    c.lay(wood, bole, *limbs, lift=2, cut=0.8)
    c.lay(
        mix(wood, CLAY_DARK, 0.5),
        ribbon([(trunk - 8, 190), (trunk - 16, 262), (trunk - 12, 320)], [2, 7, 2]),
        ribbon([(trunk + 14, 240), (trunk + 16, 300), (trunk + 30, 350)], [2, 6, 2]),
        lift=0,
    )

    for x, y, radius, paint in (
        (trunk - 150, 130, 130, MOSS),
        (trunk + 160, 110, 150, mix(MOSS, GREEN, 0.4)),
        (trunk, 40, 190, mix(MOSS, OCHRE, 0.35)),
    ):
        c.lay(paint, *crown(x, y, radius, c.random), lift=2)

    x, y = 108, 668  # a key
    c.lay(
        OCHRE,
        ellipse(x, y, 32),
        ribbon([(x + 26, y + 12), (x + 112, y + 52)], 11),
        rect(x + 84, y + 48, 12, 30, angle=26),
        rect(x + 62, y + 38, 11, 24, angle=26),
        holes=[ellipse(x, y, 17)],
        lift=1.2,
        cut=0.5,
    )
    c.lay(mix(MINT, PAPER, 0.2), ellipse(668, 842, 31), lift=1.2)  # a marble
    c.lay(DUSK, ribbon([(648, 858), (664, 836), (688, 832)], [3, 10, 3]), lift=0.2)
    c.lay(LINE, ellipse(150, 884, 36, 25, -20), ribbon([(180, 872), (300, 824)], [11, 14]), lift=1.2)  # a spoon
    c.lay(mix(LINE, INK, 0.22), ellipse(150, 884, 25, 16, -20), lift=0.2)
    cup = outline(curve([(548, 986), (560, 1030), (590, 1046)]), curve([(622, 1046), (650, 1028), (660, 984)]))
    c.lay(CLAY, cup, ellipse(666, 1008, 24), holes=[ellipse(668, 1008, 12)], lift=1.2)
    c.lay(SIDE, poly((600, 986), (616, 1014), (606, 1024), (626, 1048), (612, 1022), (624, 1012), (610, 984)), lift=0)
