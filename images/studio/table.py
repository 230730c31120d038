"""A table after the meal, in the light of a lamp above it."""
import math
import random

from mathutils import Vector, noise
from rooms import chair, chair_woods, clear_glass, plaster, thick
from scene import (area, background, camera, cloth, cube, lathe, material, mesh, pebble, placed, reset, scatter,
                   sheet, stoneware, tinted, window, wood, worn)


def _plate(at, glaze, radius=.13, turn=0.0):
    """A dinner plate with a rim."""
    part = radius / .13
    plate = lathe([(0, .004), (.062 * part, .004), (.064 * part, 0), (.07 * part, 0), (.073 * part, .004),
                   (.095 * part, .011), (.128 * part, .0225), (radius, .0245), (.1285 * part, .0262),
                   (.122 * part, .0245), (.092 * part, .0145), (.076 * part, .0088), (.06 * part, .0075), (0, .0072)],
                  glaze, at)
    plate.rotation_euler = (random.gauss(0, .003), random.gauss(0, .003), turn)


def _smear(at, m, size, seed):
    """What is left of a sauce: a thin patch with a wandering edge, drawn out to one side."""
    vertices, faces, rings = [(0, 0, .0012)], [], 5
    for ring in range(1, rings + 1):
        for k in range(60):
            a = 2 * math.pi * k / 60
            reach = size * (1 + .55 * noise.noise(Vector((math.cos(a) * 1.6, math.sin(a) * 1.6, seed)))
                            + .16 * noise.noise(Vector((math.cos(a) * 7, math.sin(a) * 7, seed))))
            r = reach * ring / rings
            vertices.append((r * math.cos(a) * 1.5, r * math.sin(a),
                             .0014 * (1 - (ring / rings) ** 3) + .0004 * noise.noise(Vector((r * 90, a * 3, seed)))))
    faces += [(0, 1 + k, 1 + (k + 1) % 60) for k in range(60)]
    faces += [(1 + r * 60 + k, 61 + r * 60 + k, 61 + r * 60 + (k + 1) % 60, 1 + r * 60 + (k + 1) % 60)
              for r in range(rings - 1) for k in range(60)]
    patch = mesh("smear", vertices, faces, m)
    patch.location, patch.rotation_euler.z = at, seed * 1.7


def _strip(stations, m, thickness=.0016):
    """Cutlery: (x, half width, height) stations, rounded."""
    vertices = [(x, half * s, z) for x, half, z in stations for s in (-1, -.5, 0, .5, 1)]
    o = mesh("cutlery", vertices, sheet(len(stations), 5), m)
    layer = o.modifiers.new("thick", "SOLIDIFY")
    layer.thickness, layer.offset = thickness, 0
    smooth = o.modifiers.new("smooth", "SUBSURF")
    smooth.levels = smooth.render_levels = 2
    return o


def _fork(at, turn, m, tilt=0.0):
    parts = [_strip([(-.1, .004, .002), (-.098, .009, .002), (-.07, .0085, .003), (-.02, .0045, .006),
                     (.02, .003, .008), (.038, .0045, .006), (.05, .011, .0035), (.062, .0122, .003),
                     (.064, .0122, .003)], m, .0022)]
    for k in range(4):
        y = (k - 1.5) * .0066
        tine = _strip([(.06, .0024, .003), (.075, .0021, .0022), (.095, .0018, .0042), (.107, .0012, .0075),
                       (.109, .0005, .008)], m)
        tine.location.y = y
        parts.append(tine)
    for part in parts:
        y = part.location.y
        part.location = (at[0] - y * math.sin(turn), at[1] + y * math.cos(turn), at[2])
        part.rotation_euler = (0, tilt, turn)


def _knife(at, turn, m, tilt=0.0):
    for stations, thickness in (([(-.12, .005, .004), (-.118, .009, .004), (-.08, .009, .004), (-.02, .006, .004),
                                  (-.015, .005, .004)], .006),
                                ([(-.02, .004, .004), (-.01, .009, .004), (.05, .0095, .004), (.085, .0085, .004),
                                  (.1, .004, .004), (.102, .001, .004)], .0014)):
        part = _strip(stations, m, thickness)
        part.location, part.rotation_euler = at, (0, tilt, turn)


def _wineglass(at, glass, wine, level=.088):
    lathe([(0, .0035), (.012, .0035), (.031, .0012), (.0345, .0006), (.0345, .0018), (.02, .005), (.0065, .012),
           (.0045, .03), (.0045, .06), (.0075, .074), (.022, .084), (.036, .105), (.0395, .128), (.0365, .16),
           (.0325, .186), (.0318, .187), (.0312, .186), (.0352, .16), (.0382, .128), (.0348, .106), (.021, .086),
           (.006, .0785), (0, .078)], glass, at, 72)
    if level:
        wide = .0205 + .9 * (level - .086)
        lathe([(0, .0784), (.006, .0788), (.0208, .0862), (wide, level), (0, level - .0003)], wine, at, 64, 0)


def _tumbler(at, glass, water, level):
    lathe([(0, 0), (.03, 0), (.0315, .002), (.036, .05), (.0385, .095), (.0378, .0958), (.037, .095), (.0342, .05),
           (.03, .009), (0, .008)], glass, at, 64)
    if level:
        lathe([(0, .0083), (.0296, .0092), (.0342 - .0001, level), (0, level - .0004)], water, at, 64, 0)


def _loaf(at, turn):
    """Half a round bread: a floury crust with a crack, the cut side open and full of holes."""
    crust = worn("crust", [(.045, .017, .007), (.15, .06, .02), (.30, .15, .06), (.6, .5, .36)], .85, 26, .9, .003)
    crumb = worn("crumb", [(.62, .52, .38), (.78, .70, .56)], .95, 90, .5, .002)
    vertices, rows, columns = [], 28, 40
    for j in range(rows + 1):
        for i in range(columns + 1):
            a, b = math.pi * j / rows, math.pi * i / columns
            way = Vector((math.cos(a), math.sin(a) * math.sin(b), math.sin(a) * math.cos(b) * -1))
            lump = 1 + .05 * noise.noise(way * 3) + .02 * noise.noise(way * 9)
            crack = -.06 * math.exp(-((way.x * .8 + way.y - .45 + .1 * noise.noise(way * 4)) / .05) ** 2) * (way.z > .2)
            p = way * (lump + crack)
            z = p.z * (.075 if p.z > 0 else .045)
            vertices.append((.125 * p.x, .13 * p.y, z + .044))
    loaf = mesh("loaf", vertices, sheet(rows + 1, columns + 1), crust)
    rim = [vertices[j * (columns + 1)] for j in range(rows + 1)]
    rim += [vertices[j * (columns + 1) + columns] for j in range(rows - 1, 0, -1)]
    face, faces, count = [(0, .0, .058)], [], len(rim)
    for ring in range(1, 25):
        for x, y, z in rim:
            t = ring / 24
            p = Vector((x * t, 0, .058 + (z - .058) * t))
            hole = .008 * max(0, noise.noise(p * 240) - .1)
            hole += .010 * max(0, noise.noise(p * 130 + Vector((5, 0, 0))) - .3)
            face.append((p.x, y * t + (hole if ring < 24 else 0), p.z))
    faces += [(0, 1 + k, 1 + (k + 1) % count) for k in range(count)]
    faces += [(1 + r * count + k, 1 + (r + 1) * count + k, 1 + (r + 1) * count + (k + 1) % count,
               1 + r * count + (k + 1) % count) for r in range(23) for k in range(count)]
    inside = mesh("crumb", face, faces, crumb)
    for part in (loaf, inside):
        thick(part, 0, 1)
        part.location, part.rotation_euler.z = at, turn


def table() -> None:
    """A wooden table after a meal: plates, glasses, half a bread, a cloth; a lamp above, dusk outside."""
    reset()
    random.seed(9)
    top = wood("table", (.055, .027, .013), (.19, .10, .05), .34, .8, varnish=.15)
    for plank in range(7):
        cube((.1, -.45 + plank * .165, -.02 + random.gauss(0, .0003)), (2.3, .1643, .04), top, bevel=.002)
    pale = stoneware("plate glaze", (.60, .56, .49), (.2, .12, .07))
    dark = stoneware("dark glaze", (.10, .12, .13), (.03, .03, .03))
    sauce = material("sauce", (.075, .022, .008), .14, second=(.16, .055, .018), scale=80, bump=.3)
    steel = material("steel", (.60, .57, .53), .2, 1.0, second=(.45, .42, .38), scale=40, bump=.02)
    glass = clear_glass("glass")
    wine, water = material("wine", (.05, .002, .004), .02), clear_glass("water", (.97, .99, 1))
    _plate((-.20, -.17, 0), pale)
    _smear((-.19, -.165, .0076), sauce, .028, 1)
    _smear((-.23, -.20, .0076), sauce, .012, 4)
    _fork((-.215, -.185, .0125), .62, steel, .06)
    _knife((-.165, -.195, .0105), .75, steel, .05)
    _plate((.30, .30, 0), pale)
    _smear((.31, .31, .0076), sauce, .022, 2)
    _knife((.31, .28, .012), -2.3, steel)
    _plate((-.28, .36, 0), dark, .1)
    _wineglass((.03, .01, 0), glass, wine)
    _wineglass((.17, .47, 0), glass, wine, .1)
    _tumbler((-.08, .17, 0), glass, water, .05)
    _tumbler((.45, .08, 0), glass, water, 0)
    board = wood("bread board", (.14, .075, .035), (.34, .21, .11), .5, 1.2)
    plank = cube((.27, .015, .009), (.36, .21, .018), board, bevel=.006)
    plank.rotation_euler.z = .35
    _loaf((.29, .03, .018), -.15)
    napkin = cloth("napkin", (.17, .20, .235), (.42, .40, .36), (.34, .21), 3)
    napkin.location, napkin.rotation_euler.z = (.19, -.225, .002), -.5
    napkin.scale.z = .2
    bits = tinted("crumbs", [(.16, .07, .025), (.38, .2, .08), (.6, .48, .32)], .9, bump=.5, scale=900)
    places = []
    for _ in range(150):
        size = abs(random.gauss(0, .0012)) + .0005
        x, y = random.gauss(.16, .10), random.gauss(-.10, .06)
        on_board = .018 if math.hypot(x - .27, y) < .1 else 0
        turn = [random.uniform(0, 6) for _ in range(3)]
        places.append((random.randrange(4), placed((x, y, size * .6 + on_board), turn, (size, size * .8, size * .7)),
                       random.random()))
    scatter("crumbs", [pebble(k, .8) for k in range(4)], places, bits)
    woods = chair_woods("chair", (.03, .016, .009), (.10, .055, .03))
    chair((-.25, .95, -.74), -.35, *woods)
    chair((.62, 1.05, -.74), .25, *woods)
    wall = plaster("wall", (.16, .17, .17))
    cube((0, 2.9, .4), (8, .1, 4), wall)
    window((-.62, 2.82, .95), (1.1, 1.7), (.13, .25, .55), .24)
    # The lamp hangs just above the picture.
    shade = material("shade", (.05, .055, .05), .4)
    lathe([(.02, .17), (.05, .16), (.19, .03), (.20, .0)], shade, (.08, .2, .62), 64, 1)
    area((.08, .2, .70), (.08, .2, 0), 17, .12, (1, .72, .45))
    area((-.75, 2.7, .8), (0, 0, 0), 7, 1, (.35, .55, 1))
    area((-1.5, -1.1, .9), (.25, .0, .07), 13, .5, (1, .70, .44))
    background((.05, .07, .12), .3)
    camera((-.34, -.80, .33), (.05, .06, .075), lens=44, fstop=2.8)
