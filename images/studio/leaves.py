"""Leaves: wet maple leaves on a worn stone step."""
import math
import random

from mathutils import Euler, Vector, noise
from scene import (camera, gradient_sky, grid_faces, leaf, mesh, pebble, placed, reset, scatter, sun, tinted)
from weather import bare_tree, beads, maple_leaf, thin_water, wet_stone

EDGE_ROUND, WIDE = .024, 2.6


def _tread_height(x, back):
    """The tread, hollowed by feet along its edge, with a shallow dip where rain stays."""
    worn_in = -.014 * math.exp(-((x + .1) / .40) ** 2) * math.exp(-max(0, back) / .14)
    dip = -.0105 * math.exp(-((x - .16) / .24) ** 2 - ((back - .27) / .10) ** 2)
    skin = .0042 * noise.noise(Vector((x * 7, back * 7, 3))) + .0014 * noise.noise(Vector((x * 30, back * 30, 6)))
    return worn_in + dip + skin


def _step(y, z, deep, high, m, seed):
    """A step cut from one stone: its edge rounded by use, chipped in places."""
    columns, rows = 520, 210
    vertices = []
    for j in range(rows + 1):
        t = j / rows
        back, down = deep * (1 - t / .66) ** 1.7, 0.0
        if t > .66:
            turn = min(1, (t - .66) / .14) * math.pi / 2
            back, down = EDGE_ROUND * (1 - math.sin(turn)) - EDGE_ROUND, EDGE_ROUND * (1 - math.cos(turn))
            down += max(0, t - .80) / .20 * high
        for i in range(columns + 1):
            x = WIDE * (i / columns - .5)
            rough = .004 * noise.noise(Vector((x * 9, down * 20, seed)))
            chip = max(0, .016 * noise.noise(Vector((x * 9, seed * 3, down * 22))) - .0045) if t > .6 else 0
            vertices.append((x, y + back + (chip - rough) * (t > .66),
                             z - down + _tread_height(x + seed, max(0, back)) - chip * .7))
    mesh("step", vertices, grid_faces(columns, rows), m)


def _lay(shape, at, turn, lift, m, tilt=(0, 0), over_edge=False):
    """Lay a maple leaf on the tread; what reaches over the edge hangs down. Gives the places for drops on it."""
    corners, sides, tints, (stalk, stalk_sides) = shape
    turned, points = Euler((*tilt, turn)).to_matrix(), []
    for corner in [*corners, *stalk]:
        p = turned @ Vector(corner) + Vector((*at, 0))
        beyond = max(0, .012 - p.y) if over_edge else 0
        height = p.z + lift + _tread_height(p.x, max(0, p.y))
        if beyond:
            # round the edge of the stone and down, a little stiff
            bend = min(1.25, beyond / .075)
            p.y = .012 - .075 * math.sin(bend)
            height -= .075 * (1 - math.cos(bend)) + .9 * max(0, beyond - .094)
        floor = _tread_height(p.x, max(0, p.y)) + .0008 if p.y > 0 else -1
        points.append(Vector((p.x, p.y, max(height, floor))))
    first = len(corners)
    o = mesh("leaf", points, [*sides, *(tuple(first + i for i in f) for f in stalk_sides)], m)
    o.data.attributes.new("tint", "FLOAT", "POINT").data.foreach_set("value", [*tints, *[.12] * len(stalk)])
    return points[:first]


def _litter(m):
    """What lies about further off, out of focus: small leaves, twigs, grit."""
    kinds = [leaf(.055, .03, .2, .4), leaf(.07, .045, -.2, .3), leaf(.09, .075, .3, .3, 4, .4), leaf(.045, .02, .6, .7)]
    places = []
    for _ in range(620):
        x, y = random.gauss(.2, .9), .55 + abs(random.gauss(0, .8))
        places.append((random.randrange(4), placed((x, y, .006 + random.random() * .02), (random.gauss(0, .3),
                       random.gauss(0, .3), random.random() * 6.3), random.uniform(.6, 1.5)), random.random()))
    scatter("litter", kinds, places, m)
    grit = [(random.randrange(4), placed((x, y, _tread_height(x, y) + .0004), (0, 0, random.random() * 6),
                                         [(abs(random.gauss(0, .0008)) + .0003) * k for k in (1.2, .8, .45)]),
             random.random())
            for x, y in ((random.uniform(-.5, .7), random.uniform(.02, .6)) for _ in range(1300))
            if math.hypot(x + .005, y - .045) > .07]
    scatter("grit", [pebble(k, .6) for k in range(4)], grit, tinted("grit", [(.03, .026, .02), (.16, .13, .10)], .5))


def leaves() -> None:
    """A red maple leaf, wet, over the worn edge of a stone step; others, browner, behind it, and a film of rain."""
    reset()
    random.seed(9)
    stone = wet_stone("stone", [(.055, .053, .05), (.13, .122, .112), (.24, .225, .20)], 7, .6, .0019,
                      (.028, .036, .012))
    _step(0, 0, 1.6, .17, stone, 0)
    _step(-.34, -.168, .42, .17, stone, 5)
    red = tinted("red leaf", [(.58, .27, .09), (.42, .05, .018), (.50, .10, .02), (.34, .03, .014)], .24, .22, .3, 260,
                 (.62, .5, .45))
    gold = tinted("golden leaf", [(.40, .22, .07), (.50, .26, .04), (.56, .34, .06), (.34, .15, .03)], .3, .22, .3, 200)
    brown = tinted("brown leaf", [(.14, .07, .035), (.11, .05, .024), (.19, .095, .04), (.08, .035, .018)], .3, .1, .3)
    _lay(maple_leaf(.088, 31, .5, .1), (.135, .035), -1.15, .002, brown, over_edge=True)
    drops = _lay(maple_leaf(.092, 3, .30, .3), (-.005, .045), 2.55, .004, red, over_edge=True)
    _lay(maple_leaf(.085, 8, .55, .2), (.20, .19), -.7, .003, gold)
    _lay(maple_leaf(.080, 11, .25, .3), (.12, .46), 1.9, .002, brown)
    _lay(maple_leaf(.095, 14, .6, .1), (-.24, .33), .4, .003, brown)
    _lay(maple_leaf(.075, 17, .4, .1), (.47, .50), 3.6, .003, gold)
    _lay(maple_leaf(.07, 21, .2, .4), (-.12, .62), 5.1, .002, red)
    beads([p for p in random.sample(drops[900:], 130) if p.y > -.01], .0007, .0034)
    water = thin_water()
    mesh("rain", [(-.5, .05, -.0062), (.9, .05, -.0062), (.9, .62, -.0062), (-.5, .62, -.0062)], [(0, 1, 2, 3)], water)
    _litter(tinted("litter", [(.10, .045, .02), (.30, .10, .025), (.42, .22, .05), (.16, .08, .035)], .35, .15))
    bark = tinted("bark", [(.012, .011, .010), (.03, .027, .024)], .9)
    trunks = [bare_tree(7, seed, .16, levels=2) for seed in (2, 5, 8)]
    scatter("trunks", trunks, [(k % 3, placed((x, y, -.5), (0, 0, k)), random.random())
                               for k, (x, y) in enumerate(((1.3, 6.5), (2.9, 5.5), (-1.9, 10)))],
            bark)
    hedge = tinted("hedge", [(.02, .026, .012), (.06, .05, .02), (.13, .07, .02)], .7, .2)
    scatter("hedge", [leaf(.09, .05, .2, .3)], [(0, placed((random.uniform(-5, 6), random.gauss(5.8, .5),
            random.uniform(-.3, .9)), [random.random() * 6 for _ in range(3)], random.uniform(.7, 1.6)),
            random.random()) for _ in range(5000)], hedge)
    gradient_sky([(-.2, (.03, .03, .025)), (0, (.13, .13, .11)), (.12, (.40, .42, .42)), (.4, (.52, .57, .62)),
                  (1, (.40, .46, .55))], strength=1.9)
    sun((.7, -.62, -.36), 3.4, (1, .80, .58), 6)
    camera((-.17, -.345, .20), (.05, .06, .0), lens=62, fstop=6.3)
