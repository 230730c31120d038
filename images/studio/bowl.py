"""A bowl that was broken and mended, its seams left visible."""
import math
import random

import bpy
from mathutils import Vector, noise
from scene import (area, background, camera, cloth, cube, lathe, material, pebble, placed, reset, scatter, seamed, sun,
                   tinted,
                   wood, worn)


def _nearest_two(point, sites):
    """The distances to the two nearest of `sites`, and which these are."""
    ranked = sorted((((point - site).length, number) for number, site in enumerate(sites)))
    return ranked[0][0], ranked[1][0], ranked[0][1]


def _bowl(m):
    """The bowl; each vertex knows how far it is from a seam, and every shard sits a hair out of line."""
    bowl = lathe([(0, .006), (.024, .006), (.0255, 0), (.0305, 0), (.032, .006), (.043, .012), (.06, .0255),
                  (.071, .043),
                  (.0762, .0605), (.0768, .0645), (.0752, .0658), (.0735, .0642), (.0728, .06), (.0675, .0435),
                  (.0565, .0285),
                  (.041, .0165), (.025, .0112), (0, .0102)], m, steps=420, rounding=5)
    blow = random.Random(21)
    # the blow fell on the rim at the front: small shards there, large ones on the far side
    struck = Vector((.035, -.062, .055))
    sites = [struck + Vector([blow.gauss(0, .022) for _ in range(3)]) for _ in range(5)]
    sites += [Vector((math.cos(turn) * .07, math.sin(turn) * .07, blow.uniform(.01, .06)))
              for turn in (.2, 1.1, 1.75, 2.5, 3.4, 4.1)] + [Vector((.004, .006, .0))]
    tilts = [Vector([blow.gauss(0, .00032) for _ in range(3)]) for _ in sites]
    distances = []
    for vertex in bowl.data.vertices:
        wobble = noise.noise_vector(vertex.co * 55) * .0045 + noise.noise_vector(vertex.co * 220) * .0011
        nearest, second, shard = _nearest_two(vertex.co + wobble, sites)
        distances.append(second - nearest)
        vertex.co += tilts[shard] * min(1, (second - nearest) / .003)
        vertex.co.x *= 1 + .008 * math.sin(2 * math.atan2(vertex.co.y, vertex.co.x))
    bowl.data.attributes.new("seam", "FLOAT", "POINT").data.foreach_set("value", distances)
    return bowl


def bowl() -> None:
    """A mended bowl on an old table in window light, its seams bright, a cloth beside it."""
    reset()
    random.seed(12)
    glaze = seamed("celadon", (.14, .17, .15), (.72, .44, .13))
    mended = _bowl(glaze)
    mended.rotation_euler.z = -.25
    top = wood("table", (.07, .042, .028), (.26, .17, .105), .45, .9)
    for plank in range(6):
        cube((random.uniform(-.3, .3), -.47 + plank * .2, random.gauss(-.02, .0004)), (3, .1992, .04), top, bevel=.002)
    linen = cloth("linen", (.46, .42, .35), (.09, .12, .17), (.5, .34), seed=4)
    linen.location, linen.rotation_euler.z = (-.28, .10, .002), .35
    dust = tinted("dust", [(.1, .06, .03), (.34, .27, .19), (.5, .46, .38)], .9)
    places = []
    for _ in range(70):
        size = random.uniform(.0002, .0009)
        which = random.randrange(3)
        at, turn = (random.gauss(.1, .14), random.gauss(-.06, .09), size * .5), (0, 0, random.random() * 6)
        places.append((which, placed(at, turn, (size * random.uniform(1, 3), size, size)), random.random()))
    scatter("dust", [pebble(seed, .7, 1) for seed in range(3)], places, dust)
    plaster = worn("plaster", [(.28, .27, .25), (.36, .34, .31), (.42, .4, .36)], .95, 1.6, .6, .003)
    cube((0, 1.05, .5), (6, .1, 3), plaster)
    shade = material("bar", (.04, .04, .04), .8)
    for k in range(4):
        cube((-1.5, .1 + k * .42, .9), (.04, .05, 2), shade)
    cube((-1.5, .7, .86), (.04, 2, .05), shade)
    area((-2.0, .75, 1.15), (.1, 0, 0), 130, 1.1, (.88, .94, 1))
    sun((.9, -.13, -.46), 5.0, (1, .86, .68), .9)
    background((.25, .29, .36), .4)
    camera((.045, -.52, .30), (.022, .01, .028), lens=60, fstop=5)
    bpy.context.scene.camera.data.dof.focus_distance = .53
