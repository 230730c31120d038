"""A sand track that splits in the fields."""
import math
import random

import bpy
from land import simple_leaf, strewn, terrain, tuft
from mathutils import Vector, noise
from scene import camera, clouds, gradient_sky, haze, leaf, pebble, placed, reset, sun, tinted, tube

FORK, AIR = 8.5, (.50, .52, .53)
HALF = 1.15


def _ways(y):
    """Where the tracks are (x) at y: one, and beyond the fork two."""
    common = .35 + .28 * math.sin(y * .35)
    on = max(0, y - FORK + 2.2)
    if not on:
        return [common]
    left = common - .040 * on ** 1.75 / (1 + .012 * on) + .3 * math.sin(on * .12)
    right = common + .052 * on ** 1.62 / (1 + .02 * on) + .5 * math.sin(on * .09)
    return [left, right]


def _beside(x, y):
    """The distance to the middle of the nearest track; tracks are measured across, not along y."""
    slope = .03 * max(0, y - FORK + 2.2) ** .7
    return min(abs(x - way) / math.sqrt(1 + (slope * (1 if way > .4 else 1.2)) ** 2) for way in _ways(y))


def _height(x, y):
    """Fields that roll a little; the track has sunk, with two ruts in it."""
    roll = 1.1 * noise.noise(Vector((x * .018, y * .022, 5))) + .0068 * max(0, y - 10) + .10 * noise.noise(
        Vector((x * .15, y * .15, 1)))
    far = _beside(x, y)
    sunk = -.16 / (1 + math.exp((far - HALF - .25) * 6))
    ruts = -.075 * math.exp(-((far - .66 + .08 * noise.noise(Vector((x, y * .5, 2)))) / .20) ** 2)
    rough = .018 * noise.noise(Vector((x * 3, y * 2, 3))) + .007 * noise.noise(Vector((x * 11, y * 9, 4)))
    return roll + (sunk + ruts + rough if y < 90 else 0)


def _bare(x, y):
    """1 in the ruts, less on the strip between them, 0 in the field."""
    far = _beside(x, y) + .16 * noise.noise(Vector((x * 1.3, y * 1.3, 6)))
    strip = .55 + .5 * noise.noise(Vector((x * 2.3, y * .7, 7)))
    return max(math.exp(-((far - .66) / .26) ** 4), strip * (far < .66) * .7)


def _grain(seed, stalks, spread, fine=True):
    """Ripe barley: stalks that nod with the wind, an ear with long awns at the end of each."""
    chance = random.Random(seed)
    vertices, faces, shades = [], [], []

    def add(shape, shade):
        first = len(vertices)
        vertices.extend(tuple(v) for v in shape[0])
        faces.extend(tuple(first + i for i in face) for face in shape[1])
        shades.extend([shade] * len(shape[0]))

    for _ in range(stalks):
        turn, far = chance.uniform(0, 6.3), spread * math.sqrt(chance.random())
        foot = Vector((far * math.cos(turn), far * math.sin(turn), 0))
        nod, tall = chance.gauss(.15, .7), chance.gauss(.80, .07)
        way = Vector((math.cos(nod), math.sin(nod), 0)) * chance.uniform(.08, .22)
        neck = foot + way * .6 + Vector((0, 0, tall))
        own = chance.gauss(0, .12)
        line = [foot, foot + way * .12 + Vector((0, 0, tall * .55)), neck]
        add(tube(line, [.0022, .002, .0017] if fine else [.004, .0035, .003], 3), own - .12)
        ahead = (way * 3.2 + Vector((0, 0, chance.uniform(-.35, .45)))).normalized()
        ear = [neck, neck + ahead * .015, neck + ahead * .045, neck + ahead * .085 - Vector((0, 0, .006))]
        add(tube(ear, [.002, .0062, .0058, .0015] if fine else [.004, .011, .01, .003], 5 if fine else 3), own + .1)
        for k in range(7 if fine else 3):
            at = neck + ahead * (.015 + .007 * k * (1 if fine else 2))
            side = Vector((chance.gauss(0, .3), chance.gauss(0, .3), chance.gauss(.05, .25)))
            tip = at + (ahead + side).normalized() * chance.uniform(.07, .12)
            wide = Vector((ahead.y, -ahead.x, .3)).normalized() * (.0011 if fine else .003)
            add(([at - wide, at + wide, tip], [(0, 1, 2)]), own + .28)
        if fine or chance.random() < .4:
            turn = chance.uniform(0, 6.3)
            out = Vector((math.cos(turn), math.sin(turn), 0)) * .11
            wide = Vector((-math.sin(turn), math.cos(turn), 0)) * .006
            low = foot + Vector((0, 0, tall * chance.uniform(.3, .6)))
            mid, end = low + out * .8 + Vector((0, 0, .07)), low + out * 1.7 - Vector((0, 0, .05))
            add(([low - wide, low + wide, mid - wide, mid + wide, end], [(0, 1, 3, 2), (2, 3, 4)]), own - .2)
    return vertices, faces, shades


def _fields(m):
    near, far = [], []
    while len(near) < 2900:
        y = 1.2 + 14 * random.random() ** 1.3
        x = random.uniform(-1, 1) * (1.9 + y * .62)
        edge = _beside(x, y)
        if edge < HALF + .22 + .25 * noise.noise(Vector((x * .9, y * .9, 2))):
            continue
        tone = .5 + .5 * noise.noise(Vector((x * .12, y * .12, 3))) + random.gauss(0, .1)
        # the outermost stalks are shorter and thinner sown
        near.append((random.randrange(5), placed(_at(x, y), (random.gauss(0, .05), random.gauss(0, .05),
                                                             random.gauss(0, .5)),
                                                 random.uniform(.85, 1.1) * min(1, .66 + .35 * (edge - HALF))), tone))
    while len(far) < 8000:
        y = 13 + 90 * random.random() ** 1.8
        x = random.uniform(-1, 1) * (4 + y * .60)
        if _beside(x, y) < HALF + .3:
            continue
        tone = .5 + .5 * noise.noise(Vector((x * .12, y * .12, 3))) + random.gauss(0, .1)
        far.append((random.randrange(4), placed(_at(x, y), (0, 0, random.gauss(0, .5)),
                                                (1 + .03 * (y - 15), 1 + .03 * (y - 15), random.uniform(.85, 1.1))),
                                                tone))
    strewn("grain", [_grain(seed, 15, .14) for seed in range(5)], near, m)
    strewn("far grain", [_grain(seed + 9, 9, .27, fine=False) for seed in range(4)], far, m)


def _at(x, y, up=-.02):
    return x, y, _height(x, y) + up


def _verges(m):
    """Grass, chamomile and poppies where the plough does not come."""
    places, blooms = [], []
    while len(places) < 6500:
        y = 1 + 26 * random.random() ** 1.6
        x = random.choice(_ways(y)) + random.gauss(0, .95)
        far = _beside(x, y)
        if far > HALF + .6 or random.random() < 1.25 * _bare(x, y) + (.25 if far < .5 else 0):
            continue
        size = .35 if far < .55 else .5 + .6 * min(1, max(0, far - .8))
        places.append((random.randrange(5), placed(_at(x, y), (0, 0, random.uniform(0, 6.3)),
                                                   size * random.uniform(.7, 1.3)),
                       random.random() * .7 + .15))
        if far > .95 and random.random() < .1:
            blooms.append((random.randrange(2), placed(_at(x, y, random.uniform(.22, .5)), (random.gauss(0, .4),
                                                       random.gauss(0, .4), random.uniform(0, 6)),
                                                       random.uniform(.6, 1.1)), random.choice((0, 0, .5, .5, 1))))
    strewn("verge", [tuft(seed, 18, tall, .07, .005, .6, (.1, .03)) for seed, tall in
                     enumerate((.26, .36, .48, .3, .55))], places, m)
    petals = leaf(.036, .032, -.5, .5, parts=4)
    flower = [], []
    for k in range(5):
        turn = placed((0, 0, 0), (.45, 0, k * 1.257))
        first = len(flower[0])
        flower[0].extend(turn @ Vector(v) for v in petals[0])
        flower[1].extend(tuple(first + i for i in face) for face in petals[1])
    small = [v * .5 for v in flower[0]], flower[1]
    strewn("blooms", [flower, small], blooms, tinted("blooms", [(.55, .035, .02), (.7, .68, .6), (.2, .24, .6)], .6,
                                                     .4))


def crossroads() -> None:
    """A sandy track comes to ripe fields and splits in two; trees far off, thin summer clouds."""
    reset()
    random.seed(29)
    noise.seed_set(11)
    sand = tinted("sand", [(.20, .16, .08), (.27, .215, .135), (.40, .325, .225)], .95, bump=.6, scale=26,
                  spot=(.74, .71, .67))
    barley = tinted("barley", [(.12, .105, .03), (.30, .23, .075), (.46, .35, .14), (.60, .49, .25)], .6, .35, scale=30,
                    spot=(.8, .78, .74))
    verge = tinted("verge", [(.035, .055, .014), (.09, .115, .03), (.20, .18, .06), (.34, .28, .13)], .6, .4)
    for m in (sand, barley, verge):
        haze(m, AIR, 30, 260, .75)
    terrain(_height, sand, .8, 400, 44, 520, 420, _bare)
    _fields(barley)
    _verges(verge)
    stones = [(random.randrange(4), placed(_at(random.choice(_ways(y)) + random.gauss(0, .6), y, 0),
                                           [random.uniform(0, 6) for _ in range(3)], random.lognormvariate(-4.5, .5)),
               .8 + .2 * random.random()) for y in (1 + 11 * random.random() ** 1.5 for _ in range(900))]
    strewn("stones", [pebble(seed, .5) for seed in range(4)], stones, sand)
    trees = haze(tinted("trees", [(.014, .026, .009), (.035, .055, .017), (.08, .095, .03)], .7, .3), AIR, 30, 230, .58)
    places, hearts = [], []
    for _ in range(80):
        x, y = random.gauss(random.choice((-85, -20, 70)), 30), random.uniform(125, 215)
        wide, tall = random.uniform(2.5, 6.5), random.uniform(4, 11)
        # inside a crown it is dark and dense
        hearts.append((random.randrange(3), placed((x, y, _height(x, y) + tall * .42), (0, 0, random.uniform(0, 6)),
                                                   (wide * .88, wide * .88, tall * .5)), .15))
        for _ in range(int(380 * wide)):
            out = Vector([random.gauss(0, 1) for _ in range(3)]).normalized() * random.uniform(.55, 1.0)
            out *= 1 + .3 * noise.noise(out * 1.8 + Vector((x, y, 0)))
            places.append((0, placed((x + out.x * wide, y + out.y * wide,
                                      _height(x, y) + max(0, (out.z + .8) * tall / 1.8)),
                                     [random.uniform(0, 6.3) for _ in range(3)], random.uniform(.7, 1.4)),
                                     random.random()))
    strewn("trees", [simple_leaf(.42, .32, .3)], places, trees)
    strewn("hearts", [pebble(seed, .6, 3) for seed in range(3)], hearts, trees)
    gradient_sky([(-.2, (.6, .6, .5)), (0, (.84, .84, .80)), (.08, (.62, .70, .76)), (.25, (.22, .37, .58)),
                  (.6, (.10, .22, .46)), (1, (.06, .15, .36))], strength=.8)
    clouds((.95, .92, .86), amount=.42, scale=1.35, seed=7.7, stretch=(.75, 1.2), softness=.2, dense=.92)
    clouds((.40, .41, .44), amount=.30, scale=1.2, seed=3.1, stretch=(.7, 1.2), softness=.25, dense=.7)
    sun((.85, .38, -.42), 6.4, (1, .74, .45), .6)
    camera((.15, -.3, _height(.15, 0) + 1.95), (.2, 12, _height(0, 12) + 1.05), lens=33, fstop=3.5)
    bpy.context.scene.camera.data.dof.focus_distance = 8
