"""Two cups left on a table by the window."""
import math
import random

from scene import (area, background, camera, cube, lathe, material, mesh, pebble, placed, reset, rounded, scatter,
                   sheet, stoneware, sun, tinted, tube, window, wood, worn)


def _handle(m, parent, height, reach):
    """A pulled handle: thick at the ends, thinner and flatter in the middle."""
    line = rounded([(.0392, 0, height * .30), (.0395 + reach * .75, 0, height * .26), (.043 + reach, 0, height * .55),
                    (.041 + reach * .85, 0, height * .84), (.0398, 0, height * .80)], 4)
    thick = [.0042 + .0022 * (2 * i / (len(line) - 1) - 1) ** 4 for i in range(len(line))]
    handle = mesh("handle", *tube(line, thick, 14), m)
    handle.scale.y, handle.parent = 1.45, parent
    return handle


def _cup(at, turn, glaze, clay, drink, level, height=.078):
    """A thrown cup with a bare clay foot and, as far as `level`, something to drink."""
    cup = lathe([(0, .004), (.0225, .004), (.023, 0), (.0262, 0), (.027, .003), (.0335, .0075), (.0392, .019),
                 (.0413, .038),
                 (.0408, .06), (.0416, height - .001), (.0409, height + .0006), (.0394, height - .0004), (.0382, .06),
                 (.0384, .038), (.0362, .02), (.03, .011), (0, .0095)], glaze, at)
    foot = lathe([(0, .0036), (.0222, .0036), (.0228, -.0003), (.0264, -.0003), (.0274, .0031), (.0296, .0049)], clay,
                 at,
                 rounding=1)
    for vertex in cup.data.vertices:
        around = math.atan2(vertex.co.y, vertex.co.x)
        # thrown by hand: not quite round, the rim not quite level
        vertex.co.x *= 1 + .012 * math.sin(2 * around + turn)
        vertex.co.z += .0009 * math.sin(around * 2 + turn) * vertex.co.z / height
    _handle(glaze, cup, height, .024)
    wide = .0372 if level > .03 else .0335
    surface = lathe([(0, level), (wide - .003, level), (wide, level + .0008), (wide + .004, level + .0035)], drink, at)
    for part in (cup, foot, surface):
        part.rotation_euler.z = turn


def _saucer(at, glaze):
    saucer = lathe([(0, .003), (.024, .003), (.0248, 0), (.0285, 0), (.0295, .003), (.05, .0062), (.068, .0135),
                    (.0735, .0168),
                    (.0738, .0182), (.072, .0178), (.066, .0155), (.049, .009), (.031, .0062), (.028, .0055),
                    (0, .0055)],
                   glaze, at)
    saucer.rotation_euler.x = .008


def _spoon(m, at, turn):
    """A teaspoon: a bowl, a thin neck, a handle that widens."""
    stations = [(-.001, .001), (.003, .0075), (.01, .0125), (.02, .0145), (.03, .0125), (.038, .0075), (.044, .0036),
                (.05, .0026),
                (.07, .0026), (.095, .0034), (.115, .0048), (.124, .005), (.1285, .0034), (.13, .001)]
    vertices = []
    for x, half in stations:
        hollow = .0055 * math.sin(math.pi * min(1, x / .044)) if 0 < x < .044 else 0
        rise = .009 * math.sin(math.pi * min(1, max(0, (x - .036) / .14)))
        vertices += [(x, half * across, rise - hollow * (1 - across * across) + .0015) for across in (-1, -.6, -.2, .2,
                                                                                                      .6, 1)]
    spoon = mesh("spoon", vertices, sheet(len(stations), 6), m)
    thick = spoon.modifiers.new("thick", "SOLIDIFY")
    thick.thickness, thick.offset = .0011, 1
    smooth = spoon.modifiers.new("smooth", "SUBSURF")
    smooth.levels = smooth.render_levels = 2
    spoon.location, spoon.rotation_euler = at, (0, .04, turn)


def cups() -> None:
    """Two cups by a window, the near one empty and out of focus, the far one half full, crumbs and a spoon between."""
    reset()
    random.seed(5)
    top = wood("table", (.10, .055, .03), (.33, .2, .115), .36, .8, varnish=.12)
    for plank in range(7):
        cube((random.uniform(-.3, .3), -.52 + plank * .165, random.gauss(-.02, .0003)), (3, .1644, .04), top,
             bevel=.0016)
    clay = worn("clay", [(.22, .13, .08), (.34, .22, .14)], .9, 30, .4, .0006)
    pale = stoneware("pale glaze", (.62, .57, .48), (.16, .09, .05))
    blue = stoneware("blue glaze", (.055, .085, .12), (.02, .02, .022))
    coffee = material("coffee", (.018, .007, .003), .05)
    dregs = material("dregs", (.03, .012, .006), .12, second=(.09, .04, .02), scale=60)
    _saucer((.095, .125, 0), pale)
    _cup((.097, .126, .0058), 2.75, pale, clay, coffee, .047)
    _cup((-.118, -.15, 0), .75, blue, clay, dregs, .0125)
    steel = material("steel", (.62, .6, .57), .2, 1.0, second=(.45, .43, .4), scale=40, bump=.02)
    _spoon(steel, (.0, .025, .0056), -.55)
    crumbs = tinted("crumbs", [(.16, .07, .025), (.38, .2, .08), (.55, .36, .18)], .9, bump=.5, scale=900)
    places = []
    for _ in range(90):
        size = abs(random.gauss(0, .0011)) + .0005
        places.append((random.randrange(4), placed((random.gauss(.015, .055), random.gauss(-.035, .035), size * .6),
                       [random.uniform(0, 6) for _ in range(3)], (size, size * random.uniform(.5, 1), size * .7)),
                       random.random()))
    scatter("crumbs", [pebble(seed, .8) for seed in range(4)], places, crumbs)
    ring = material("dried ring", (.055, .022, .009), .3)
    stain = lathe([(.0262, .0001), (.0268, .0003), (.0276, .0003), (.0281, .0001)], ring, (-.02, -.085, 0), rounding=1)
    for vertex in stain.data.vertices:
        if math.sin(math.atan2(vertex.co.y, vertex.co.x) * 1.5 + .4) > .55:
            vertex.co.z -= .002
    wall = worn("wall", [(.33, .31, .27), (.42, .39, .34)], .95, 1.2, .25)
    cube((0, 2.3, .6), (8, .1, 4), wall)
    chair = wood("chair", (.04, .02, .012), (.11, .06, .035), .4)
    for x in (-.52, -.1):
        cube((x, .93, .02), (.036, .03, .9), chair, bevel=.008)
    for z in (.08, .24, .4):
        cube((-.31, .93, z), (.42, .018, .065), chair, bevel=.006)
    window((.55, 2.2, .95), (1.0, 1.5), (.85, .93, 1), 6)
    area((.9, 1.9, 1.25), (0, 0, 0), 42, 1.1, (.9, .95, 1))
    # low sun through the glazing bars of a second window, outside the picture
    bars = material("bars", (.05, .05, .05))
    for k in range(4):
        cube((1.15, .12 + k * .3, .9), (.035, .035, 2), bars)
    cube((1.15, .6, .72), (.035, 2, .035), bars)
    sun((-.75, -.36, -.42), 5.5, (1, .8, .56), 1.0)
    area((-.7, -1.2, 1.1), (0, 0, 0), 6, 1.4, (.85, .9, 1))
    background((.36, .4, .46), .35)
    camera((-.035, -.65, .30), (.02, .03, .03), lens=54, fstop=2.4)
