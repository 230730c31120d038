"""Sea: a row of old poles in the water."""
import random

import bpy
from scene import camera, clouds, haze, material, reset, roughened, sky, waves


def pole(x, y, top, radius, wood, number):
    """A pole that has stood in salt water for years: leaning a little, its head worn round."""
    bpy.ops.mesh.primitive_cylinder_add(radius=radius, depth=3, vertices=32, location=(x, y, top - 1.5),
                                        rotation=(random.gauss(0, .03), random.gauss(0, .035), random.random() * 6))
    o = bpy.context.object
    edge = o.modifiers.new("worn", "BEVEL")
    edge.width, edge.segments = radius * .35, 4
    fine = o.modifiers.new("fine", "REMESH")
    fine.mode, fine.voxel_size = "VOXEL", .014
    roughened(o, .04, .22, number + 1)
    o.data.materials.append(wood)
    bpy.ops.object.shade_smooth()


def sea() -> None:
    """The sea at first or last light, the sun low beside a row of worn poles that runs out into the water."""
    reset()
    random.seed(8)
    water = haze(material("water", (.012, .03, .036), rough=.07, bump=.12, scale=5), (.62, .42, .30), 70, 420)
    waves(water, (-90, -30, 0), 90, (3, 4), 22, .55, 7, 4, .35, 80)
    bpy.ops.object.shade_smooth()
    wood = material("pole", (.035, .028, .022), .75, second=(.09, .075, .06), scale=9, bump=.6)
    for number in range(30):
        along = number * .62 - 8
        top = .95 - .013 * number + random.gauss(0, .10) - (.4 if random.random() < .12 else 0)
        pole(2.3 - along * .105 + random.gauss(0, .03), along, top, random.uniform(.10, .15), wood, number)
    sky(elevation=2.2, rotation=-8, strength=.135)
    clouds((.42, .30, .30), amount=.48, scale=.9, seed=2.3, stretch=(.55, 1.2), dense=.75)
    camera((0, -13, 1.75), (.5, 30, 2.9), lens=38, fstop=5.6)
