"""An old suitcase in a hall, the front door open."""
import math
import random

from mathutils import Vector
from scene import (area, camera, cube, gradient_sky, haze, lathe, material, mesh, pebble, placed, reset, rounded,
                   scatter, sun,
                   tinted, tube, wood, worn)
from things import group, leather, metal, rounded_box, skin

LONG, DEEP, HIGH = .62, .19, .41


def _case():
    """A leather case on its long side: binding round both halves, corners, two belts with buckles, locks, a grip."""
    hide = leather("hide", (.065, .026, .012), (.20, .09, .04), .48)
    band = leather("band", (.035, .015, .008), (.115, .05, .024), .46, 12)
    brass = metal("brass", (.52, .37, .15), (.16, .09, .04), .28, 120, .5)
    vertices, faces = rounded_box((LONG, DEEP, HIGH), .022, .0062, .004, 3)
    x, y, z = LONG / 2, DEEP / 2, HIGH / 2
    parts = [mesh("case", vertices, faces, hide)]
    seam = -.028
    parts.append(skin(vertices, faces, lambda v: abs(v.y - seam) < .008 and (abs(v.x) > x - .01 or abs(v.z) > z - .01),
                      .0022, band))
    for side in (-1, 1):
        # the binding sewn over the edges of the two large sides
        parts.append(skin(vertices, faces, lambda v, s=side: s * v.y > y - .028 and (abs(v.x) > x - .015 or
                                                                                 abs(v.z) > z - .015), .0018, band))
    for sx in (-1, 1):
        for sy in (-1, 1):
            for sz in (-1, 1):
                at = Vector((sx * x, sy * y, sz * z))
                parts.append(skin(vertices, faces, lambda v, at=at: (Vector(v) - at).length < .072, .0032, band))
                for reach in ((.05, .0, .018), (.018, .0, .05)):
                    stud = mesh("stud", *pebble(2, .1, 2), brass)
                    stud.location = at + Vector((-sx * reach[0], sy * .0035, -sz * reach[2]))
                    stud.scale = (.0042, .0018, .0042)
                    parts.append(stud)
    for belt in (-.17, .172):
        parts.append(skin(vertices, faces, lambda v, belt=belt: abs(v.x - belt) < .0172, .0034, band))
        frame = rounded([(belt - .024, 0, -.017), (belt - .024, 0, .017), (belt + .024, 0, .017),
                         (belt + .024, 0, -.017),
                         (belt - .024, 0, -.017)], 2)
        buckle = mesh("buckle", *tube(frame, [.0026] * len(frame), 8), brass)
        buckle.location = (0, -y - .0052, .06)
        tongue = mesh("tongue", *tube([(belt, 0, -.017), (belt, -.003, .0), (belt, -.0005, .02)], [.0018] * 3, 8),
                      brass)
        tongue.location = (0, -y - .0065, .06)
        parts += [buckle, tongue, cube((belt, -y - .0052, .018), (.043, .006, .013), band, .002)]
        for hole in range(4):
            dot = mesh("hole", *pebble(1, .1, 2), material("hole", (.006, .004, .003)))
            dot.location, dot.scale = (belt, -y - .0032, -.015 - .026 * hole), (.0024, .0008, .0024)
            parts.append(dot)
    for lock in (-.075, .078):
        parts.append(cube((lock, seam - .006, z + .003), (.042, .034, .006), brass, .0015))
        parts.append(cube((lock, seam - .028, z + .005), (.026, .016, .007), brass, .002))
    line = rounded([(-.068, seam, z + .004), (-.070, seam, z + .030), (-.045, seam, z + .047), (.045, seam, z + .047),
                    (.070, seam, z + .030), (.068, seam, z + .004)], 3)
    parts.append(mesh("grip", *tube(line, [.0065 + .0045 * math.sin(math.pi * i / (len(line) - 1)) for i in
                                           range(len(line))], 16), band))
    for sx in (-1, 1):
        ring = lathe([(.0065, -.004), (.0105, -.004), (.0115, 0), (.0105, .004), (.0065, .004)], brass,
                     (sx * .0685, seam, z + .006), 32)
        parts.append(ring)
    return parts


def _hall():
    """Boards, dim walls, and at the end the door stands wide open to the evening."""
    boards = [wood(f"board {k}", (.05, .026, .014), (.17, .095, .052), .36, .9) for k in range(3)]
    x = -1.3
    while x < 1.3:
        wide, y = random.uniform(.12, .15), -4 - random.uniform(0, 1.5)
        while y < 4.2:
            long = min(random.uniform(1.4, 2.8), 4.2 - y)
            board = cube((0, 0, 0), (long - .003, wide - .0035, .03), random.choice(boards), bevel=.002)
            board.location = (x + wide / 2, y + long / 2, -.015 + random.gauss(0, .0006))
            board.rotation_euler.z = math.pi / 2
            y += long
        x += wide
    plaster = worn("plaster", [(.22, .215, .20), (.28, .27, .25)], .9, 1.4, .3)
    paint = worn("paint", [(.16, .18, .17), (.22, .24, .22)], .42, 6, .2)
    left, right = -.62, .36
    for at, size in (((-1.32, 0, 1.3), (.1, 9, 2.7)), ((1.25, 0, 1.3), (.1, 9, 2.7)), ((0, 0, 2.65), (3, 9, .1)),
                     ((0, -4.4, 1.3), (3, .1, 2.7)), (((left - 1.3) / 2, 4.2, 1.3), (1.3 + left, .2, 2.7)),
                     (((right + 1.3) / 2, 4.2, 1.3), (1.3 - right, .2, 2.7)), ((0, 4.2, 2.4), (2.6, .2, .6))):
        cube(at, size, plaster)
    for at, size in (((-1.26, 0, .09), (.024, 8.6, .18)), ((1.19, 0, .09), (.024, 8.6, .18)),
                     ((left - .05, 4.08, 1.08), (.1, .05, 2.16)), ((right + .05, 4.08, 1.08), (.1, .05, 2.16)),
                     (((left - .1 - 1.3) / 2, 4.09, .09), (1.2 + left, .024, .18)),
                     (((right + .1 + 1.25) / 2, 4.09, .09), (1.15 - right, .024, .18))):
        cube(at, size, paint, bevel=.006)
    leaf = cube((left + .03, 3.68, 1.04), (.045, .92, 2.06), paint, bevel=.004)
    leaf.rotation_euler.z = .12


def _outside():
    """A step, gravel, hedges against the light."""
    gravel = worn("gravel", [(.20, .16, .12), (.34, .28, .21)], .95, 30, .6, .01)
    cube((0, 30, -.2), (80, 52, .1), gravel)
    hedge = tinted("hedge", [(.02, .03, .012), (.06, .08, .03), (.12, .10, .04)], .9)
    haze(hedge, (1, .72, .42), 4, 46, .8)
    for x, y, size in ((-4.5, 22, 2.4), (-1.4, 30, 1.8), (2.6, 26, 2.6), (.6, 40, 3.4), (-7, 34, 4)):
        scatter("hedge", [pebble(seed, .5, 1) for seed in range(3)], [
            (random.randrange(3), placed((x + random.gauss(0, .5) * size, y + random.gauss(0, .5) * size,
                                          size * .6 + random.gauss(0, .34) * size), (0, 0, random.uniform(0, 6)),
                                         random.uniform(.05, .15)), random.random()) for _ in range(700)], hedge)


def suitcase() -> None:
    """An old leather suitcase stands in a dim hall; the evening sun comes in by the open door."""
    reset()
    random.seed(23)
    _hall()
    _outside()
    group(_case(), (.17, .12, HIGH / 2 + .002), (0, .006, .30))
    gradient_sky([(-.2, (.2, .16, .1)), (0, (1, .74, .42)), (.15, (.95, .80, .60)), (.5, (.55, .62, .72)),
                  (1, (.3, .42, .62))], 1.6)
    sun((.12, -1, -.25), 15, (1, .66, .36), 1.0)
    area((-1.1, -2.2, 1.7), (.2, .2, .2), 75, .9, (.66, .78, 1))
    camera((-.42, -2.45, .68), (-.02, .1, .27), lens=50, fstop=2.8)
