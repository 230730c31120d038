"""A coat and a scarf on a hook in a hall, boots beneath."""
import math
import random

import bmesh
import bpy
from mathutils import Vector, noise
from mathutils.bvhtree import BVHTree
from rooms import boards, collected, plaster, settled, solid, thick
from scene import (area, background, camera, cube, lathe, material, mesh, reset, rounded, sheet, tinted, tube, wood,
                   worn)

HOOK = 1.62


def _cut(o, unwanted):
    """Take away the faces whose middle is `unwanted`."""
    shape = bmesh.new()
    shape.from_mesh(o.data)
    bmesh.ops.delete(shape, geom=[f for f in shape.faces if unwanted(f.calc_center_median())], context="FACES")
    shape.to_mesh(o.data)
    shape.free()


def _coat(at, wool):
    """Body and sleeves grown into one skin, cut open at neck, hem, cuffs and front, and hung up by the collar."""
    body = [(-1.02, .34, .17), (-.8, .31, .16), (-.5, .27, .14), (-.28, .25, .13), (-.14, .23, .11), (-.07, .18, .09),
            (-.03, .11, .075), (.0, .085, .07), (.035, .09, .075)]
    vertices = [(wide * math.cos(k * math.pi / 16), deep * math.sin(k * math.pi / 16), z)
                for z, wide, deep in body for k in range(32)]
    faces = [(row * 32 + k, row * 32 + (k + 1) % 32, row * 32 + 32 + (k + 1) % 32, row * 32 + 32 + k)
             for row in range(len(body) - 1) for k in range(32)]
    faces += [tuple(range(32))[::-1], tuple(range(len(vertices) - 32, len(vertices)))]
    ends = []
    for side in (-1, 1):
        line = [(side * .13, 0, -.10), (side * .24, .0, -.17), (side * .34, -.01, -.42), (side * .38, -.04, -.70)]
        first = len(vertices)
        more, sides = tube(line, [.085, .088, .078, .068], 20)
        vertices, faces = vertices + more, faces + [tuple(first + i for i in f) for f in sides]
        ends.append((Vector(line[3]), (Vector(line[3]) - Vector(line[2])).normalized()))
    coat = mesh("coat", vertices, faces, wool)
    skin = coat.modifiers.new("skin", "REMESH")
    skin.mode, skin.voxel_size, skin.use_smooth_shade = "VOXEL", .021, True
    coat.data = bpy.data.meshes.new_from_object(coat.evaluated_get(bpy.context.evaluated_depsgraph_get()))
    coat.modifiers.clear()
    _cut(coat, lambda p: p.z < -1.0 or p.z > .02 or (abs(p.x + .02) < .0095 and p.y < 0 and p.z < -.2)
         or any((p - end).dot(way) > -.012 and (p - end).length < .12 for end, way in ends))
    for vertex in coat.data.vertices:
        vertex.co += .012 * noise.noise_vector(vertex.co * 4)
    coat.location = at
    settled(coat, 44, lambda p: 1.0 if p.y > .035 and p.z > -.012 and abs(p.x) < .045 else 0, stiff=28, bending=14,
            mass=.5, air=2)
    return thick(coat, .006, 1)


def _scarf(at, wool, under):
    """A knitted scarf laid over the hook: narrow there, wider and looser at the ends, with fringes."""
    over = rounded([(-.075, -.105, -.74), (-.06, -.11, -.4), (-.045, -.115, -.12), (-.02, -.09, .0), (0, -.05, .028),
                    (.03, -.09, .0), (.06, -.12, -.15), (.072, -.125, -.35), (.09, -.115, -.52)], 3)
    count, across = len(over), 34
    vertices, beneath = [], BVHTree.FromObject(under, bpy.context.evaluated_depsgraph_get())

    def before(x, y, z):
        """The y at which the scarf lies clear of the coat beneath."""
        for dx in (-.025, 0, .025):
            for dz in (-.03, 0, .03):
                start = under.matrix_world.inverted() @ (Vector((x + dx, -1, z + dz)) + Vector(at))
                hit = beneath.ray_cast(start, Vector((0, 1, 0)))[0]
                if hit:
                    y = min(y, (under.matrix_world @ hit).y - at[1] - .012)
        return y

    for i, (x, y, z) in enumerate(over):
        t = i / (count - 1)
        half = .028 + .062 * abs(2 * t - 1) ** .8
        for k in range(across + 1):
            s = k / across - .5
            fold = math.sin(s * 15 + 2.5 * noise.noise(Vector((t * 3, 0, 4))) + (3 if t > .5 else 0))
            lump = .008 * noise.noise(Vector((s * 5, t * 9, 2)))
            aside = x + 2 * half * s * .82
            vertices.append((aside, before(aside, y, z) + (.010 - .002 * abs(2 * t - 1)) * (fold - 1) + lump,
                             z + .02 * s * (1 if t < .5 else -1)))
    scarf = mesh("scarf", vertices, sheet(count, across + 1), wool)
    tints = [1.0 if any(a < abs(i / (count - 1) - .5) < b for a, b in ((.40, .415), (.43, .46), (.475, .482))) else 0
             for i in range(count) for _ in range(across + 1)]
    scarf.data.attributes.new("tint", "FLOAT", "POINT").data.foreach_set("value", tints)
    scarf.location = at
    thick(scarf, .007, 1)
    threads, faces = [], []
    for first in (0, (count - 1) * (across + 1)):
        for k in range(0, across + 1):
            start = Vector(vertices[first + k])
            sway = Vector((random.gauss(0, .007), random.gauss(0, .004), 0))
            more, sides = tube([start + Vector((0, 0, .004)), start + sway * .4 - Vector((0, 0, .028)),
                                start + sway - Vector((0, 0, random.uniform(.05, .065)))], [.0022, .002, .0014], 5)
            faces += [tuple(len(threads) + i for i in f) for f in sides]
            threads += more
    fringe = mesh("fringe", threads, faces, wool)
    fringe.location = at


def _boot(at, turn, leather, rubber, lean):
    """A worn boot: outlines of the foot and the shaft, stacked from the sole upwards."""
    levels = [(0, .082, .185, .043), (.012, .084, .19, .046), (.03, .082, .19, .0465), (.05, .078, .184, .046),
              (.068, .073, .165, .0445), (.084, .07, .13, .043), (.10, .068, .098, .042), (.12, .066, .078, .042),
              (.15, .066, .068, .044), (.19, .067, .066, .046), (.23, .07, .067, .048), (.262, .071, .069, .049)]
    vertices = []
    for z, heel, toe, half in levels:
        for k in range(40):
            a = 2 * math.pi * k / 40
            x = toe * math.cos(a) if math.cos(a) > 0 else heel * math.cos(a)
            waist = 1 - .2 * math.exp(-((x - .03) / .05) ** 2) * (z < .06)
            y = half * math.copysign(abs(math.sin(a)) ** .8, math.sin(a)) * waist
            crease = .0035 * noise.noise(Vector((x * 22, y * 12, z * 30 + turn)))
            vertices.append((x * (1 + crease * 8) - lean * max(0, z - .1) ** 1.3, y * (1 + crease * 9),
                             z + .016 + (.004 * math.cos(2 * a) if z > .25 else 0)))
    rows = len(levels)
    faces = [(r * 40 + k, r * 40 + (k + 1) % 40, r * 40 + 40 + (k + 1) % 40, r * 40 + 40 + k)
             for r in range(rows - 1) for k in range(40)]
    upper = thick(mesh("upper", vertices, faces, leather), .004, 2)
    soles = []
    for low, high, grow, to in ((0, .018, 1.045, 1), (0, .028, 1.03, -.25)):
        ring = []
        for z in (low, low + .002, high - .002, high):
            for k in range(40):
                a = 2 * math.pi * k / 40
                x = (.188 if math.cos(a) > 0 else .083) * math.cos(a)
                waist = 1 - .2 * math.exp(-((x - .03) / .05) ** 2)
                y = .0465 * math.copysign(abs(math.sin(a)) ** .8, math.sin(a)) * waist
                edge = grow if low < z < high else grow - .012
                ring.append((min(x, -.018) * edge if to < 0 else x * edge, y * edge, z))
        sides = [(r * 40 + k, r * 40 + (k + 1) % 40, r * 40 + 40 + (k + 1) % 40, r * 40 + 40 + k)
                 for r in range(3) for k in range(40)] + [tuple(range(120, 160)), tuple(range(40))[::-1]]
        sole = mesh("sole", ring, sides, rubber)
        sole.location.z = 0 if to < 0 else .010
        soles.append(sole)
    lace = material("lace", (.05, .035, .02), .8)
    laces = []
    for i in range(5):
        z, x = .108 + i * .03, .092 - .02 * min(1, i * .7)
        for side in (-1, 1):
            laces.append(mesh("lace", *tube([(x - .014, side * .022, z + .016), (x + .004 - lean * max(0, z - .1), 0,
                                             z + .028), (x - .014, -side * .022, z + .042)], [.0021] * 3, 6), lace))
    return collected("boot", at, turn, [upper, *soles, *laces])


def _pegs():
    """A board with turned pegs, one of them empty."""
    oak = wood("board", (.07, .035, .017), (.2, .11, .055), .4)
    cube((.15, .478, HOOK - .01), (1.62, .024, .115), oak, bevel=.007)
    for x in (-.5, -.1, .3, .7):
        peg = lathe([(0, 0), (.013, 0), (.011, .02), (.0095, .05), (.012, .064), (.0165, .07), (.0165, .08),
                     (.01, .085), (0, .086)], oak, (x, .47, HOOK), 32)
        peg.rotation_euler.x = math.pi / 2 - .22


def _leash():
    """A dog's lead over the last peg, its clip at the end."""
    strap = worn("strap", [(.05, .018, .009), (.09, .035, .017)], .5, 30, .2, .001)
    line = rounded([(.672, .455, 1.02), (.676, .45, 1.3), (.684, .43, HOOK), (.70, .425, HOOK + .021),
                    (.716, .43, HOOK), (.728, .45, 1.3), (.735, .452, .98), (.745, .44, .90), (.765, .44, .885)], 3)
    lead = mesh("lead", *tube([(x - .7, (y - .45) / 2.4, z) for x, y, z in line],
                              [.0032] * len(line), 8), strap)
    lead.location, lead.scale.y = (.7, .45, 0), 2.4
    steel = material("clip", (.5, .47, .42), .3, 1.0)
    ring = [(.672 + .017 * math.sin(k * math.pi / 8), .455, 1.006 - .017 * math.cos(k * math.pi / 8) - .004)
            for k in range(17)]
    mesh("ring", *tube(ring, [.0025] * 17, 8), steel)
    mesh("clip", *tube([(.672, .455, .992), (.673, .455, .965), (.67, .455, .955), (.671, .455, .93), (.68, .455, .922),
                        (.684, .455, .935), (.682, .455, .952)], [.003, .006, .0045, .004, .004, .004, .003], 10),
         steel)


def coat() -> None:
    """A dark coat and a scarf hang in a hall, a pair of boots beneath; light falls in from a door out of sight."""
    reset()
    random.seed(3)
    boards(-3, 3, -2.5, .5, [wood(f"board {k}", (.05, .027, .014), (.17, .095, .05), .34, .9) for k in range(3)], .13)
    wall = plaster("wall", (.30, .315, .29))
    cube((0, .54, 1.4), (7, .1, 2.8), wall)
    solid(cube((0, .52, 1.2), (3, .04, 2.6), wall), .012)
    panel = material("panel", (.36, .35, .31), .5, second=(.29, .28, .25), bump=.12, scale=18)
    x = -2.6
    while x < 2.6:
        cube((x, .478, .45), (.103, .018, .9), panel, bevel=.004)
        x += .1055
    cube((0, .47, .915), (6, .05, .035), panel, bevel=.008)
    cube((0, .465, .06), (6, .022, .12), panel, bevel=.006)
    _pegs()
    wool = tinted("coat wool", [(.030, .036, .050), (.045, .05, .062)], .95, bump=.6, scale=700, spot=(.55, .55, .55))
    garment = _coat((-.1, .31, HOOK - .03), wool)
    red = tinted("scarf wool", [(.28, .065, .03), (.5, .38, .22)], .95, bump=.8, scale=420, spot=(.55, .5, .5))
    _scarf((-.1, .40, HOOK + .01), red, garment)
    leather = worn("leather", [(.045, .022, .011), (.10, .052, .026)], .42, 16, .35, .0015)
    rubber = worn("rubber", [(.012, .011, .010), (.04, .034, .028)], .8, 40, .4, .002)
    _boot((-.02, .30, 0), -1.35, leather, rubber, .02)
    _boot((.16, .26, 0), -2.0, leather, rubber, .09)
    _leash()
    # The open door is to the left, out of the picture; the lamp is in the room behind it.
    for at, size in (((-2, -2.6, 1.4), (.1, 3.1, 2.8)), ((-2, .2, 1.4), (.1, .8, 2.8)), ((-2, -.6, 2.5), (.1, 1, .8))):
        cube(at, size, wall)
    area((-3.5, -1.15, 1.55), (.2, .45, .9), 260, .3, (1, .70, .41))
    area((1.8, -2.6, 2.2), (0, .3, 1), 9, 1.6, (.6, .74, 1))
    background((.03, .04, .06), .35)
    camera((.66, -2.2, 1.0), (.29, .4, .79), lens=34.5, fstop=3.2)
