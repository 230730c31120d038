"""An old fence with a board missing."""
import math
import random

import bpy
from land import simple_leaf, strewn, tuft
from mathutils import Vector, noise
from scene import (area, camera, cube, gradient_sky, leaf, mesh, pebble, placed, reset, sun, tinted, tube, wood,
                   worn)

WIDE, MISSING = .138, 5


def _flaking(m, paint, left=.5, along=2):
    """Old paint on a wood: it is left in patches drawn out along the grain, with a crust that throws its own edge."""
    tree, surface = m.node_tree, m.node_tree.nodes["Principled BSDF"]
    where, which = tree.nodes.new("ShaderNodeTexCoord"), tree.nodes.new("ShaderNodeObjectInfo")
    mapping, patches = tree.nodes.new("ShaderNodeMapping"), tree.nodes.new("ShaderNodeTexNoise")
    far, edge = tree.nodes.new("ShaderNodeMath"), tree.nodes.new("ShaderNodeMapRange")
    mix, rise = tree.nodes.new("ShaderNodeMix"), tree.nodes.new("ShaderNodeBump")
    mapping.inputs["Scale"].default_value = [.16 if axis == along else 1 for axis in range(3)]
    patches.noise_dimensions = "4D"
    patches.inputs["Scale"].default_value, patches.inputs["Detail"].default_value = 46, 12
    patches.inputs["Roughness"].default_value = .66
    far.operation, far.inputs[1].default_value = "MULTIPLY", 40
    edge.inputs["From Min"].default_value, edge.inputs["From Max"].default_value = 1 - left - .015, 1 - left + .015
    mix.data_type, mix.inputs[7].default_value = "RGBA", (*paint, 1)
    rise.inputs["Strength"].default_value, rise.inputs["Distance"].default_value = .5, .0012
    tree.links.new(where.outputs["Object"], mapping.inputs["Vector"])
    tree.links.new(mapping.outputs["Vector"], patches.inputs["Vector"])
    tree.links.new(which.outputs["Random"], far.inputs[0])
    tree.links.new(far.outputs[0], patches.inputs["W"])
    tree.links.new(patches.outputs[0], edge.inputs["Value"])
    tree.links.new(edge.outputs[0], mix.inputs[0])
    tree.links.new(surface.inputs["Base Color"].links[0].from_socket, mix.inputs[6])
    tree.links.new(mix.outputs[2], surface.inputs["Base Color"])
    tree.links.new(edge.outputs[0], rise.inputs["Height"])
    tree.links.new(surface.inputs["Normal"].links[0].from_socket, rise.inputs["Normal"])
    tree.links.new(rise.outputs[0], surface.inputs["Normal"])
    return m


def _board(x, m, seed):
    """A board that has warped: not quite straight, its edges nibbled, its head rotted round."""
    chance = random.Random(seed)
    rows, columns, thick = 70, 9, .021
    tall, lean, bow = 1.44 + chance.gauss(0, .022), chance.gauss(0, .006), chance.gauss(0, .008)
    vertices = []
    for j in range(rows + 1):
        t = j / rows
        z = .02 + t * (tall - .02)
        for i in range(columns + 1):
            across = 2 * i / columns - 1
            nibble = .0035 * noise.noise(Vector((z * 9, seed * 3.3, across > 0))) * abs(across) ** 3
            head = max(0, t - .97) / .03 * (.006 * across * across + .006 * noise.noise(Vector((across * 3, seed, 5))))
            cup = .003 * (1 - across * across) * math.sin(seed * 2.1)
            vertices.append((x + across * (WIDE / 2 - .0005) + nibble * 2 + lean * (z - .7),
                             -cup - .012 * bow * math.sin(3.1 * t) * 10 * .1, z - head))
    o = mesh("board", vertices, [(a, a + 1, a + columns + 2, a + columns + 1) for j in range(rows)
                                 for a in range(j * (columns + 1), j * (columns + 1) + columns)], m)
    o.rotation_euler.y = chance.gauss(0, .003)
    solid = o.modifiers.new("thick", "SOLIDIFY")
    solid.thickness, solid.offset = thick, -1
    edge = o.modifiers.new("edge", "BEVEL")
    edge.width, edge.segments, edge.limit_method = .002, 2, "ANGLE"


def _nail(x, z, rust, out=.0):
    head = mesh("nail", *tube([(x, .01, z), (x, -.004 - out, z + out * .2), (x, -.0062 - out, z + out * .2)],
                              [.0021 if out else .0052, .0021 if out else .0052, .0048], 10), rust)
    head.rotation_euler.y = 0


def _garden():
    """What is behind: a lawn in the sun, beds, shrubs, an empty chair; all of it soft, but it has to be there."""
    lawn = tinted("lawn", [(.03, .06, .012), (.07, .12, .022), (.14, .18, .045)], .6, .45)
    cube((0, 9, -.05), (30, 18, .1), worn("soil", [(.05, .06, .02), (.08, .085, .03)], .95, 2, .4))
    places = [(random.randrange(3), placed((random.uniform(-4, 5.5), random.uniform(1.8, 13), 0),
                                           (0, 0, random.uniform(0, 6)), random.uniform(.8, 1.5)), random.random())
              for _ in range(9000)]
    strewn("lawn", [tuft(seed, 12, .09, .09, .006, .7, parts=2) for seed in range(3)], places, lawn)
    green = tinted("shrubs", [(.012, .028, .007), (.035, .07, .014), (.09, .13, .025), (.2, .22, .05)], .55, .5)
    places = []
    for x, y, wide, tall in ((-2.6, 4.2, .9, 1.5), (-1.2, 6.2, .8, 1.1), (3.9, 5.6, .8, 1.4), (4.6, 8, 1.3, 2.4),
                             (-4.5, 8.5, 1.6, 2.6), (.4, 12.5, 1.8, 2.6), (3.0, 13.5, 1.9, 3.4), (-2.6, 13, 2.2, 5.6),
                             (-6, 12, 2, 4.6), (3.4, 15, 2.4, 5.8),
                             (1.5, 4.6, .35, .55), (-.25, 3.6, .4, .7), (6.5, 13, 2, 4), (2.2, 10.5, 1.1, 1.5),
                             (3.9, 11, 1.2, 2.2)):
        for _ in range(int(1300 * wide * (2 if y > 8 else 1))):
            out = Vector([random.gauss(0, 1) for _ in range(3)]).normalized() * random.uniform(.6, 1.02)
            out *= 1 + .45 * noise.noise(out * 1.8 + Vector((x, y, 0)))
            places.append((random.randrange(2), placed((x + out.x * wide, y + out.y * wide, (out.z + .95) * tall / 1.9),
                                                       [random.uniform(0, 6.3) for _ in range(3)],
                                                       random.uniform(.6, 1.5) * (1 + .04 * y)), random.random()))
    strewn("shrubs", [simple_leaf(.10, .055), simple_leaf(.07, .05, .5)], places, green)
    for colours, x, y, spread, low, high, count in (
            ([(.55, .10, .16), (.75, .28, .34)], 1.0, 4.3, .5, .35, .85, 60),
            ([(.7, .62, .5), (.8, .76, .68)], .15, 3.3, .5, .35, .95, 55),
            ([(.75, .38, .04), (.8, .55, .1)], 1.9, 6.2, .6, .3, .8, 60),
            ([(.22, .14, .5), (.36, .24, .62)], -.9, 4.6, .6, .4, .9, 70)):
        blooms = tinted("blooms", colours, .6, .35)
        places = [(0, placed((random.gauss(x, spread * .5), random.gauss(y, .35), random.uniform(low, high)),
                             [random.uniform(0, 6) for _ in range(3)], random.uniform(.018, .042)), random.random())
                  for _ in range(count)]
        strewn("blooms", [pebble(3, .5, 2)], places, blooms)
        stems = [(seed % 3, placed((random.gauss(x, spread * .5), random.gauss(y, .3), 0), (0, 0, seed),
                                   random.uniform(.8, 1.2)), random.random()) for seed in range(70)]
        strewn("stems", [tuft(seed + 9, 12, high, .12, .014, .3) for seed in range(3)], stems, green)
    white = worn("chair", [(.62, .6, .55), (.72, .7, .66)], .6, 6, .2)
    for x, y, tall in ((2.41, 7.2, .46), (2.85, 7.25, .46), (2.45, 7.62, .95), (2.89, 7.66, .95)):
        mesh("leg", *tube([(x, y, 0), (x, y, tall)], [.018, .018], 8), white)
    cube((2.65, 7.43, .46), (.48, .46, .03), white, bevel=.01)
    for z in (.62, .76, .9):
        cube((2.67, 7.65, z), (.46, .02, .07), white, bevel=.008)


def fence() -> None:
    """A weathered fence in the shade with one board gone; a vine in the gap, and through it a garden in the sun."""
    reset()
    random.seed(16)
    noise.seed_set(9)
    kinds = [_flaking(wood(f"board {k}", dark, light, .8, 1.3, along=2), (.17, .22, .20), left) for k,
             (dark, light, left)
             in enumerate((((.045, .038, .032), (.20, .175, .15), .42), ((.05, .045, .042), (.16, .15, .135), .34),
                           ((.04, .03, .024), (.19, .15, .12), .5)))]
    rust = worn("rust", [(.06, .025, .012), (.14, .06, .025)], .9, 90, .5, .0006)
    for k in range(-4, 13):
        x = (k - 4.2) * (WIDE + .0065) + random.gauss(0, .0012)
        if k == MISSING:
            gap = x
        else:
            _board(x, kinds[k % 3], k + 7)
        for z in (.42, 1.2):
            for hand in (-1, 1):
                _nail(x + hand * .036 + random.gauss(0, .003), z + random.gauss(0, .008), rust,
                      0 if k != MISSING else random.choice((.012, .02, .03)))
    rail = wood("rail", (.05, .042, .036), (.17, .145, .12), .85, 1.2)
    for z in (.42, 1.2):
        beam = cube((0, .045, z), (3.2, .046, .072), rail, bevel=.006)
        beam.rotation_euler.y = random.gauss(0, .004)
    # where the board was the rail kept its colour
    pale = wood("pale", (.17, .11, .065), (.36, .25, .15), .8, 1.2)
    cube((gap, .0214, 1.2), (WIDE - .006, .0014, .070), pale)
    # bindweed has found the gap
    green = tinted("climber", [(.03, .06, .012), (.07, .12, .02), (.15, .19, .04)], .45, .5, bump=.3, scale=300)
    vine = [Vector((gap - .055 + .016 * math.sin(t * .9) + .002 * t, .004 - .018 * math.cos(t * .8), .60 + t * .036))
            for t in range(22)]
    mesh("vine", *tube(vine, [.0024 - .00007 * t for t in range(22)], 7), green)
    shapes = [leaf(.055, .042, .35, .3, 0, 0, 12), leaf(.04, .03, .5, .4, 0, 0, 12)]
    places = [(t % 2, placed(vine[t] + Vector((0, -.008, 0)), (random.uniform(-.9, .3), random.gauss(0, .4),
                                                             random.choice((-1.3, 1.4, 2.6)) + random.gauss(0, .4)),
                             random.uniform(.55, 1.1) * (1.1 - t * .025)), random.random()) for t in range(1, 22)]
    strewn("leaves", shapes, places, green)
    _garden()
    sun((-.42, -1, -.62), 11, (1, .8, .52), .6)
    gradient_sky([(-.2, (.5, .5, .4)), (0, (1.0, .9, .7)), (.25, (.8, .84, .84)), (.6, (.40, .52, .66)),
                  (1, (.26, .38, .56))], strength=.75)
    # the open side of the yard, so that the shade has a direction
    area((-2.3, -.75, 1.7), (.2, 0, 1), 42, .9, (1, .93, .84))
    camera((-.42, -1.50, 1.20), (-.03, 0, 1.06), lens=56, fstop=2)
    bpy.context.scene.camera.data.dof.focus_distance = 1.56
