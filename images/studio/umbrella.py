"""Umbrella: open on wet setts at night, street lamps out of focus behind it."""
import math
import random

import bpy
from mathutils import Matrix, Vector, noise
from scene import (area, camera, gradient_sky, grid_faces, leaf, material, mesh, placed, reset, rounded, scatter,
                   tinted, tube, wood, worn)
from weather import beads, rain, thin_water

RIBS, RADIUS, DEEP, SHAFT = 8, .53, .225, .80


def _rib(k, t):
    """A point of rib `k`, from the tip of the umbrella (`t` = 0) to the rim (1); the shaft goes down the z axis."""
    turn = 2 * math.pi * (k + .5) / RIBS
    out = RADIUS * math.sin(t * 1.32) / math.sin(1.32)
    bow = -DEEP * (1 - math.cos(t * 1.32)) / (1 - math.cos(1.32))
    return Vector((out * math.cos(turn), out * math.sin(turn), bow))


def _canopy(cloth):
    """The cloth, tight between the ribs, hollow at the rim, with small pulls and one slack gore."""
    across, down, vertices, faces = 18, 34, [], []
    for k in range(RIBS):
        first = len(vertices)
        for j in range(down + 1):
            for i in range(across + 1):
                a, t = i / across, (j / down) ** .9
                bay = math.sin(math.pi * a)
                short = t * (1 - .055 * bay * t ** 3)
                p = _rib(k, short) * (1 - a) + _rib(k + 1, short) * a
                slack = .010 if k == 2 else .004
                pull = math.sin(a * 9 + k) * math.exp(-((t - 1) / .25) ** 2) * .003
                p.z -= bay * slack * t - (pull + .004 * noise.noise(p * 7) + .0012 * noise.noise(p * 26)) * bay
                vertices.append(p)
        faces += [tuple(first + i for i in f) for f in grid_faces(across, down)]
    o = mesh("canopy", vertices, faces, cloth)
    hem = o.modifiers.new("hem", "WELD")
    hem.merge_threshold = .0005
    return o, vertices


def _frame(steel, black, handle):
    """Ribs, stretchers, runner, shaft, the ferrule at the tip and the hooked handle."""
    parts = []
    for k in range(RIBS):
        line = [_rib(k, t / 16) * .995 - Vector((0, 0, .005)) for t in range(17)]
        parts.append(mesh("rib", *tube(line, [.0021] * 17, 6), steel))
        middle, tip = _rib(k, .56) - Vector((0, 0, .006)), _rib(k, 1)
        parts.append(mesh("stretcher", *tube([middle, Vector((middle.x * .03, middle.y * .03, -.36))], [.0019] * 2, 6),
                          steel))
        parts.append(mesh("end", *tube([tip * .985, tip * 1.012], [.0036, .0028], 8), black))
    hook = [Vector((0, 0, -SHAFT + .13)), Vector((0, 0, -SHAFT))]
    hook += [Vector((.036 - .036 * math.cos(t * .35), 0, -SHAFT - .040 * math.sin(t * .35))) for t in range(1, 10)]
    hook.append(hook[-1] + Vector((.001, 0, .03)))
    hook = [Vector(p) for p in rounded(hook, 2)]
    parts += [mesh("shaft", *tube([(0, 0, .02), (0, 0, -SHAFT + .1)], [.0055] * 2, 14), steel),
              mesh("runner", *tube([(0, 0, -.335), (0, 0, -.345), (0, 0, -.385), (0, 0, -.42)],
                                   [.011, .013, .0125, .009], 16), black),
              mesh("ferrule", *tube([(0, 0, -.004), (0, 0, .004), (0, 0, .012), (0, 0, .05), (0, 0, .055)],
                                    [.019, .016, .0075, .0055, .003], 16), black),
              mesh("handle", *tube(hook, [.0115] * len(hook), 16), handle)]
    return parts


def _resting(vertices, turn):
    """How it lies: on two ends of its ribs and on the hook; found by tipping it until both are on the ground."""
    best = None
    hook = [Vector((.036 - .036 * math.cos(t * .35), 0, -SHAFT - .040 * math.sin(t * .35))) for t in range(12)]
    for tenth in range(250, 700):
        tip = Matrix.Rotation(turn, 4, "Z") @ Matrix.Rotation(math.radians(tenth / 10) - math.pi / 2, 4, "X")
        # the tip turns the shaft from straight down towards the level
        low, end = min((tip @ v).z for v in vertices[::7]), min((tip @ v).z for v in hook) - .0115
        if best is None or abs(low - end) < best[0]:
            best = abs(low - end), tip, -min(low, end)
    return Matrix.Translation((0, 0, best[2] - .004)) @ best[1]


def _setts(stone):
    """Granite setts in rows that are not quite straight, each cut a little otherwise and set a little off."""
    shapes, side = [], 9
    for seed in range(14):
        vertices = []
        for j in range(side + 1):
            for i in range(side + 1):
                u, v = 2 * i / side - 1, 2 * j / side - 1
                rim = max(abs(u), abs(v))
                skin = .10 * noise.noise(Vector((u * 1.3, v * 1.3, seed * 3.1)))
                skin += .03 * noise.noise(Vector((u * 5, v * 5, seed)))
                vertices.append((u * (1 + .05 * noise.noise(Vector((v * 1.5, seed, 1)))),
                                 v * (1 + .05 * noise.noise(Vector((u * 1.5, seed, 7)))),
                                 skin - .22 * rim ** 5 - (.9 if rim > .99 else 0)))
        shapes.append((vertices, grid_faces(side, side)))
    places = []
    for row in range(112):
        y = -1.7 + .098 * row
        x = -3.2 - .35 * max(0, y) + random.random() * .1
        while x < 3.2 + .35 * max(0, y):
            long = random.uniform(.088, .125)
            place = (x + long / 2, y + random.gauss(0, .003) + .03 * math.sin(x * .9),
                     _ground(x, y) + random.gauss(0, .0025))
            places.append((random.randrange(14), placed(place, (random.gauss(0, .022), random.gauss(0, .022),
                           random.gauss(0, .03)), (long / 2 - .004, .0445, .045)),
                           min(1, max(0, random.gauss(.5, .25)))))
            x += long
    scatter("setts", shapes, places, stone)


def _ground(x, y):
    return .016 * noise.noise(Vector((x * .9, y * .9, 3))) + .004 * noise.noise(Vector((x * 4, y * 4, 1)))


def umbrella() -> None:
    """A red umbrella lies open on wet setts at night; behind it street lamps, all out of focus."""
    reset()
    random.seed(27)
    stone = tinted("granite", [(.030, .031, .034), (.055, .055, .058), (.085, .082, .080), (.065, .052, .045)], .17,
                   bump=.55, scale=150, spot=(.45, .45, .46))
    _setts(stone)
    earth = worn("joints", [(.012, .011, .010), (.028, .025, .022)], .35, 9, .6, .004)
    mesh("joints", [(-60, -2, -.026), (60, -2, -.026), (60, 60, -.026), (-60, 60, -.026)], [(0, 1, 2, 3)], earth)
    mesh("rain water", [(-9, -2, -.0075), (9, -2, -.0075), (9, 60, -.0075), (-9, 60, -.0075)], [(0, 1, 2, 3)],
         thin_water(tint=(.55, .55, .55), bump=.05, scale=30))
    cloth = tinted("cloth", [(.42, .018, .020), (.42, .018, .020)], .42, .42, .25, 700, (.85, .8, .8))
    steel = material("steel", (.55, .54, .52), .25, 1.0)
    black = material("black", (.012, .012, .013), .35)
    top, vertices = _canopy(cloth)
    lies = _resting(vertices, math.radians(-58))
    place = bpy.data.objects.new("umbrella", None)
    bpy.context.scene.collection.objects.link(place)
    place.matrix_world = lies
    for part in (top, *_frame(steel, black, wood("handle", (.08, .035, .015), (.24, .12, .05), .3, 2, 2, .5))):
        part.parent = place
    drops = beads([v + Vector((0, 0, .001)) for v in random.sample(vertices, 520)], .0009, .0032, 4)
    drops.parent = place
    fallen = [(0, placed((x, y, _ground(x, y) + .008), (.1, .1, x * 9), 1), random.random())
              for x, y in ((-.62, -.5), (-.9, .2), (.75, -.62), (.3, 1.6), (-1.2, 1.1), (1.5, .6))]
    scatter("leaves", [leaf(.075, .05, .1, .2)], fallen, tinted("leaves", [(.16, .08, .03), (.30, .19, .05)], .3, .1))
    lamps = [(-3.1, 13, 2.5, .17, (1, .38, .09), 5.5), (-1.55, 19, 2.7, .17, (1, .38, .09), 5.5),
             (3.9, 16, 2.6, .17, (1, .38, .09), 5.5), (1.6, 26, 2.8, .17, (1, .38, .09), 5.5),
             (-.35, 24, .75, .12, (1, .03, .015), 8), (.25, 24, .75, .12, (1, .03, .015), 8),
             (2.4, 21, 1.5, .14, (.22, .7, 1), 6), (-4.6, 17, 1.3, .3, (1, .62, .30), 2.2),
             (5.8, 18, 1.4, .3, (1, .6, .28), 2.6),
             (3.2, 24, 3.4, .4, (1, .55, .22), 1.3), (4.3, 24, 3.4, .4, (1, .55, .22), 1.5),
             (-2.2, 30, 2.0, .45, (1, .62, .32), 1.1), (-5.9, 23, 3.1, .4, (1, .5, .2), 1.2)]
    for x, y, z, size, colour, strength in lamps:
        bpy.ops.mesh.primitive_uv_sphere_add(radius=size, location=(x, y, z), segments=20, ring_count=12)
        bpy.context.object.data.materials.append(material("lamp", (0, 0, 0), emission=colour, strength=strength))
    wall = worn("wall", [(.05, .045, .045), (.08, .07, .065)], .9, .6, .2)
    for x, y, wide in ((-7.2, 24, 6), (8.0, 25, 6), (0, 42, 120)):
        mesh("house", [(x - wide / 2, y, -.2), (x + wide / 2, y, -.2), (x + wide / 2, y, 9), (x - wide / 2, y, 9)],
             [(0, 1, 2, 3)], wall)
    # the lantern behind, that shines through the cloth, and what comes from a shop window at the left
    area((.9, 2.4, 2.5), (0, 0, .3), 170, .35, (1, .66, .34))
    area((-3.0, -.9, 1.3), (-.4, 0, .1), 48, 1.0, (.55, .72, 1))
    rain(240, (-1.6, -.6, 0), (1.8, 4, 1.9), .10, 5, .0008, .1, .35, (1, .8, .6))
    gradient_sky([(-.2, (.006, .007, .010)), (0, (.030, .028, .034)), (.3, (.012, .015, .026)),
                  (1, (.008, .012, .024))], strength=2.2)
    camera((-.55, -2.35, .62), (-.12, 0, .27), lens=46, fstop=1.4)
    bpy.context.scene.camera.data.dof.focus_distance = 2.25
