"""A piece of honeycomb against the light."""
import random

import bpy
import numpy
from mathutils import Vector, noise
from objects import tint
from scene import area, background, camera, mesh, reset, sheet, tinted

CELL, WIDE, TALL, STEP = .0054, .15, .115, .00017
COLUMNS, ROWS = int(WIDE / STEP), int(TALL / STEP)


def _cells():
    """The middles of the cells, a little out of line as bees build them, and what each holds.

    0 is an empty cell, 1 an open one with honey, 2 a sealed one; the sealed ones lie together.
    """
    middles, kinds = [], []
    for row in range(-1, int(TALL / (CELL * .866)) + 2):
        for column in range(-1, int(WIDE / CELL) + 2):
            x, y = (column + row % 2 / 2) * CELL, row * CELL * .866
            drift = noise.noise_vector(Vector((x * 30, y * 30, 0)))
            middles.append((x + .0012 * drift.x + random.gauss(0, .00012), y + .0012 * drift.y
                            + random.gauss(0, .00012)))
            sealed = noise.noise(Vector((x * 27 + 3.2, y * 27, 5))) + 3 * (x / WIDE - .53) + 1.2 * (y / TALL - .5)
            kinds.append(2 if sealed + random.gauss(0, .1) > .13 else 1 if sealed + random.gauss(0, .2) > -.3 else 0)
    return numpy.array(middles), numpy.array(kinds)


def _soft(size, seed):
    """Noise of about -1 to 1 over the whole comb, in lumps of `size` metres."""
    choose = numpy.random.default_rng(seed)
    lattice = choose.uniform(-1, 1, (int(TALL / size) + 3, int(WIDE / size) + 3))
    down, across = numpy.arange(ROWS) * STEP / size, numpy.arange(COLUMNS) * STEP / size
    j, i = down.astype(int)[:, None], across.astype(int)[None, :]
    v, u = (part * part * (3 - 2 * part) for part in ((down % 1)[:, None], (across % 1)[None, :]))
    return ((lattice[j, i] * (1 - u) + lattice[j, i + 1] * u) * (1 - v)
            + (lattice[j + 1, i] * (1 - u) + lattice[j + 1, i + 1] * u) * v).ravel()


def _nearest(points, middles):
    """For each point the distances to the nearest middle and to the next, and which is the nearest."""
    near, second = numpy.full(len(points), 9.0), numpy.full(len(points), 9.0)
    which = numpy.zeros(len(points), dtype=int)
    for number, (x, y) in enumerate(middles):
        left, right = (min(COLUMNS, max(0, int((x + side * CELL * 1.2) / STEP))) for side in (-1, 1))
        low, high = (min(ROWS, max(0, int((y + side * CELL * 1.2) / STEP))) for side in (-1, 1))
        block = (numpy.arange(low, high)[:, None] * COLUMNS + numpy.arange(left, right)).ravel()
        apart = numpy.hypot(*(points[block] - (x, y)).T)
        closer = apart < near[block]
        second[block] = numpy.where(closer, near[block], numpy.minimum(second[block], apart))
        which[block] = numpy.where(closer, number, which[block])
        near[block] = numpy.minimum(near[block], apart)
    return near, second, which


def _comb(wax, honey):
    """The comb as one relief: round rims, deep cells, caps that bulge or sag; the honey is a second sheet."""
    x, y = numpy.meshgrid(numpy.arange(COLUMNS) * STEP, numpy.arange(ROWS) * STEP)
    points = numpy.stack([x.ravel(), y.ravel()], 1)
    middles, kinds = _cells()
    near, second, which = _nearest(points, middles)
    fine, lumps, broad = _soft(.0005, 1), _soft(.0012, 2), _soft(.017, 3)
    edge, kind = (second - near) / 2, kinds[which]
    # the rim is a bead; behind it the wall drops to the bottom of the cell
    rim = .00036 + .00005 * lumps
    inside = numpy.clip((edge - rim) / .0003, 0, 1)
    bead = .0003 * numpy.sqrt(numpy.clip(1 - (edge / (rim + .0001)) ** 2, 0, 1))
    deep = bead - inside ** .7 * .0078
    dome = numpy.clip(1 - (near / (CELL * .53)) ** 2, 0, 1)
    sag = numpy.random.default_rng(4).uniform(-.9, 1, len(middles))[which]
    cap = .0001 - .00075 * sag * dome + .00028 * lumps * dome ** .5 + .0001 * fine
    height = numpy.where(kind == 2, numpy.maximum(cap, bead * .8), deep) + .0016 * broad
    flat = points - (WIDE / 2, TALL / 2)
    comb = mesh("comb", numpy.column_stack([flat, height]), sheet(ROWS, COLUMNS), wax)
    shade = numpy.where(kind == 2, .62 - .16 * sag + .12 * lumps - .25 * (bead > 0), .5 - .42 * inside)
    tint(comb, numpy.clip(shade, 0, 1))
    # it stands highest where it wets the wall
    level = -.0015 + .0016 * broad + .0009 * (1 - inside) + .0012 * sag
    level = numpy.where((kind == 1) & (edge > rim * .6), level, -.02)
    mesh("honey", numpy.column_stack([flat, level]), sheet(ROWS, COLUMNS), honey)


def honeycomb() -> None:
    """Honeycomb from close by, low golden light shining through it; some cells sealed, some open, some empty."""
    reset()
    random.seed(14)
    wax = tinted("wax", [(.22, .06, .010), (.45, .17, .03), (.60, .32, .08), (.72, .47, .19), (.80, .6, .34)], .42,
                 .42, .25, 1500, (.8, .72, .62))
    honey = tinted("honey", [(.62, .2, .015), (.7, .3, .03)], .04, .4, spot=(.8, .75, .7), scale=90)
    # what shines through the honey from below is lost in the cells; a little of it is given back
    surface = honey.node_tree.nodes["Principled BSDF"]
    surface.inputs["Emission Color"].default_value = (.42, .12, .008, 1)
    surface.inputs["Emission Strength"].default_value = .5
    _comb(wax, honey)
    # one light behind the comb, one that grazes it from the far side
    area((-.04, .10, -.15), (-.01, 0, 0), 2.6, .12, (1, .62, .24))
    area((-.17, .2, .05), (0, 0, 0), 2.5, .07, (1, .78, .48))
    area((.25, -.2, .2), (0, 0, 0), .12, .2, (.65, .8, 1))
    background((.04, .045, .06), .3)
    camera((.010, -.096, .062), (-.006, -.002, 0), lens=75, fstop=7)
    lens = bpy.context.scene.camera.data
    lens.dof.focus_distance, lens.clip_start = .109, .01
