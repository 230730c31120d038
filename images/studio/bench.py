"""Bench: a wooden bench by the water at dusk."""
import math
import random

import bpy
from mathutils import Vector, noise
from scene import (camera, clouds, cube, gradient_sky, grid_faces, haze, leaf, material, mesh, placed, reset,
                   scatter, tinted, wood, worn)
from weather import bare_tree, far_shore, still_water, tufts

AT, TURN, WATER = (.55, 1.0), math.radians(-11), -1.35


def _bank_height(x, y):
    """Level where the bench stands, then down to the water; trodden hollow in front of the bench."""
    bumps = .07 * noise.noise(Vector((x * .35, y * .35, 0))) + .015 * noise.noise(Vector((x * 2.2, y * 2.2, 4)))
    fall = -.17 * max(0, y - 2.6 + .12 * x) ** 1.25
    return bumps + fall - .05 * _trodden(x, y)


def _trodden(x, y):
    """Bare earth: in front of the bench, and the way people take to it."""
    before = math.exp(-((x - .65) / .75) ** 2 - ((y - 1.7) / .38) ** 2)
    way = math.exp(-((x - 2.0 - .35 * (y - 1.2)) / .30) ** 2) * (y < 2.2)
    return min(1, before + way + .35 * noise.noise(Vector((x * 3, y * 3, 7))) * (before + way))


def _build_bench():
    """Slats on three wooden frames, weathered, one slat of the back newer than the others."""
    old = [wood(f"old {k}", dark, light, .5, 1, axis, .1) for k, (dark, light, axis) in enumerate(
        (((.055, .05, .045), (.19, .17, .15), 0), ((.045, .04, .036), (.15, .135, .12), 0),
         ((.05, .042, .035), (.16, .13, .105), 2), ((.10, .065, .038), (.30, .20, .12), 0)))]
    parts = []

    def part(at, size, m, lean=0.0):
        piece = cube(at, size, m, bevel=.007)
        piece.rotation_euler = (lean + random.gauss(0, .006), random.gauss(0, .0025), random.gauss(0, .0025))
        parts.append(piece)
    for k in range(5):
        part((random.gauss(0, .005), -.20 + .096 * k, .445 - .008 * math.cos(k * 1.3) + .004 * k),
             (1.75, .082, .034), old[random.choice((0, 1))], .03)
    lean = math.radians(-14)
    for k in range(4):
        up = .13 + .105 * k
        part((random.gauss(0, .005), -.265 - up * math.tan(-lean), .44 + up), (1.75, .028, .084),
             old[3 if k == 2 else random.choice((0, 1))], -lean)
    for x in (-.78, 0, .78):
        part((x, -.30, .45), (.055, .06, .95), old[2], -lean * .92)
        part((x, .20, .20), (.055, .06, .46), old[2])
        part((x, -.04, .395), (.05, .50, .06), old[1])
    for x in (-.80, .80):
        part((x, -.06, .655), (.075, .54, .030), old[1])
        part((x, .17, .53), (.045, .05, .23), old[2])
    place = bpy.data.objects.new("bench", None)
    bpy.context.scene.collection.objects.link(place)
    place.location, place.rotation_euler = (*AT, _bank_height(*AT) - .02), (.012, .014, TURN)
    for piece in parts:
        piece.parent = place


def _meadow():
    """Grass that has not been cut, worn away where people go, fallen leaves in it."""
    steps = 220
    places = [(-11 + 22 * i / steps, -3 + 16 * j / steps) for j in range(steps + 1) for i in range(steps + 1)]
    mesh("bank", [(x, y, _bank_height(x, y)) for x, y in places], grid_faces(steps, steps),
         worn("earth", [(.030, .026, .018), (.065, .055, .038)], .85, 3, .7, .007))
    grass, fallen = [], []
    for _ in range(26000):
        y = -2.2 + 10 * random.random() ** 1.35
        x = .4 + random.uniform(-1, 1) * (1.2 + .62 * (y + 2.6))
        if _trodden(x, y) > random.uniform(.15, .5):
            continue
        drift = noise.noise(Vector((x * .9, y * .9, 2)))
        size = random.uniform(.5, 1.15) * (1.05 + .8 * drift) * (1.8 if y > 5.6 else 1)
        grass.append((random.randrange(12), placed((x, y, _bank_height(x, y)), (0, 0, random.random() * 6.3), size),
                      min(1, max(0, .5 + drift + random.gauss(0, .2)))))
    for _ in range(500):
        x, y = random.gauss(-.6, 1.7), random.uniform(-1.4, 3.6)
        fallen.append((random.randrange(3), placed((x, y, _bank_height(x, y) + random.uniform(.004, .05)),
                       [random.gauss(0, .4), random.gauss(0, .4), random.random() * 6], random.uniform(.7, 1.2)),
                       random.random()))
    on_seat = [(.15, 1.02), (.55, .93), (-.05, .95)]
    fallen += [(1, placed((x, y, _bank_height(*AT) + .455), (.05, .1, 9 * x), 1), .8) for x, y in on_seat]
    scatter("grass", tufts(12, .15, 3), grass, tinted("grass", [(.07, .10, .03), (.13, .15, .055), (.27, .24, .12)], .6,
                                                      .3))
    scatter("fallen", [leaf(.08, .05, .3, .4), leaf(.07, .045, -.2, .3), leaf(.06, .03, .6, .6)], fallen,
            tinted("fallen", [(.10, .05, .02), (.26, .13, .04), (.36, .24, .08)], .6, .2))


def bench() -> None:
    """A wooden bench seen from behind, before a lake after sunset; a few lights on the other shore."""
    reset()
    random.seed(14)
    _build_bench()
    _meadow()
    lake = still_water("lake", (.006, .010, .014), rough=.03, ripple=.22, scale=1.2)
    mesh("lake", [(-900, 4, WATER), (900, 4, WATER), (900, 1600, WATER), (-900, 1600, WATER)], [(0, 1, 2, 3)], lake)
    for distance, tall, seed, colour in ((520, 30, 6, (.030, .042, .065)), (1300, 130, 2, (.10, .11, .15))):
        slope = haze(worn("slope", [(.006, .008, .010), (.012, .014, .014)], .95, .05, .2, .3), colour, 0,
                     distance * 1.3)
        far_shore(slope, distance, tall, seed, distance * 4, WATER, .2)
    for k, (x, z) in enumerate(((-212, 5), (-196, 7), (-171, 4), (-165, 8), (-120, 5), (26, 4), (44, 6), (150, 4))):
        lamp = material("lamp", (0, 0, 0), emission=((1, .36, .08), (1, .52, .20))[k % 2], strength=(8, 4, 6)[k % 3])
        cube((x, 500, WATER + z), (.9, .9, .9), lamp)
    bark = worn("bark", [(.025, .021, .018), (.06, .052, .045)], .9, 9, 1.0, .01)
    trunk = mesh("tree", *bare_tree(9.5, 4, .20, lowest=.22, many=1.6), bark)
    trunk.location, trunk.rotation_euler = (-2.35, 2.9, _bank_height(-2.35, 2.9)), (0, .03, 2.2)
    gradient_sky([(-.2, (.04, .05, .08)), (0, (.80, .36, .16)), (.045, (.62, .36, .24)), (.11, (.30, .28, .33)),
                  (.26, (.12, .17, .28)), (.55, (.13, .19, .34)), (1, (.12, .18, .34))], strength=1.75,
                 glow=((-.35, 1, .01), (.75, .30, .07), 18))
    clouds((.09, .09, .14), amount=.42, scale=.8, seed=6.6, stretch=(.4, 1.3), dense=.7)
    camera((1.75, -2.35, 1.42), (-.15, 3.0, .74), lens=32, fstop=2.8)
    bpy.context.scene.camera.data.dof.focus_distance = 3.5
