"""A worn rope with a knot in it, on a jetty."""
import math
import random

import bpy
from mathutils import Vector, noise
from scene import (camera, cube, haze, mesh, pebble, placed, reset, rounded, scatter, sky, sun, tinted,
                   tube, waves, wood, worn)

ROPE, LAY = .0165, .098


def _even(points, step):
    """The line through `points`, walked in equal steps."""
    line = [Vector(p) for p in rounded(points, 4)]
    walked, over = [line[0]], 0.0
    for a, b in zip(line, line[1:]):
        length = (b - a).length
        while over + step <= length:
            over += step
            walked.append(a.lerp(b, over / length))
        over -= length
    return walked


def _laid(points, m, hairs):
    """A rope of three strands along `points`; every strand is a bundle of yarns that turn the other way."""
    line = _even(points, .0035)
    side, frames = None, []
    for i, here in enumerate(line):
        ahead = (line[min(i + 1, len(line) - 1)] - line[max(i - 1, 0)]).normalized()
        side = (ahead.orthogonal() if side is None else side - ahead * side.dot(ahead)).normalized()
        frames.append((here, ahead, side, ahead.cross(side)))
    vertices, faces, tints = [], [], []
    for strand in range(3):
        core = []
        for i, (here, _, a, b) in enumerate(frames):
            turn = 2 * math.pi * (i * .0035 / LAY + strand / 3)
            core.append((here + ROPE * .53 * (a * math.cos(turn) + b * math.sin(turn)), turn))
        for yarn in range(9):
            path, tint, loose = [], random.random(), random.uniform(0, 50)
            for i, (middle, turn) in enumerate(core):
                _, ahead, a, b = frames[i]
                out, across = a * math.cos(turn) + b * math.sin(turn), b * math.cos(turn) - a * math.sin(turn)
                roll = 2 * math.pi * yarn / 9 - turn * 1.6
                reach = ROPE * .43 * (1 + .16 * noise.noise(Vector((i * .09, loose, 0))))
                path.append(middle + reach * (out * math.cos(roll) + across * math.sin(roll)))
            thick = [.0031 * (1 + .25 * noise.noise(Vector((i * .13, loose, 7)))) for i in range(len(path))]
            corners, sides = tube(path, thick, 7)
            first = len(vertices)
            vertices += corners
            faces += [tuple(first + i for i in f) for f in sides]
            tints += [min(1, max(0, tint + .5 * noise.noise(Vector((i // 7 * .03, loose, 3)))))
                      for i in range(len(corners))]
    o = mesh("rope", vertices, faces, m)
    o.data.attributes.new("tint", "FLOAT", "POINT").data.foreach_set("value", tints)
    loose = []
    for _ in range(hairs):
        # worn fibres that stand out
        here, ahead, a, b = random.choice(frames)
        turn = random.uniform(0, 6.3)
        out = a * math.cos(turn) + b * math.sin(turn)
        loose.append((random.randrange(6), placed(here + out * ROPE * .93,
                                                  (random.uniform(0, 6.3), random.uniform(0, 6.3),
                                                                          random.uniform(0, 6.3)),
                                                  random.uniform(.5, 1.4)), random.random()))
    hair = []
    for _ in range(6):
        tip = [random.gauss(0, 1) for _ in range(3)]
        hair.append(tube(rounded([(0, 0, 0), (.003 * tip[0], .003 * tip[1], .004),
                                  (.006 * tip[1], .005 * tip[2], .009)], 2),
                         [.00012] * 10, 3))
    scatter("hairs", hair, loose, m)


def _jetty(m, deck):
    """Grey planks running away to the water, with gaps, cracks and nails; a beam along the edge."""
    for k in range(-6, 9):
        plank = cube((0, 0, 0), (2.6, .142 + random.gauss(0, .002), .045), deck, bevel=.005)
        plank.location = (random.uniform(-.2, .2), k * .152 - .1, -.0225 + random.gauss(0, .0012))
        plank.rotation_euler = (random.gauss(0, .004), 0, random.gauss(0, .003))
        for x in (-.33, .36):
            for y in (-.035, .04):
                nail = mesh("nail", *pebble(k, .2, 2), m)
                nail.location = (x + random.gauss(0, .006), k * .152 - .1 + y + random.gauss(0, .004), .0006)
                nail.scale = (.0042, .0042, .0016)


def rope() -> None:
    """An overhand knot in a thick worn rope that runs across the grey planks of a jetty; evening sun, water behind."""
    reset()
    random.seed(6)
    rust = worn("rust", [(.10, .035, .015), (.2, .085, .04)], .8, 300, .5, .0005)
    deck = wood("deck", (.05, .045, .042), (.19, .17, .15), .7, 1.2)
    _jetty(rust, deck)
    hemp = tinted("hemp", [(.16, .10, .055), (.33, .23, .13), (.24, .16, .09), (.45, .34, .21), (.30, .22, .14)], .9,
                  bump=.6, scale=1400)
    low, up = ROPE + .001, ROPE * 3 + .002
    knot = [(-1.3, .02, low), (-.7, -.05, low), (-.35, -.035, low), (-.14, -.05, low), (-.03, -.06, low + .006),
            (.055, -.03, up), (.085, .04, up), (.05, .10, low + .012), (-.03, .105, low), (-.085, .05, low),
            (-.065, -.02, up + .006), (-.01, -.075, up - .004), (.045, -.06, low), (.075, .005, low),
            (.055, .055, low + .02), (.0, .085, up), (-.01, .15, up - .01), (.05, .24, low), (.2, .42, low),
            (.55, .6, low),
            (1.5, .9, low)]
    _laid(knot, hemp, 2600)
    crumbs = tinted("grit", [(.05, .04, .035), (.2, .16, .12), (.3, .25, .2)], .9)
    scatter("grit", [pebble(seed, .9, 1) for seed in range(4)], [
        (random.randrange(4), placed((random.uniform(-.6, .6), random.uniform(-.4, .8), .001),
                                     [random.uniform(0, 6) for _ in range(3)], random.uniform(.0004, .0016)),
         random.random()) for _ in range(420)], crumbs)
    water = worn("water", [(.012, .025, .03), (.02, .04, .045)], .08, .2, .1, .05)
    waves(haze(water, (.42, .36, .33), 20, 120), (-50, 1.35, -.9), 40, (3, 3), 12, .12, 5, 4)
    sky(elevation=7, rotation=-62, strength=.12)
    sun((.82, -.36, -.24), 5, (1, .68, .40), 1.0)
    camera((.15, -.50, .215), (-.012, .07, .075), lens=50, fstop=3.2)
    bpy.context.scene.camera.data.dof.focus_distance = .56
