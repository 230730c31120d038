"""An unmade bed in morning light."""
import math
import random

import bmesh
from mathutils import Vector, noise
from rooms import plaster, settled, solid, thick, wrinkled
from scene import area, background, camera, cube, material, mesh, reset, sheet, sun, wood


def _linen(name, colour):
    """White cotton: soft, with a fine weave."""
    m = material(name, colour, .9, second=[part * .965 for part in colour], bump=.06, scale=900)
    m.node_tree.nodes["Principled BSDF"].inputs["Sheen Weight"].default_value = .15
    return m


def _crumpled(size, at, cells, seed, lift=.10):
    """A flat piece of cloth, pushed together a little, with unevenness for folds to begin at."""
    wide, long = size
    columns, rows = round(wide / cells), round(long / cells)
    vertices = []
    for j in range(rows + 1):
        for i in range(columns + 1):
            x, y = wide * (i / columns - .5), long * (j / rows - .5)
            push = noise.noise_vector(Vector((x * 2.1, y * 2.1, seed)))
            vertices.append((at[0] + x * .86 + .09 * push.x, at[1] + y * .86 + .09 * push.y,
                             at[2] + lift * noise.noise(Vector((x * 4, y * 4, seed + 9)))))
    return vertices, sheet(rows + 1, columns + 1)


def _pillow(at, turn, m, seed, hollow_at, deep):
    """A pillow somebody has slept on: full at the corners, a hollow in the middle, creases from there."""
    vertices, parts = [], 60
    for face in (1, -1):
        for j in range(parts + 1):
            for i in range(parts + 1):
                u, v = 2 * i / parts - 1, 2 * j / parts - 1
                body = max(0, (1 - u ** 4) * (1 - v ** 4)) ** .55
                pull = 1 - .07 * (1 - abs(u) ** 2) * abs(v) ** 3
                hollow = math.exp(-((u - hollow_at[0]) ** 2 + (v - hollow_at[1]) ** 2) / .30) * deep if face > 0 else 0
                spread = math.atan2(v - hollow_at[1], u - hollow_at[0])
                crease = .010 * noise.noise(Vector((math.cos(spread) * 3, math.sin(spread) * 3, u * u + v * v + seed)))
                crease += .006 * noise.noise(Vector((u * 7, v * 5, seed)))
                vertices.append((.36 * u * (1 - .05 * (1 - u * u)), .26 * v * pull,
                                 face * (.095 * body + crease * body) - hollow * body))
    first = (parts + 1) ** 2
    faces = sheet(parts + 1, parts + 1)
    faces += [tuple(first + k for k in f)[::-1] for f in faces]
    pillow = mesh("pillow", vertices, faces, m)
    # The two sides are sewn together.
    sides = bmesh.new()
    sides.from_mesh(pillow.data)
    bmesh.ops.remove_doubles(sides, verts=sides.verts, dist=1e-5)
    sides.to_mesh(pillow.data)
    sides.free()
    pillow.location, pillow.rotation_euler = at, (.22, .05, turn)
    return wrinkled(pillow, .0026, .13, seed, 1)


def bed() -> None:
    """An unmade bed: white sheets thrown back, a pillow with a hollow in it, early sun from a window aside."""
    reset()
    random.seed(2)
    white, under = _linen("sheet", (.80, .80, .80)), _linen("under", (.76, .76, .76))
    solid(cube((0, 0, .40), (1.5, 2.1, .24), under, bevel=.05), .008)
    base = mesh("base sheet", *_crumpled((1.7, 2.2), (0, 0, .55), .03, 3, .05), under)
    for vertex in base.data.vertices:
        vertex.co.x, vertex.co.y = vertex.co.x / .86, vertex.co.y / .86
    wrinkled(settled(base, 18, shrink=-.05), .007, .11, 2)
    pillow = _pillow((-.28, .72, .63), .2, white, 3, (.1, -.15), .055)
    solid(pillow, .006)
    _pillow((.44, .80, .60), -.12, white, 8, (-.5, .2), .03)
    blanket = mesh("blanket", *_crumpled((1.8, 2.0), (.1, -.3, .70), .022, 21, .12), white)
    # Thrown back: one corner lies over the rest.
    for vertex in blanket.data.vertices:
        over = (vertex.co.x * -.35 + (vertex.co.y - .15)) * .94
        if over > 0:
            vertex.co += Vector((.35, -1, 0)).normalized() * over * 1.75
            vertex.co.z += .10 + .12 * over
    settled(blanket, 30, shrink=-.05, bending=.04, touching=.006, mass=.2, stiff=10)
    thick(wrinkled(blanket, .0038, .07, 4), .0022, 0)
    wall = plaster("wall", (.42, .42, .40))
    cube((0, 1.55, 1.2), (6, .1, 2.6), wall)
    head = wood("headboard", (.06, .03, .015), (.2, .11, .055), .4)
    cube((0, 1.13, .62), (1.62, .04, .75), head, bevel=.012)
    # A window to the left whose bars throw their shadow over the bed.
    bars = material("bars", (.3, .3, .3))
    for y in (-1.5, -.85, -.2, .45):
        cube((-2.2, y, 1.5), (.05, .05, 2), bars)
    cube((-2.2, 0, 1.62), (.05, 4, .05), bars)
    for at, size in (((-2.2, 0, .35), (.1, 6, 1.0)), ((-2.2, 2.1, 1.5), (.1, 2.2, 3)),
                     ((-2.2, -2.9, 1.5), (.1, 1.6, 3)), ((-2.2, 0, 2.75), (.1, 6, 1.1)), ((3, 0, 1.3), (.1, 6, 3)),
                     ((0, 0, 2.9), (6, 6, .1)), ((0, -3, 1.3), (6, .1, 3))):
        cube(at, size, wall)
    sun((1, .26, -.36), 8, (1, .82, .63), .7)
    area((-2.1, -.4, 1.5), (0, 0, .6), 22, 1.4, (.62, .79, 1))
    background((.3, .36, .45), .2)
    camera((.72, -1.1, 1.0), (-.04, .40, .575), lens=52, fstop=4)
