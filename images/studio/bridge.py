"""Bridge: a wooden footbridge that goes off into the fog."""
import math
import random

from mathutils import Matrix, Vector, noise
from scene import (background, camera, cube, fog_sky, foggy, grid_faces, leaf, mesh, placed, reset, scatter, sun,
                   tinted, tube, wood, worn)
from weather import bare_tree, beads, still_water, tufts

NEAR, FAR, THICK = (.56, .62, .64), (.105, .14, .16), .064
HALF, RAIL, WATER = .72, 1.02, -1.9


def _way(y):
    """Where the bridge is at `y`: it bends a little to the right and rises to its middle."""
    return Vector((.012 * max(0, y - 3) ** 1.75 * .9, y, .016 * y - .0004 * y * y))


def _deck(timber):
    """Planks laid across, no two of a height, some newer, their ends not in line."""
    y, number = -.6, 0
    while y < 40:
        wide = random.uniform(.128, .146)
        middle = _way(y + wide / 2)
        plank = cube((middle.x + random.gauss(0, .008), middle.y, middle.z - .02 + random.gauss(0, .0022)),
                     (2 * HALF + .16 + random.gauss(0, .012), wide, .04),
                     random.choice(timber), bevel=.006)
        slope = math.atan2(_way(y + .1).x - _way(y).x, .1)
        plank.rotation_euler = (random.gauss(0, .008), random.gauss(0, .003), -slope + random.gauss(0, .005))
        y += wide + random.uniform(.008, .014)
        number += 1


def _railing(timber, side):
    """Posts every metre and a half with a handrail, a knee rail and braces."""
    posts = [-.35 + 1.55 * k for k in range(27)]

    def at(y, z):
        return _way(y) + Vector((side * HALF, 0, z))
    for y in posts:
        post = cube(at(y, RAIL / 2 - .12), (.085, .085, RAIL + .3), random.choice(timber), bevel=.008)
        post.rotation_euler = (random.gauss(0, .008), random.gauss(0, .010), random.gauss(0, .03))
    for a, b in zip(posts, posts[1:]):
        for z, wide, high, out in ((RAIL + .055, .13, .045, 0), (.52, .035, .11, -.06)):
            start, end = at(a, z), at(b, z)
            bar = cube((start + end) / 2 + Vector((side * out, 0, random.gauss(0, .003))),
                       (wide, (end - start).length - .004, high), random.choice(timber), bevel=.007)
            bar.rotation_euler = Vector((0, 1, 0)).rotation_difference(end - start).to_euler()
    beam = [_way(y) + Vector((side * (HALF - .1), 0, -.17)) for y in range(-1, 40)]
    mesh("beam", *tube(beam, [.11] * len(beam), 8), timber[0])


def _bank_height(x, y):
    return (-.45 - 1.7 / (1 + math.exp(-(y - 3.6 - .5 * math.sin(x * .8)) * 1.1))
            + .12 * noise.noise(Vector((x * .9, y * .9, 2))))


def _bank(earth, reeds):
    """The near bank with long grass going over into reeds, under and beside the bridge."""
    places = [(-9 + 18 * i / 90, -1.5 + 9 * j / 90) for j in range(91) for i in range(91)]
    mesh("bank", [(x, y, _bank_height(x, y)) for x, y in places], grid_faces(90, 90), earth)
    grass = []
    for _ in range(5200):
        y = random.uniform(-.5, 6.4)
        x = random.choice((-1, 1)) * (HALF + .12 + abs(random.gauss(0, 2.2)))
        if noise.noise(Vector((x * .7, y * .7, 6))) < -.2 and random.random() < .8:
            continue
        size = random.uniform(.5, 1.15) * (1.25 if y > 3.4 else .8)
        grass.append((random.randrange(10), placed((x, y, _bank_height(x, y)), (0, 0, random.random() * 6.3), size),
                      random.random()))
    # an islet of reeds about the foot of the tree that stands in the water
    grass += [(random.randrange(10), placed((random.gauss(8, 1.5), random.gauss(15.6, .8), WATER),
               (0, 0, random.random() * 6.3), random.uniform(1, 2)), random.random()) for _ in range(900)]
    scatter("reeds", tufts(10, .75, 4, 13, .07, .0036), grass, reeds)


def bridge() -> None:
    """A wet wooden footbridge over dark water that bends and is gone in the fog after a dozen steps."""
    reset()
    random.seed(17)
    timber = [wood(f"timber {k}", dark, light, rough, 1, 0 if k < 3 else 2, .35)
              for k, (dark, light, rough) in enumerate((((.030, .030, .027), (.13, .125, .11), .42),
                                                        ((.040, .036, .030), (.17, .15, .125), .40),
                                                        ((.026, .028, .026), (.10, .10, .092), .38)))]
    bars = [wood(f"bar {k}", (.028, .028, .026), light, .5, 1, 1, .12)
            for k, light in enumerate(((.12, .118, .105), (.15, .14, .122)))]
    earth = worn("earth", [(.02, .022, .014), (.045, .042, .028)], .9, 3, .6, .006)
    reeds = tinted("reeds", [(.05, .062, .022), (.10, .10, .04), (.20, .17, .09), (.26, .21, .12)], .6, .3)
    lake = still_water("water", (.008, .012, .012), ripple=.10, fine=.05)
    bark = tinted("bark", [(.02, .02, .018), (.03, .03, .028)], .9)
    wet_leaves = tinted("leaves", [(.16, .06, .02), (.42, .20, .03), (.55, .36, .06)], .25, .1)
    for m in (*timber, *bars, earth, reeds, bark, wet_leaves):
        foggy(m, NEAR, FAR, THICK)
    # the water would mirror a sky brighter than the fog
    foggy(lake, NEAR, FAR, .2)
    _deck(timber)
    for side in (-1, 1):
        _railing(bars, side)
    _bank(earth, reeds)
    mesh("water", [(-60, 1, WATER), (60, 1, WATER), (60, 90, WATER), (-60, 90, WATER)], [(0, 1, 2, 3)], lake)
    shapes = [bare_tree(9, 5, lowest=.3), bare_tree(11, 9, lowest=.35), bare_tree(7, 12)]
    scatter("trees", shapes, [(0, placed((-7.4, 9.5, -1.6), (0, .05, .5)), .5),
                              (1, placed((7.8, 16, -2.0), (0, -.03, 2)), .5),
                              (2, placed((-9.5, 17, -1.6), (0, 0, 4)), .5), (1, Matrix(), .5)][:3], bark)
    fallen = []
    for _ in range(60):
        y = .7 + 8 * random.random() ** 1.8
        x = _way(y).x + random.uniform(-1, 1) * .68
        fallen.append((random.randrange(4), placed((x, y, _way(y).z + .004), (random.gauss(0, .1), random.gauss(0, .12),
                       random.random() * 6.3), random.uniform(.8, 1.35)), random.random()))
    scatter("leaves", [leaf(.075, .045, .15, .2), leaf(.06, .04, -.1, .25), leaf(.085, .06, .2, .15, 4, .35),
                       leaf(.05, .028, .3, .3)], fallen, wet_leaves)
    wet = [(-HALF + _way(y).x + random.gauss(0, .034), y, _way(y).z + RAIL + .0785)
           for y in (random.uniform(-.2, 1.9) for _ in range(420))]
    beads([p for p in wet if abs(p[0] + HALF - _way(p[1]).x) < .058], .0012, .004)
    # daylight from everywhere, a little more of it ahead
    sun((.1, -1, -.6), 1.7, (.95, .97, 1), 35)
    background((.50, .57, .62), .5)
    fog_sky(NEAR, FAR)
    camera((-.42, -.5, 1.5), (.02, 6, .5), lens=31, fstop=4)
