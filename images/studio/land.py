"""A vocabulary for open land: ground, grass, trees that grow towards their light, many copies at once."""
import math
import random

import bpy
import numpy
from mathutils import Vector, kdtree, noise
from scene import grid_faces, tube


def strewn(name, shapes, places, m, smooth=True):
    """Many copies in one mesh as with `scatter`, quick enough for millions of corners.

    A shape is (vertices, faces) or (vertices, faces, shades): shades are added to the tint of the copy.
    """
    points, corners, lengths, tints, first = [], [], [], [], 0
    for number, shape in enumerate(shapes):
        here = [(matrix, tint) for which, matrix, tint in places if which == number]
        if not here:
            continue
        own = numpy.array([tuple(v) for v in shape[0]])
        own = numpy.column_stack([own, numpy.ones(len(own))])
        matrices = numpy.array([matrix for matrix, _ in here])
        points.append((matrices @ own.T).transpose(0, 2, 1)[:, :, :3].reshape(-1, 3))
        flat = numpy.fromiter((i for face in shape[1] for i in face), dtype=numpy.int64)
        starts = first + len(own) * numpy.arange(len(here))
        corners.append((starts[:, None] + flat[None, :]).ravel())
        lengths.append(numpy.tile([len(face) for face in shape[1]], len(here)))
        shades = numpy.array(shape[2]) if len(shape) > 2 else numpy.zeros(len(own))
        tints.append((numpy.array([tint for _, tint in here])[:, None] + shades[None, :]).ravel())
        first += len(own) * len(here)
    points, corners, lengths, tints = (numpy.concatenate(parts) for parts in (points, corners, lengths, tints))
    data = bpy.data.meshes.new(name)
    data.vertices.add(len(points))
    data.vertices.foreach_set("co", points.astype(numpy.float32).ravel())
    data.loops.add(len(corners))
    data.loops.foreach_set("vertex_index", corners.astype(numpy.int32))
    data.polygons.add(len(lengths))
    data.polygons.foreach_set("loop_start", numpy.concatenate([[0], numpy.cumsum(lengths)[:-1]]).astype(numpy.int32))
    data.update(calc_edges=True)
    data.attributes.new("tint", "FLOAT", "POINT").data.foreach_set("value", tints.clip(0, 1).astype(numpy.float32))
    data.materials.append(m)
    data.shade_smooth() if smooth else data.shade_flat()
    o = bpy.data.objects.new(name, data)
    bpy.context.scene.collection.objects.link(o)
    return o


def terrain(height, m, near=.7, far=160.0, spread=46.0, rows=500, columns=360, tint=None, eye=(0, 0)):
    """Land seen from `eye` towards +y: its mesh fine near the eye and coarse far off; `tint` by place if given."""
    distances = near * (far / near) ** (numpy.arange(rows + 1) / rows)
    angles = numpy.linspace(-math.radians(spread), math.radians(spread), columns + 1)
    xs = (eye[0] + numpy.outer(distances, numpy.sin(angles))).ravel()
    ys = (eye[1] + numpy.outer(distances, numpy.cos(angles))).ravel()
    data = bpy.data.meshes.new("land")
    data.from_pydata([(x, y, height(x, y)) for x, y in zip(xs, ys)], [], grid_faces(columns, rows))
    data.materials.append(m)
    data.shade_smooth()
    if tint:
        values = [min(1, max(0, tint(x, y))) for x, y in zip(xs, ys)]
        data.attributes.new("tint", "FLOAT", "POINT").data.foreach_set("value", values)
    o = bpy.data.objects.new("land", data)
    bpy.context.scene.collection.objects.link(o)
    return o


def tuft(seed, blades=22, height=.3, spread=.08, width=.004, droop=.5, lean=(0, 0), parts=4):
    """A tuft of grass: blades that arch outwards and with the wind (`lean`), lighter towards their tips."""
    chance = random.Random(seed)
    vertices, faces, shades = [], [], []
    for _ in range(blades):
        turn, tall = chance.uniform(0, 6.3), height * chance.uniform(.45, 1.1)
        root = Vector((math.cos(turn), math.sin(turn), 0)) * spread * math.sqrt(chance.random())
        turn += chance.gauss(0, .6)
        out = Vector((math.cos(turn), math.sin(turn), 0)) * droop * chance.uniform(.3, 1.3) + Vector((*lean, 0))
        twist = turn + chance.uniform(.6, 2.5)
        side = Vector((math.cos(twist), math.sin(twist), 0)) * width * chance.uniform(.6, 1.2)
        own = chance.gauss(0, .1)
        first = len(vertices)
        for i in range(parts + 1):
            t = i / parts
            point = root + out * tall * t ** 1.9 + Vector((0, 0, tall * t * (1 - .28 * min(1.5, out.length) * t)))
            half = side * (1 - t) ** .7 * .5
            vertices += [point - half, point + half]
            shades += [own + .3 * t - .12] * 2
        faces += [(first + 2 * i, first + 2 * i + 1, first + 2 * i + 3, first + 2 * i + 2) for i in range(parts)]
    return vertices, faces, shades


def grown(attractors, trunk, step=.12, reach=9, done=2.2, pull=(0, 0, 0), tip=.004, flare=2.3, seed=0, rounds=220):
    """A tree's wood that grew from the `trunk` (a line) to the `attractors`, points where its leaves found light.

    Gives shapes for `strewn` and its twigs as (point, direction, radius). Branches are as thick as what they carry
    (`flare`: the smaller, the thicker the trunk), twigs as thick as `tip`.
    """
    chance = random.Random(seed)
    nodes, parents = [Vector(p) for p in trunk], [-1, *range(len(trunk) - 1)]
    waiting, pull = [Vector(p) for p in attractors], Vector(pull)
    for _ in range(rounds):
        tree = kdtree.KDTree(len(nodes))
        for i, node in enumerate(nodes):
            tree.insert(node, i)
        tree.balance()
        wanted, left = {}, []
        for point in waiting:
            where, i, far = tree.find(point)
            if far < done * step:
                continue
            left.append(point)
            if far < reach * step:
                wanted[i] = wanted.get(i, Vector()) + (point - where).normalized()
        waiting, before = left, len(nodes)
        for i, way in wanted.items():
            jitter = Vector([chance.gauss(0, .22) for _ in range(3)])
            new = nodes[i] + (way.normalized() + pull + jitter).normalized() * step
            if tree.find(new)[2] > step * .55:
                nodes.append(new)
                parents.append(i)
        if len(nodes) == before:
            break
    return _wood(nodes, parents, tip, flare, len(trunk))


def _wood(nodes, parents, tip, flare, trunk):
    """Tubes along the branches of a tree and its twigs."""
    children, carried = [[] for _ in nodes], [0.0] * len(nodes)
    for i in range(len(nodes) - 1, -1, -1):
        carried[i] = max(carried[i], tip ** flare)
        if parents[i] >= 0:
            children[parents[i]].append(i)
            carried[parents[i]] += carried[i]
    radii = [value ** (1 / flare) for value in carried]
    shapes, twigs, starts = [], [], [(0, None)]
    while starts:
        node, before = starts.pop()
        line, thick = ([nodes[before]], [radii[node] * 1.05]) if before is not None else ([], [])
        while node is not None:
            line.append(nodes[node])
            thick.append(radii[node])
            following = sorted(children[node], key=radii.__getitem__)
            if not following or radii[node] < tip * 2.2:
                ahead = (line[-1] - line[-2]).normalized() if len(line) > 1 else Vector((0, 0, 1))
                twigs.append((line[-1], ahead, radii[node]))
            starts += [(other, node) for other in following[:-1]]
            node = following[-1] if following else None
        if len(line) < 2:
            continue
        for _ in range(2):
            line = [line[0], *((a + 2 * b + c) / 4 for a, b, c in zip(line, line[1:], line[2:])), line[-1]]
        shapes.append(tube(line, thick, 16 if thick[0] > tip * 9 else 8 if thick[0] > tip * 4 else 5))
    return shapes, twigs


def simple_leaf(length=.05, width=.028, bend=.25):
    """A leaf of four faces, for crowns that are not seen close."""
    vertices = [(0, 0, 0), (-width / 2, length * .45, .12 * width), (0, length * .5, -.1 * width),
                (width / 2, length * .45, .12 * width), (0, length, -bend * length)]
    return vertices, [(0, 2, 1), (0, 3, 2), (1, 2, 4), (2, 3, 4)]


def rough_line(x, seed, *octaves):
    """Noise along one axis: the sum of (wavelength, height) octaves."""
    return sum(tall * noise.noise(Vector((x / length, seed * 3.7, number))) for number, (length, tall)
               in enumerate(octaves))
