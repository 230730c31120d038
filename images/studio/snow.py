"""Snow: one track through a field."""
import math
import random

import numpy
from mathutils import noise, Vector
from scene import (camera, clouds, conifer, gradient_sky, grid_faces, haze, mesh, placed, reset, roughened, scatter,
                   sun, tinted, tube, worn)

EYE = (0.0, 0.0, 1.62)


def field_height(x, y):
    """Drifts, laid by the wind from the left, over a field that rises towards the trees."""
    swell = .30 * noise.noise(Vector((x * .05, y * .08, 0))) + .07 * noise.noise(Vector((x * .22, y * .45, 5)))
    crust = .012 * noise.noise(Vector((x * 1.1, y * 2.6, 8))) + .003 * noise.noise(Vector((x * 7, y * 9, 2)))
    return swell + crust + .012 * max(0, y - 8)


def way(step):
    """Where somebody walked: position and direction at a distance of `step` metres."""
    def at(s):
        return Vector((-1.25 + .10 * s + 1.15 * math.sin(s * .105) + .10 * math.sin(s * .7), 1.1 + s * .96))
    return at(step), (at(step + .1) - at(step - .1)).normalized()


def footprints():
    """(position, direction, depth, size) of each step; nobody walks like clockwork."""
    steps, distance, hand = [], 0.0, 1
    while distance < 46:
        where, ahead = way(distance)
        side = Vector((-ahead.y, ahead.x))
        turned = Vector((ahead.x * math.cos(.16 * hand) - ahead.y * math.sin(.16 * hand),
                         ahead.x * math.sin(.16 * hand) + ahead.y * math.cos(.16 * hand)))
        steps.append((where + side * hand * random.uniform(.07, .12), turned, random.uniform(.10, .15),
                      random.uniform(.95, 1.05)))
        distance, hand = distance + random.gauss(.62, .05), -hand
    return steps


def pressed(points, heights, steps):
    """Press the steps into the snow: steep walls, a broken rim, the drag of the heel, snow kicked ahead."""
    ragged = numpy.array([noise.noise(Vector((x * 17, y * 17, 1))) for x, y in points])
    crumbs = numpy.array([noise.noise(Vector((x * 46, y * 46, 4))) for x, y in points])
    for where, ahead, depth, size in steps:
        from_step = points - numpy.array(where)
        near = numpy.flatnonzero((abs(from_step) < .55).all(axis=1))
        if not len(near):
            continue
        along = from_step[near] @ numpy.array(ahead) / size
        across = from_step[near] @ numpy.array((-ahead.y, ahead.x)) / size
        # A sole: longer than wide, narrower in the middle; the heel drags in, the toe drags out.
        width = .062 * (1 - .20 * numpy.exp(-((along + .03) / .05) ** 2))
        length = numpy.where(along > 0, .17, .19)
        edge = ((abs(along) / length) ** 2.6 + (abs(across) / width) ** 2.6) ** (1 / 2.6)
        edge = edge + .10 * ragged[near]
        hole = 1 / (1 + numpy.exp((edge - 1) * 13))
        slope = .75 + .25 * numpy.clip(along / .15, -1, 1)
        rim = numpy.exp(-((edge - 1.28) / .22) ** 2) * (.5 + .8 * numpy.clip(ragged[near] + .3, 0, 1))
        drag = numpy.exp(-(across / .035) ** 2) * numpy.exp(-((along + .30) / .10) ** 2)
        kicked = (numpy.exp(-(across / .09) ** 2) * numpy.exp(-((along - .33) / .10) ** 2)
                  * numpy.clip(crumbs[near], 0, 1))
        heights[near] += (-depth * hole * slope + .020 * rim - .025 * drag + .030 * kicked
                          + .010 * hole * crumbs[near])
    return heights


def field(steps):
    """The snow, its mesh as fine as the picture needs: fine near the eye and coarse far off."""
    rows, columns, near, far, spread = 1000, 620, .7, 160.0, math.radians(46)
    distances = near * (far / near) ** (numpy.arange(rows + 1) / rows)
    angles = numpy.linspace(-spread, spread, columns + 1)
    points = numpy.stack([numpy.outer(distances, numpy.sin(angles)).ravel(),
                          numpy.outer(distances, numpy.cos(angles)).ravel()], axis=1)
    heights = pressed(points, numpy.array([field_height(x, y) for x, y in points]), steps)
    vertices = numpy.column_stack([points, heights])
    mesh("field", vertices.tolist(), grid_faces(columns, rows), snow_material())


def snow_material():
    m = worn("snow", [(.78, .80, .83), (.86, .87, .88)], .62, 1.5, .10, .004)
    surface = m.node_tree.nodes["Principled BSDF"]
    surface.inputs["Subsurface Weight"].default_value = .5
    surface.inputs["Subsurface Radius"].default_value = (.9, 1, 1.1)
    surface.inputs["Subsurface Scale"].default_value = .02
    surface.inputs["Specular IOR Level"].default_value = .25
    return haze(m, (.46, .47, .54), 25, 210, .9)


def wood_edge():
    """The edge of a wood, open in the middle where the track goes, deeper rows paler in the air."""
    shapes = [conifer(random.uniform(8, 14), seed, .24) for seed in range(9)]
    places = []
    for _ in range(125):
        y = random.uniform(46, 92)
        x = random.gauss(-24, 13) if random.random() < .5 else random.gauss(30, 11)
        if abs(x - 5) < 5:
            continue
        places.append((random.randrange(9), placed((x, y, field_height(x, y) - .3),
                                                   (random.gauss(0, .02), random.gauss(0, .02), random.random() * 6.3),
                                                   random.uniform(.55, 1.15)), random.random()))
    needles = tinted("needles", [(.02, .028, .024), (.06, .07, .07), (.22, .24, .26)], .9)
    scatter("trees", shapes, places, haze(needles, (.50, .47, .50), 25, 130, .9))


def fence():
    """Old posts along the field, sunk unevenly, with two wires."""
    wood = worn("post", [(.05, .042, .036), (.13, .115, .10)], .9, 5, .6, .003)
    wire = worn("wire", [(.06, .055, .05), (.10, .09, .08)], .6, 5, .1, .001)
    heads = []
    for number in range(15):
        x, y = 3.3 + .28 * number + random.gauss(0, .05), 4.6 + 2.6 * number
        tall = random.uniform(.78, .98)
        foot = field_height(x, y)
        lean = Vector((random.gauss(0, .05), random.gauss(0, .05)))
        vertices, faces = tube([(x, y, foot - .4), (x + lean.x * .5, y + lean.y * .5, foot + tall * .5),
                                (x + lean.x, y + lean.y, foot + tall)], [.055, .052, .046], 14)
        o = mesh("post", vertices, faces, wood)
        fine = o.modifiers.new("fine", "REMESH")
        fine.mode, fine.voxel_size = "VOXEL", .012
        roughened(o, .03, .12, number + 1)
        cap = mesh("cap", *tube([(x + lean.x, y + lean.y, foot + tall + rise) for rise in (-.01, .03, .05)],
                                [.05, .042, .012], 14), snow_material())
        roughened(cap, .02, .06, number + 2)
        heads.append((Vector((x, y, foot)), lean, tall))
    for share in (.45, .86):
        for (a, lean_a, tall_a), (b, lean_b, tall_b) in zip(heads, heads[1:]):
            start = a + Vector((lean_a.x * share, lean_a.y * share, tall_a * share))
            end = b + Vector((lean_b.x * share, lean_b.y * share, tall_b * share))
            hang = random.uniform(.02, .09)
            line = [start.lerp(end, k / 12) - Vector((.05, 0, hang * math.sin(math.pi * k / 12))) for k in range(13)]
            mesh("wire", *tube(line, [.0022] * 13, 6), wire)


def snow() -> None:
    """A snow field late on a winter day, one track of footsteps going off between the trees, a fence at its side."""
    reset()
    random.seed(12)
    field(footprints())
    wood_edge()
    fence()
    gradient_sky([(-.2, (.40, .42, .48)), (0, (.72, .56, .46)), (.06, (.66, .56, .52)), (.18, (.42, .47, .56)),
                  (.45, (.22, .31, .46)), (1, (.12, .20, .36))], strength=.62,
                 glow=((-.62, 1, .06), (1.5, .85, .40), 45))
    clouds((.62, .52, .52), amount=.42, scale=.7, seed=8.2, stretch=(.6, 1.2), dense=.5)
    sun((.60, -1, -.128), 6.0, (1, .70, .42), 1.2)
    camera(EYE, (.25, 12, .72), lens=30, fstop=5.6)
