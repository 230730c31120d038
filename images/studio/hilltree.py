"""A tree on a hill, bent by the wind."""
import math
import random

import bpy
from land import grown, simple_leaf, strewn, terrain, tuft
from mathutils import Matrix, Vector, noise
from scene import camera, clouds, gradient_sky, haze, placed, reset, sun, tinted

TREE = (4.6, 24.0)
AIR = (.30, .24, .27)


def _height(x, y):
    """A hill with its top under the tree, falling away behind it."""
    from_top = (x - 5.2) / 23, (y - 25.5) / 15
    hill = 4.2 * math.exp(-(from_top[0] ** 2 + from_top[1] ** 2)) - .02 * max(0, y - 40)
    return hill + .35 * noise.noise(Vector((x * .12, y * .12, 3))) + .06 * noise.noise(Vector((x * .7, y * .7, 6)))


def _path(y):
    """Where sheep and walkers go up (x)."""
    return -1.7 + .20 * y + .5 * math.sin(y * .33 + .6)


def _worn(x, y):
    return max(0, 1 - abs(x - _path(y) + .12 * noise.noise(Vector((x, y, 1)))) / .3)


def _crown(chance):
    """Where the leaves found light: cushions of different size, one behind the other in the lee of the wind."""
    points = []
    for x, y, z, size in ((-.15, .1, 1.35, .34), (.25, -.3, 1.95, .42), (.75, .35, 2.35, .55), (1.25, -.45, 2.45, .5),
                          (1.5, .3, 2.95, .62), (2.0, -.1, 2.2, .42), (2.35, .5, 2.85, .52), (2.55, -.5, 3.2, .5),
                          (2.95, .0, 2.55, .36), (3.35, .2, 3.25, .42), (3.7, -.3, 2.95, .3), (4.1, .1, 3.3, .26),
                          (1.45, .1, 1.75, .3)):
        for _ in range(int(950 * size ** 1.6)):
            around = Vector([chance.gauss(0, 1) for _ in range(3)]).normalized() * size * chance.uniform(.25, 1.05)
            # drawn out with the wind, flat below
            low = .35 if around.z < 0 else .85
            points.append(Vector((x + around.x * 1.5 + .4 * around.z, y + around.y * 1.2, z + around.z * low)))
    return points


def _tree(foot):
    chance = random.Random(4)
    trunk = [(-.05, 0, -.3), (0, 0, .15), (.05, .02, .45), (.24, 0, .75), (.5, -.06, .95), (.68, 0, 1.2),
             (.78, .06, 1.5)]
    shapes, twigs = grown(_crown(chance), trunk, .12, 12, 1.9, (.3, 0, .05), .0085, 2.0, 3)
    bark = tinted("bark", [(.022, .017, .013), (.06, .048, .036)], .9, bump=.9, scale=24)
    wood = strewn("tree", shapes, [(number, Matrix(), chance.random()) for number in range(len(shapes))], bark)
    places = []
    for point, ahead, _ in twigs:
        for _ in range(chance.choice((2, 14, 30, 44))):
            at = point + Vector([chance.gauss(0, .1) for _ in range(3)]) + ahead * chance.uniform(-.1, .12)
            # leaves stream with the wind
            turn = math.atan2(-ahead.x - .5, ahead.y) + chance.gauss(0, .8)
            places.append((chance.randrange(2), placed(at, (chance.gauss(0, .8), chance.gauss(0, .8), turn),
                                                       chance.uniform(.7, 1.4)), chance.random()))
    foliage = tinted("foliage", [(.02, .028, .008), (.05, .06, .014), (.11, .085, .02)], .6, .45)
    crown = strewn("crown", [simple_leaf(.055, .034), simple_leaf(.046, .03, .5)], places, foliage)
    for part in (wood, crown):
        part.location, part.scale = foot, (1.45, 1.45, 1.4)


def _grass():
    shapes = [tuft(seed, 16, tall, .16, .009, .5, (.55, .05), 3) for seed, tall in
              enumerate((.22, .3, .38, .26, .5))]
    places = []
    for _ in range(26000):
        y = 3.2 + 26 * random.random() ** 1.5
        x = random.uniform(-1, 1) * (2 + y * .72)
        if random.random() < 1.6 * _worn(x, y):
            continue
        high = noise.noise(Vector((x * .5, y * .5, 4)))
        size = max(.35, .8 + .7 * high + random.gauss(0, .15)) * (.75 + y * .025)
        places.append((random.randrange(5), placed((x, y, _height(x, y) - .02), (0, 0, random.gauss(0, .35)), size),
                       min(1, max(0, .45 + .4 * high + random.gauss(0, .15)))))
    grass = tinted("grass", [(.028, .03, .009), (.075, .07, .02), (.16, .125, .045), (.24, .19, .09)], .7, .4)
    strewn("grass", shapes, places, haze(grass, AIR, 20, 120, .6))


def hilltree() -> None:
    """A single tree on a grassy hill, grown over to one side by the wind, under a wide evening sky."""
    reset()
    random.seed(21)
    noise.seed_set(5)
    earth = tinted("earth", [(.05, .045, .016), (.075, .058, .032), (.15, .105, .06)], .95, bump=.8, scale=9)
    terrain(_height, haze(earth, AIR, 20, 120, .6), 1.5, 90, 48, 380, 330, lambda x, y: 1.4 * _worn(x, y))
    _grass()
    _tree((TREE[0], TREE[1], _height(*TREE)))
    gradient_sky([(-.3, (.25, .2, .2)), (0, (1.0, .55, .28)), (.10, (.85, .52, .36)), (.24, (.44, .40, .45)),
                  (.5, (.17, .24, .38)), (1, (.07, .12, .25))], strength=.72,
                 glow=((-.62, 1, .08), (1.7, .9, .36), 22))
    clouds((.17, .15, .19), amount=.6, scale=1.0, seed=6.4, stretch=(.55, 1.0), softness=.24, dense=.86)
    sun((.95, -.62, -.15), 9.0, (1, .62, .34), 1.0)
    camera((0, 0, _height(0, 0) + 1.1), (1.6, 24, 5.6), lens=40, fstop=8)
    bpy.context.scene.camera.data.dof.focus_distance = 22
