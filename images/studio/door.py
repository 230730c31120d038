"""Door: ajar, with light behind it."""
import math
import random

import bpy
from scene import area, background, camera, cube, lathe, material, mesh, reset, tube, wood, worn

WALL, THICK = 2.0, .22
LEAF_WIDTH, LEAF_HEIGHT = .86, 2.05
LEFT = -.43


def boards(x_from, x_to, y_from, y_to, name):
    """A floor of old boards of unequal length, running away from the eye, gaps between them."""
    planks = [wood(f"{name} {number}", (.045, .022, .011), (.17, .09, .045), .34, .9) for number in range(3)]
    x = x_from
    while x < x_to:
        width = random.uniform(.125, .15)
        y = y_from - random.uniform(0, 1.8)
        while y < y_to:
            length = random.uniform(1.5, 2.9)
            # Wood has its grain along x, so a board is made along x and then turned.
            board = cube((0, 0, 0), (length - .003, width - .0035, .03), random.choice(planks), bevel=.002)
            board.location = (x + width / 2, y + length / 2, -.015 + random.gauss(0, .0006))
            board.rotation_euler = (random.gauss(0, .003), 0, math.pi / 2)
            y += length
        x += width


def shell():
    """Two rooms, the wall between them, skirting and architrave in old paint."""
    plaster = material("plaster", (.36, .365, .375), .9, second=(.41, .412, .415), bump=.10, scale=7)
    far_plaster = material("far plaster", (.60, .50, .38), .9, second=(.68, .58, .45), bump=.10, scale=6)
    paint = material("paint", (.52, .49, .43), .42, second=(.62, .59, .52), bump=.08, scale=11)
    right = LEFT + LEAF_WIDTH
    cube(((LEFT - 4) / 2, WALL, 1.4), (4 + LEFT, THICK, 2.8), plaster)
    cube(((right + 4) / 2, WALL, 1.4), (4 - right, THICK, 2.8), plaster)
    cube(((LEFT + right) / 2, WALL, (LEAF_HEIGHT + 2.8) / 2), (LEAF_WIDTH, THICK, 2.8 - LEAF_HEIGHT), plaster)
    for at, size in (((0, -1.2, 2.85), (8, 6.4, .1)), ((-2.6, -1.2, 1.4), (.1, 6.4, 2.8)),
                     ((3, -1.2, 1.4), (.1, 6.4, 2.8)), ((0, -4.2, 1.4), (8, .1, 2.8))):
        cube(at, size, plaster)
    for at, size in (((0, 5.6, 1.4), (8, .1, 2.8)), ((-2.2, 3.8, 1.4), (.1, 3.6, 2.8)),
                     ((2.4, 3.8, 1.4), (.1, 3.6, 2.8)), ((0, 3.8, 2.85), (8, 3.6, .1))):
        cube(at, size, far_plaster)
    front = WALL - THICK / 2
    for x in (LEFT - .055, right + .055):
        cube((x, front - .012, (LEAF_HEIGHT + .11) / 2), (.11, .03, LEAF_HEIGHT + .11), paint, bevel=.006)
        cube((x * .99, front - .03, (LEAF_HEIGHT + .10) / 2), (.05, .02, LEAF_HEIGHT + .08), paint, bevel=.008)
    cube(((LEFT + right) / 2, front - .013, LEAF_HEIGHT + .055), (LEAF_WIDTH + .22, .03, .11), paint, bevel=.006)
    cube(((LEFT + right) / 2, front - .031, LEAF_HEIGHT + .05), (LEAF_WIDTH + .15, .02, .05), paint, bevel=.008)
    for x in (LEFT - .008, right + .008):
        cube((x, WALL, LEAF_HEIGHT / 2), (.024, THICK + .01, LEAF_HEIGHT), paint, bevel=.003)
    cube(((LEFT + right) / 2, WALL, LEAF_HEIGHT + .008), (LEAF_WIDTH, THICK + .01, .024), paint, bevel=.003)
    for x_from, x_to in ((-2.6, LEFT - .11), (right + .11, 3)):
        cube(((x_from + x_to) / 2, front - .01, .08), (x_to - x_from, .022, .16), paint, bevel=.006)
    cube((0, 5.54, .08), (8, .022, .16), paint, bevel=.006)
    cube(((LEFT + right) / 2, WALL, .004), (LEAF_WIDTH, THICK + .02, .02), wood("sill", rough=.3), bevel=.006)


def door_leaf(angle):
    """A panelled door, opened `angle` degrees into the other room."""
    paint = material("door paint", (.115, .145, .135), .38, second=(.145, .175, .16), bump=.06, scale=14)
    brass = worn("brass", [(.42, .29, .12), (.60, .44, .20)], .32, 60, .1, .001)
    brass.node_tree.nodes["Principled BSDF"].inputs["Metallic"].default_value = 1
    hinge = bpy.data.objects.new("hinge", None)
    bpy.context.scene.collection.objects.link(hinge)
    hinge.location, hinge.rotation_euler = (LEFT + .012, WALL + THICK / 2 - .02, .012), (0, 0, math.radians(angle))
    width, height, stile, deep = LEAF_WIDTH - .03, LEAF_HEIGHT - .02, .115, .042
    rails = [(0, .22), (.86, .16), (height - .12, .12)]
    parts = [cube((x, 0, height / 2), (stile, deep, height), paint, bevel=.004) for x in (stile / 2, width - stile / 2)]
    parts += [cube((width / 2, 0, z + tall / 2), (width - 2 * stile, deep, tall), paint, bevel=.004)
              for z, tall in rails]
    half = (width - 3 * stile * .97) / 2
    for low, high in ((.22, .86), (1.02, height - .12)):
        middle, tall = (low + high) / 2, high - low
        parts.append(cube((width / 2, 0, middle), (stile * .9, deep, tall), paint, bevel=.004))
        for x in (stile + half / 2, width - stile - half / 2):
            parts.append(cube((x, 0, middle), (half + .02, deep * .45, tall + .02), paint))
            parts.append(cube((x, 0, middle), (half - .055, deep * .8, tall - .055), paint, bevel=.010))
    for side in (-1, 1):
        knob = lathe([(0, 0), (.026, 0), (.026, .004), (.010, .007), (.009, .030), (.020, .040), (.027, .052),
                      (.024, .064), (.012, .071), (0, .072)], brass, (width - .06, side * deep / 2, .97), 64)
        knob.rotation_euler = (side * -math.pi / 2, 0, 0)
        parts.append(knob)
        parts.append(cube((width - .06, side * (deep / 2 + .001), .90), (.035, .003, .19), brass, bevel=.001))
    for part in parts:
        part.parent = hinge


def far_room():
    """What can be seen of it: the end of a table, a lamp out of sight, a picture frame cut off by the door."""
    top = wood("table", (.10, .05, .02), (.30, .17, .08), .35)
    cube((1.35, 4.7, .735), (1.7, .8, .03), top, bevel=.004)
    for x, y in ((.55, 4.36), (.55, 5.04)):
        cube((x, y, .36), (.055, .055, .72), top, bevel=.006)
    cloth = worn("cloth", [(.07, .02, .018), (.11, .036, .026)], .95, 20, .3, .002)
    mesh("rug", [(-.7, 3.0, .004), (1.7, 3.06, .004), (1.72, 4.6, .004), (-.68, 4.55, .004)], [(0, 1, 2, 3)], cloth)
    area((.62, 4.6, 1.7), (.05, 2.0, .35), 270, .4, (1, .66, .34))
    area((1.2, 3.6, 2.6), (.6, 4.6, .6), 60, .9, (1, .70, .40))


def hall():
    """This side: a switch by the frame, a chair half outside the picture."""
    dark = wood("chair", (.03, .016, .009), (.10, .055, .03), .4)
    place = bpy.data.objects.new("chair", None)
    bpy.context.scene.collection.objects.link(place)
    place.location, place.rotation_euler = (1.52, 1.48, 0), (0, 0, math.radians(-14))
    parts = [cube((0, 0, .455), (.42, .41, .028), dark, bevel=.011)]
    for side in (-1, 1):
        parts.append(mesh("front leg", *tube([(side * .185, -.18, 0), (side * .18, -.17, .45)], [.014, .02], 14), dark))
        parts.append(mesh("back leg", *tube([(side * .18, .22, 0), (side * .175, .18, .45), (side * .17, .20, .70),
                                             (side * .165, .27, .98)], [.015, .02, .018, .013], 14), dark))
        parts.append(mesh("stretcher", *tube([(side * .183, -.175, .2), (side * .18, .2, .22)], [.01, .01], 10), dark))
    for height, tall, back in ((.66, .05, .195), (.79, .05, .222), (.93, .075, .255)):
        parts.append(cube((0, back, height), (.33, .014, tall), dark, bevel=.005))
    for part in parts:
        part.parent = place
    cube((.60, WALL - THICK / 2 - .006, 1.08), (.075, .012, .075), worn("switch", [(.5, .47, .4), (.6, .57, .5)], .4),
         bevel=.004)


def door() -> None:
    """A door ajar in a dim hall; warm light from the next room falls over the boards."""
    reset()
    random.seed(4)
    boards(-2.6, 3, -4.2, WALL + .05, "board")
    boards(-2.2, 2.4, WALL + .06, 5.6, "far board")
    shell()
    door_leaf(52)
    far_room()
    hall()
    # A window behind the camera, after sunset.
    area((-1.9, -3.2, 1.8), (.3, 2, .9), 42, 1.2, (.50, .66, 1))
    background((.02, .03, .05), .3)
    camera((.95, -2.1, 1.38), (.58, 2, 1.0), lens=34, fstop=2.8)
