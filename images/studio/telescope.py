"""A small telescope at an open window."""
import math
import random

import bpy
from mathutils import Matrix, Vector, noise
from objects import brass, lamp
from scene import (camera, conifer, cube, gradient_sky, lathe, material, mesh, pebble, placed, reset, scatter,
                   sheet, tinted, wood, worn)

RISE, TURN = math.radians(34), math.radians(146)


def _telescope(at, paint, metal, black):
    """A refractor on its fork, pointing up over the roofs; `at` is where it turns."""
    parts = [lathe([(.0, -.34), (.034, -.34), (.036, -.335), (.036, -.318), (.0335, -.315), (.0335, .28), (.0335, .3)],
                   paint, steps=64),
             lathe([(.0335, .285), (.036, .288), (.036, .3), (.043, .303), (.0432, .45), (.0445, .452), (.0445, .462),
                    (.041, .462), (.041, .32), (0, .318)], paint, steps=64),
             lathe([(.0345, -.02), (.039, -.018), (.039, .018), (.0345, .02)], metal, steps=64),
             lathe([(.0445, .448), (.046, .45), (.046, .464), (.0435, .465)], metal, steps=64),
             # the draw tube with its focusing knob, the eyepiece
             lathe([(.036, -.345), (.03, -.35), (.018, -.36), (.0165, -.37), (.0165, -.43), (.0185, -.432),
                    (.0185, -.444), (.0165, -.446)], metal, steps=48),
             lathe([(.0165, -.446), (.0135, -.448), (.0135, -.475), (.0185, -.478), (.0185, -.505), (.0165, -.508),
                    (0, -.508)], black, steps=48)]
    finder = [lathe([(0, -.09), (.0075, -.09), (.0085, -.087), (.0085, -.06), (.0105, -.058), (.0105, .06),
                     (.013, .065),
                     (.013, .1), (.0115, .1), (0, .09)], black, steps=32)]
    finder += [cube((.013, 0, z), (.03, .007, .01), metal, bevel=.001) for z in (-.03, .03)]
    lean = Matrix.Translation(at) @ Matrix.Rotation(TURN, 4, "Z") @ Matrix.Rotation(math.pi / 2 - RISE, 4, "Y")
    for part in parts:
        part.matrix_world = lean
    for part in finder:
        part.matrix_world = lean @ Matrix.Translation((-.056, 0, -.22)) @ Matrix.Translation(part.location)
    knob = lean @ Matrix.Translation((.0, 0, -.355))
    for side in (-1, 1):
        wheel = lathe([(0, .018), (.004, .018), (.004, .036), (.011, .037), (.0115, .047), (.0, .048)], black, steps=24)
        wheel.matrix_world = knob @ Matrix.Rotation(side * math.pi / 2, 4, "X")


def _tripod(top, oak, metal):
    """Three wooden legs, each of two laths and a third that slides between them, brass where they meet."""
    x, y, z = top
    lathe([(0, -.03), (.05, -.03), (.055, -.02), (.055, -.004), (.03, .0), (.018, .012), (.016, .075), (.021, .08),
           (.021, .09), (0, .092)], metal, (x, y, z), 48)
    for side in (-1, 1):
        cube((x + side * .0435 * math.sin(TURN), y - side * .0435 * math.cos(TURN), z + .118), (.012, .012, .085),
             metal, bevel=.003).rotation_euler.z = TURN
    cube((x, y, z + .083), (.03, .1, .012), metal, bevel=.003).rotation_euler.z = TURN + math.pi
    for k, spread in enumerate((.36, .4, .37)):
        turn = .5 + k * 2.09
        out = Vector((math.cos(turn), math.sin(turn), 0))
        side = Vector((-math.sin(turn), math.cos(turn), 0))
        high, low = Vector((x, y, z - .012)) + out * .045, Vector((x, y, 0)) + out * (.045 + spread)
        for hand in (-1, 1):
            _lath(high + side * hand * .022, high + (low - high) * .62 + side * hand * .014, .011, .022, oak)
        _lath(high + (low - high) * .45, low, .014, .02, oak)
        clamp = high + (low - high) * .6
        _lath(clamp - (low - high).normalized() * .014, clamp + (low - high).normalized() * .014, .05, .03, metal)


def _lath(start, end, wide, thick, m):
    """A straight lath between two points."""
    bar = cube((0, 0, 0), (wide, thick, (end - start).length), m, bevel=.002)
    along = (end - start).to_track_quat("Z", "X").to_matrix().to_4x4()
    bar.matrix_world = Matrix.Translation((start + end) / 2) @ along
    return bar


def _curtain(m):
    """A thin curtain drawn aside, moved a little by the air."""
    columns, rows, vertices = 120, 50, []
    for row in range(rows + 1):
        for column in range(columns + 1):
            u, h = column / columns, row / rows
            fold = .03 * math.sin(u * 23 + 2.2 * math.sin(u * 6 + .8 * h) + .7 * noise.noise(Vector((u * 5, h * 2, 2))))
            fold += .010 * noise.noise(Vector((u * 22, h * 3, 5)))
            blown = .16 * (1 - h) ** 1.5 * (.3 + u) * (.7 + .5 * noise.noise(Vector((u * 3, h * 2, 0))))
            vertices.append((-1.02 + .44 * u - .03 * h + .02 * noise.noise(Vector((u * 4, h * 3, 7))),
                             1.62 + fold - blown, .25 + 2.15 * h))
    mesh("curtain", vertices, sheet(rows + 1, columns + 1), m)


def _window(paint):
    """An old window, its two sashes opened inwards; the right one cut off by the picture."""
    for x in (-.72, .72):
        cube((x, 1.86, 1.6), (.07, .12, 1.85), paint, bevel=.006)
    cube((0, 1.855, 2.44), (1.62, .12, .11), paint, bevel=.006)
    cube((0, 1.84, .705), (1.6, .2, .045), paint, bevel=.008)
    for hinge, turn in ((-.685, -2.7), (.685, -1.25)):
        frame = Matrix.Translation((hinge, 1.82, 1.55)) @ Matrix.Rotation(turn, 4, "Z")
        hand = 1 if hinge < 0 else -1
        for at, size in (((.03, 0, 0), (.055, .04, 1.6)), ((.64, 0, 0), (.055, .04, 1.6)),
                         ((.335, 0, .78), (.66, .04, .06)), ((.335, 0, -.78), (.66, .04, .075)),
                         ((.335, 0, .2), (.6, .03, .03))):
            bar = cube((0, 0, 0), size, paint, bevel=.004)
            bar.matrix_world = frame @ Matrix.Translation((hand * at[0], at[1], at[2]))


def telescope() -> None:
    """A small telescope on a wooden tripod stands at an open window at nightfall; over the roofs the first stars."""
    reset()
    random.seed(24)
    enamel = worn("enamel", [(.46, .44, .38), (.55, .53, .47)], .3, 22, .12, .0012)
    metal, oak = brass("brass", rough=.26), wood("oak", (.07, .032, .014), (.22, .115, .055), .36, 2, 2, .25)
    black = material("black", (.012, .012, .013), .42, bump=.1, scale=200)
    _telescope((.27, 1.18, 1.40), enamel, metal, black)
    _tripod((.27, 1.18, 1.28), oak, metal)
    paint = worn("window paint", [(.42, .41, .38), (.52, .50, .46)], .45, 6, .25, .0012)
    _window(paint)
    _curtain(tinted("curtain", [(.62, .59, .53)], .95, .4, .15, 900))
    room = worn("wall", [(.16, .145, .125), (.21, .19, .165)], .92, 1.5, .3, .004)
    for at, size in (((-2.3, 1.95, 1.4), (3.1, .2, 3.2)), ((2.3, 1.95, 1.4), (3.1, .2, 3.2)),
                     ((0, 1.95, .33), (1.6, .2, .72)), ((0, 1.95, 2.75), (1.6, .2, .6)), ((-2.2, 0, 1.4), (.1, 6, 3.2)),
                     ((2.4, 0, 1.4), (.1, 6, 3.2)), ((0, -2.4, 1.4), (6, .1, 3.2)), ((0, 0, 3), (6, 6, .1))):
        cube(at, size, room)
    floor = wood("floor", (.05, .026, .013), (.15, .08, .042), .42, 1, 1)
    cube((0, 0, -.02), (6, 6, .04), floor)
    # roofs and trees, against the last of the light
    slate = worn("roof", [(.010, .012, .018), (.02, .023, .03)], .8, .8, .3)
    for x, y, wide, eaves, ridge in ((-4.5, 22, 7, .1, 2.4), (2.2, 26, 6.5, .3, 2.1), (8.5, 23, 6, -.2, 1.9)):
        mesh("roof", [(x - wide / 2, y - 3, eaves), (x + wide / 2, y - 3, eaves), (x + wide / 2 - .6, y, ridge),
                      (x - wide / 2 + .6, y, ridge)], [(0, 1, 2, 3)], slate, smooth=False)
        cube((x, y + .4, eaves - 4), (wide - .3, 6, 8), slate)
        cube((x + wide * .24, y, ridge + .1), (.5, .5, 1.1), slate, bevel=.03)
    for x, y, high, seed in ((-3.3, 19, 4.6, 3), (-4.3, 21, 3.9, 5), (4.6, 24, 4.4, 8)):
        mesh("spruce", *conifer(high, seed, .26), slate, smooth=False).location = (x, y, -.7)
    lit = material("lit", (0, 0, 0), emission=(1, .52, .2), strength=1.6)
    cube((3.4, 22.95, -.5), (.35, .02, .5), lit)
    for size in ((.03, .02, .5), (.35, .02, .03)):
        cube((3.4, 22.9, -.5), size, slate)
    mesh("gardens", [(-60, 8, -2), (60, 8, -2), (60, 60, -2), (-60, 60, -2)], [(0, 1, 2, 3)], slate)
    # bushes close the view between the houses
    bushes = [(k % 4, placed((-14 + k * .55 + random.gauss(0, .2), 31, random.gauss(-.6, .25)),
                             [random.uniform(0, 6) for _ in range(3)], random.uniform(.7, 1.3)), 0) for k in range(52)]
    scatter("bushes", [pebble(seed, .7, 4) for seed in range(4)], bushes, slate)
    # stars: those near the horizon drown in the dusk
    star = material("star", (0, 0, 0), emission=(.85, .9, 1), strength=2.6)
    star.cycles.emission_sampling = "NONE"
    places = []
    for _ in range(300):
        x, z = random.uniform(-60, 70), random.uniform(14, 66)
        size = .035 + .05 * random.random() ** 6
        places.append((0, placed((x, 90, z), (0, 0, 0), size * min(1, (z - 8) / 26)), 0))
    places.append((0, placed((-14, 90, 26.5), (0, 0, 0), .12), 0))
    scatter("stars", [pebble(0, 0, 2)], places, star)
    gradient_sky([(-.1, (.03, .03, .05)), (.0, (.60, .34, .20)), (.06, (.34, .30, .34)), (.16, (.12, .19, .35)),
                  (.38, (.035, .075, .19)), (1, (.01, .025, .08))], strength=.62)
    lamp((1.5, -.7, 1.5), 42, (1, .58, .28), .12)
    camera((-.16, -.55, 1.06), (.03, 1.2, 1.44), lens=38, fstop=13)
    bpy.context.scene.camera.data.dof.focus_distance = 1.8
