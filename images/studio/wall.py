"""A brick wall that is being built."""
import math
import random

import bpy
from land import simple_leaf, strewn, tuft
from mathutils import Matrix, Vector, noise
from scene import (area, camera, cube, gradient_sky, lathe, material, mesh, pebble, placed, reset, roughened, rounded,
                   sun, tinted, tube, wood, worn)

BRICK, JOINT, COURSE = (.210, .100, .0505), .0105, .062
COURSES = 15
TOP = COURSES * COURSE


def _brick(at, kinds, turn=0.0, near=True):
    """A hand-moulded brick: its faces uneven, edges worn, each with its own fire."""
    size = [length + random.gauss(0, .0012) for length in BRICK]
    o = cube(at, size, random.choice(kinds), bevel=.004)
    o.rotation_euler = random.gauss(0, .004), random.gauss(0, .004), turn + random.gauss(0, .005)
    if near:
        fine = o.modifiers.new("fine", "REMESH")
        fine.mode, fine.voxel_size = "VOXEL", .0052
        roughened(o, .0052, .03, random.randrange(1, 4000))
    return o


def _mortar(at, size, m, seed, strength=.012):
    o = cube(at, size, m)
    fine = o.modifiers.new("fine", "REMESH")
    fine.mode, fine.voxel_size = "VOXEL", .007
    return roughened(o, strength, .022, seed)


def _courses(kinds, mortar):
    """The wall in running bond; its unfinished end steps down to the right."""
    for course in range(COURSES + 1):
        shift = (BRICK[0] + JOINT) / 2 * (course % 2)
        z = course * COURSE + BRICK[2] / 2
        last = 5 if course < COURSES - 3 else {12: 4, 13: 3, 14: 2, 15: -3}[course]
        for k in range(-7, last):
            x = k * (BRICK[0] + JOINT) + shift
            if z > .45:
                _brick((x, random.gauss(0, .0015), z + random.gauss(0, .0007)), kinds, near=x > -1.35)
        end = (last - .5) * (BRICK[0] + JOINT) + shift - JOINT
        if z > .4 and course <= COURSES:
            # pointed joints lie back a little, the bed under the next course too
            begin = -7.5 * (BRICK[0] + JOINT)
            _mortar(((begin + end) / 2, 0, z + COURSE * .05), (end - begin - .006, .088, COURSE * .98), mortar,
                    course + 3,
                    .007)


def _squeezed(wet):
    """Mortar on the wall: a bed spread with the trowel's furrow, and what was pressed out of the newest joints."""
    vertices, faces, nx, ny = [], [], 130, 46
    for i in range(nx + 1):
        for j in range(ny + 1):
            s, t = i / nx, 2 * j / ny - 1
            x = -.545 + .40 * s
            edge = min(1, (1 - abs(t + .12 * noise.noise(Vector((x * 14, 2, t))))) * 4, s * 9, (1 - s) * 5
                       + .7 * noise.noise(Vector((t * 3, 4, 0))))
            ridge = .006 + .007 * math.cos(t * 5.4) + .009 * noise.noise(Vector((x * 20, t * 2.2, 3)))
            ridge += .004 * noise.noise(Vector((x * 75, t * 6, 8))) + .0018 * noise.noise(Vector((x * 260, t * 22, 1)))
            vertices.append((x, t * .047, TOP - .006 + max(0, edge) ** .6 * (.007 + max(0, ridge))))
    faces = [(a, a + 1, a + ny + 2, a + ny + 1) for i in range(nx) for a in range(i * (ny + 1), i * (ny + 1) + ny)]
    mesh("bed", vertices, faces, wet)
    shapes, places = [pebble(seed, .9, 3) for seed in range(6)], []
    for _ in range(70):
        x = random.uniform(-1.2, .3)
        z = random.choice((TOP, TOP, TOP - COURSE, TOP - 2 * COURSE)) - JOINT / 2 + random.gauss(0, .002)
        if z > TOP - .02 and x > -.75:
            continue
        size = random.uniform(.003, .0075)
        places.append((random.randrange(6), placed((x, -.0495, z), (0, random.gauss(0, .25), random.gauss(0, .2)),
                                                   (size * 2.2, size * .5, size)), .5))
    for _ in range(130):
        size = random.lognormvariate(-5.6, .5)
        places.append((random.randrange(6), placed((random.uniform(-.3, .13), random.uniform(-.045, .045),
                                                    TOP + size * .25 - .010), [random.uniform(0, 6) for _ in range(3)],
                                                   (size, size, size * .5)), random.random()))
    strewn("crumbs", shapes, places, wet)


def _trowel(at, turn, steel, wet, handle, brass):
    """A bricklayer's trowel: a heart of steel, a cranked neck, a handle with a ferrule."""
    outline = [(0, .0), (.018, .002), (.040, .014), (.055, .036), (.058, .055), (.050, .090), (.035, .135),
               (.018, .180),
               (.006, .206), (0, .210)]
    rows = []
    for x, y in rounded(outline, 2):
        rows += [(x * across, -y, .0008 - .0022 * across * across + .003 * (y / .2) ** 2) for across in
                 (-1, -.6, -.2, .2, .6, 1)]
    count = len(rows) // 6
    blade = mesh("blade", rows, [(r * 6 + i, r * 6 + i + 1, r * 6 + i + 7, r * 6 + i + 6) for r in range(count - 1)
                                 for i in range(5)], steel)
    thick = blade.modifiers.new("thick", "SOLIDIFY")
    thick.thickness = .0017
    neck = rounded([(0, -.035, .002), (0, .004, .006), (0, .022, .022), (0, .030, .046), (0, .046, .054),
                    (0, .085, .056)],
                   3)
    parts = [blade, mesh("neck", *tube(neck, [.0062 - .0014 * k / len(neck) for k in range(len(neck))], 12), steel)]
    grip = lathe([(0, 0), (.0095, 0), (.0102, .004), (.0102, .016), (.0125, .018), (.0155, .04), (.0168, .07),
                  (.0150, .10), (.0168, .124), (.0165, .134), (.011, .139), (0, .140)], handle, rounding=2)
    ring = lathe([(.0104, .001), (.0112, .0015), (.0112, .017), (.0104, .0175)], brass, rounding=1)
    for part in (grip, ring):
        part.matrix_world = Matrix.Translation((0, .066, .056)) @ Matrix.Rotation(-math.pi / 2, 4, "X")
        parts.append(part)
    smear = mesh("smear", *pebble(4, .9, 4), wet)
    smear.location, smear.scale = (.008, -.085, .004), (.030, .058, .008)
    roughened(smear, .35, .5, 3)
    parts.append(smear)
    place = Matrix.Translation(at) @ Matrix.Rotation(turn, 4, "Z") @ Matrix.Rotation(.02, 4, "X")
    bpy.context.view_layer.update()
    for part in parts:
        part.matrix_world = place @ part.matrix_world


def _site():
    """Behind: a heap of sand, a stack of bricks, trees; all out of focus."""
    cube((0, 9, -.1), (40, 18, .2), worn("ground", [(.16, .12, .08), (.24, .19, .13)], .95, 1.3, .6))
    sand = mesh("sand", *pebble(2, .25, 4), worn("sand", [(.34, .25, .15), (.46, .35, .22)], .95, 4, .5))
    sand.location, sand.scale = (3.3, 6.4, .0), (1.7, 1.4, .95)
    kinds = [worn(f"stacked {k}", colours, .85, 5) for k, colours in enumerate((
        [(.20, .07, .04), (.26, .10, .06)], [(.15, .05, .035), (.22, .085, .05)]))]
    for layer in range(11):
        for row in range(5):
            for k in range(6):
                if layer == 10 and random.random() < .6:
                    continue
                _brick((-.55 + k * .218 + random.gauss(0, .004), 3.5 + row * .108, .03 + layer * .053), kinds,
                       near=False)
    leaves = tinted("leaves", [(.015, .03, .008), (.05, .075, .018), (.12, .13, .035)], .6, .45)
    places = []
    for x, y, z, wide in ((-5, 13, 3, 2.6), (-1.2, 15, 2.3, 2.4), (3.5, 15, 3.4, 3.2), (7.5, 13, 2.6, 2.6),
                          (10, 17, 4, 3.5), (-8, 15, 3, 3), (1.3, 12, 1.0, 1.2), (5.4, 11.5, .9, 1.1)):
        for _ in range(int(900 * wide)):
            out = Vector([random.gauss(0, 1) for _ in range(3)]).normalized() * random.uniform(.55, 1.05) * wide
            out *= 1 + .5 * noise.noise(out * .8 + Vector((x, y, 0)))
            places.append((0, placed((x + out.x, y + out.y, max(.1, z + out.z)),
                                     [random.uniform(0, 6.3) for _ in range(3)],
                                     random.uniform(.8, 1.6)), random.random()))
    strewn("leaves", [simple_leaf(.19, .12)], places, leaves)
    weeds = tinted("weeds", [(.05, .06, .018), (.12, .12, .035), (.25, .2, .09)], .7, .4)
    places = [(random.randrange(4), placed((random.gauss(0, 4), random.uniform(3, 14), 0), (0, 0, random.uniform(0, 6)),
                                           random.uniform(.5, 1.6)), random.random()) for _ in range(900)]
    strewn("weeds", [tuft(seed, 14, .3, .12, .008, .7) for seed in range(4)], places, weeds)
    rubble = [(random.randrange(5), placed((random.gauss(0, 3.5), random.uniform(2.5, 11), 0),
                                           [random.uniform(0, 6) for _ in range(3)], random.lognormvariate(-3.2, .5)),
               random.random()) for _ in range(700)]
    strewn("rubble", [pebble(seed, .6) for seed in range(5)], rubble,
           tinted("rubble", [(.14, .06, .04), (.26, .21, .16), (.36, .32, .27)], .9))
    roughened(sand, .28, .5, 2)
    plank = wood("plank", (.10, .07, .045), (.32, .24, .16), .8)
    for k in range(3):
        board = cube((2.2 + .12 * k, 2.6, .55), (.035, .2, 2.2), plank, bevel=.004)
        board.rotation_euler = .28, .05 - .04 * k, .2


def wall() -> None:
    """The top of a half-built brick wall in low sun: a trowel on it, fresh mortar, a builder's line drawn along it."""
    reset()
    random.seed(24)
    noise.seed_set(7)
    kinds = [worn(f"brick {k}", colours, .85, 17, .5, .0016) for k, colours in enumerate((
        [(.15, .06, .042), (.22, .098, .066)], [(.10, .042, .034), (.17, .073, .052)],
        [(.20, .098, .064), (.27, .145, .098)], [(.075, .042, .042), (.14, .07, .058)]))]
    dry = worn("mortar", [(.30, .28, .25), (.42, .40, .36)], .95, 25, .6, .0012)
    wet = worn("wet mortar", [(.13, .122, .11), (.21, .20, .18)], .62, 40, .5, .001)
    _courses(kinds, dry)
    _squeezed(wet)
    steel = worn("steel", [(.30, .29, .28), (.46, .45, .43)], .34, 30, .15, .0012)
    steel.node_tree.nodes["Principled BSDF"].inputs["Metallic"].default_value = .9
    _trowel((.06, .012, TOP - .007), -1.15, steel, wet, wood("handle", (.13, .06, .025), (.38, .20, .09), .45, 3, 2,
                                                             .15),
            material("ferrule", (.45, .36, .2), .35, 1.0, second=(.25, .2, .13), scale=60, bump=.1))
    # the line runs along the edge where the next course will have its upper side
    cord = tinted("line", [(.62, .20, .05), (.70, .27, .08)], .8, bump=.4, scale=900)
    line = [(.05 * k - 2, -.058, TOP + COURSE - .012 - .0025 * math.sin(math.pi * k / 52)) for k in range(53)]
    mesh("line", *tube(line, [.0011] * 53, 7), cord)
    pin = material("pin", (.3, .28, .26), .4, 1.0, second=(.12, .06, .03), scale=50, bump=.3)
    mesh("pin", *tube([(.60, -.061, TOP + .07), (.60, -.060, TOP - .03), (.60, -.05, TOP - .2)], [.004, .004, .004],
                      8), pin)
    for k in range(5):
        mesh("wound", *tube([(.60 + .006 * math.cos(a), -.0605 + .006 * math.sin(a), TOP + COURSE - .018 + .0025 * k
                              + .0003 * a) for a in (j * .5 for j in range(14))], [.0011] * 14, 6), cord)
    _site()
    gradient_sky([(-.2, (.4, .36, .3)), (0, (.86, .80, .70)), (.3, (.50, .60, .72)), (1, (.22, .34, .56))], strength=.5)
    sun((.86, .42, -.36), 5.6, (1, .72, .43), .6)
    area((-1, -2, 2.4), (0, 0, TOP), 8, 2, (.8, .88, 1))
    camera((-.52, -.80, TOP + .30), (.02, .0, TOP + .012), lens=47, fstop=2.4)
    bpy.context.scene.camera.data.dof.focus_distance = 1.0
