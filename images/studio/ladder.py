"""A ladder in an apple tree."""
import math
import random

import bpy
from land import grown, strewn, terrain, tuft
from mathutils import Matrix, Vector, noise
from scene import (camera, gradient_sky, haze, leaf, mesh, placed, reset, roughened, sun, tinted, tube, wood)

TREE, AIR = Vector((1.05, 4.9, 0)), (.40, .385, .27)
BASKET = Vector((-.62, 3.15, 0))


def _height(x, y):
    return .10 * noise.noise(Vector((x * .4, y * .4, 3))) + .02 * noise.noise(Vector((x * 2, y * 2, 1)))


def _on_land(x, y, up=0.0):
    return Vector((x, y, _height(x, y) + up))


def _apple(seed):
    """An apple: hollow at both ends, not quite round, its stalk still on it."""
    chance = random.Random(seed)
    rows, turns, vertices, shades = 16, 20, [], []
    for i in range(rows + 1):
        t = math.pi * i / rows
        for k in range(turns):
            a = 2 * math.pi * k / turns
            r = math.sin(t) * (1 + .09 * math.cos(t)) * (1 + .025 * math.cos(5 * a) * math.cos(t / 2) ** 2)
            r *= 1 + .05 * math.sin(a + seed)
            z = .88 * math.cos(t) - .34 * math.exp(-(t / .42) ** 2) + .22 * math.exp(-((math.pi - t) / .4) ** 2)
            vertices.append((r * math.cos(a), r * math.sin(a), z))
            # the side that saw the sun is red
            shades.append(.42 * math.sin(a + seed * 2) + .16 * noise.noise(Vector((a * 3, z * .6, seed))))
    faces = [(i * turns + k, i * turns + (k + 1) % turns, (i + 1) * turns + (k + 1) % turns, (i + 1) * turns + k)
             for i in range(rows) for k in range(turns)]
    stalk, sides = tube([(0, 0, .5), (.03, 0, .8), (.12 + .1 * chance.random(), 0, 1.15)], [.045, .035, .05], 5)
    first = len(vertices)
    faces += [tuple(first + i for i in face) for face in sides]
    return vertices + [tuple(v) for v in stalk], faces, shades + [-2.0] * len(stalk)


def _ladder(foot, top, wide, timber):
    """An old orchard ladder, narrower towards its top, the rungs worn in the middle."""
    up = (top - foot).normalized()
    side = Vector((up.y, -up.x, 0)).normalized()
    for hand in (-1, 1):
        pole = [foot.lerp(top, t) + side * hand * wide * (.5 - .16 * t) for t in
                (k / 20 for k in range(21))]
        pole = [point + Vector([.006 * noise.noise(Vector((k * .35, hand, axis))) for axis in range(3)])
                for k, point in enumerate(pole)]
        mesh("pole", *tube(pole, [.030 - .0004 * k for k in range(21)], 14), timber)
    for k in range(11):
        t = (k + .9) / 11.6
        half = wide * (.5 - .16 * t) + .035
        middle = foot.lerp(top, t) + Vector((0, 0, random.gauss(0, .004)))
        rung = [middle + side * half * s + up * random.gauss(0, .003) for s in (-1, -.8, -.4, 0, .4, .8, 1)]
        mesh("rung", *tube(rung, [.014, .0165, .017, .0155, .017, .0165, .014], 12), timber)


def _basket(at, m):
    """A woven basket: stakes, willow rods that go in front of and behind them, a rolled rim, a handle."""
    stakes, shapes = 25, []

    def radius(z):
        return .155 + .055 * math.sin(min(1, z / .22) * 1.45)

    for k in range(stakes):
        a = 2 * math.pi * k / stakes
        shapes.append(tube([(radius(z) * math.cos(a), radius(z) * math.sin(a), z) for z in
                            (.0, .04, .08, .12, .16, .20, .235)], [.0045] * 7, 6))
    for row in range(24):
        z, line = .008 + row * .0092, []
        for k in range(stakes * 4 + 1):
            a = 2 * math.pi * k / (stakes * 4)
            weave = .0075 * math.cos(stakes * a / 2 + math.pi * row)
            line.append(((radius(z) + weave) * math.cos(a), (radius(z) + weave) * math.sin(a),
                         z + .0012 * math.sin(3 * a + row)))
        shapes.append(tube(line, [.0049 + random.gauss(0, .0003)] * len(line), 6))
    for strand in range(3):
        line = []
        for k in range(181):
            a = 2 * math.pi * k / 180
            turn = 17 * a + strand * 2.1
            line.append(((radius(.23) + .009 * math.cos(turn)) * math.cos(a),
                         (radius(.23) + .009 * math.cos(turn)) * math.sin(a), .236 + .009 * math.sin(turn)))
        shapes.append(tube(line, [.0062] * 181, 6))
    for strand in range(4):
        line = []
        for k in range(90):
            a, turn = math.pi * k / 89, k * .24 + strand * 1.57
            line.append((.207 * math.cos(a), .008 * math.cos(turn), .21 + .25 * math.sin(a) + .008 * math.sin(turn)))
        shapes.append(tube(line, [.0068] * 90, 6))
    basket = strewn("basket", shapes, [(k, Matrix(), random.random()) for k in range(len(shapes))], m)
    floor = mesh("floor", [(.16 * math.cos(a / 4), .16 * math.sin(a / 4), .02) for a in range(25)],
                 [tuple(range(25))], m)
    for part in (basket, floor):
        part.location, part.rotation_euler = at, (.05, -.06, .75)


def _tree(bark, foliage, apples):
    chance, points = random.Random(6), []
    for x, y, z, size in ((-.1, -.6, 2.5, .8), (-1.2, -.5, 2.35, .75), (1.1, -.2, 2.6, .8), (.2, .5, 3.1, .9),
                          (-.9, -1.5, 2.1, .55), (.75, -1.5, 2.05, .6), (1.9, -.7, 2.2, .6), (-2.0, .2, 2.3, .6),
                          (-.2, -1.9, 2.05, .45), (-1.7, -1.3, 1.85, .5), (-.75, -1.1, 1.75, .3),
                          (.9, -1.6, 1.75, .35)):
        for _ in range(int(330 * size)):
            around = Vector([chance.gauss(0, 1) for _ in range(3)]).normalized() * size * chance.uniform(.3, 1.05)
            points.append(Vector((x, y, z)) + Vector((around.x * 1.15, around.y, around.z * .75)))
    trunk = [(0, 0, -.2), (0, .01, .1), (-.03, .0, .45), (.03, -.03, .8), (.0, -.05, 1.15), (-.08, -.08, 1.4)]
    shapes, twigs = grown(points, trunk, .10, 12, 2.0, (0, 0, .05), .0052, 2.08, 6)
    wood_ = strewn("tree", shapes, [(k, Matrix(), chance.random()) for k in range(len(shapes))], bark)
    wood_.location = TREE
    roughened(wood_, .03, .09, 5)
    places, fruit = [], []
    for point, ahead, _ in twigs:
        for _ in range(chance.choice((3, 5, 7, 9))):
            at = TREE + point + Vector([chance.gauss(0, .045) for _ in range(3)])
            places.append((chance.randrange(4), placed(at, (chance.gauss(-.5, .5), chance.gauss(0, .5),
                                                            chance.uniform(0, 6.3)), chance.uniform(.7, 1.25)),
                           chance.random()))
        if chance.random() < .2 and point.z < 2.8:
            at = TREE + point - Vector((0, 0, .055))
            fruit.append((chance.randrange(4), placed(at, (chance.gauss(0, .25), chance.gauss(0, .25),
                                                           chance.uniform(0, 6.3)), chance.uniform(.030, .039)),
                          chance.uniform(.3, .75)))
    strewn("crown", [leaf(.085, .045, bend, .3, parts=5) for bend in (.2, .45, -.15, .7)], places, foliage)
    strewn("fruit", [_apple(seed) for seed in range(4)], fruit, apples)


def _grass_and_windfalls(grass, apples, dry):
    places = []
    while len(places) < 19000:
        y = 1.1 + 23 * random.random() ** 1.8
        x = random.uniform(-1, 1) * (.7 + y * .55)
        thick = noise.noise(Vector((x * .9, y * .9, 2)))
        if (Vector((x, y, 0)) - BASKET).length < .19:
            continue
        places.append((random.randrange(6), placed(_on_land(x, y, -.01), (0, 0, random.uniform(0, 6.3)),
                                                   max(.3, .8 + .55 * thick + random.gauss(0, .14)) * (1 + .02 * y)),
                       min(1, max(0, .45 + .45 * thick + random.gauss(0, .17)))))
    strewn("grass", [tuft(seed, 17, .17, .055, .0042, .75, (.05, 0), 4) for seed in range(6)], places, grass)
    fallen = [(random.randrange(4), placed(_on_land(x, y, .035), [random.uniform(0, 6.3) for _ in range(3)],
                                           random.uniform(.029, .037)), random.uniform(.25, .8))
              for x, y in [(-.28, 2.75), (-.05, 3.3), (.2, 2.9), (-1.05, 2.95), (-1.2, 3.6), (.6, 3.6), (.33, 4.0),
                           (1.2, 3.5),
                           (-.5, 4.3), (.8, 2.7), (1.6, 4.1), (-1.7, 4.4), (-.2, 4.8)]]
    heap = [(random.randrange(4), placed(BASKET + Vector((r * math.cos(a), r * math.sin(a), z)),
                                         [random.uniform(0, 6.3) for _ in range(3)], random.uniform(.031, .037)),
             random.uniform(.3, .8)) for r, z, a in
            [*((.148, .135, k * .5 + .1) for k in range(12)), *((.085, .145, k * .86) for k in range(7)), (.01, .15, 0),
             (.105, .20, .6), (.10, .195, 1.9), (.06, .20, 4.1), (.11, .19, 5.1)]]
    strewn("apples", [_apple(seed) for seed in range(4)], fallen + heap, apples)
    leaves = [(random.randrange(2), placed(_on_land(random.gauss(0, 1.3), random.uniform(1.6, 6), .09),
                                           [random.gauss(0, .5), random.gauss(0, .5), random.uniform(0, 6.3)],
                                           random.uniform(.6, 1.1)), random.random()) for _ in range(130)]
    strewn("dry leaves", [leaf(.075, .04, .5, .5), leaf(.06, .035, -.4, .6)], leaves, dry)


def _orchard(foliage, bark):
    """The next trees of the orchard, only shapes in the warm air."""
    places = []
    for x, y, wide in ((-5.2, 13, 2), (-1.2, 17, 2.1), (4.8, 14, 2), (8.5, 19, 2.3), (-9.5, 18, 2.4), (2.4, 24, 2.5),
                       (-4.6, 26, 2.6), (-13, 27, 3), (10, 29, 3)):
        mesh("trunk", *tube([(x, y, -.1), (x + .1, y, .9), (x, y, 2.2)], [.17, .13, .09], 9), bark)
        for _ in range(int(2300 * wide)):
            out = Vector([random.gauss(0, 1) for _ in range(3)]).normalized() * random.uniform(.5, 1.05) * wide
            out *= 1 + .5 * noise.noise(out * .9 + Vector((x, y, 0)))
            places.append((0, placed((x + out.x, y + out.y, max(1.1, 2.6 + out.z * .7)), [random.uniform(0, 6.3)
                                                                                          for _ in range(3)],
                                     random.uniform(.8, 1.6)), random.random()))
    # a hedge closes the orchard off
    for _ in range(26000):
        x = random.uniform(-30, 30)
        y = 33 + 2 * noise.noise(Vector((x * .1, 0, 0))) + random.gauss(0, .7)
        tall = 2.6 + 2.2 * noise.noise(Vector((x * .22, 5, 0))) + .9 * noise.noise(Vector((x * .9, 2, 0)))
        places.append((0, placed((x, y, tall * random.random() ** .7), [random.uniform(0, 6.3) for _ in range(3)],
                                 random.uniform(1.5, 3)), random.random() * .6))
    strewn("orchard", [leaf(.10, .06, .3, .3, parts=3)], places, foliage)


def ladder() -> None:
    """A wooden ladder leans into an apple tree; in the grass at its foot stands a basket half full of apples."""
    reset()
    random.seed(18)
    noise.seed_set(8)
    bark = tinted("bark", [(.055, .046, .038), (.12, .105, .088)], .95, bump=1.0, scale=32)
    foliage = tinted("foliage", [(.02, .042, .009), (.055, .09, .016), (.12, .15, .028), (.26, .21, .04)], .42, .5,
                     bump=.2, scale=90)
    apples = tinted("apples", [(.06, .04, .02), (.34, .30, .05), (.42, .22, .05), (.38, .05, .025), (.22, .018, .016)],
                    .28, bump=.1, scale=55, spot=(.72, .68, .62))
    grass = tinted("grass", [(.018, .035, .008), (.05, .085, .016), (.12, .145, .035), (.28, .24, .10)], .55, .45)
    earth = tinted("earth", [(.05, .055, .02), (.08, .08, .03)], .95, bump=.6, scale=20)
    far = haze(tinted("far", [(.03, .05, .012), (.07, .10, .02), (.14, .16, .04)], .6, .5), AIR, 9, 45, .75)
    willow = tinted("willow", [(.14, .075, .03), (.24, .14, .06), (.32, .21, .10)], .55, bump=.3, scale=160)
    terrain(_height, haze(earth, AIR, 9, 45, .75), .6, 70, 46, 220, 200)
    _tree(bark, foliage, apples)
    _ladder(_on_land(-.28, 3.75, -.02), Vector((.55, 4.75, 3.1)), .46,
            wood("ladder", (.13, .10, .072), (.36, .29, .21), .7, 1.3, 2))
    _basket(BASKET + Vector((0, 0, _height(BASKET.x, BASKET.y) + .012)), willow)
    _grass_and_windfalls(haze(grass, AIR, 9, 45, .7), apples,
                         tinted("dry", [(.20, .10, .03), (.36, .24, .07)], .6, .3))
    _orchard(far, haze(tinted("far bark", [(.055, .046, .038)], .95), AIR, 6, 40, .8))
    gradient_sky([(-.2, (.4, .38, .25)), (0, (1.0, .86, .6)), (.2, (.72, .76, .74)), (.5, (.36, .50, .68)),
                  (1, (.2, .34, .58))], strength=.85)
    sun((.72, -.72, -.50), 12.0, (1, .78, .48), .7)
    camera((-.22, -.15, 1.02), (.12, 3.3, .90), lens=34, fstop=2)
    bpy.context.scene.camera.data.dof.focus_distance = 3.3
