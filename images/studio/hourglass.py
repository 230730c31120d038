"""An hourglass on a windowsill, half run."""
import math
import random

import bpy
from mathutils import Vector, noise
from scene import (area, camera, cube, gradient_sky, lathe, leaf, material, mesh, placed, reset, rounded, scatter, sun,
                   tinted, wood, worn)
from things import group, thin_glass

BULB = [(.0023, 0), (.0026, .003), (.0062, .010), (.0155, .021), (.0225, .033), (.0248, .046), (.0232, .059),
        (.0165, .0685), (.0142, .0712), (.0142, .0725)]
PLATE = .0725


def _width(height):
    """The inner radius of the glass at a height above or below the waist."""
    line = rounded(BULB, 3)
    for (r, z), (wider, higher) in zip(line, line[1:]):
        if z <= abs(height) <= higher:
            return r + (wider - r) * (abs(height) - z) / (higher - z + 1e-9) - .0009
    return line[-1][0] - .0009


def _sand(m):
    """Above, what is still to come, with a hollow where it sinks away; below, a heap; a thread of grains between."""
    top, rows, around = .031, 22, 72
    profile = [(_width(h) * .995, h) for h in (.0004 + (top - .0004) * i / rows for i in range(rows + 1))]
    edge = profile[-1][0]
    profile += [(edge * (1 - i / 14), top - .0125 * (i / 14) ** 1.3) for i in range(1, 15)]
    upper = lathe(profile, m, steps=around, rounding=0)
    low, foot, peak = -.0718, -.052, -.0335
    edge = _width(foot) * .995
    profile = [(0, low), (_width(low), low)]
    profile += [(_width(h) * .995, h) for h in (low + (foot - low) * i / 14 for i in range(1, 15))]
    profile += [(edge * (1 - i / 22), foot + (peak - foot) * (i / 22) ** .92 - .0006 * (i > 20)) for i in range(1, 23)]
    lower = lathe(profile, m, steps=around, rounding=0)
    for heap in (upper, lower):
        for vertex in heap.data.vertices:
            # a heap is never quite even: it slides now here, now there
            x, y, z = vertex.co
            if Vector((x, y)).length < _width(z) * .93:
                vertex.co.z += .0014 * noise.noise(Vector((x * 160, y * 160, 3)))
    thread = []
    for _ in range(330):
        fall = random.random() ** .8
        thread.append((0, placed((random.gauss(0, .00028), random.gauss(0, .00028), .001 - .035 * fall),
                                 [random.uniform(0, 6) for _ in range(3)], random.uniform(.00022, .00034)),
                                 random.random()))
    grain = ([(1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1.2), (0, 0, -1)],
             [(0, 2, 4), (2, 1, 4), (1, 3, 4), (3, 0, 4), (2, 0, 5), (1, 2, 5), (3, 1, 5), (0, 3, 5)])
    strewn = []
    for sign, height in ((1, .034), (-1, -.05)):
        for _ in range(500):
            # grains that cling to the glass
            h, turn = height + abs(random.gauss(0, .006)) * sign * (1 if sign > 0 else -1), random.uniform(0, 6.3)
            r = _width(h) - .0001
            strewn.append((0, placed((r * math.cos(turn), r * math.sin(turn), h), (turn, h * 99, 0),
                                     random.uniform(.0001, .0002)), random.random()))
    return [upper, lower, scatter("thread", [grain], thread, m), scatter("grains", [grain], strewn, m)]


def _glass(m):
    line = [(r, -z) for r, z in reversed(BULB)] + BULB[1:]
    return lathe(line, m, steps=128, rounding=3)


def _frame(m, cord):
    """Two turned discs and three posts, the waist bound with thread."""
    parts = []
    for side in (1, -1):
        disc = lathe([(0, 0), (.016, 0), (.0165, .0012), (.030, .0014), (.0335, .003), (.035, .0052), (.0335, .0078),
                      (.034, .0088), (.0375, .0102), (.039, .0128), (.0375, .0156), (.034, .0166), (.02, .0168),
                      (0, .0168)], m, (0, 0, side * PLATE))
        disc.rotation_euler.x = 0 if side > 0 else math.pi
        parts.append(disc)
    half = [(.0036, .0745), (.0036, .068), (.0052, .0665), (.0052, .0645), (.0034, .0625), (.003, .055), (.0042, .035),
            (.0048, .02), (.004, .011), (.0032, .0085), (.0052, .0065), (.0056, .0042), (.004, .0025), (.0042, 0)]
    post = [(r, -z) for r, z in half] + [(r, z) for r, z in reversed(half[:-1])]
    for turn in (.55, .55 + 2.094, .55 + 4.189):
        parts.append(lathe(post, m, (.0305 * math.cos(turn), .0305 * math.sin(turn), 0), 32, 1))
    for k in range(5):
        parts.append(lathe([(.0022, -.0006), (.0033, -.0004), (.0036, 0), (.0033, .0004), (.0022, .0006)], cord,
                           (0, 0, -.0026 + k * .0012), 40))
    return parts


def _view():
    """Behind the panes: a garden in grey light, all out of focus."""
    grass = material("far grass", (.07, .1, .05), .9, second=(.12, .14, .08), scale=.4)
    cube((0, 30, -2.2), (120, 60, .2), grass)
    dark = tinted("trees", [(.02, .03, .02), (.05, .07, .035), (.09, .09, .05)], .9)
    ball = ([(math.cos(a) * math.cos(b), math.sin(a) * math.cos(b), math.sin(b)) for b in (-.9, 0, .9) for a in
             (0, 1.05, 2.1, 3.14, 4.2, 5.24)],
            [(6 * r + k, 6 * r + (k + 1) % 6, 6 * r + 6 + (k + 1) % 6, 6 * r + 6 + k) for r in range(2)
             for k in range(6)])
    places = []
    for x, y, size in ((-7, 24, 3.2), (-3.2, 30, 2.5), (6.5, 20, 3.0), (2, 34, 3), (11, 26, 4), (-13, 28, 4)):
        for _ in range(260):
            r = Vector([random.gauss(0, .42) for _ in range(3)]) * size
            places.append((0, placed((x + r.x, y + r.y, size * .75 + r.z - .8),
                                     [random.uniform(0, 6) for _ in range(3)],
                                     random.uniform(.08, .3)), random.random()))
    scatter("trees", [ball], places, dark)


def hourglass() -> None:
    """An hourglass on a windowsill, the sand half run; behind the panes a winter garden, out of focus."""
    reset()
    random.seed(21)
    bpy.context.scene.cycles.transparent_max_bounces = 16
    boxwood = wood("frame", (.07, .026, .011), (.26, .12, .05), .3, 2.4, 2, .45)
    sand = worn("sand", [(.42, .24, .11), (.62, .40, .20)], .9, 900, .6, .0004)
    parts = [*_frame(boxwood, worn("cord", [(.3, .22, .13), (.42, .33, .2)], .9, 300)), *_sand(sand),
             _glass(thin_glass("glass", film=.1))]
    group(parts, (-.055, 0, PLATE + .0168), (0, 0, -.7))
    paint = worn("sill", [(.42, .41, .37), (.56, .55, .50)], .38, 9, .2, .0012)
    cube((0, .02, -.02), (1.8, .30, .04), paint, bevel=.006)
    cube((0, .205, .02), (1.8, .05, .06), paint, bevel=.006)
    for x, wide in ((.075, .032), (-.52, .032), (.70, .06)):
        cube((x, .21, .6), (wide, .04, 1.2), paint, bevel=.007)
    cube((0, .21, .36), (1.8, .032, .026), paint, bevel=.006)
    mesh("pane", [(-1, .212, 0), (1, .212, 0), (1, .212, 1.2), (-1, .212, 1.2)], [(0, 1, 2, 3)],
         thin_glass("pane", (.93, .96, .95), .6, film=.16))
    reveal = worn("reveal", [(.2, .19, .18), (.28, .27, .25)], .95, 3, .25)
    cube((-.75, .05, .5), (.2, .5, 1.4), reveal, bevel=.01)
    dry = leaf(.052, .034, -.2, .35, 4.5, .34, 60)
    for x, y, turn in ((.085, -.045, 1.1), (.135, .09, -2.2)):
        fallen = mesh("leaf", *dry, worn("leaf", [(.16, .07, .025), (.30, .15, .06)], .8, 120, .4, .0006))
        fallen.location, fallen.rotation_euler = (x, y, .0006), (.0, .0, turn)
    _view()
    sun((-.62, -.62, -.34), 14, (1, .70, .42), 1.2)
    area((-1.0, -1.0, .9), (0, 0, .05), 1.5, 1.0, (.75, .82, 1))
    gradient_sky([(-.2, (.2, .18, .14)), (.0, (1, .70, .42)), (.12, (.86, .66, .50)), (.4, (.40, .43, .52)),
                  (1, (.25, .32, .48))],
                 .8, ((.25, .9, .12), (.9, .5, .2), 12))
    camera((.05, -.50, .135), (-.005, 0, .091), lens=60, fstop=3.5)
    bpy.context.scene.camera.data.dof.focus_distance = .494
