"""Chairs in a circle in an empty hall, one moved out of it."""
import math
import random

from rooms import chair, chair_woods, plaster
from scene import area, background, camera, cube, material, reset, scatter, placed, sun, tinted, worn


def _parquet():
    """Old oak blocks laid in herringbone, each a little other in tone and height."""
    oak = tinted("oak", [(.12, .066, .031), (.165, .093, .045), (.21, .122, .062)], .3, bump=.12, scale=60,
                 spot=(.62, .58, .55))
    long, wide = .42, .07
    box = [(x, y, z) for x in (0, long - .0015) for y in (0, wide - .0015) for z in (-.02, 0)]
    sides = [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)]
    places = []
    for row in range(-110, 111):
        for column in range(-13, 14):
            # Each step goes one width up and aside; the two directions interlock.
            x, y = row * wide + column * long, row * wide - column * long
            for turned in (False, True):
                if abs(x) > 7 or abs(y) > 8:
                    continue
                spot = (x + wide * turned, y + (wide - 2 * long) * turned, random.gauss(0, .0003))
                tip = (random.gauss(0, .0015), random.gauss(0, .0015), math.pi / 2 * turned)
                places.append((0, placed(spot, tip), random.random()))
    scatter("parquet", [(box, sides)], places, oak).data.shade_flat()
    cube((0, 0, -.06), (14, 13, .08), material("under", (.02, .015, .01), .9))


def _shell(wall, wood_paint):
    """The hall: a wall with high windows on the left, panelling below, a wall at the end."""
    cube((0, 6.1, 2.5), (14, .2, 5.4), wall)
    cube((5.4, 0, 2.5), (.2, 13, 5.4), wall)
    cube((0, -6.1, 2.5), (14, .2, 5.4), wall)
    cube((0, 0, 5.1), (14, 13, .2), wall)
    cube((-4.6, 0, .85), (.3, 13, 1.7), wall)
    cube((-4.6, 0, 4.7), (.3, 13, .8), wall)
    for y in (-5.2, -2.6, 0, 2.6, 5.2):
        cube((-4.6, y, 3), (.3, 1.1, 2.7), wall)
    for y in (-3.9, -1.3, 1.3, 3.9):
        for part in (-.25, .25):
            cube((-4.55, y + part, 3), (.05, .045, 2.7), wood_paint, bevel=.004)
        for z in (2.3, 2.95, 3.6):
            cube((-4.55, y, z), (.05, 1.5, .045), wood_paint, bevel=.004)
    for y in range(-12, 13):
        cube((5.28, y * .5, .6), (.03, .46, 1.1), wood_paint, bevel=.008)
        cube((y * .5, 5.98, .6), (.46, .03, 1.1), wood_paint, bevel=.008)
    cube((0, 5.97, 1.2), (14, .06, .06), wood_paint, bevel=.01)
    cube((5.27, 0, 1.2), (.06, 13, .06), wood_paint, bevel=.01)
    cube((0, 5.97, .08), (14, .06, .16), wood_paint, bevel=.01)
    cube((5.27, 0, .08), (.06, 13, .16), wood_paint, bevel=.01)


def chairs() -> None:
    """Plain chairs in a circle in an empty hall; one has been moved out of the circle. Light from high windows."""
    reset()
    random.seed(6)
    _parquet()
    wall = plaster("wall", (.46, .44, .39))
    paint = worn("panelling", [(.12, .13, .115), (.16, .17, .15)], .45, 3, .15, .002)
    _shell(wall, paint)
    upright, lying = chair_woods("beech", (.16, .075, .03), (.34, .18, .08))
    middle, count, gap = (-.1, 1.15), 9, 7
    for k in range(count):
        around = 2 * math.pi * k / count + random.gauss(0, .04)
        radius = 1.62 + random.gauss(0, .05)
        x, y = middle[0] + radius * math.cos(around), middle[1] + radius * math.sin(around)
        turn = around - math.pi / 2 + random.gauss(0, .09)
        if k == gap:
            x, y, turn = .86, -2.1, 1.0
        chair((x, y, 0), turn, upright, lying)
    sun((1, .30, -.62), 14, (1, .82, .60), .7)
    for y in (-3.9, -1.3, 1.3, 3.9):
        area((-4.8, y, 3), (0, y * .6, .5), 70, 1.4, (.72, .84, 1))
    background((.4, .5, .65), .5)
    camera((-.9, -4.3, 1.6), (.30, .3, .50), lens=32, fstop=4)
