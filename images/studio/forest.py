"""A path in an autumn forest with fog."""
import math
import random

import bpy
from mathutils import Matrix, Vector, noise
from scene import (background, camera, fog_sky, foggy, leaf, mesh, pebble, placed, reset, scatter, sheet, sun, tinted,
                   tube)

FOG_NEAR, FOG_FAR = (.72, .63, .50), (.20, .225, .24)
LEAF_COLOURS = [(.10, .04, .016), (.26, .085, .018), (.44, .16, .024), (.55, .26, .04), (.58, .37, .07),
                (.26, .24, .05)]


def _path(y):
    """Where the path is (x) at y."""
    return .15 + 1.9 * math.sin(y * .13 - .1) + .22 * math.sin(y * .43) + .0022 * y * y


def _height(x, y):
    """The forest floor: banks and hollows, the path trodden in."""
    beside = abs(x - _path(y)) + .3 * noise.noise(Vector((x * .9, y * .9, 0)))
    bank = .3 * min(1, max(0, (beside - .75) / 1.8))
    land = .35 * noise.noise(Vector((x * .16, y * .16, 2))) + .09 * noise.noise(Vector((x * .8, y * .8, 5)))
    ruts = .03 * noise.noise(Vector((x * 3.2, y * 2.1, 1)))
    return land + ruts + bank + .012 * max(0, abs(x) - 5) ** 1.6


def _floor(m):
    across = [math.copysign(26 * abs(t) ** 1.9, t) for t in (2 * i / 260 - 1 for i in range(261))]
    along = [-4 + 64 * (j / 420) ** 1.6 for j in range(421)]
    vertices = [(x, y, _height(x, y)) for y in along for x in across]
    ground = mesh("floor", vertices, sheet(421, 261), m)
    tints = []
    for x, y, _ in vertices:
        beside = abs(x - _path(y)) + .45 * noise.noise(Vector((x * 1.4, y * 1.4, 3)))
        tints.append(min(1, max(0, (beside - .35) / .5)) * (.75 + .5 * noise.noise(Vector((x * 4, y * 4, 8)))))
    ground.data.attributes.new("tint", "FLOAT", "POINT").data.foreach_set("value", tints)


def _limb(shapes, twigs, foot, way, length, radius, level, chance):
    """One branch and, from it, smaller ones; `twigs` collects where leaves can hang."""
    parts = 9 if level == 1 else 5
    point, line, thick = foot.copy(), [foot.copy()], [radius]
    for part in range(parts):
        # branches wander, and turn up to the light
        bend = Vector([chance.gauss(0, .17) for _ in range(3)]) + Vector((0, 0, .07))
        way = (way + bend).normalized()
        point = point + way * length / parts
        line.append(point.copy())
        thick.append(radius * (1 - (part + 1) / parts * .82))
        if level < 3 and part > 0:
            for _ in range(chance.choice((0, 1, 1, 2)) if level == 1 else chance.choice((0, 1, 1))):
                side = (way + Vector([chance.gauss(0, .75) for _ in range(3)])).normalized()
                _limb(shapes, twigs, point, side, length * chance.uniform(.28, .5) * (1 - part / parts * .4),
                      thick[-1] * .55, level + 1, chance)
        if level > 1:
            twigs.append(point.copy())
    shapes.append(tube(line, thick, 7 if level == 1 else 4))


def _tree(seed, height, radius, lowest, limbs, leaves, bark, foliage):
    """The meshes of one tree: trunk with roots and branches, and leaves on its twigs."""
    chance = random.Random(seed)
    shapes, twigs, point, line = [], [], Vector((0, 0, -.3)), []
    parts = 34
    for part in range(parts + 1):
        line.append(point.copy())
        sway = noise.noise_vector(Vector((seed * 3.3, part * .16, 0))) * .11
        point = point + Vector((sway.x, sway.y, height / parts))
    thick = [radius * ((1 - .72 * i / parts) + .75 * math.exp(-i * height / parts / .32)) for i in range(parts + 1)]
    corners, sides = tube(line, thick, 22)
    for number, corner in enumerate(corners):
        middle = line[number // 22]
        turn = math.atan2(corner.y - middle.y, corner.x - middle.x)
        roots = math.exp(-max(0, corner.z) / .35) * .30 * math.sin(turn * 4 + seed + math.sin(turn))
        knots = .10 * noise.noise(Vector((math.cos(turn) * 1.6, math.sin(turn) * 1.6, corner.z * 1.2 + seed * 9)))
        corners[number] = middle + (corner - middle) * (1 + roots + knots)
    shapes.append((corners, sides))
    for _ in range(limbs):
        at = lowest + (height - lowest) * chance.random() ** .8
        foot = line[min(parts, round((at + .3) / height * parts))]
        turn = chance.uniform(0, 2 * math.pi)
        length = (height * .22 + .5) * (1.15 - at / height) * chance.uniform(.45, 1.25)
        _limb(shapes, twigs, foot, Vector((math.cos(turn), math.sin(turn), chance.uniform(-.05, .7))).normalized(),
              length,
              radius * .22 * (1.1 - at / height), 1, chance)
    wood = scatter("tree", shapes, [(number, Matrix(), chance.random()) for number in range(len(shapes))], bark)
    hanging = [(chance.randrange(3), placed(chance.choice(twigs) + Vector([chance.gauss(0, .05) for _ in range(3)]),
               [chance.uniform(0, 6.3) for _ in range(3)], chance.uniform(.6, 1.2)),
               min(1, max(0, chance.gauss(.6, .2)))) for _ in range(leaves)]
    crown = scatter("crown", [leaf(.075, .042, bend, .4, parts=4) for bend in (.2, .5, -.2)], hanging, foliage)
    for part in (wood, crown):
        bpy.context.scene.collection.objects.unlink(part)
    return wood.data, crown.data


def _plant(tree, x, y, turn, size, lean=0.0):
    for data in tree:
        o = bpy.data.objects.new("tree", data)
        o.location, o.rotation_euler = (x, y, _height(x, y)), (lean, lean * .6, turn)
        o.scale = size, size, size * random.uniform(.92, 1.08)
        bpy.context.scene.collection.objects.link(o)


def _fallen_leaves():
    places = []
    while len(places) < 36000:
        y = -1.6 + 26 * random.random() ** 1.7
        x = _path(y) + random.gauss(0, 1.3 + .24 * (y + 2))
        beside = abs(x - _path(y))
        # feet have swept the path; the wind drifts leaves together beside it
        if random.random() > min(1, .05 + beside ** 1.5) or noise.noise(Vector((x * .8, y * .8, 4))) < -.45:
            continue
        curl = random.gauss(0, .35)
        places.append((random.randrange(8), placed((x, y, _height(x, y) + abs(random.gauss(.008, .008))),
                       (curl, random.gauss(0, .35), random.uniform(0, 6.3)), random.uniform(.5, 1.25)),
                       min(1, max(0, random.gauss(.40, .24)))))
    return places


def forest() -> None:
    """A path between beeches into the fog, leaves on the ground and a few still on the twigs, the light ahead."""
    reset()
    random.seed(11)
    noise.seed_set(3)
    bark = tinted("bark", [(.05, .046, .04), (.085, .08, .07)], .9, bump=.9, scale=34, spot=(.7, .7, .66))
    foliage = tinted("foliage", LEAF_COLOURS[1:5], .6, .45)
    carpet = tinted("carpet", LEAF_COLOURS, .62, .12, bump=.3, scale=120)
    earth = tinted("earth", [(.105, .08, .058), (.06, .035, .018), (.15, .062, .02)], .6, bump=1.0, scale=26)
    moss = tinted("moss", [(.03, .045, .012), (.06, .075, .018), (.06, .045, .03)], .95, bump=1, scale=60)
    for m in (bark, foliage, carpet, earth, moss):
        foggy(m, FOG_NEAR, FOG_FAR, .036)
    _floor(earth)
    kinds = [leaf(.085, .05, .25, .35, 0, 0, 6), leaf(.07, .04, -.3, .5, 0, 0, 6), leaf(.1, .055, .5, .2, 0, 0, 6),
             leaf(.09, .075, .3, .4, 4, .4, 12), leaf(.08, .06, -.4, .5, 4, .35, 12), leaf(.06, .03, .9, .8, 0, 0, 6),
             leaf(.11, .07, .15, .25, 5, .4, 14), leaf(.05, .035, -.6, .9, 0, 0, 6)]
    scatter("leaves", kinds, _fallen_leaves(), carpet)
    old = [_tree(seed, 15, radius, 2.6, 17, 700, bark, foliage)
           for seed, radius in ((1, .2), (2, .15), (3, .24), (4, .17))]
    young = [_tree(seed, height, .028, .5, 13, 420, bark, foliage) for seed, height in ((11, 2.8), (12, 3.9))]
    _plant(old[2], -1.75, 2.3, .4, 1.15, .02)
    _plant(old[0], 2.75, 5.6, 2.2, 1, -.02)
    _plant(young[0], 2.0, 3.9, 1, .8)
    _plant(young[1], -2.9, 6.6, 3, 1)
    stood = [(-1.75, 2.3), (2.75, 5.6)]
    while len(stood) < 120:
        y = 4.5 + 46 * random.random() ** .8
        x = random.uniform(-1, 1) * (5 + y * .62)
        near = min((x - a) ** 2 + (y - b) ** 2 for a, b in stood)
        if abs(x - _path(y)) < 1.35 + random.random() or near < 1.3 or noise.noise(Vector((x * .15, y * .15, 6))) < -.3:
            continue
        stood.append((x, y))
        young_one = random.random() < .3
        _plant(random.choice(young if young_one else old), x, y, random.uniform(0, 6.3), random.uniform(.6, 1.25),
               random.gauss(0, .03))
    log = [(2.3 + .33 * t, 3.0 + .13 * t, _height(2.3 + .33 * t, 3.0 + .13 * t) + .07 + .02 * math.sin(t * 1.7))
           for t in range(9)]
    scatter("log", [tube(log, [.13, .135, .12, .125, .115, .11, .1, .1, .09], 20)], [(0, Matrix(), .5)], moss)
    sticks, chance = [], random.Random(5)
    for _ in range(70):
        y = chance.uniform(-1, 14)
        x, turn = _path(y) + chance.gauss(0, 2.2), chance.uniform(0, 6.3)
        way = Vector((math.cos(turn), math.sin(turn), 0)) * .12
        line = [Vector((x, y, 0)) + way * k + Vector([chance.gauss(0, .012) for _ in range(3)])
                for k in range(chance.randint(2, 8))]
        sticks.append(tube([(p.x, p.y, _height(p.x, p.y) + .012) for p in line],
                           [.009 - .0008 * k for k in range(len(line))], 6))
    scatter("sticks", sticks, [(number, Matrix(), chance.random()) for number in range(len(sticks))], bark)
    stones = []
    for number in range(110):
        y = chance.uniform(-1.5, 9)
        turn = [chance.uniform(0, 6) for _ in range(3)]
        stones.append((number % 4, placed((_path(y) + chance.gauss(0, .5), y, _height(_path(y), y)), turn,
                                          chance.uniform(.008, .035)), .1))
    scatter("stones", [pebble(seed) for seed in range(4)], stones, bark)
    # daylight from everywhere in the fog, most of it from ahead
    sun((.22, -1, -.75), 3.1, (1, .84, .62), 25)
    background((.55, .6, .66), .55)
    fog_sky(FOG_NEAR, FOG_FAR)
    camera((_path(-2.4) + .25, -2.4, _height(.3, -2.4) + 1.42), (.55, 9, 1.5), lens=33, fstop=4)
    bpy.context.scene.camera.data.dof.focus_distance = 5.5
