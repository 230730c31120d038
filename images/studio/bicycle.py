"""Part of a bicycle that leans against an old brick wall."""
import math
import random

from mathutils import Vector
from rooms import bough, brick, brickwork, collected
from scene import (area, camera, cube, lathe, leaf, material, mesh, placed, reset, rounded, scatter, sheet,
                   sky, sun, tinted, tube, worn)

HUB, RADIUS = (0, .345), .336
BRACKET = (.46, .285)


def _ring(radius, thick, m, at=HUB, y=0.0, flat=1.0, sides=14):
    """A ring standing in the plane of the wheel."""
    vertices, around = [], 120
    for k in range(around):
        a = 2 * math.pi * k / around
        for j in range(sides):
            b = 2 * math.pi * j / sides
            r = radius + thick * math.cos(b)
            vertices.append((at[0] + r * math.cos(a), y + thick * flat * math.sin(b), at[1] + r * math.sin(a)))
    faces = [(k * sides + j, k * sides + (j + 1) % sides, (k + 1) % around * sides + (j + 1) % sides,
              (k + 1) % around * sides + j) for k in range(around) for j in range(sides)]
    return mesh("ring", vertices, faces, m)


def _pipe(points, radius, m, sides=14, times=2):
    line = rounded([Vector(p) for p in points], times) if len(points) > 2 else points
    return mesh("pipe", *tube(line, [radius] * len(line), sides), m)


def _wheel(rubber, rim, steel):
    """Tyre, rim, hub and 36 spokes that cross each other."""
    parts = [_ring(RADIUS, .0205, rubber, sides=20), _ring(.312, .0105, rim, flat=1.25)]
    hub = lathe([(0, -.055), (.006, -.055), (.006, -.04), (.028, -.034), (.028, -.03), (.016, -.026), (.015, .026),
                 (.028, .03), (.028, .034), (.006, .04), (.006, .055), (0, .055)], steel, (HUB[0], 0, HUB[1]), 40, 1)
    hub.rotation_euler.x = math.pi / 2
    parts.append(hub)
    vertices, faces = [], []
    for k in range(36):
        side, hand = (-1, 1)[k % 2], (-1, 1)[k // 2 % 2]
        out = 2 * math.pi * k / 36
        root = out + hand * 1.25
        a = (.026 * math.cos(root) + HUB[0], side * .032, .026 * math.sin(root) + HUB[1])
        b = (.304 * math.cos(out) + HUB[0], side * .003, .304 * math.sin(out) + HUB[1])
        first = len(vertices)
        more, sides = tube([a, b], [.0011, .0011], 6)
        vertices, faces = vertices + more, faces + [tuple(first + i for i in f) for f in sides]
    parts.append(mesh("spokes", vertices, faces, steel))
    return parts


def _mudguard(paint, steel):
    """A curved strip over the wheel, with its stays."""
    vertices, along, across = [], 70, 9
    for i in range(along + 1):
        a = math.radians(-8 + 206 * (1 - i / along))
        for k in range(across):
            b = math.pi * (k / (across - 1) - .5) * .95
            r = .352 + .021 * math.cos(b)
            vertices.append((HUB[0] + r * math.cos(a), .028 * math.sin(b), HUB[1] + r * math.sin(a)))
    guard = mesh("mudguard", vertices, sheet(along + 1, across), paint)
    layer = guard.modifiers.new("thick", "SOLIDIFY")
    layer.thickness = .0012
    stays = []
    for side in (-1, 1):
        for turn in (150, 196):
            a = math.radians(turn)
            stays.append(_pipe([(HUB[0], side * .05, HUB[1]), (HUB[0] + .36 * math.cos(a), side * .028,
                                                               HUB[1] + .36 * math.sin(a))], .0022, steel, 8))
    lamp = lathe([(0, -.02), (.014, -.02), (.02, -.008), (.024, .012), (.022, .02)], paint,
                 (HUB[0] - .372, 0, HUB[1] + .07), 32)
    glass = lathe([(.022, .018), (.02, .026), (.01, .031), (0, .032)], material("red", (.35, .012, .008), .15,
                                                                                bump=.3, scale=300),
                  (HUB[0] - .372, 0, HUB[1] + .07), 32)
    for part in (lamp, glass):
        part.rotation_euler = (0, -math.pi / 2, 0)
    return [guard, *stays, lamp, glass]


def _frame(paint, steel):
    """Tubes from the hub to the bracket and the saddle, and on towards the handlebar, which is out of the picture."""
    seat = (.265, .80)
    parts = [_pipe([(BRACKET[0], 0, BRACKET[1]), (seat[0], 0, seat[1])], .0145, paint),
             _pipe([(seat[0] + .004, 0, seat[1] - .02), (.236, 0, .895)], .0125, steel),
             _pipe([(seat[0] + .012, 0, seat[1] - .04), (1.5, 0, .84)], .013, paint),
             _pipe([(BRACKET[0], 0, BRACKET[1]), (1.36, 0, .975)], .0155, paint)]
    for side in (-1, 1):
        parts.append(_pipe([(HUB[0], side * .062, HUB[1]), (.10, side * .06, .5), (seat[0] - .01, side * .022,
                                                                                 seat[1] - .03)], .008, paint))
        parts.append(_pipe([(HUB[0], side * .062, HUB[1]), (.2, side * .055, .325),
                            (BRACKET[0], side * .025, BRACKET[1])], .009, paint))
        nut = lathe([(0, -.009), (.0095, -.009), (.0095, .005), (.005, .006), (.005, .016), (0, .016)], steel,
                    (HUB[0], side * .074, HUB[1]), 6, 0)
        nut.rotation_euler.x = -side * math.pi / 2
        parts.append(nut)
    clamp = lathe([(.0165, -.014), (.0175, -.012), (.0175, .012), (.0165, .014)], steel, (seat[0], 0, seat[1]), 24, 1)
    clamp.rotation_euler.y = -.36
    return [*parts, clamp]


def _chain_case(paint, steel):
    """The closed case around the chain, the crank and a pedal."""
    points = []
    for k in range(25):
        a = math.pi / 2 + math.pi * k / 24
        points.append((HUB[0] + .052 * math.cos(a), HUB[1] + .052 * math.sin(a) - .002))
    for k in range(25):
        a = -math.pi / 2 + math.pi * k / 24
        points.append((BRACKET[0] + .098 * math.cos(a), BRACKET[1] + .098 * math.sin(a)))
    count = len(points)
    vertices = [(x, y, z) for y in (-.085, -.05) for x, z in points]
    faces = [tuple(range(count)), tuple(range(count, 2 * count))[::-1]]
    faces += [(i, i + count, (i + 1) % count + count, (i + 1) % count) for i in range(count)]
    case = mesh("case", vertices, faces, paint, smooth=False)
    edge = case.modifiers.new("bevel", "BEVEL")
    edge.width, edge.segments, edge.limit_method, edge.angle_limit = .009, 3, "ANGLE", 1.0
    crank = _pipe([(BRACKET[0], -.10, BRACKET[1]), (BRACKET[0] + .145, -.112, BRACKET[1] - .09)], .0095, steel)
    axle = lathe([(0, -.03), (.016, -.03), (.018, -.02), (.018, .03), (0, .03)], steel,
                 (BRACKET[0], -.092, BRACKET[1]), 24)
    axle.rotation_euler.x = math.pi / 2
    black = worn("pedal rubber", [(.012, .012, .012), (.03, .028, .026)], .8, 60, .4, .001)
    pedal = [cube((BRACKET[0] + .145 + x, -.165, BRACKET[1] - .09), (.024, .085, .022), black, bevel=.005)
             for x in (-.027, .027)]
    return [case, crank, axle, *pedal]


def _carrier(steel):
    """A carrier of bent tube with a spring clip."""
    z, parts = .735, []
    parts.append(_pipe([(.17, -.055, z), (-.20, -.065, z), (-.235, -.06, z), (-.245, 0, z), (-.235, .06, z),
                        (-.20, .065, z), (.17, .055, z)], .0055, steel, 10, 3))
    for y in (-.022, .022):
        parts.append(_pipe([(.18, y, z), (-.243, y, z)], .004, steel, 8))
    for x in (-.17, -.03, .11):
        parts.append(_pipe([(x, -.063, z - .004), (x, .063, z - .004)], .0045, steel, 8))
    for side in (-1, 1):
        parts.append(_pipe([(-.12, side * .064, z), (-.10, side * .072, z - .06), (HUB[0] - .006, side * .07, HUB[1])],
                           .005, steel, 8))
    parts.append(_pipe([(.17, 0, z), (.252, 0, .752)], .006, steel, 8))
    parts.append(_pipe([(.10, -.045, z + .012), (-.09, -.05, z + .03), (-.125, -.03, z + .034), (-.125, .03, z + .034),
                        (-.09, .05, z + .03), (.10, .045, z + .012)], .0035, steel, 8, 3))
    return parts


def _saddle(leather, steel):
    """A leather saddle, worn pale where one sits, on two coil springs."""
    stations = [(-.125, .052, .925, .052), (-.118, .085, .934, .066), (-.095, .102, .938, .072),
                (-.06, .104, .934, .07), (-.02, .088, .926, .066), (.02, .06, .922, .06), (.06, .038, .921, .055),
                (.10, .026, .921, .052), (.135, .021, .919, .05), (.148, .013, .912, .042)]
    vertices, across = [], 15
    for x, half, z, skirt in stations:
        for k in range(across):
            s = 2 * k / (across - 1) - 1
            over = min(1, abs(s) / .72)
            y = math.copysign(half * math.sin(over * math.pi / 2) ** .9, s)
            drop = .2 * half * over ** 2.5 + (max(0, abs(s) - .72) / .28) * skirt * .8
            vertices.append((.225 + x, y, z - drop))
    saddle = mesh("saddle", vertices, sheet(len(stations), across), leather)
    layer = saddle.modifiers.new("thick", "SOLIDIFY")
    layer.thickness = .004
    smooth = saddle.modifiers.new("smooth", "SUBSURF")
    smooth.levels = smooth.render_levels = 2
    parts = [saddle]
    for side in (-1, 1):
        coil = [(.225 - .085 + .017 * math.cos(t * 2 * math.pi * 5), side * .06 + .017 * math.sin(t * 2 * math.pi * 5),
                 .845 + .07 * t) for t in (k / 110 for k in range(111))]
        parts.append(_pipe(coil, .0028, steel, 7, 0))
        parts.append(_pipe([(.225 - .085, side * .06, .845), (.20, side * .03, .868), (.27, side * .015, .872),
                            (.365, side * .008, .895)], .0035, steel, 8))
    parts.append(cube((.236, 0, .872), (.035, .06, .028), steel, bevel=.006))
    return parts


def _ground():
    """Clinkers on their side, moss and dead leaves where the wall begins."""
    clay = tinted("clinker", [(.07, .045, .038), (.13, .075, .058), (.17, .11, .085)], .8, bump=.5, scale=90)
    shapes, places = [brick(20 + k, (.205, .055, .08), .003, 2) for k in range(6)], []
    for row in range(30):
        for k in range(-10, 14):
            spot = (k * .211 + .105 * (row % 2), -.03 - row * .06, -.04 + random.gauss(0, .0025))
            places.append((random.randrange(6), placed(spot, (random.gauss(0, .03), random.gauss(0, .015),
                                                              random.gauss(0, .012))), random.random()))
    scatter("clinkers", shapes, places, clay)
    cube((0, -1, -.03), (8, 3, .03), worn("sand", [(.05, .043, .03), (.08, .07, .05)], .95, 20, .5, .003))
    dead = tinted("dead leaf", [(.12, .05, .015), (.25, .11, .03), (.30, .18, .05), (.10, .06, .03)], .7, through=.3)
    leaves = [leaf(.075, .05, bend, fold, 3, .25) for bend, fold in ((.5, .5), (-.3, .3), (.8, -.4))]
    places = []
    for _ in range(95):
        x, y = random.uniform(-1.2, 1.8), -abs(random.gauss(0, .16)) - .02
        places.append((random.randrange(3), placed((x, y, .008 + random.uniform(0, .018)),
                                                   (random.gauss(0, .5), random.gauss(0, .5), random.uniform(0, 6.3)),
                                                   random.uniform(.5, 1.1)), random.random()))
    scatter("leaves", leaves, places, dead)
    grass = tinted("grass", [(.04, .07, .015), (.09, .11, .03)], .7, through=.3)
    blades = []
    for x in (-.75, -.62, .38, .47, 1.05):
        for _ in range(34):
            blades.append((0, placed((x + random.gauss(0, .05), -.02 - abs(random.gauss(0, .02)), 0),
                                     (random.uniform(.6, 1.5), 0, random.uniform(0, 6.3)), random.uniform(.5, 1.3)),
                           random.random()))
    scatter("grass", [leaf(.11, .005, .5, .2)], blades, grass)


def bicycle() -> None:
    """The rear of an old bicycle against a brick wall in late sun: wheel, carrier, saddle; shadows of twigs."""
    reset()
    random.seed(14)
    clay = tinted("brick", [(.055, .036, .034), (.10, .045, .033), (.155, .07, .045), (.17, .10, .07),
                            (.13, .095, .08)], .92, bump=.5, scale=60, spot=(.66, .62, .6))
    mortar = worn("mortar", [(.12, .11, .09), (.19, .17, .14)], .95, 14, .8, .004)
    brickwork(-1.6, 2.2, -.03, 1.9, clay, mortar, seed=4)
    _ground()
    paint = worn("paint", [(.011, .021, .018), (.014, .026, .022)], .34, 9, .05, .001)
    rubber = worn("tyre", [(.014, .013, .012), (.045, .04, .034)], .85, 30, .4, .001)
    steel = worn("chrome", [(.55, .53, .5), (.40, .33, .26)], .26, 40, .1, .0006)
    rim = worn("rim", [(.5, .49, .47), (.38, .34, .29)], .34, 30, .1, .0006)
    for m in (steel, rim):
        m.node_tree.nodes["Principled BSDF"].inputs["Metallic"].default_value = 1
    leather = worn("saddle leather", [(.05, .02, .009), (.12, .055, .024), (.17, .085, .04)], .42, 12, .25, .0012)
    parts = [*_wheel(rubber, rim, steel), *_mudguard(paint, steel), *_frame(paint, steel), *_chain_case(paint, steel),
             *_carrier(steel), *_saddle(leather, steel)]
    stand = collected("bicycle", (-.1, -.20, 0), .03, parts)
    stand.rotation_euler.x = -.13
    # Twigs between the sun and the wall.
    bark = material("bark", (.03, .025, .02), .9)
    mesh("twigs", *bough((-3.6, -2.1, 1.5), (.9, .1, .25), 2.2, .03, 6), bark)
    mesh("twigs", *bough((-2.9, -1.6, 2.3), (.9, .0, .05), 1.6, .02, 9), bark)
    sun((1, .50, -.36), 4.4, (1, .78, .56), .6)
    sky(8, 200, .035)
    area((1.5, -2.5, 2), (0, 0, .5), 5, 2, (.6, .75, 1))
    camera((.50, -2.3, .82), (.15, -.1, .52), lens=48, fstop=3.5)
