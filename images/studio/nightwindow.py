"""A dark house at dusk with one window lit."""
import math
import random

from mathutils import Vector, noise
from rooms import bough, brickwork, chair_woods, pane_glass
from scene import (area, camera, cube, gradient_sky, lathe, leaf, material, mesh, placed, reset, scatter,
                   sheet, tinted, tube, worn)

WINDOWS = [(x, z) for z in (1.55, 4.45) for x in (-3.05, -.75, 1.55, 3.85)]
LIT = (1.55, 4.45)
WIDE, TALL = 1.05, 1.65


def _bricks():
    """The front: courses of brick around the windows, some darker or a little out of line."""
    clay = tinted("brick", [(.045, .026, .021), (.09, .048, .036), (.13, .072, .052)], .9, bump=.4, scale=70,
                  spot=(.7, .68, .66))
    mortar = material("mortar", (.075, .07, .064), .95)
    brickwork(-6, 7, 1.2, 6.3, clay, mortar, [(x, z, WIDE, TALL) for x, z in WINDOWS], False)


def _window(x, z, paint, stone):
    """A sash window in its opening: sill, frame, two sashes, panes that mirror the sky, each a little otherwise."""
    cube((x, .02, z - TALL / 2 - .04), (WIDE + .18, .22, .08), stone, bevel=.008)
    cube((x, .0, z + TALL / 2 + .10), (WIDE + .30, .08, .19), stone, bevel=.006)
    for side in (-1, 1):
        cube((x + side * (WIDE / 2 - .03), .14, z), (.06, .09, TALL), paint, bevel=.004)
    for height in (-TALL / 2 + .035, TALL / 2 - .03, .02):
        cube((x, .14, z + height), (WIDE - .12, .07, .055), paint, bevel=.004)
    cube((x, .15, z + TALL / 4), (.028, .04, TALL / 2 - .05), paint, bevel=.003)
    glass = pane_glass("pane", .16, .02)
    for low, high, y in ((-TALL / 2, .02, .16), (.02, TALL / 2, .15)):
        pane = mesh("pane", [(-WIDE / 2, 0, low), (WIDE / 2, 0, low), (WIDE / 2, 0, high), (-WIDE / 2, 0, high)],
                    [(0, 1, 2, 3)], glass)
        pane.location, pane.rotation_euler = (x, y, z), (random.gauss(0, .006), 0, random.gauss(0, .008))


def _curtain(x, z, width, m, seed):
    """Half a curtain, gathered in folds."""
    vertices = []
    for j in range(31):
        for i in range(61):
            s, t = i / 60, j / 30
            fold = math.sin(s * 34 + 2 * noise.noise(Vector((s * 3, t * 1.5, seed)))) * (.025 + .01 * t)
            vertices.append((x + width * (s - .5) * (1 - .12 * t) + .01 * fold, .36 + fold, z + .95 - 1.95 * t))
    mesh("curtain", vertices, sheet(31, 61), m)


def _room():
    """What is behind the lit window: a wall, a lamp, the back of a chair, a plant on the sill."""
    x, z = LIT
    wall = worn("room wall", [(.5, .40, .27), (.57, .46, .31)], .9, 2, .1, .003)
    floor = z - 1.6
    cube((x, 3.9, z), (4, .1, 3.4), wall)
    cube((x - 1.9, 2.1, z), (.1, 3.7, 3.4), wall)
    cube((x + 1.9, 2.1, z), (.1, 3.7, 3.4), wall)
    cube((x, 2.1, z + 1.35), (4, 3.7, .1), wall)
    cube((x, 2.1, floor), (4, 3.7, .1), wall)
    dark, _ = chair_woods("shelf", (.03, .016, .009), (.09, .05, .026))
    cube((x - .55, 3.7, z - .3), (.9, .3, .04), dark, bevel=.005)
    for k in range(17):
        tall = random.uniform(.17, .27)
        spine = material(f"spine {k}", [random.uniform(.03, .22) for _ in range(3)], .7)
        cube((x - .95 + k * .048, 3.68, z - .28 + tall / 2), (.036, .16, tall), spine)
    shade = material("shade", (.9, .7, .45), .8, emission=(1, .62, .28), strength=5)
    lathe([(.17, -.12), (.11, .12)], shade, (x + .28, 2.2, z + .12), 40, 0)
    mesh("lamp", *tube([(x + .28, 2.2, floor), (x + .28, 2.2, z)], [.012, .012]), dark)
    area((x + .28, 2.1, z + .9), (x, 2.2, floor), 120, .5, (1, .62, .30))
    area((x + .2, 1.6, z + .2), (x - .2, .3, z), 22, .5, (1, .62, .30))
    cloth = tinted("curtain", [(.55, .40, .24), (.6, .45, .3)], .9, through=.5)
    _curtain(x - .47, z, .42, cloth, 1)
    _curtain(x + .55, z, .24, cloth, 2)
    pot = worn("pot", [(.2, .08, .04), (.25, .11, .06)], .8, 20)
    lathe([(0, 0), (.055, 0), (.075, .12), (.08, .12), (.08, .14), (.07, .14), (.06, .1), (0, .1)], pot,
          (x + .16, .27, z - TALL / 2 + .02), 32, 1)
    green = tinted("plant", [(.03, .06, .02), (.07, .11, .035)], .5, through=.3)
    shapes = [leaf(.26, .035, .5, .1), leaf(.2, .03, .9, .1)]
    scatter("plant", shapes, [(k % 2, placed((x + .16, .27, z - TALL / 2 + .14),
                                             (random.uniform(.3, 1.1), 0, random.uniform(0, 6.3)),
                                             random.uniform(.7, 1.2)), random.random()) for k in range(26)], green)


def nightwindow() -> None:
    """A brick house front at blue dusk; one window is lit, bare branches before it."""
    reset()
    random.seed(11)
    _bricks()
    paint = worn("paint", [(.24, .25, .25), (.33, .33, .32)], .5, 9, .2, .002)
    stone = worn("sill stone", [(.12, .12, .12), (.19, .19, .18)], .9, 8, .3, .003)
    for x, z in WINDOWS:
        _window(x, z, paint, stone)
    _room()
    # The other rooms: dark, with pale curtains at some.
    night = material("night", (.02, .022, .026), .9)
    cube((.5, 1.2, 1.5), (13, .1, 3), night)
    cube((-2.3, 1.2, 4.5), (4.2, .1, 3.4), night)
    cube((5.2, 1.2, 4.5), (3.2, .1, 3.4), night)
    pale = tinted("pale curtain", [(.30, .30, .31), (.36, .36, .36)], .9, through=.3)
    _curtain(-1.05, 4.45, .5, pale, 3)
    _curtain(-.42, 4.45, .42, pale, 4)
    _curtain(4.1, 4.45, .55, pale, 5)
    zinc = worn("zinc", [(.09, .095, .10), (.14, .145, .15)], .5, 4, .2, .003)
    mesh("pipe", *tube([(2.72, -.07, 0), (2.72, -.07, 6.2)], [.045, .045], 16), zinc)
    for z in (.9, 2.9, 4.9):
        cube((2.72, -.06, z), (.12, .10, .03), zinc, bevel=.004)
    cube((.5, -.12, 6.25), (13, .34, .14), zinc, bevel=.05)
    bark = worn("bark", [(.016, .014, .012), (.035, .03, .026)], .95, 30, .5, .004)
    for seed, start, way, length, radius in ((3, (-2.2, -3.0, 2.4), (.8, .1, .5), 4.4, .065),
                                             (8, (-2.4, -2.6, 4.9), (.95, .0, -.02), 4.0, .045),
                                             (5, (4.6, -3.2, 5.6), (-.9, .1, -.2), 2.2, .03)):
        # In the panes one would see where a bough begins.
        mesh("bough", *bough(start, way, length, radius, seed), bark).visible_glossy = False
    gradient_sky([(-1, (.01, .012, .02)), (0, (.10, .15, .26)), (.25, (.045, .085, .19)), (1, (.012, .028, .085))], 3.2)
    camera((-1.6, -12.5, 2.0), (.72, 0, 4.35), lens=85, fstop=2.0)
