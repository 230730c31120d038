"""Rows of votive lights in the dark."""
import random

import bpy
from mathutils import Vector
from objects import clear, flame, flame_material, glowing, rod
from scene import background, camera, cube, lathe, material, reset, worn

RISE, DEPTH, APART = .031, .088, .077


def _cup(at, glass, wide=.0275, tall=.058):
    """A small thick glass, wider at its rim."""
    cup = lathe([(0, .0), (wide * .74, 0), (wide * .8, .0015), (wide * .93, tall * .5), (wide, tall - .001),
                 (wide * .99, tall), (wide * .94, tall - .0006), (wide * .86, tall * .5), (wide * .7, .007), (0, .006)],
                glass, at, 48)
    cup.rotation_euler.z = random.uniform(0, 6)
    return cup


def _wax(at, level, m, wide=.0225):
    """What is left of the candle in its glass: a pool, a little higher where it touches the glass."""
    lathe([(0, .0065), (wide * .78, .0068), (wide * (.82 + level * 2.2), level + .0012), (wide * .9, level),
           (wide * .5, level - .0006), (0, level - .0004)], m, at, 32)


def _burning(at, level, glass, wax, wick, fire):
    _cup(at, glass)
    _wax(at, level, wax)
    foot = Vector(at) + Vector((random.gauss(0, .0015), random.gauss(0, .0015), level - .001))
    rod([foot, foot + Vector((.0004, 0, .004)), foot + Vector((.0016, 0, .008))], .0006, wick, 6)
    flame(foot + Vector((.0008, 0, .0045)), random.uniform(.019, .027), fire, random.uniform(.10, .16),
          random.gauss(0, .12))


def _burnt_out(at, glass, dead, wick):
    """A glass with the last of the wax and a fallen wick."""
    _cup(at, glass)
    level = random.uniform(.008, .011)
    _wax(at, level, dead)
    foot = Vector(at) + Vector((.003, .002, level - .001))
    rod([foot, foot + Vector((.001, 0, .003)), foot + Vector((.004, .001, .0042))], .0007, wick, 6)


def candles() -> None:
    """Votive lights on the steps of an iron rack in the dark, one row sharp; some have burnt out, places are empty."""
    reset()
    random.seed(43)
    iron = worn("iron", [(.012, .011, .011), (.03, .025, .022)], .5, 30, .25, .0012)
    for row in range(-2, 9):
        cube((0, row * DEPTH, row * RISE - .004), (2.2, DEPTH - .012, .006), iron, bevel=.0015)
        cube((0, row * DEPTH - DEPTH / 2 + .004, row * RISE + .006), (2.2, .004, .012), iron, bevel=.001)
    white = clear("white glass", (.98, .96, .92), middle=.9, edge=.5)
    red = clear("red glass", (.72, .045, .02), middle=.9, edge=.5)
    amber = clear("amber glass", (.9, .42, .08), middle=.9, edge=.5)
    wax = glowing("wax", [(.15, (.05, .012, .002)), (.45, (.30, .10, .02)), (.8, (.85, .40, .12)), (1, (1, .62, .26))],
                  .033, .8, (.8, .7, .55), .4, 70)
    dead = worn("cold wax", [(.3, .27, .22), (.42, .38, .31)], .35, 60, .2, .0008)
    soot = material("wick", (.01, .008, .007), .95)
    fire = flame_material(.022, 13)
    for row in range(-2, 9):
        for column in range(-9, 10):
            # the rows do not stand straight: people put them back by hand
            at = ((column + row % 2 * .5 + .2) * APART + random.gauss(0, .004), row * DEPTH + random.gauss(0, .006),
                  row * RISE)
            if abs(at[0]) > .17 + .11 * (row + 2) or random.random() < .1:
                continue
            glass = random.choice((white, white, white, amber, red))
            if random.random() < (.72 if row < 0 else .24):
                _burnt_out(at, glass, dead, soot)
            else:
                _burning(at, random.uniform(.017, .031), glass, wax, soot, fire)
    wall = worn("wall", [(.05, .042, .035), (.08, .068, .055)], .9, 2.5, .4)
    cube((0, 1.15, .6), (5, .1, 3), wall)
    background((.03, .04, .07), .15)
    camera((.02, -.56, .245), (-.005, .07, .056), lens=72, fstop=2)
    lens = bpy.context.scene.camera.data
    lens.dof.focus_distance, lens.clip_start = .575, .02
