"""Looking down an old spiral staircase."""
import math
import random

import bpy
from mathutils import Vector, noise
from scene import (area, background, camera, cube, lathe, material, mesh, reset, sheet, tinted, tube, wood, worn)

WELL, WALL = .66, 2.1
STEPS_A_TURN, RISE = 20, .172
FLIGHT = STEPS_A_TURN * RISE
FIRST, LAST = -6, 92
FLOOR = -LAST * RISE - .02


def _around(turn, radius, height=0.0):
    """The point at an angle and a distance from the middle, `height` above the slope of the stairs."""
    return Vector((radius * math.cos(turn), radius * math.sin(turn), height - turn / (2 * math.pi) * FLIGHT))


def _step(number, m, edge):
    """A wedge of stone, trodden hollow where people walk, dirty along the wall."""
    turn, wide = number * 2 * math.pi / STEPS_A_TURN, 2 * math.pi / STEPS_A_TURN
    top, rings, rays = -number * RISE, 16, 6
    vertices, faces, tints = [], [], []
    for level in (0, -.25):
        for ray in range(rays + 1):
            for ring in range(rings + 1):
                radius = WELL + .02 + (WALL - WELL) * ring / rings
                # the front edge overhangs the next step a little
                angle = turn + wide * (ray / rays * 1.09 - .05)
                walk = math.exp(-((radius - 1.12) / .28) ** 2)
                hollow = .016 * walk * (ray / rays) ** 2 * noise.noise(Vector((number * 3.7, 0, 5))) ** 2 * 4
                rough = .5 * noise.noise(Vector((radius * 7, angle * 9, number)))
                vertices.append((radius * math.cos(angle), radius * math.sin(angle), top + level - min(.02, hollow
                                                                                                       + .004 * walk)))
                tints.append(min(1, max(0, .45 + .4 * walk - .5 * (ring / rings) ** 8 - .35 * (1 - ray / rays) ** 6
                                        + .4 * rough)))
    row, sheet = rings + 1, (rings + 1) * (rays + 1)
    for ray in range(rays):
        for ring in range(rings):
            corner = ray * row + ring
            faces.append((corner, corner + 1, corner + row + 1, corner + row))
            faces.append(tuple(sheet + c for c in (corner, corner + row, corner + row + 1, corner + 1)))
    for ring in range(rings):
        for first in (ring, rays * row + ring):
            faces.append((first, first + sheet, first + sheet + 1, first + 1))
    for ray in range(rays):
        for first in (ray * row, ray * row + rings):
            faces.append((first, first + row, first + row + sheet, first + sheet))
    step = mesh("step", vertices, faces, m, smooth=False)
    step.data.attributes.new("tint", "FLOAT", "POINT").data.foreach_set("value", tints)
    round_edge = step.modifiers.new("bevel", "BEVEL")
    round_edge.width, round_edge.segments, round_edge.angle_limit = .011, 3, math.radians(60)
    strip = cube((0, 0, 0), (1.04, .017, .006), edge, bevel=.002)
    front = turn + wide * .975
    strip.location = (1.36 * math.cos(front), 1.36 * math.sin(front), top - .003)
    strip.rotation_euler.z = front


def _wall_strip(low, high, m, radius=WALL):
    """A strip of wall that follows the stairs, from `low` to `high` above them, not quite even."""
    vertices = []
    count, rows = 900, max(1, round((high - low) / .12))
    for k in range(count + 1):
        turn = (FIRST + (LAST - FIRST + 12) * k / count) * 2 * math.pi / STEPS_A_TURN
        for row in range(rows + 1):
            point = _around(turn, radius, low + (high - low) * row / rows)
            point.z += .006 * noise.noise(Vector((turn * 5, row / rows * 3, low)))
            vertices.append(point * 1)
            push = 1 + .005 * noise.noise(point * 2.2)
            vertices[-1].x, vertices[-1].y = point.x * push, point.y * push
    mesh("wall", vertices, sheet(count + 1, rows + 1), m)


def _lamp(turn, brass, glow, watts):
    """A glass globe on the wall, and the light it gives."""
    at = _around(turn, WALL - .15, 2.15)
    lathe([(0, -.085), (.03, -.08), (.07, -.045), (.085, 0), (.07, .045), (.03, .075), (0, .08)], glow, at, steps=48)
    lathe([(.0, .0), (.04, .0), (.045, .012), (.02, .02), (.016, .06), (0, .06)], brass, at + Vector((0, 0, .07)),
          steps=32)
    arm = mesh("arm", *tube([at + Vector((0, 0, .12)), _around(turn, WALL, 2.29)], [.008, .008]), brass)
    arm.name = "arm"
    light = bpy.data.lights.new("lamp", "POINT")
    light.energy, light.color, light.shadow_soft_size = watts, (1, .72, .42), .09
    lit = bpy.data.objects.new("lamp", light)
    lit.location = _around(turn, WALL - .32, 2.05)
    bpy.context.scene.collection.objects.link(lit)


def _scarf(turn, m):
    """A scarf that somebody left hanging over the handrail."""
    vertices, across, along = [], 12, 70
    for j in range(along + 1):
        s = j / along * 1.15 - .62
        for i in range(across + 1):
            t = turn + (i / across - .5) * .26 * (1 - .35 * min(1, abs(s) * 2))
            wave = .022 * noise.noise(Vector((i / across * 3.2, s * 2.4, 3))) + .018 * math.sin(i / across * 9 + s * 3)
            over = max(-1, min(1, s / .05))
            radius = WELL + .055 + .046 * math.sin(over * math.pi / 2) + wave * min(1, abs(s) * 6)
            height = .985 - max(0, abs(s) - .05) + .01 * (1 - abs(over))
            vertices.append(_around(t, radius, height))
    scarf = mesh("scarf", vertices, sheet(along + 1, across + 1), m)
    thick = scarf.modifiers.new("thick", "SOLIDIFY")
    thick.thickness = .008


def stairwell() -> None:
    """A worn spiral staircase from above, a red scarf over the handrail far below, lamps on, daylight from the roof."""
    reset()
    random.seed(7)
    stone = tinted("stone", [(.10, .088, .075), (.23, .205, .175), (.36, .33, .285)], .5, bump=.12, scale=60,
                   spot=(.82, .8, .77))
    edge = worn("edge", [(.07, .062, .05), (.13, .11, .085)], .6, 12, .4)
    for number in range(FIRST, LAST):
        _step(number, stone, edge)
    upper = worn("distemper", [(.36, .32, .255), (.5, .455, .37), (.56, .52, .44)], .92, 1.1, .5, .004)
    dado = worn("oil paint", [(.095, .135, .115), (.11, .15, .128), (.125, .16, .137)], .38, 1.3, .2, .004)
    line = worn("line", [(.06, .03, .02), (.11, .05, .03)], .5, 9, .3)
    _wall_strip(-.3, 1.28, dado)
    _wall_strip(1.28, 1.312, line, WALL - .001)
    _wall_strip(1.312, FLIGHT - .25, upper)
    iron = worn("iron", [(.012, .012, .012), (.035, .028, .022)], .45, 30, .3, .001)
    rail = wood("rail", (.05, .018, .008), (.16, .065, .028), .28, 2, varnish=.4)
    turns = [2 * math.pi * k / (STEPS_A_TURN * 4) for k in range(FIRST * 4, LAST * 4 + 1)]
    handrail = mesh("handrail", *tube([_around(t, WELL + .055, .95) for t in turns], [.029] * len(turns), 16), rail)
    handrail.rotation_euler.z = 0
    mesh("band", *tube([_around(t, WELL + .055, .915) for t in turns], [.012] * len(turns), 8), iron)
    mesh("stringer", *tube([_around(t, WELL + .035, -.09) for t in turns], [.05] * len(turns), 10), iron)
    for k in range(FIRST * 2, LAST * 2):
        turn = 2 * math.pi * (k + .5) / (STEPS_A_TURN * 2)
        if k == 33:
            continue  # one bar has been missing for years
        bend = random.gauss(0, .004) + (.05 if k == 47 else 0)
        bar = [_around(turn, WELL + .055 + bend * math.sin(part / 6 * math.pi), -.06 + .98 * part / 6)
               for part in range(7)]
        thick = [.0085, .0075, .0075, .017 if k % 2 else .0075, .0075, .0075, .0085]
        mesh("bar", *tube(bar, thick, 10), iron)
    _scarf(2 * math.pi * 1.13, tinted("wool", [(.32, .022, .02), (.4, .03, .025)], .95, bump=.6, scale=300))
    brass, glow = material("brass", (.45, .3, .12), .3, 1), material("globe", (1, .9, .75), emission=(1, .74, .45),
                                                                     strength=9)
    for part, watts in ((.92, 90), (1.8, 110), (2.72, 120), (3.5, 120), (4.3, 120)):
        _lamp(2 * math.pi * part, brass, glow, watts)
    tiles = [worn("pale tile", [(.3, .28, .24), (.42, .39, .33)], .4, 6, .3),
             worn("dark tile", [(.03, .03, .03), (.07, .06, .055)], .4, 6, .3)]
    for i in range(-3, 4):
        for j in range(-3, 4):
            cube((i * .24, j * .24, FLOOR + random.gauss(0, .0006)), (.2375, .2375, .02), tiles[(i + j) % 2],
                 bevel=.002)
    area((.3, .5, 4.6), (0, 0, 0), 340, 2.6, (.74, .85, 1))
    area((.4, -.3, FLOOR + 1.9), (0, 0, FLOOR), 30, .5, (1, .8, .55))
    background((.3, .37, .46), .12)
    camera((.16, -.28, .9), (-.02, .03, -9), lens=20, fstop=5.6)
    view = bpy.context.scene.camera.data
    view.shift_x, view.shift_y, view.dof.focus_distance = -.10, .035, 4.5
