"""An old balance: one stone outweighs many."""
import math
import random

import bpy
from mathutils import Matrix, Vector
from objects import boards, brass, chain, crumbs, rod, shelf_of_pots, tint
from scene import (area, background, camera, cube, lathe, material, mesh, pebble, reset, stoneware, tinted, tube, wood,
                   worn)

PIVOT, ARM, DROP = .305, .168, .178
# the beam stands askew to the camera, so that one pan hangs nearer; that side is the heavier
TURN, TILT = math.radians(37), math.radians(5.5)


def _beam(m, steel):
    """The beam with its needle and hooks; gives back the points the pans hang from, the low one first."""
    half = [(0, .0085), (.03, .0078), (.07, .0058), (.12, .0042), (.15, .004), (.16, .0048), (.166, .0046), (.17, .002)]
    line = [(-x, 0, 0) for x, _ in half[:0:-1]] + [(x, 0, 0) for x, _ in half]
    radii = [r for _, r in half[:0:-1]] + [r for _, r in half]
    beam = mesh("beam", *tube(line, radii, 20), m)
    beam.scale = (1, .62, 1.25)
    beam.location, beam.rotation_euler = (0, 0, PIVOT), (0, -TILT, TURN)
    needle = mesh("needle", *tube([(0, 0, 0), (0, 0, -.05), (0, 0, -.115)], [.0022, .0016, .0005], 10), steel)
    needle.location, needle.rotation_euler = (0, -.011, PIVOT), (0, -TILT, TURN)
    turned = Matrix.Rotation(TURN, 4, "Z") @ Matrix.Rotation(-TILT, 4, "Y")
    ends = [Vector((0, 0, PIVOT)) + turned @ Vector((side * (ARM - .004), 0, 0)) for side in (-1, 1)]
    for end in ends:
        rod([end + Vector((.0052 * math.sin(a), -.0015, -.0062 - .0066 * math.cos(a)))
             for a in (2.6, 3.14, 3.9, 4.9, 5.9, 6.6, 7.4, 8.2)], .0011, steel, smooth=2)
    return sorted((end - Vector((0, 0, .0142)) for end in ends), key=lambda end: end.z)


def _pan(hook, m, swing):
    """A dish on three chains under `hook`; gives back the place of its bottom."""
    dish = lathe([(0, 0), (.03, .0006), (.058, .0062), (.072, .0152), (.0746, .0182), (.0752, .0196), (.0738, .0199),
                  (.071, .0172), (.057, .008), (.03, .0022), (0, .0016)], m, steps=120)
    dish.location = hook - Vector((0, 0, DROP))
    dish.rotation_euler = (swing, -swing * .6, .4)
    for vertex in dish.data.vertices:
        # beaten by hand, knocked out of round since
        around = math.atan2(vertex.co.y, vertex.co.x)
        vertex.co.z += .0009 * math.sin(3 * around + swing * 90) * (vertex.co.xy.length / .075) ** 2
    lean = dish.rotation_euler.to_matrix()
    for third in range(3):
        turn = .55 + third * 2 * math.pi / 3
        rim = dish.location + lean @ Vector((.0725 * math.cos(turn), .0725 * math.sin(turn), .0192))
        chain(rim, hook, m)
    return dish.location


def _stone(m, at, size, seed, shade):
    stone = mesh("stone", *pebble(seed, .22, 5), m)
    stone.scale, stone.location = size, at
    stone.rotation_euler.z = seed * 1.7
    return tint(stone, [shade] * len(stone.data.vertices))


def scales() -> None:
    """A brass balance on a kitchen table in dusky light: one stone in the low pan, many pebbles in the high one."""
    reset()
    random.seed(31)
    metal = brass()
    steel = material("steel", (.3, .28, .26), .35, 1, second=(.12, .1, .09), scale=60)
    lathe([(0, 0), (.071, 0), (.0745, .003), (.0745, .009), (.069, .0125), (.05, .0155), (.034, .022), (.0175, .034),
           (.0125, .048), (.0155, .054), (.0155, .059), (.0108, .064), (.0098, .12), (.0092, .17), (.0125, .175),
           (.0125, .181), (.0088, .187), (.0078, .27), (.0105, .276), (.0105, .284), (.0078, .29), (.0092, .305),
           (.0092, .312), (.006, .318), (.0095, .327), (.0085, .336), (0, .341)], metal, steps=96)
    for side in (-1, 1):
        cheek = lathe([(0, 0), (.009, 0), (.0095, .0015), (.006, .003), (0, .0034)], steel,
                      (0, side * .0085, PIVOT), 32)
        cheek.rotation_euler = (-side * math.pi / 2, 0, 0)
    low, high = _beam(metal, steel)
    low, high = _pan(low, metal, .03), _pan(high, metal, -.025)
    rock = tinted("rock", [(.035, .034, .036), (.16, .14, .12), (.34, .31, .27), (.2, .1, .06)], .62, bump=.12,
                  scale=330)
    _stone(rock, low + Vector((-.004, -.003, .0235)), (.040, .033, .0235), 27, .12)
    for number in range(34):
        turn, out = number * 2.4, .0088 * math.sqrt(number)
        size = random.uniform(.0075, .0115)
        _stone(rock, high + Vector((out * math.cos(turn), out * math.sin(turn), .0058 + 2.6 * out * out
                                    + max(0, .026 - .0062 * math.sqrt(number)))),
               (size * random.uniform(1, 1.3), size, size * .72), number + 9, random.random())
    top = wood("table", (.06, .035, .02), (.2, .125, .07), .4, .9, varnish=.1)
    boards(top, .17, 8, -.55, 0)
    grit = tinted("grit", [(.03, .026, .022), (.2, .17, .14)], .9)
    crumbs(grit, [(random.gauss(-.05, .1), random.gauss(-.12, .06), 0) for _ in range(45)], .0008)
    for x, y, size, seed in ((.125, -.175, .0085, 41), (.158, -.15, .0065, 42), (-.205, -.02, .0075, 44)):
        _stone(rock, (x, y, size * .66), (size * 1.2, size, size * .68), seed, seed % 7 / 7)
    wall = worn("wall", [(.05, .06, .062), (.075, .085, .085)], .8, 2, .3)
    cube((0, 1.6, .6), (6, .1, 4), wall)
    random.seed(6)
    glazes = [stoneware("pot a", (.2, .17, .13), (.05, .04, .03)), stoneware("pot b", (.05, .07, .08), (.02, .02, .02)),
              material("bottle", (.02, .035, .02), .08)]
    shelf_of_pots(1.42, .36, -.9, .9, wood("shelf", (.03, .018, .01), (.09, .055, .03), .45), glazes)
    # a window at the left, out of the picture; a lamp far off in the house warms the other side a little
    area((-1.1, .3, .62), (0, 0, .15), 40, .8, (.8, .9, 1))
    area((1.3, 1.1, .7), (.2, .2, .2), 14, .25, (1, .58, .25))
    background((.10, .12, .16), .5)
    camera((.035, -.67, .24), (-.016, 0, .168), lens=48, fstop=2.6)
    bpy.context.scene.camera.data.dof.focus_distance = .56
