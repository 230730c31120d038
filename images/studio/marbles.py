"""Marbles on an old floor; one has rolled away."""
import math
import random

import bpy
from mathutils import Vector
from objects import boards, clear, crumbs, rod
from scene import area, background, camera, cube, lathe, material, mesh, pebble, reset, sun, tinted, wood, worn


def _ball(radius, at, m, chipped=0, seed=0):
    """A ball that rests on the floor; a clay one is a little out of round."""
    vertices, faces = pebble(seed, chipped, 6)
    ball = mesh("ball", [Vector(v) * radius for v in vertices], faces, m)
    ball.location, ball.rotation_euler = (*at, radius - .0002), [random.uniform(0, 6) for _ in range(3)]
    return ball


def _swirl(radius, at, colours, lean, twist=2.4):
    """The coloured bands in a glass marble: ribbons wound round its axis, bent through by the glass."""
    for number, colour in enumerate(colours):
        m = material("band", colour, .4, second=tuple(part * .25 for part in colour), scale=420)
        vertices, steps = [], 40
        for k in range(steps + 1):
            t = -1 + 2 * k / steps
            turn = twist * t + number * 2 * math.pi / len(colours)
            far = radius * .55 * math.sqrt(max(0, 1 - t * t)) + .0001
            for across in (.35, .55, .8, 1):
                bent = turn + .5 * across
                vertices.append((far * across * math.cos(bent), far * across * math.sin(bent), .9 * radius * t))
        faces = [(k * 4 + i, k * 4 + i + 1, k * 4 + i + 5, k * 4 + i + 4) for k in range(steps) for i in range(3)]
        band = mesh("band", vertices, faces, m)
        band.location, band.rotation_euler = (*at, radius), lean


def marbles() -> None:
    """Glass and clay marbles on old floorboards in low sun; one glass marble has rolled away from the rest."""
    reset()
    random.seed(77)
    floor = wood("floor", (.075, .035, .016), (.27, .145, .07), .42, 3, varnish=.08)
    boards(floor, .118, 14, -.29, 0, 2.6, .03, .0035, .002)
    cube((0, .5, -.034), (3, 2, .01), material("under the floor", (.01, .008, .006), 1))
    nails = material("nail", (.09, .075, .065), .5, .8, second=(.04, .02, .012), scale=800)
    for x, y in ((-.085, .155), (-.087, .20), (.13, .04), (.131, .085)):
        lathe([(0, .0009), (.0021, .0007), (.0026, .0001), (.0026, -.001)], nails, (x, y, -.0002), 24)
    clear_glass = clear("glass", (.93, .97, .95), middle=1.45, edge=.1)
    green, blue, amber = (clear(name, colour, middle=1.4, edge=.1) for name, colour in
                          (("green glass", (.25, .62, .38)), ("blue glass", (.16, .34, .72)),
                           ("amber glass", (.85, .45, .10))))
    clays = [worn(f"clay {number}", colours, .75, 160, .35, .0004) for number, colours in enumerate(
        ([(.30, .115, .06), (.42, .19, .10)], [(.11, .14, .17), (.2, .23, .25)], [(.36, .29, .2), (.5, .42, .31)]))]
    # the one that rolled away
    _ball(.0082, (.034, -.045), clear_glass)
    _swirl(.0082, (.034, -.045), [(.55, .035, .012), (.75, .42, .03), (.02, .10, .34), (.75, .42, .03)], (.9, .35, .6))
    _ball(.0082, (-.056, .032), clear_glass)
    _swirl(.0082, (-.056, .032), [(.8, .78, .7), (.1, .3, .16), (.8, .78, .7)], (.5, -.6, 2))
    _ball(.0125, (-.033, .058), clear_glass)
    _swirl(.0125, (-.033, .058), [(.1, .22, .55), (.85, .85, .8), (.7, .25, .08), (.85, .85, .8)], (1.2, .2, .4), 1.9)
    for at, radius, m in (((-.077, .048), .0078, green), ((-.018, .084), .0082, blue), ((-.054, .078), .008, amber)):
        _ball(radius, at, m)
    for at, radius, m in (((-.072, .068), .0074, 0), ((-.0365, .033), .0068, 1), ((-.089, .027), .0072, 2),
                          ((-.004, .108), .0074, 0), ((.012, .175), .007, 1), ((-.108, .15), .0074, 2)):
        _ball(radius, at, clays[m], .03, m)
    dust = tinted("dust", [(.06, .045, .03), (.45, .38, .3)], .95)
    crumbs(dust, [(random.gauss(0, .12), random.uniform(-.12, .4), 0) for _ in range(420)], .0002)
    # hairs and threads among the dust, and scratches that people and chairs have left
    lint = material("lint", (.5, .46, .4), .9)
    for _ in range(16):
        x, y, turn = random.gauss(.02, .09), random.uniform(-.13, .1), random.uniform(0, 6)
        rod([(x + .004 * k * math.cos(turn + .5 * k), y + .004 * k * math.sin(turn + .5 * k), .0002 + .0004 * (k % 2))
             for k in range(4)], .00006, lint, 5)
    scratch = material("scratch", (.36, .22, .12), .7)
    for _ in range(26):
        x, y, turn = random.gauss(.0, .1), random.uniform(-.14, .2), random.gauss(.5, .5)
        long = random.uniform(.006, .03)
        rod([(x, y, -.00012), (x + long * math.cos(turn) / 2, y + long * math.sin(turn) / 2, .00003),
             (x + long * math.cos(turn), y + long * math.sin(turn), -.00014)], .00011, scratch, 5)
    # the wall behind with its skirting board, and the leg of a chair
    wall = worn("wall", [(.30, .25, .19), (.38, .32, .25)], .9, 1.5, .3)
    cube((1.4, 1.35, .9), (5, .1, 2), wall)
    cube((1.4, 1.285, .06), (5, .03, .14), worn("skirting", [(.34, .31, .27), (.44, .41, .36)], .5, 5, .3), bevel=.006)
    lathe([(.013, 0), (.016, .05), (.02, .3), (.02, .8)], wood("leg", (.03, .014, .007), (.10, .05, .025), .35, 1, 2),
          (.19, .52, 0), 32)
    # low sun through a window with bars, out of the picture at the back left
    bars = material("bars", (.05, .05, .05))
    for y, wide in ((.1, .06), (.56, .16), (1.03, .06), (1.32, .26)):
        cube((-1.6, y, .62), (.05, wide, 1.6), bars)
    sun((.82, -.42, -.33), 12, (1, .68, .38), .6)
    area((-.6, -.7, .9), (0, 0, 0), 5, 1.2, (.7, .82, 1))
    background((.33, .38, .48), .3)
    camera((.006, -.33, .088), (.006, -.02, .004), lens=66, fstop=7)
    bpy.context.scene.camera.data.dof.focus_distance = .295
