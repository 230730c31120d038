"""Tulips past their bloom."""
import math
import random

import bpy
from mathutils import Matrix, Vector, noise
from objects import boards, rod, tint
from scene import (area, background, camera, cube, lathe, mesh, reset, rounded, sheet, stoneware, tinted, tube,
                   wood, worn)

LONG, HALF = 18, 6


def _petal(length, width, start, opening, curl, seed):
    """Vertices and tints of a petal that starts at the stem (z), `opening` and `curl` bend it outwards (x)."""
    vertices, tints = [], []
    x = z = 0.0
    for i in range(LONG + 1):
        u = i / LONG
        lean = start + opening * u + curl * u ** 3
        if i:
            x, z = x + math.sin(lean) * length / LONG, z + math.cos(lean) * length / LONG
        half = width / 2 * math.sin(math.pi * min(1, .06 + .94 * u) ** .72) ** .62 * (1 - .12 * u)
        for j in range(-HALF, HALF + 1):
            v = j / HALF
            # hollow like a spoon; towards the edge and the tip it goes limp and wavy
            limp = .10 * length * u * abs(v) ** 1.5 * noise.noise(Vector((u * 3.5, v * 2.2, seed)))
            hollow = -.34 * half * v * v * (1 - .7 * u) + limp
            vertices.append((x + math.cos(lean) * hollow * -1, half * v + .1 * limp, z + math.sin(lean) * hollow))
            streak = .16 * noise.noise(Vector((v * 7, u * .8, seed + 5)))
            dry = .3 * max(0, u - .8) / .2 * abs(v) + .16 * max(0, abs(v) - .75) / .25
            tints.append(min(1, max(0, .04 + min(.62, u * 2.6 * (1 - .25 * abs(v))) + streak * min(1, u * 4) + dry)))
    return vertices, tints


FACES = sheet(LONG + 1, 2 * HALF + 1)


def _many(name, petals, m):
    """One mesh of many petals: (vertices, tints, matrix)."""
    vertices, faces, tints = [], [], []
    for corners, shades, matrix in petals:
        first = len(vertices)
        vertices += [matrix @ Vector(v) for v in corners]
        faces += [tuple(first + i for i in face) for face in FACES]
        tints += shades
    o = tint(mesh(name, vertices, faces, m), tints)
    smooth = o.modifiers.new("smooth", "SUBSURF")
    smooth.levels = smooth.render_levels = 1
    return o


def _bloom(at, way, wilt, petals, green, dark, missing=0):
    """A flower at the end of a stem; `wilt` from 0 (a cup) to 1 (petals fallen back). Adds to `petals`."""
    facing = Matrix.Translation(at) @ Vector(way).to_track_quat("Z", "Y").to_matrix().to_4x4()
    spin = random.uniform(0, 6)
    for number in range(6 - missing):
        inner = number % 2
        open_ = .5 + 1.5 * wilt + random.gauss(0, .16 + .3 * wilt) - .25 * inner
        corners, shades = _petal(random.uniform(.070, .080), random.uniform(.049, .057), .95 + .25 * wilt - .12 * inner,
                                 -1.35 + open_, .15 + 1.1 * wilt * random.random(), random.uniform(0, 99))
        turn = spin + number * math.pi / 3 + random.gauss(0, .1)
        petals.append((corners, shades, facing @ Matrix.Rotation(turn, 4, "Z") @ Matrix.Translation((.004, 0, 0))))
    pistil = mesh("pistil", *tube([(0, 0, 0), (0, 0, .014), (0, 0, .02), (0, 0, .022)], [.0035, .0038, .0052, .003], 9),
                  green)
    pistil.matrix_world = facing
    for number in range(6):
        turn = spin + number * math.pi / 3 + .3
        foot = Vector((.004 * math.cos(turn), .004 * math.sin(turn), .002))
        knob = Vector((.0115 * math.cos(turn), .0115 * math.sin(turn), .0175))
        stamen = mesh("stamen", *tube([foot, knob * .6, knob, knob * 1.25 + Vector((0, 0, .004))],
                                      [.0007, .0006, .0016, .0009], 6), dark)
        stamen.matrix_world = facing


def _strap(points, width, m):
    """A long leaf along `points`, hollow along its middle."""
    line = [Vector(p) for p in rounded([tuple(p) for p in points], 3)]
    vertices, tints = [], []
    for i, point in enumerate(line):
        u = i / (len(line) - 1)
        ahead = (line[min(i + 1, len(line) - 1)] - line[max(i - 1, 0)]).normalized()
        side = ahead.cross(Vector((0, .25, 1))).normalized()
        up = side.cross(ahead)
        half = width / 2 * math.sin(math.pi * (.12 + .88 * u) ** .8) ** .8
        for v in (-1, -.66, -.33, 0, .33, .66, 1):
            wave = .12 * width * v * noise.noise(Vector((u * 5, v, width * 300)))
            vertices.append(point + side * half * v + up * (.45 * half * v * v + wave))
            tints.append(min(1, max(0, .3 + .25 * noise.noise(Vector((v * 4, u * 1.5, width * 200))) + .5 * u ** 6)))
    leaf = tint(mesh("leaf", vertices, sheet(len(line), 7), m), tints)
    thick = leaf.modifiers.new("thick", "SOLIDIFY")
    thick.thickness = .0008


def bouquet() -> None:
    """Tulips past their bloom hang over the rim of a jug in window light; petals have fallen on the table."""
    reset()
    random.seed(9)
    glaze = stoneware("jug", (.50, .49, .44), (.13, .09, .06), .2)
    x0, y0 = -.07, 0
    jug = lathe([(0, .004), (.045, .004), (.047, 0), (.051, 0), (.053, .004), (.066, .03), (.0725, .07), (.068, .11),
                 (.054, .145), (.047, .165), (.0475, .182), (.0515, .192), (.0502, .1935), (.0465, .183), (.0445, .165),
                 (.051, .144), (.065, .11), (.069, .07), (.06, .03), (0, .012)], glaze, (x0, y0, 0))
    for vertex in jug.data.vertices:
        # the lip, to the front left
        around = math.atan2(vertex.co.y, vertex.co.x)
        lip = max(0, (vertex.co.z - .165) / .03) ** 1.5 * math.exp(-((around + 2.5) / .3) ** 2)
        vertex.co.x, vertex.co.y = vertex.co.x * (1 + .26 * lip), vertex.co.y * (1 + .26 * lip)
    handle = rounded([(x0 + .045, .01, .176), (x0 + .082, .014, .185), (x0 + .108, .018, .15), (x0 + .103, .017, .1),
                      (x0 + .068, .012, .062)], 3)
    mesh("handle", *tube(handle, [.0072 + .002 * abs(2 * i / len(handle) - 1) ** 3 for i in range(len(handle))], 16),
         glaze)
    red = tinted("petal", [(.62, .42, .10), (.66, .19, .05), (.50, .055, .03), (.40, .03, .03), (.20, .03, .022),
                           (.13, .055, .025)], .45, .38, .25, 240, (.8, .74, .7))
    stem = worn("stem", [(.11, .17, .05), (.19, .24, .09)], .5, 40, .15, .0008)
    dark = worn("stamen", [(.02, .012, .02), (.05, .03, .04)], .9, 300, .4, .0004)
    leafy = tinted("leaf", [(.05, .10, .03), (.10, .16, .055), (.19, .22, .08), (.30, .25, .10)], .42, .3, .2, 120,
                   (.75, .78, .7))
    petals = []
    # per flower: two points its stem passes, its end, the way it faces, how far it is gone
    flowers = [((.03, -.02, .29), (.11, -.035, .335), (.165, -.045, .295), (.55, -.25, -.8), .35, 0),
               ((.0, .01, .32), (.045, .01, .39), (.10, -.02, .425), (.75, -.4, .5), .8, 1),
               ((-.03, .02, .33), (-.06, .01, .41), (-.085, -.01, .455), (-.35, -.45, .85), .55, 0),
               ((-.05, -.02, .28), (-.13, -.03, .34), (-.205, -.045, .335), (-.85, -.4, -.25), .95, 2),
               ((.02, .03, .29), (.12, .05, .34), (.22, .06, .325), (.8, -.2, -.45), .15, 0),
               ((.0, -.03, .25), (.03, -.085, .285), (.045, -.115, .245), (.15, -.6, -.75), .7, 1),
               ((-.03, .04, .3), (-.12, .07, .36), (-.17, .08, .40), (-.5, -.2, .7), .4, 0)]
    for first, second, end, way, wilt, missing in flowers:
        foot, shift = Vector((x0 + first[0] * .4, first[1] * .4, .05)), Vector((x0, 0, 0))
        rod([foot, Vector((x0 + first[0] * .55, first[1] * .55, .2)), Vector(first) + shift, Vector(second) + shift,
             Vector(end) + shift], .0031, stem, 12, 3)
        _bloom(Vector(end) + shift, way, wilt, petals, stem, dark, missing)
    for points, width in (([(0, 0, .1), (.02, -.03, .2), (.06, -.06, .27), (.13, -.09, .25), (.165, -.10, .17)], .036),
                          ([(0, 0, .1), (-.02, -.02, .2), (-.08, -.04, .29), (-.13, -.05, .28), (-.17, -.07, .2)],
                           .032),
                          ([(0, .02, .1), (.02, .03, .2), (.05, .04, .30), (.07, .05, .38)], .034),
                          ([(0, .02, .1), (-.02, .03, .2), (-.05, .05, .29), (-.10, .07, .33)], .030)):
        _strap([Vector(p) + Vector((x0, 0, 0)) for p in points], width, leafy)
    # what has fallen
    for x, y, turn, roll, opening in ((.075, -.10, .4, 1.5, .9), (.135, -.05, 2.2, 1.55, -.7),
                                      (.20, -.13, 4.0, 1.5, .8),
                                      (.02, -.16, 5.2, 1.52, -.6), (-.19, -.10, 1.2, 1.5, .9),
                                      (.255, -.02, 3.1, 1.5, .7),
                                      (-.245, .02, .2, 1.55, -.7)):
        corners, shades = _petal(.07, .050, 0, opening, .5 * opening, random.uniform(0, 99))
        lying = Matrix.Rotation(turn, 4, "Z") @ Matrix.Rotation(roll, 4, "Y")
        low = min((lying @ Vector(v)).z for v in corners)
        shades = [min(1, shade + random.uniform(.04, .06) + .1) for shade in shades]
        petals.append((corners, shades, Matrix.Translation((x, y, .0006 - low)) @ lying))
    _many("petals", petals, red)
    top = wood("table", (.07, .045, .03), (.22, .15, .095), .4, .8, varnish=.1)
    boards(top, .19, 7, -.6, 0)
    wall = worn("wall", [(.20, .215, .20), (.27, .28, .255)], .95, 1.4, .3, .004)
    cube((0, 1.1, .6), (6, .1, 3), wall)
    area((-1.5, -.1, .85), (0, 0, .2), 74, .9, (.88, .95, 1))
    area((1.6, -.6, .9), (0, 0, .2), .9, 1.2, (1, .85, .7))
    # the edge of the window recess keeps the light from the wall at the left
    cube((-1.05, .75, .6), (.7, .1, 3), wall)
    background((.3, .33, .36), .15)
    camera((.03, -1.04, .39), (.0, 0, .232), lens=48, fstop=3.2)
    bpy.context.scene.camera.data.dof.focus_distance = 1.0
