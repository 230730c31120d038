"""A seedling that grew through cracked asphalt."""
import math
import random

import bpy
from mathutils import Matrix, Vector, noise
from scene import (area, background, camera, cube, leaf, mesh, pebble, placed, reset, rounded, scatter, sheet, sun,
                   tinted,
                   tube,
                   worn)


# the way the crack goes, seen from above
ALONG = Vector((math.cos(1.08), math.sin(1.08)))


def _turned(x, y):
    """From the place on the ground to along the crack and across it."""
    return x * ALONG.x + y * ALONG.y, y * ALONG.x - x * ALONG.y


def _back(along, across):
    """From along the crack and across it to the place on the ground."""
    return along * ALONG.x - across * ALONG.y, along * ALONG.y + across * ALONG.x


def _crack(x):
    """Where the crack runs (y) and how wide it is, at x."""
    middle = .035 * noise.noise(Vector((x * 4, 3.3, 0))) + .012 * noise.noise(Vector((x * 22, 1, 0)))
    half = .0075 + .006 * noise.noise(Vector((x * 17, 8, 0))) + .006 * math.exp(-(x / .03) ** 2)
    return middle, max(.0018, half)


def _branch_crack(y):
    """A second, thinner crack, going away from the first: where (x) and how wide, at y."""
    return .055 + .05 * noise.noise(Vector((5, y * 5, 2))) + .010 * noise.noise(Vector((5, y * 40, 2))), .0022


def _depth(x, y):
    """How far into a crack a point is: 0 on the road, 1 at the bottom."""
    x, y = _turned(x, y)
    middle, half = _crack(x)
    rough = .003 * noise.noise(Vector((x * 110, y * 110, 4)))
    inside = (half - abs(y - middle) + rough) / .0055
    middle, half = _branch_crack(y)
    if y > _crack(middle)[0]:
        inside = max(inside, (half - abs(x - middle) + rough * .5) / .004)
    return min(1, max(0, inside))


def _height(x, y):
    """The surface: worn road, its edges broken along the cracks, soil in them."""
    road = .004 * noise.noise(Vector((x * 3, y * 3, 0))) + .0016 * noise.noise(Vector((x * 45, y * 45, 7)))
    along, across = _turned(x, y)
    heave = .008 * math.exp(-((along / .05) ** 2 + ((across - _crack(along)[0]) / .03) ** 2))
    soil = -.008 + .003 * noise.noise(Vector((x * 90, y * 90, 9)))
    deep = _depth(x, y)
    return (road + heave) * (1 - deep) + soil * deep


def _ground(m):
    """A grid that is fine near the plant and coarse far from it."""
    def spread(count, near, far):
        return [math.copysign(near * abs(t) + (far - near) * abs(t) ** 5, t) for t in (2 * i / count - 1
                                                                                       for i in range(count + 1))]

    across, along = spread(420, .45, 9), spread(420, .40, 14)
    vertices, tints = [], []
    for y in along:
        for x in across:
            vertices.append((x, y, _height(x, y) if abs(x) < 1 and abs(y) < 1 else 0))
            tints.append(_depth(x, y))
    ground = mesh("ground", vertices, sheet(len(along), len(across)), m)
    ground.data.attributes.new("tint", "FLOAT", "POINT").data.foreach_set("value", tints)


def _stones():
    """Places for the stones in the asphalt, half sunk in it, and for loose grit in the cracks."""
    places = []
    for _ in range(22000):
        # denser near the camera and the plant
        x, y = random.gauss(.0, .17), random.gauss(-.04, .17) if random.random() < .7 else random.uniform(-.3, 1.1)
        if _depth(x, y) > .05:
            continue
        size = min(.0058, random.lognormvariate(-6.1, .42))
        flat = size * random.uniform(.35, .6)
        # rolled in: only the top of a stone shows, level with its neighbours
        places.append((random.randrange(6), placed((x, y, _height(x, y) - flat + abs(random.gauss(0, .0007))),
                       (random.gauss(0, .15), random.gauss(0, .15), random.uniform(0, 6.3)),
                       (size, size * random.uniform(.7, 1), flat)),
                       random.random()))
    return places


def _grit():
    places = []
    for _ in range(2600):
        along = random.gauss(0, .2)
        middle, half = _crack(along)
        x, y = _back(along, middle + random.gauss(0, half * 1.1 + .004))
        size = random.lognormvariate(-7.0, .5)
        places.append((random.randrange(6), placed((x, y, _height(x, y) + size * .3), [random.uniform(0, 6.3)
                                                                                       for _ in range(3)], size),
                       random.random()))
    return places


def _plant():
    """A stem that leans to the light, two seed leaves, two pairs of true leaves."""
    stem = rounded([(.002, .0, -.012), (.0005, .001, .004), (-.003, .002, .022), (.0, .001, .042), (.004, 0, .058),
                    (.006, 0, .066)], 3)
    green = tinted("leaf", [(.045, .13, .018), (.10, .23, .03), (.19, .28, .05)], .42, .5, bump=.4, scale=700)
    stalk = tinted("stalk", [(.13, .19, .05), (.30, .13, .08)], .5, .25)
    thick = [.0019 - .0009 * i / (len(stem) - 1) for i in range(len(stem))]
    shapes, places = [tube(stem, thick, 12)], [(0, Matrix(), .35)]
    # length, width, height on the stem, direction, how far it stands up, teeth
    for number, (length, width, at, turn, up, lobes) in enumerate([
            (.019, .0105, .030, .35, .25, 0), (.018, .010, .029, 3.35, .12, 0), (.036, .025, .046, 1.75, .55, 7),
            (.034, .0235, .047, -1.25, .42, 7), (.029, .016, .059, .05, .8, 7), (.027, .0145, .060, 3.05, .95, 7),
            (.013, .006, .066, 1.3, 1.2, 0)]):
        corners, sides = leaf(length, width, .32, .38, lobes, .13 if lobes else 0, 28)
        # a leaf is never flat
        corners = [(x, y, z + .0016 * noise.noise(Vector((x * 190, y * 150, number)))) for x, y, z in corners]
        root = min(stem, key=lambda point: abs(point[2] - at))
        away = Vector((-math.sin(turn), math.cos(turn), .6)).normalized()
        foot = Vector(root) + away * (.006 if lobes else .004)
        shapes.append((corners, sides))
        places.append((len(shapes) - 1, placed(foot, (up, random.gauss(0, .15), turn)), .25 + .12 * number % .7))
        stalks = tube([Vector(root), Vector(root) + away * .003, foot + away * .0004], [.0008, .0007, .0006], 8)
        mesh("petiole", *stalks, stalk)
    plant = scatter("plant", shapes[1:], [(which - 1, matrix, tint) for which, matrix, tint in places[1:]], green)
    smooth = plant.modifiers.new("smooth", "SUBSURF")
    smooth.levels = smooth.render_levels = 1
    scatter("stem", shapes[:1], places[:1], stalk)


def _moss_and_grass():
    """Blades of grass farther along the crack, dry and green."""
    shapes = [leaf(.05, .0016, bend, .4, parts=8) for bend in (.3, .6, .9)]
    places = []
    for _ in range(90):
        along = random.choice((-.1, .1, .17, .31, .5)) + random.gauss(0, .012)
        x, y = _back(along, _crack(along)[0])
        places.append((random.randrange(3), placed((x, y, -.006), (random.uniform(.5, 1.5), 0, random.uniform(0, 6.3)),
                       random.uniform(.3, .9)), random.random()))
    scatter("grass", shapes, places, tinted("grass", [(.07, .12, .02), (.2, .22, .06), (.36, .28, .13)], .6, .4))


def seedling() -> None:
    """A small plant with its leaves lit from behind, growing from a crack in the road, the road blurred around it."""
    reset()
    random.seed(31)
    noise.seed_set(4)
    _ground(tinted("bitumen", [(.05, .048, .046), (.035, .024, .015)], .8, bump=.8, scale=420))
    stones = [pebble(seed, .5) for seed in range(6)]
    scatter("stones", stones, _stones(), tinted("stones", [(.05, .05, .052), (.12, .115, .11), (.19, .175, .155),
                                                           (.3, .285, .26)],
                                                .7, bump=.4, scale=900))
    scatter("grit", stones, _grit(), tinted("grit", [(.05, .032, .018), (.13, .09, .055), (.3, .25, .19)], .9))
    _plant()
    _moss_and_grass()
    dry = tinted("dry leaf", [(.16, .075, .03), (.3, .17, .07)], .7, .25, bump=.6, scale=300)
    scatter("dry leaves", [leaf(.045, .024, .5, .7, 5, .25), leaf(.03, .012, -.6, .8)],
            [(0, placed((-.115, .055, .004), (.1, .3, 1.1)), .2), (1, placed((.10, -.06, .003), (.0, -.2, 2.2)), .8),
             (0, placed((.28, .34, .004), (.2, .3, 4.1)), .6)], dry)
    # a kerb, a hedge and a wall far behind, only blurs
    kerb = worn("kerb", [(.2, .19, .18), (.3, .28, .26)], .9, 4, .4)
    for k in range(9):
        cube((-4.5 + k * 1.0, 2.6, .05), (.985, .16, .16), kerb, bevel=.015)
    hedge = tinted("hedge", [(.012, .022, .008), (.035, .05, .014), (.07, .075, .02)], .7, .3)
    places = [(0, placed((random.uniform(-4.5, 3.5), random.gauss(4.2, .25),
                          random.uniform(.1, 1.3) * (1 - .4 * random.random())),
                         [random.uniform(0, 6.3) for _ in range(3)], random.uniform(.7, 1.6)), random.random())
                         for _ in range(9000)]
    scatter("hedge", [leaf(.07, .035, .2, .3, parts=4)], places, hedge)
    sun((.42, -.86, -.27), 9, (1, .72, .42), .8)
    area((.8, -.7, .6), (0, 0, .03), 3, .8, (.75, .85, 1))
    background((.62, .62, .66), .55)
    camera((.04, -.27, .105), (.022, .0, .0345), lens=50, fstop=3.5)
    bpy.context.scene.camera.data.dof.focus_distance = .275
