"""Large boots and small ones on a doorstep."""
import math
import random

import bpy
from mathutils import Matrix, Vector, noise
from objects import crumbs, tint
from scene import (area, background, camera, cube, leaf, mesh, placed, reset, rounded, scatter, sheet, sun, tinted,
                   worn)

# the boot from its toe to its top: a point of its front line (x, z), one of its sole or back, half its width
SECTIONS = [((.2862, .016), (.2861, .0155), .0003), ((.2858, .024), (.285, .009), .010),
            ((.281, .040), (.278, .004), .026), ((.265, .060), (.262, 0), .040),
            ((.232, .070), (.228, 0), .0475), ((.19, .078), (.18, 0), .049), ((.155, .092), (.125, 0), .0445),
            ((.130, .112), (.07, 0), .0400), ((.117, .136), (.022, .001), .0385), ((.111, .162), (-.001, .022), .0405),
            ((.110, .195), (.002, .075), .044), ((.113, .235), (-.001, .14), .0475),
            ((.118, .285), (-.006, .22), .0505),
            ((.122, .325), (-.009, .30), .0525), ((.1245, .352), (-.0105, .352), .0535)]
SOLE = [(-.006, .0), (-.003, .018), (.008, .0305), (.035, .036), (.075, .0365), (.115, .038), (.16, .0445),
        (.205, .0485), (.24, .046), (.268, .036), (.285, .02), (.292, .0)]
AROUND = 72


def _upper(m, hand, seed, muddy):
    """The rubber upper: lofted through the sections, creased at the ankle, splashed with mud from below."""
    line = rounded([(*front, *back, half) for front, back, half in SECTIONS], 3)
    vertices, tints = [], []
    for i, (fx, fz, bx, bz, half) in enumerate(line):
        u = i / (len(line) - 1)
        for k in range(AROUND + 1):
            turn = 2 * math.pi * k / AROUND
            along = .5 - .5 * math.cos(turn)
            low = 1 + .16 * math.cos(turn) * (u < .5)
            y = half * math.copysign(abs(math.sin(turn)) ** .82, math.sin(turn)) * low
            point = Vector((bx + (fx - bx) * along, y, bz + (fz - bz) * along))
            middle = Vector(((fx + bx) / 2, 0, (fz + bz) / 2))
            # creases where the ankle bends, deepest in front
            bend = math.exp(-((point.z - .135) / .05) ** 2) * (.25 + .75 * along)
            wave = math.sin(point.z * 260 + 4 * noise.noise(point * 16 + Vector((seed, 0, 0))) + 2 * math.sin(turn))
            slack = .006 * noise.noise(point * 9 + Vector((seed * 3, 0, 0)))
            point += (point - middle).normalized() * (.0026 * bend * wave + slack * min(1, point.z / .1))
            point.y += hand * .010 * math.sin(math.pi * min(1, max(0, point.x / .29))) * max(0, 1 - point.z / .16)
            # the empty shaft sinks a little to one side
            sink = max(0, point.z - .12)
            point.x -= (.35 + .2 * math.sin(seed)) * sink ** 2
            point.y += .55 * math.sin(seed * 2) * sink ** 2
            vertices.append(point)
            # a wet rim of mud above the sole, and drops that flew higher
            fleck = max(0, noise.noise(point * 230 + Vector((seed, 1, 0))) - .30) * max(0, .15 - point.z) * 3
            splash = muddy * (.022 + .045 * noise.noise(point * 19 + Vector((seed, 5, 0)))
                              + .022 * noise.noise(point * 80) + fleck) - point.z
            rubber = .74 + .2 * noise.noise(point * 24) + .14 * noise.noise(point * 130) + .1 * max(0, bend * wave)
            if splash > 0:
                tints.append(max(.02, .30 - 3 * splash + .2 * noise.noise(point * 60) + .15 * noise.noise(point * 220)))
            else:
                tints.append(min(1, max(.5, rubber)))
    upper = tint(mesh("upper", vertices, sheet(len(line), AROUND + 1), m), tints)
    thick = upper.modifiers.new("thick", "SOLIDIFY")
    thick.thickness, thick.offset = .0032, -1
    # the bound edge at the top
    edge = [Vector(v) for v in vertices[-AROUND - 1:]]
    band = []
    for height, out in ((-.019, .0008), (-.0175, .0022), (-.004, .0024), (.0006, .0018), (.0014, -.001),
                        (-.0005, -.0036)):
        middle = sum(edge, Vector()) / len(edge)
        band += [point + (point - middle).normalized() * out + Vector((0, 0, height)) for point in edge]
    hem = tint(mesh("hem", band, sheet(6, AROUND + 1), m), [.68] * len(band))
    return [upper, hem]


def _sole(m, hand, muddy):
    """The sole with its heel, standing out a little all round."""
    outline = rounded(SOLE, 3)
    outline = outline + [(x, -y) for x, y in outline[-2:0:-1]]
    vertices, tints = [], []
    for z, out in ((-.017, .95), (-.0155, .985), (.000, 1.02), (.0052, 1.045), (.0068, 1.03), (.0074, .9)):
        for x, y in outline:
            arch = .009 * max(0, 1 - ((x - .105) / .032) ** 4) * (z < -.01)
            vertices.append(((x - .14) * (1 + (out - 1) * .4) + .14,
                             y * out + hand * .010 * math.sin(math.pi * min(1, max(0, x / .29))), z + arch))
            tints.append(.1 + .3 * random.random() if random.random() < muddy else .55)
    count = len(outline)
    faces = [(r * count + k, r * count + (k + 1) % count, (r + 1) * count + (k + 1) % count, (r + 1) * count + k)
             for r in range(5) for k in range(count)] + [tuple(range(count))[::-1]]
    return [tint(mesh("sole", vertices, faces, m), tints)]


def _boot(m, at, turn, size, hand, seed, muddy=1.0, roll=0.0, shaft=1.0, wide=1.04):
    """A boot standing at `at`; `roll` lays it on its side."""
    place = (Matrix.Translation(at) @ Matrix.Rotation(turn, 4, "Z") @ Matrix.Rotation(roll, 4, "X")
             @ Matrix.Diagonal((size, size * wide, size, 1)))
    for part in _upper(m, hand, seed, muddy) + _sole(m, hand, .6 * muddy):
        for vertex in part.data.vertices:
            vertex.co.z = .017 + (vertex.co.z if vertex.co.z < .14 else .14 + (vertex.co.z - .14) * shaft)
        part.matrix_world = place


def _bricks(m, mortar, x0, x1, y, rows):
    """A wall of old bricks that ends at x0, and the joints behind."""
    for row in range(rows):
        x = x0 + (row % 2) * .055
        if row % 2:
            cube((x0 + .025, y, row * .062 + .03), (.05, .1, .052), m, bevel=.004)
        while x < x1:
            brick = cube((x + .108, y + random.gauss(0, .0015), row * .062 + .03), (.206, .1, .052), m, bevel=.004)
            brick.rotation_euler = (random.gauss(0, .006), 0, random.gauss(0, .004))
            x += .216
    cube(((x0 + x1) / 2 + .004, y + .008, rows * .031), (x1 - x0, .1, rows * .062), mortar)


def shoes() -> None:
    """Muddy rubber boots on a stone doorstep in low sun: a large pair, and beside it a small pair, one fallen over."""
    reset()
    random.seed(16)
    mud = [(.040, .027, .017), (.085, .060, .040), (.14, .105, .072)]
    green = tinted("green rubber", [*mud, (.020, .030, .018), (.030, .045, .026), (.055, .07, .045)], .36, bump=.12,
                   scale=420, spot=(.8, .78, .74))
    red = tinted("red rubber", [*mud, (.17, .016, .011), (.26, .026, .017), (.33, .055, .035)], .33, bump=.12,
                 scale=420, spot=(.85, .8, .76))
    step = .15
    _boot(green, (-.215, .20, step), -1.78, 1.0, 1, .4)
    _boot(green, (-.085, .215, step), -1.45, 1.0, -1, 2.1)
    _boot(red, (.10, .175, step), -1.62, .62, 1, 4.4, .9, shaft=.72, wide=1.16)
    _boot(red, (.20, .085, step + .030), -.42, .62, -1, 5.9, .9, 1.45, shaft=.72, wide=1.16)
    stone = worn("bluestone", [(.075, .08, .085), (.13, .135, .138)], .55, 5, .3, .0016)
    cube((0, .17, step - .08), (1.5, .46, .16), stone, bevel=.012)
    cube((0, .36, step + .02), (1.2, .08, .05), stone, bevel=.008)
    paint = worn("door", [(.022, .045, .042), (.035, .065, .058)], .34, 4, .3, .002)
    cube((-.1, .40, step + .95), (1.0, .045, 1.8), paint, bevel=.004)
    for x in (-.30, .12):
        cube((x, .378, step + .44), (.34, .02, .5), paint, bevel=.008)
        cube((x, .372, step + .44), (.27, .02, .43), paint, bevel=.01)
    cube((-.1, .372, step + .085), (.92, .02, .09), paint, bevel=.006)
    frame = worn("frame", [(.36, .34, .30), (.46, .44, .39)], .5, 6, .3, .0015)
    cube((.445, .36, 1.1), (.09, .12, 2.2), frame, bevel=.006)
    brick = worn("brick", [(.085, .036, .026), (.13, .058, .038), (.065, .036, .032)], .88, 9, .5, .0025)
    _bricks(brick, worn("mortar", [(.10, .09, .08), (.15, .14, .12)], .95, 8, .5, .003), .49, 1.7, .31, 14)
    clinker = worn("clinker", [(.07, .04, .034), (.13, .07, .05), (.06, .05, .048)], .5, 7, .4, .002)
    for row in range(16):
        for column in range(9):
            cube((-.95 + column * .213 + row % 2 * .106 + random.gauss(0, .0015), -.075 - row * .066 - .03,
                  -.045 + random.gauss(0, .0018)), (.206, .060, .09), clinker, bevel=.005)
    cube((0, -.6, -.06), (4, 1.2, .1), worn("sand", [(.05, .042, .032), (.10, .085, .06)], .95, 12, .6, .004))
    clods = tinted("clods", [(.04, .026, .015), (.12, .085, .055)], .95, bump=.4, scale=600)
    crumbs(clods, [(random.gauss(0, .2), random.uniform(-.04, .3), step) for _ in range(150)], .0016)
    crumbs(clods, [(random.gauss(-.1, .1), random.uniform(.0, .2), step) for _ in range(16)], .006)
    fallen = [(random.randrange(3), placed((x, y, z + .004), (random.gauss(0, .15), random.gauss(0, .2),
                                                              random.uniform(0, 6.3)), random.uniform(.7, 1.2)),
               random.random())
              for x, y, z in ((-.42, .09, step), (-.36, .30, step), (.33, .27, step), (.40, .18, step),
                              (.02, -.02, step), *((random.uniform(-.7, .7), random.uniform(-.7, -.1), .002)
                                                   for _ in range(22)))]
    scatter("leaves", [leaf(.062, .036, bend, .3, 4, .3, 16) for bend in (-.2, -.35, .1)], fallen,
            tinted("leaves", [(.14, .05, .012), (.30, .14, .025), (.22, .16, .05), (.09, .045, .02)], .6, .2, .3, 300))
    sun((.80, .62, -.36), 6.5, (1, .70, .42), 1.0)
    area((-.6, -1.6, 1.6), (0, 0, .1), 16, 2, (.72, .84, 1))
    background((.4, .46, .56), .35)
    # a hedge out of the picture keeps part of the sun away
    hedge = worn("hedge", [(.02, .03, .015), (.04, .05, .02)], .9)
    for x, y, z, size in ((-1.5, -.75, .42, .34), (-1.6, -1.05, .6, .4), (-1.45, -1.35, .35, .4)):
        cube((x, y, z), (size, size, size * 1.6), hedge, bevel=.1)
    camera((-.06, -1.0, .46), (.0, .14, .262), lens=47, fstop=2.8)
    bpy.context.scene.camera.data.dof.focus_distance = 1.1
