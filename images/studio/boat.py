"""Boat: drawn up on the shore of a lake in the evening."""
import math
import random

import bpy
from mathutils import Vector, noise
from scene import (camera, clouds, cube, gradient_sky, grid_faces, haze, mesh, pebble, placed, reset, rounded,
                   scatter, sheet, sun, tinted, tube, wood, worn)
from weather import far_shore, painted_wood, still_water

LENGTH, HALF_BEAM, STRAKES, STATIONS = 3.8, .72, 8, 90
AT, TURN, HEEL = (1.05, 4.2), math.radians(131), math.radians(-12)


def _shore_height(x, y):
    """The beach falls to the water at about 5.6 metres from the eye, in low steps that the waves have left."""
    bumps = .05 * noise.noise(Vector((x * .5, y * .5, 0))) + .016 * noise.noise(Vector((x * 2.3, y * 2.3, 4)))
    edge = y + .28 * x - 5.9
    return bumps - .085 * edge - .03 * math.sin(edge * 2.1) - .02 * max(0, edge) ** 1.5


def _hull(u, v, side, out=0.0):
    """A point of the hull: `u` from stern to stem, `v` from keel to rail, `out` metres outside it."""
    beam = HALF_BEAM * ((1 - abs((u - .42) / .58) ** 2.5) if u > .42 else 1 - .32 * ((.42 - u) / .42) ** 2.2)
    fine = max(0, (u - .4) / .6) ** 1.5
    full = (1 - fine) * math.sin(math.pi / 2 * v) ** .85 + fine * v ** .9
    rise = (1 - fine) * (1 - math.cos(math.pi / 2 * v)) + fine * v
    keel = .05 * max(0, (.3 - u) / .3) ** 2 + .16 * max(0, (u - .72) / .28) ** 2.6
    rail = .50 + .10 * ((.45 - u) / .45) ** 2 if u < .45 else .50 + .24 * ((u - .45) / .55) ** 2
    rake = .30 * v ** .8 * max(0, (u - .55) / .45) ** 2 - .06 * v * max(0, (.2 - u) / .2)
    lift = math.pi / 2 * v * .8
    return Vector((side * (beam * full + .012 + out * math.cos(.6 - lift)), LENGTH * (u - .5) + rake,
                   keel + (rail - keel) * rise - out * math.sin(.6 - lift) * .4))


def _sweep(name, line, wide, high, m, up=(0, 0, 1), bevel=.006):
    """A bar of a rectangular section along a line."""
    vertices, faces = [], []
    for i, point in enumerate(line):
        ahead = (line[min(i + 1, len(line) - 1)] - line[max(i - 1, 0)]).normalized()
        across = ahead.cross(Vector(up)).normalized()
        above = across.cross(ahead)
        vertices += [point + across * wide / 2 * a + above * high / 2 * b
                     for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
        if i:
            here, there = 4 * i - 4, 4 * i
            faces += [(here + k, here + (k + 1) % 4, there + (k + 1) % 4, there + k) for k in range(4)]
    faces += [(3, 2, 1, 0), tuple(range(len(vertices) - 4, len(vertices)))]
    o = mesh(name, vertices, faces, m, smooth=False)
    edge = o.modifiers.new("bevel", "BEVEL")
    edge.width, edge.segments = bevel, 2
    return o


def _planking(outside, top_strake, inside):
    """Clinker planking: each strake laps over the one below and throws a line of shadow."""
    parts = []
    for side in (-1, 1):
        for k in range(STRAKES):
            low, high = k / STRAKES - (.02 if k else 0), (k + 1) / STRAKES
            vertices = []
            for row in range(5):
                v = low + (high - low) * row / 4
                out = .011 * (1 - row / 4) if k else 0
                vertices += [_hull(i / STATIONS, v, side, out) for i in range(STATIONS + 1)]
            faces = grid_faces(STATIONS, 4)
            m = top_strake if k == STRAKES - 1 else outside
            o = mesh("strake", vertices, faces if side > 0 else [f[::-1] for f in faces], m)
            o.data.materials.append(inside)
            thick = o.modifiers.new("thick", "SOLIDIFY")
            thick.thickness, thick.offset, thick.material_offset = .009, -1, 1
            parts.append(o)
    return parts


def _fittings(timber, rail):
    """Ribs, rails, keel and stem, thwarts, transom, the ring at the bow."""
    parts = []
    for u in [.05 + .052 * k for k in range(17)]:
        parts += [_sweep("rib", [_hull(u, v / 14, side, -.016) for v in range(15)], .022, .011, timber, (0, 1, 0), .003)
                  for side in (-1, 1)]
    for side in (-1, 1):
        parts += [_sweep("rail", [_hull(i / 60, 1, side, .008) for i in range(61)], .030, .040, rail),
                  _sweep("riser", [_hull(.04 + .88 * i / 60, .66, side, -.022) for i in range(61)], .014, .045, timber)]
    spine = [Vector((0, _hull(i / 40, 0, 0).y, _hull(i / 40, 0, 0).z - .02)) for i in range(41)]
    stem = [Vector((0, _hull(1, v / 12, 0).y + .012, _hull(1, v / 12, 0).z)) for v in range(14)]
    parts += [_sweep("keel", spine, .035, .07, rail), _sweep("stem", stem, .042, .06, rail, (0, 1, 0), .01)]
    for u, deep in ((.16, .26), (.44, .24), (.70, .22)):
        point = _hull(u, .72, 1)
        parts.append(cube((0, point.y, point.z), (2 * point.x - .03, deep, .024), timber, bevel=.005))
    corners = [_hull(0, v / 16, side) for side, order in ((-1, range(16, -1, -1)), (1, range(1, 17))) for v in order]
    transom = mesh("transom", corners, [tuple(range(len(corners)))], rail, smooth=False)
    thick = transom.modifiers.new("thick", "SOLIDIFY")
    thick.thickness = .028
    parts += [transom, *(cube((.13 * k - .26, -.25, .045 + .005 * abs(k - 2)), (.12, 2.3, .012), timber, bevel=.003)
                         for k in range(5))]
    iron = worn("iron", [(.05, .03, .02), (.12, .055, .03)], .7, 60, .4, .001)
    ring = [Vector((.032 * math.cos(t * .4), 2.06 + .008 * math.sin(t), .50 + .032 * math.sin(t * .4)))
            for t in range(17)]
    return [*parts, mesh("ring", *tube(ring, [.0048] * 17, 8), iron)]


def _oars(timber):
    """A pair of oars laid over the thwarts, their blades out over the stern quarter."""
    parts = []
    for x, turn, low in ((.20, .05, .40), (.05, -.03, .41)):
        ahead = Vector((math.sin(turn), math.cos(turn), .04))
        foot = Vector((x, -1.45, low))
        line = [foot + ahead * d for d in (0, .12, .14, .5, 1.6, 2.1, 2.6)]
        parts.append(mesh("oar", *tube(line, [.016, .017, .024, .026, .022, .02, .008], 16), timber))
        blade = [foot + ahead * (1.95 + .65 * k / 10)
                 + Vector((a * (.035 + .04 * math.sin(math.pi * min(1, k / 9) * .6)), 0, .006 * abs(a)))
                 for k in range(11) for a in (-1, 0, 1)]
        o = mesh("blade", blade, sheet(11, 3), timber)
        thick = o.modifiers.new("thick", "SOLIDIFY")
        thick.thickness, thick.offset = .011, 0
        parts.append(o)
    return parts


def _beach():
    """Grit, wet near the water, and pebbles sorted by the waves."""
    steps = 260
    places = [(-9 + 20 * i / steps, -1 + 13 * j / steps) for j in range(steps + 1) for i in range(steps + 1)]
    mesh("beach", [(x, y, _shore_height(x, y)) for x, y in places], grid_faces(steps, steps),
         worn("grit", [(.035, .032, .030), (.085, .078, .070)], .55, 3, .7, .006))
    stones = []
    for _ in range(34000):
        y = 1.2 + 7 * random.random() ** 1.5
        x = random.uniform(-1, 1) * (1.2 + .75 * y)
        band = noise.noise(Vector((x * .3, (y + .28 * x) * 1.6, 9)))
        size = min(.055, .0075 * random.paretovariate(1.9)) * (1 + .5 * band)
        if band < -.12 and random.random() < .7:
            continue
        flat = random.uniform(.4, .75)
        stones.append((random.randrange(12), placed((x, y, _shore_height(x, y) + size * flat * random.uniform(0, .6)),
                       (random.gauss(0, .25), random.gauss(0, .25), random.random() * 6.3),
                       (size * random.uniform(.8, 1.4), size, size * flat)), random.random()))
    scatter("pebbles", [pebble(seed, .38) for seed in range(12)], stones,
            tinted("pebbles", [(.03, .032, .036), (.075, .07, .066), (.15, .14, .13), (.045, .04, .036),
                               (.22, .21, .20), (.09, .10, .105)], .42, bump=.3, scale=50))


def boat() -> None:
    """A rowing boat on a stony lake shore after sunset, oars in it, its rope running out of the picture."""
    reset()
    random.seed(4)
    _beach()
    outside = painted_wood("hull", [(.075, .15, .175), (.12, .21, .23)], (.19, .155, .12), .28)
    top = painted_wood("top strake", [(.46, .44, .38), (.58, .55, .49)], (.18, .145, .11), .30)
    timber = wood("timber", (.055, .036, .024), (.19, .13, .085), .55, 1, 1)
    rail = wood("rail", (.04, .028, .02), (.15, .105, .07), .5, 1, 1)
    place = bpy.data.objects.new("boat", None)
    bpy.context.scene.collection.objects.link(place)
    place.location, place.rotation_euler = (*AT, _shore_height(*AT) + .035), (.02, HEEL, TURN)
    for part in (*_planking(outside, top, timber), *_fittings(timber, rail), *_oars(timber)):
        part.parent = place
    # the painter: from the ring over the stones and out of the picture
    ring = placed(place.location, place.rotation_euler) @ Vector((0, 2.07, .475))
    rope = [ring, ring + Vector((-.04, -.05, -.16)), ring + Vector((-.10, -.12, -.36))]
    rope += [ring + Vector((-.12 - .13 * k + .13 * math.sin(k * 1.2), -.2 - .19 * k, 0)) for k in range(8)]
    rope[3:] = [Vector((p.x, p.y, _shore_height(p.x, p.y) + .04)) for p in rope[3:]]
    rope = [Vector(p) for p in rounded(rope, 3)]
    hemp = worn("hemp", [(.16, .13, .09), (.28, .23, .16)], .9, 40, .8, .002)
    mesh("rope", *tube(rope, [.0085] * len(rope), 10), hemp)
    lake = still_water("lake", (.008, .012, .014), ripple=.2)
    mesh("lake", [(-900, 0, -.06), (900, 0, -.06), (900, 1500, -.06), (-900, 1500, -.06)], [(0, 1, 2, 3)], lake)
    for distance, tall, seed, colour in ((420, 26, 3, (.20, .23, .28)), (1100, 120, 8, (.40, .40, .44))):
        slope = haze(worn("slope", [(.01, .013, .012), (.02, .022, .02)], .95, .05, .2, .3), colour, 0, distance * 1.5)
        far_shore(slope, distance, tall, seed, base=-.3, trees=.12)
    gradient_sky([(-.2, (.10, .10, .11)), (0, (.52, .40, .33)), (.05, (.42, .38, .37)), (.16, (.25, .28, .33)),
                  (.45, (.22, .26, .32)), (1, (.17, .20, .26))], strength=2.2, glow=((-.7, 1, .03), (.7, .36, .14), 16))
    clouds((.17, .18, .21), amount=.55, scale=.9, seed=4.4, stretch=(.5, 1.2), dense=.75)
    # what is left of the light, low over the water
    sun((1, -.75, -.22), 1.5, (1, .62, .38), 12)
    camera((-.35, .25, 1.2), (.12, 3.4, .47), lens=36, fstop=2.8)
