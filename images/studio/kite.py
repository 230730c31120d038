"""A kite in the wind above the edge of the dunes."""
import math
import random

import bpy
from land import strewn, terrain, tuft
from mathutils import Matrix, Vector, noise
from scene import camera, clouds, gradient_sky, mesh, placed, reset, sun, tinted, tube, worn

KITE, ROLL = Vector((2.75, 11.5, 6.25)), -.40


def _height(x, y):
    """The seaward edge of a dune: it climbs to a crest to the left and breaks off."""
    crest = 1.35 * math.exp(-((x + 5.5) / 6.5) ** 2 - ((y - 11) / 4.5) ** 2)
    return (crest + .5 * math.exp(-((x - 8) / 5) ** 2 - ((y - 13) / 4) ** 2) - .05 * max(0, y - 12) ** 1.3
            + .2 * noise.noise(Vector((x * .35, y * .35, 2))) + .035 * noise.noise(Vector((x * 1.7, y * 2.4, 3))))


def _sail(face):
    """The outline of a kite, its corners held by the sticks and the cloth between them blown hollow."""
    top, right, bottom, left = Vector((0, 0, .42)), Vector((.46, 0, .08)), Vector((0, 0, -.72)), Vector((-.46, 0, .08))
    vertices, faces, count = [], [], 14
    for a, b in ((top, right), (right, bottom), (bottom, left), (left, top)):
        first = len(vertices)
        for i in range(count + 1):
            for j in range(count + 1):
                s, t = i / count, j / count
                edge = a.lerp(b, t) * (1 - .04 * math.sin(math.pi * t))
                point = edge * s
                belly = s * math.sin(math.pi * t) * (1.15 - s) * .17
                flutter = .012 * s * math.sin(9 * t + 4 * a.x) * math.sin(math.pi * t)
                bow = .10 * (point.x / .46) ** 2
                vertices.append(point + Vector((0, belly + bow + flutter, 0)))
        faces += [(first + i * (count + 1) + j, first + i * (count + 1) + j + 1,
                   first + (i + 1) * (count + 1) + j + 1, first + (i + 1) * (count + 1) + j)
                  for i in range(count) for j in range(count)]
    return mesh("sail", vertices, faces, face)


def _tail(m, red, turn):
    """A long tail with bows, streaming and beaten into waves by the wind."""
    start, line = KITE + turn @ Vector((0, 0, -.72)), []
    for k in range(60):
        t = k / 59
        line.append(start + Vector((2.3 * t + .14 * math.sin(9 * t) * t, .4 * t + .2 * math.sin(7 * t + 1) * t,
                                    -2.0 * t ** 1.25 + .22 * math.sin(11 * t + .5) * t)))
    mesh("tail", *tube(line, [.006] * 60, 6), m)
    for number, k in enumerate(range(9, 60, 10)):
        ahead = (line[k] - line[k - 1]).normalized()
        for hand in (-1, 1):
            side = Vector((ahead.z, .3 * hand, -ahead.x)).normalized() * hand
            shapes = [line[k], line[k] + side * .13 + ahead * random.uniform(.0, .09), line[k] + side * .15
                      - ahead * random.uniform(.02, .08)]
            bow = mesh("bow", shapes, [(0, 1, 2)], red if number % 2 else m)
            bow.modifiers.new("thick", "SOLIDIFY").thickness = .004


def kite() -> None:
    """A red kite with a tail, high in a windy sky; its string runs down out of the picture over the grass of a dune."""
    reset()
    random.seed(9)
    noise.seed_set(4)
    turn = Matrix.Rotation(ROLL, 3, "Y") @ Matrix.Rotation(.3, 3, "X") @ Matrix.Rotation(.3, 3, "Z")
    red = tinted("sail", [(.50, .045, .03), (.58, .07, .04)], .6, .55, bump=.2, scale=60, spot=(.85, .83, .8))
    pale = tinted("ribbon", [(.62, .55, .42), (.7, .64, .52)], .8, .4)
    stick = worn("stick", [(.10, .06, .03), (.16, .1, .05)], .6)
    line = worn("line", [(.42, .4, .36), (.5, .48, .44)], .8)
    sail = _sail(red)
    sail.matrix_world = Matrix.Translation(KITE) @ turn.to_4x4()
    for a, b, middle in (((0, .0, .43), (0, .0, -.73), (0, .012, -.1)),
                         ((-.47, .10, .08), (.47, .10, .08), (0, 0, .08))):
        points = [turn @ (Vector(a).lerp(Vector(middle), t * 2) if t < .5 else Vector(middle).lerp(Vector(b),
                                                                                                   t * 2 - 1))
                  + KITE + turn @ Vector((0, -.012, 0)) for t in (0, .125, .25, .375, .5, .625, .75, .875, 1)]
        mesh("stick", *tube(points, [.0075] * 9, 6), stick)
    _tail(pale, red, turn)
    # the bridle, and the string that sags in the wind on its way down
    knot = KITE + turn @ Vector((0, -.42, .0))
    for corner in ((0, -.01, .30), (0, -.01, -.45)):
        mesh("bridle", *tube([KITE + turn @ Vector(corner), knot], [.0024, .0024], 5), line)
    hand, string = Vector((-2.3, 4.4, .55)), []
    for k in range(80):
        t = k / 79
        string.append(knot.lerp(hand, t) - Vector((-.25, -.3, .75)) * math.sin(math.pi * t) * (1 - .25 * t))
    mesh("string", *tube(string, [.0048 - .0032 * k / 79 for k in range(80)], 5), line)
    sand = tinted("sand", [(.34, .27, .19), (.46, .38, .28)], .95, bump=.5, scale=35, spot=(.86, .84, .8))
    terrain(_height, sand, 1.2, 40, 46, 300, 300, lambda x, y: .5 + .5 * noise.noise(Vector((x * .8, y * .8, 5))))
    places = []
    while len(places) < 5200:
        x, y = random.uniform(-11, 11), random.uniform(4.2, 15)
        clump = noise.noise(Vector((x * .55, y * .55, 7))) + .35 * noise.noise(Vector((x * 1.9, y * 1.9, 2)))
        if clump < .02 - .03 * _height(x, y) + random.gauss(0, .05):
            continue
        places.append((random.randrange(6), placed((x, y, _height(x, y) - .03), (0, 0, random.gauss(0, .3)),
                                                   random.uniform(.6, 1.15)), min(1, max(0, random.gauss(.5, .2)))))
    marram = tinted("marram", [(.05, .062, .02), (.12, .13, .045), (.24, .22, .09), (.40, .33, .17)], .5, .35)
    strewn("marram", [tuft(seed, 26, tall, .11, .0055, .45, (.5, -.05), 5) for seed, tall in
                      enumerate((.55, .7, .85, .62, .75, .95))], places, marram)
    gradient_sky([(-.2, (.4, .42, .42)), (0, (.74, .76, .76)), (.10, (.50, .60, .70)), (.35, (.15, .27, .47)),
                  (.7, (.05, .13, .32)), (1, (.04, .1, .28))], strength=.72, glow=((.75, 1, .42), (.9, .8, .6), 16))
    clouds((.92, .90, .88), amount=.5, scale=1.1, seed=4.4, stretch=(.8, 1.15), softness=.34, dense=.9)
    clouds((.26, .29, .34), amount=.46, scale=1.0, seed=9.7, stretch=(.7, 1.2), softness=.26, dense=.85)
    sun((-.62, -.75, -.50), 4.6, (1, .88, .7), .6)
    camera((0, 0, _height(0, 0) + 1.0), (.6, 16, 5.5), lens=37, fstop=8)
    bpy.context.scene.camera.data.dof.focus_distance = 13
