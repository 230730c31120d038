"""A music stand and a chair in a pool of light, before empty seats."""
import math
import random

import bpy
from mathutils import Vector
from rooms import boards, chair, chair_woods
from scene import (area, background, camera, cube, haze, material, mesh, placed, reset, scatter, sheet, tinted, tube,
                   wood, worn)


def _spot(at, target, watts, degrees, colour, soft=.06, blend=.25):
    """A theatre lamp: a cone of light with an edge."""
    light = bpy.data.lights.new("spot", "SPOT")
    light.energy, light.color, light.shadow_soft_size = watts, colour, soft
    light.spot_size, light.spot_blend = math.radians(degrees), blend
    lamp = bpy.data.objects.new("spot", light)
    lamp.location = at
    lamp.rotation_euler = (Vector(target) - Vector(at)).to_track_quat("-Z", "Y").to_euler()
    bpy.context.scene.collection.objects.link(lamp)


def _seat():
    """Vertices and faces of a theatre seat, seen from the front: a padded back, the seat folded up, arm rests."""
    vertices, faces = [], []

    def pad(at, size, top, tilt, bulge):
        rows, columns, first = 9, 11, len(vertices)
        for face in (-1, 1):
            for j in range(rows):
                for i in range(columns):
                    u, v = 2 * i / (columns - 1) - 1, 2 * j / (rows - 1) - 1
                    full = ((1 - u ** 6) * (1 - v ** 6)) ** .4
                    z = v * size[2] / 2 + top * (1 - u * u) * max(0, v)
                    y = face * size[1] / 2 * full + (bulge * full if face < 0 else 0) * -1
                    vertices.append((at[0] + u * size[0] / 2, at[1] + y + z * tilt, at[2] + z))
            flat = sheet(rows, columns)
            faces.extend(tuple(first + (face > 0) * rows * columns + k for k in f) for f in flat)

    pad((0, .12, .68), (.50, .09, .60), .05, .16, .02)
    pad((0, -.02, .55), (.46, .09, .40), .03, .10, .015)
    return vertices, faces


def _hall():
    """Rows of seats that rise into the dark, an aisle, a balcony front with little lamps."""
    air = (.0016, .0014, .0018)
    velvet = haze(tinted("velvet", [(.060, .009, .009), (.095, .015, .013)], .75, bump=.2, scale=260,
                         spot=(.75, .7, .7)),
                  air, 6, 17, .92)
    dark = haze(wood("arm", (.02, .01, .006), (.06, .03, .017), .4), air, 6, 17, .92)
    seat, places = _seat(), []
    arm = tube([(0, -.2, .60), (0, .12, .62)], [.026, .024], 8)
    leg = tube([(0, -.02, 0), (0, .06, .6)], [.03, .026], 8)
    arms = []
    for row in range(13):
        radius, z = 9.5 + row * .95, -1.15 + row * .13
        for k in range(-22, 23):
            around = (k + .5 * (row % 2)) * .56 / radius
            if abs(around + .07) < .45 / radius * (1 + row * .02):
                continue
            at = (radius * math.sin(around) - .4, radius * math.cos(around) - 6.2, z)
            tip = (random.gauss(0, .015), random.gauss(0, .006), -around + random.gauss(0, .015))
            places.append((0, placed(at, tip), random.random()))
            arms.append((0, placed(Vector(at) + Vector((.27, 0, 0)), (0, 0, -around)), .5))
            arms.append((1, placed(Vector(at) + Vector((.27, 0, 0)), (0, 0, -around)), .5))
    scatter("seats", [seat], places, velvet)
    scatter("arms", [arm, leg], arms, dark)
    carpet = haze(worn("carpet", [(.03, .012, .011), (.05, .02, .017)], .95, 3), air, 6, 17, .92)
    for row in range(13):
        cube((-.4, 3.0 + row * .95, -1.65 + row * .13), (26, .96, 1), carpet)
    walls = haze(material("hall wall", (.05, .035, .03), .9), air, 6, 19, .9)
    cube((0, 15.5, 2), (30, .2, 8), walls)
    balcony = haze(worn("balcony", [(.10, .07, .045), (.15, .11, .07)], .6, 2), air, 8, 22, .8)
    lamp = material("lamp", (0, 0, 0), emission=(1, .55, .22), strength=9)
    for k in range(-6, 7):
        around = k * .13
        panel = cube((13.6 * math.sin(around) - .4, 13.6 * math.cos(around) - 5, 2.35), (1.78, .12, .75), balcony,
                     bevel=.03)
        panel.rotation_euler.z = -around
        if k % 2:
            cube((13.3 * math.sin(around) - .4, 13.3 * math.cos(around) - 5, 2.25), (.09, .09, .13), lamp, bevel=.02)
    # A door that stands ajar at the back of the hall, and the lamp over it.
    cube((-3.6, 15.36, 1.2), (.16, .05, 1.9), material("ajar", (0, 0, 0), emission=(1, .62, .3), strength=1.4))


def _stand(at, turn):
    """A music stand of black iron: three feet, a stem, a desk with a lip, some sheets left on it."""
    iron = worn("iron", [(.012, .012, .013), (.03, .03, .031)], .38, 40, .2, .001)
    parts = []
    for k in range(3):
        a = turn + k * 2 * math.pi / 3
        foot = [(0, 0, .17), (.10 * math.cos(a), .10 * math.sin(a), .11), (.27 * math.cos(a), .27 * math.sin(a), .012)]
        parts.append(mesh("foot", *tube(foot, [.009, .009, .008], 10), iron))
    parts.append(mesh("stem", *tube([(0, 0, .09), (0, 0, .66)], [.012, .012], 16), iron))
    parts.append(mesh("stem", *tube([(0, 0, .6), (0, 0, 1.1)], [.008, .008], 16), iron))
    knob = cube((.022, 0, .655), (.03, .012, .02), iron, bevel=.004)
    parts.append(knob)
    desk = bpy.data.objects.new("desk", None)
    bpy.context.scene.collection.objects.link(desk)
    desk.location, desk.rotation_euler, desk.parent = (0, 0, 1.12), (-.42, 0, turn), None
    board = [cube((0, 0, .0), (.50, .004, .34), iron, bevel=.0015),
             cube((0, -.03, -.168), (.50, .062, .004), iron, bevel=.0015)]
    paper = tinted("paper", [(.62, .58, .50), (.74, .70, .62)], .8, through=.15, scale=30, spot=(.93, .92, .9))
    for k, (x, lean) in enumerate(((-.112, .02), (.108, -.015), (.10, .05))):
        vertices = []
        for j in range(13):
            for i in range(11):
                s, t = i / 10, j / 12
                curl = .022 * t ** 4 * (1 + .5 * k) + .012 * (2 * s - 1) ** 2 * (1 - .5 * t)
                vertices.append((x + .215 * (s - .5), -.006 - .002 * k - curl, -.164 + .30 * t))
        page = mesh("page", vertices, sheet(13, 11), paper)
        page.data.attributes.new("tint", "FLOAT", "POINT").data.foreach_set("value", [random.random()] * 143)
        page.rotation_euler.y = lean
        board.append(page)
    for part in board:
        part.parent = desk
    for part in parts:
        part.location.x += at[0]
        part.location.y += at[1]
    desk.location = (at[0], at[1], 1.12)


def stage() -> None:
    """From the back of a stage: a chair and a music stand with paper on it in a spot light; rows of empty seats."""
    reset()
    random.seed(12)
    planks = [wood(f"stage {k}", (.018, .012, .009), (.06, .04, .028), .36, .9) for k in range(3)]
    boards(-5, 5, -4, 2.0, planks, .12)
    cube((0, 2.03, -.6), (10, .06, 1.2), wood("edge", (.02, .012, .008), (.06, .035, .02)), bevel=.01)
    _hall()
    _stand((.30, .42), .25)
    chair((.50, -.42, 0), math.pi - .35, *chair_woods("chair", (.05, .024, .011), (.17, .085, .04)))
    _spot((1.7, -.3, 5.2), (.36, .05, .3), 4200, 24, (1, .84, .62))
    _spot((1.9, 5.0, 5.0), (.3, .1, .5), 1300, 26, (1, .72, .45), .1, .6)
    _spot((-3.5, -1.0, 4.5), (.3, .2, .5), 160, 40, (.45, .6, 1), .3, 1)
    area((0, 4.2, 6.5), (0, 10, -.5), 420, 3, (1, .60, .42))
    background((.02, .024, .035), .08)
    camera((-1.15, -3.5, 1.45), (.12, .5, .86), lens=36, fstop=2.8)
