"""Railway lines that part at a switch."""
import random

import bpy
from land import simple_leaf, strewn, tuft
from mathutils import Vector, noise
from scene import (camera, clouds, cube, gradient_sky, haze, material, mesh, pebble, placed, reset, sheet, sun,
                   tinted, tube, worn)

GAUGE, RADIUS, TOP = 1.435, 105.0, .15
AIR = (.42, .25, .16)
HEAD = [(.036, .001), (.0365, -.006), (.036, -.036), (.012, -.043), (.0085, -.06), (.0085, -.118), (.024, -.132),
        (.07, -.142), (.071, -.15)]


def _parting(y):
    """How far the second line has gone off to the left, at y."""
    return max(0, y) ** 2 / (2 * RADIUS)


def _rail(line, steel, rust, shift=0.0, crown=.0335):
    """A rail along a `line` of (x, y): the head polished by wheels, the rest rust."""
    rows = []
    outline = [*((-x, z) for x, z in reversed(HEAD)), *HEAD]
    for (x, y), (a, b) in zip(line, [*line[1:], (2 * line[-1][0] - line[-2][0], 2 * line[-1][1] - line[-2][1])]):
        ahead = Vector((a - x, b - y)).normalized()
        side = Vector((ahead.y, -ahead.x))
        rows += [(x + side.x * (across + shift), y + side.y * (across + shift), TOP + z) for across, z in outline]
    mesh("rail", rows, sheet(len(line), len(outline)), rust, smooth=False)
    # the running surface: a little rounded, narrower than the head, worn brighter at the inner edge
    shine = []
    for (x, y), (a, b) in zip(line, [*line[1:], (2 * line[-1][0] - line[-2][0], 2 * line[-1][1] - line[-2][1])]):
        ahead = Vector((a - x, b - y)).normalized()
        side = Vector((ahead.y, -ahead.x))
        for k in range(9):
            across = crown * (k / 4 - 1)
            shine.append((x + side.x * (across + shift), y + side.y * (across + shift),
                          TOP + .0035 - .004 * (across / crown) ** 4 - .0014 * (across / crown) ** 2))
    mesh("running surface", shine, sheet(len(line), 9), steel)


def _blade(points, steel, rust):
    """A switch blade: thin at its tip and as wide as a rail where it has left the other one."""
    rows, outline = [], []
    for x, y, half in points:
        outline = [(-half, -.11), (-half, -.004), (-half * .6, 0), (half * .6, 0), (half, -.004), (half, -.11)]
        rows += [(x + across, y, TOP - .001 - .012 * max(0, 1 - half / .03) + z) for across, z in outline]
    mesh("blade", rows, sheet(len(points), len(outline)), rust, smooth=False)
    rows = [(x + half * .82 * across, y, TOP + .0016 - .012 * max(0, 1 - half / .03)) for x, y, half in points
            for across in (-1, 0, 1)]
    mesh("blade top", rows, sheet(len(points), 3), steel)


def _sleepers(timber, iron):
    for k in range(64):
        y = -1.3 + .62 * k + random.gauss(0, .012)
        wide = 2.55 + min(2.6, _parting(y))
        sleeper = cube((-(wide - 2.55) / 2 + random.gauss(0, .02), y, -.075), (wide, .25, .15), timber, bevel=.012)
        sleeper.rotation_euler = random.gauss(0, .006), random.gauss(0, .004), random.gauss(0, .006)
        if k < 26:
            for side in (-GAUGE / 2, GAUGE / 2, -GAUGE / 2 - _parting(y), GAUGE / 2 - _parting(y)):
                if _parting(y) < .1 and side not in (-GAUGE / 2, GAUGE / 2):
                    continue
                cube((side, y, .005), (.30, .16, .022), iron, bevel=.004)
                for hand in (-1, 1):
                    cube((side + hand * .1, y, .03), (.055, .075, .035), iron, bevel=.008)
                    bolt = cube((side + hand * .105, y, .056), (.03, .03, .04), iron, bevel=.006)
                    bolt.rotation_euler.z = random.uniform(0, 1.5)


def _ballast(m):
    places = []
    while len(places) < 36000:
        y = -.9 + 24 * random.random() ** 1.9
        x = random.uniform(-1, 1) * (2.3 + .08 * max(0, y)) - .5 * _parting(y)
        sleeper = abs((y + 1.3) / .62 - round((y + 1.3) / .62)) * .62 < .125 and abs(x + _parting(y) / 2) < 1.28
        # stones lie between the sleepers, a few have been thrown on them
        if sleeper and random.random() > .05:
            continue
        size = random.lognormvariate(-3.75, .28) * (1 + .02 * max(0, y))
        low = 0 if sleeper else -.05 + .02 * noise.noise(Vector((x * 1.5, y * 1.5, 2)))
        places.append((random.randrange(7), placed((x, y, low + random.uniform(-.02, .022) * (not sleeper) + .012),
                                                   [random.uniform(0, 6.3) for _ in range(3)],
                                                   (size, size * random.uniform(.6, .9),
                                                    size * random.uniform(.5, .8))),
                       random.random()))
    strewn("ballast", [pebble(seed, .75, 2) for seed in range(7)], places, m, smooth=False)


def _behind():
    """What stands beside the line far off: bushes, a mast or two, a lamp that burns already."""
    leaves = tinted("bushes", [(.014, .016, .007), (.04, .038, .014), (.09, .065, .022)], .7, .4)
    places = []
    for _ in range(190):
        side = random.choice((-1, -1, 1))
        y = random.uniform(18, 70)
        x = side * random.uniform(5, 10) * (1 + y * .02) - (_parting(min(y, 45)) if side < 0 else 0)
        high, wide = random.uniform(.5, 1.9), random.uniform(.5, 1.1)
        for _ in range(420):
            # leaves crowd at the outside of a bush
            out = Vector([random.gauss(0, 1) for _ in range(3)]).normalized() * random.uniform(.55, 1.05)
            out *= 1 + .5 * noise.noise(Vector((x, y, 0)) + out * 1.7)
            at = (x + out.x * wide, y + out.y * wide, abs(out.z) * high * 1.3)
            places.append((0, placed(at, [random.uniform(0, 6.3) for _ in range(3)], random.uniform(.6, 1.4)),
                           random.random()))
    strewn("bushes", [simple_leaf(.15, .09, .3)], places, haze(leaves, AIR, 15, 90, .85))
    dry = tinted("dry grass", [(.04, .035, .014), (.12, .09, .04), (.22, .16, .08)], .8, .35)
    places = []
    for _ in range(9000):
        y = 2.5 + 45 * random.random() ** 1.6
        x = random.choice((-1, 1)) * (2.6 + .05 * y + 14 * random.random() ** 2)
        x -= _parting(min(y, 45)) if x < 0 else 0
        places.append((random.randrange(4), placed((x, y, -.12), (0, 0, random.uniform(0, 6.3)),
                                                   random.uniform(.7, 1.5) * (1 + y * .01)), random.random()))
    strewn("dry grass", [tuft(seed, 14, .34, .16, .008, .7, parts=3) for seed in range(4)], places,
           haze(dry, AIR, 15, 90, .85))
    dark = haze(worn("mast", [(.04, .036, .033), (.08, .07, .06)], .8), AIR, 15, 90, .7)
    for x, y, tall in ((3.4, 22, 7.5), (3.9, 40, 7.5), (-8.2, 34, 7)):
        mesh("mast", *tube([(x, y, -.2), (x, y, tall)], [.11, .08], 10), dark)
        mesh("arm", *tube([(x, y, tall - .9), (x - 3.2 * (1 if x > 0 else -1), y, tall - .6)], [.04, .03], 8), dark)
    signal = material("signal", (0, 0, 0), emission=(1, .09, .02), strength=26)
    cube((2.35, 24, 2.62), (.13, .05, .13), signal, bevel=.05)
    cube((2.35, 24.06, 2.55), (.34, .06, .8), dark, bevel=.03)
    mesh("post", *tube([(2.35, 24.1, -.1), (2.35, 24.1, 2.3)], [.05, .05], 8), dark)


def rails() -> None:
    """A railway track close to the ground where a second line parts from it, low sun on the steel, a red signal."""
    reset()
    random.seed(14)
    noise.seed_set(2)
    rust = worn("rust", [(.055, .026, .014), (.12, .055, .026), (.17, .085, .045)], .85, 14, .5, .002)
    steel = worn("steel", [(.42, .40, .38), (.58, .55, .52)], .26, 7, .05, .004)
    steel.node_tree.nodes["Principled BSDF"].inputs["Metallic"].default_value = 1
    timber = worn("timber", [(.026, .019, .014), (.06, .046, .035), (.10, .08, .064)], .85, 6, .7, .004)
    stone = tinted("ballast", [(.05, .042, .036), (.10, .088, .078), (.17, .15, .13), (.12, .075, .048)], .8, bump=.6,
                   scale=90)
    cube((0, 30, -.16), (60, 90, .1), haze(worn("bed", [(.03, .025, .016), (.055, .045, .028)], .95, 3, .6), AIR, 15,
                                           90, .85))
    _ballast(stone)
    _sleepers(timber, worn("iron", [(.05, .028, .018), (.09, .05, .03)], .7, 20, .4, .001))
    straight = [(0, -1.5 + .5 * k) for k in range(110)]
    for hand in (-1, 1):
        _rail([(hand * GAUGE / 2, y) for _, y in straight], steel, rust)
    # the second line: its rails leave the first as blades
    for hand, start in ((1, 2.3), (-1, 2.3)):
        begin = 8.4
        _rail([(hand * GAUGE / 2 - _parting(y) - .035 * (1 - min(1, y / 12)), y)
               for y in (begin + .5 * k for k in range(90))], steel, rust)
        blade = []
        for k in range(26):
            y = start + (begin - start) * k / 25
            blade.append((hand * GAUGE / 2 - _parting(y) - .04, y, .004 + .03 * min(1, k / 16)))
        _blade(blade, steel, rust)
    mesh("rod", *tube([(-1.3, 2.45, .02), (1.9, 2.45, .02)], [.018, .018], 10), rust)
    weeds = tinted("weeds", [(.05, .055, .014), (.12, .10, .03), (.26, .19, .08)], .7, .45)
    places = []
    for _ in range(150):
        x, y = random.choice((-1.6, 1.75, -.3, .5, 1.2)) + random.gauss(0, .25), random.uniform(.4, 14)
        places.append((random.randrange(4), placed((x, y, -.05), (0, 0, random.uniform(0, 6)), random.uniform(.4, 1.1)),
                       random.random()))
    strewn("weeds", [tuft(seed, 11, .26, .04, .004, .6) for seed in range(4)], places, weeds)
    _behind()
    gradient_sky([(-.2, (.3, .2, .16)), (0, (1.0, .56, .27)), (.09, (.88, .56, .38)), (.25, (.5, .46, .48)),
                  (.6, (.22, .29, .42)), (1, (.14, .19, .32))], strength=.5,
                 glow=((-.20, 1, .08), (2.6, 1.35, .5), 60))
    clouds((.30, .22, .22), amount=.4, scale=.9, seed=3.3, stretch=(.4, 1.1), dense=.6)
    sun((.20, -1, -.11), 4.5, (1, .58, .28), 1.0)
    camera((.42, -.55, .50), (-.45, 9, .22), lens=42, fstop=4)
    bpy.context.scene.camera.data.dof.focus_distance = 3.6
