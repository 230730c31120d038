"""Values."""

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
    blob,
    card,
    ellipse,
    mix,
    poly,
    ribbon,
)
from things import leaf, vein


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
