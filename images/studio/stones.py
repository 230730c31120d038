"""Stones: a small stack on a pebble beach."""
import math
import random

from mathutils import noise, Vector
from scene import (camera, clouds, grid_faces, haze, mesh, pebble, placed, reset, roughened, scatter, sky, tinted,
                   waves, worn)


def beach_height(x, y):
    """The beach falls a little towards the sea behind and undulates."""
    bumps = .03 * noise.noise(Vector((x, y, 0)) * 1.1) + .012 * noise.noise(Vector((x, y, 4)) * 4)
    return bumps - .045 * max(0, y) ** 1.15


def beach():
    """Wet sand and grit between the pebbles."""
    steps, width, depth = 150, 9.0, 8.0
    vertices = []
    for row in range(steps + 1):
        for column in range(steps + 1):
            x, y = width * (column / steps - .5), depth * row / steps - 1.6
            vertices.append((x, y, beach_height(x, y)))
    mesh("beach", vertices, grid_faces(steps, steps),
         worn("sand", [(.10, .075, .055), (.20, .155, .115)], .75, 6, .6, .004))


def pebbles(stone):
    """Thousands of pebbles, small ones between larger ones, thinner in drifts."""
    shapes = [pebble(seed, .38, 3) for seed in range(14)]
    places = []
    for _ in range(11000):
        y = random.triangular(-1.3, 5.5, -.3)
        x = random.uniform(-1, 1) * (.9 + .42 * max(0, y + 1.5))
        # In front of the stack only small ones, so that they do not hide it.
        size = min(.026 if y < .12 else .05, .0055 * random.paretovariate(1.6))
        drift = noise.noise(Vector((x, y, 9)) * 1.4)
        if drift < -.12 and size < .02 and random.random() < .75:
            continue
        if math.hypot(x, y) < .10 and size > .012:
            continue
        flat = random.uniform(.45, .8)
        places.append((random.randrange(len(shapes)),
                       placed((x, y, beach_height(x, y) + size * flat * random.uniform(.2, .7)),
                              (random.gauss(0, .3), random.gauss(0, .3), random.random() * 6.3),
                              (size * random.uniform(.8, 1.3), size, size * flat)), random.random()))
    scatter("pebbles", shapes, places, stone)


def stack():
    """Five flat stones, found rather than chosen, each resting a little off the one below."""
    looks = [[(.075, .077, .08), (.13, .13, .135)], [(.23, .195, .16), (.34, .30, .25)],
             [(.085, .07, .06), (.17, .135, .11)], [(.30, .29, .28), (.46, .45, .43)],
             [(.07, .072, .08), (.13, .13, .135)]]
    sizes = [(.098, .075, .034), (.074, .060, .026), (.060, .052, .021), (.041, .036, .017), (.026, .021, .013)]
    offsets = [(0, 0), (.012, -.004), (-.007, .006), (.009, .002), (.001, -.003)]
    top = beach_height(0, 0) - .006
    for number, (colours, (long, wide, thick), (x, y)) in enumerate(zip(looks, sizes, offsets)):
        vertices, faces = pebble(number * 3 + 41, .27, 5)
        o = mesh("stone", vertices, faces, worn("stone", colours, .72, 26, .45, .0011))
        lowest, highest = min(v[2] for v in vertices), max(v[2] for v in vertices)
        o.scale = (long, wide, thick)
        o.location = (x, y, top - lowest * thick)
        o.rotation_euler = (random.gauss(0, .05), random.gauss(0, .05), random.random() * 6.3)
        roughened(o, .03, .5, number + 2)
        # Stones that were set down touch in dents: each sinks a little into the one below.
        top += (highest - lowest) * thick * .90


def surf():
    """The sea behind, out of focus."""
    water = worn("water", [(.02, .045, .055), (.03, .06, .07)], .12, .2, .1, .05)
    waves(haze(water, (.50, .46, .43), 30, 200), (-100, 4.6, -.36), 60, (4, 4), 14, .30, 6, 3)


def stones() -> None:
    """A stack of five stones on a pebble beach in low side light, the sea blurred behind it."""
    reset()
    random.seed(3)
    beach()
    pebbles(tinted("pebbles", [(.05, .052, .058), (.13, .11, .095), (.27, .24, .21), (.09, .07, .06), (.36, .34, .32),
                               (.16, .17, .18)], .62, bump=.3, scale=60))
    stack()
    surf()
    sky(elevation=10, rotation=70, strength=.16)
    clouds((.75, .62, .55), amount=.42, scale=.8, seed=5.1, stretch=(.6, 1.1), dense=.6)
    camera((.10, -1.02, .23), (.115, 0, .115), lens=56, fstop=2.4)
