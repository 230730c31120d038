"""Paper lanterns in a garden at dusk."""
import math
import random

import bpy
from mathutils import Vector, noise
from objects import lamp, rod, tint
from scene import (camera, cube, gradient_sky, lathe, leaf, material, mesh, placed, reset, scatter, tinted, tube,
                   worn)


def _paper(name, colour, strength):
    """Lit paper: bright at its middle where the lamp is near, darker at the hoops; light passes, the lamp is hidden."""
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    tree = m.node_tree
    surface = tree.nodes["Principled BSDF"]
    surface.inputs["Base Color"].default_value, surface.inputs["Roughness"].default_value = (.62, .55, .44, 1), .9
    rib, facing, path = (tree.nodes.new("ShaderNodeAttribute"), tree.nodes.new("ShaderNodeLayerWeight"),
                         tree.nodes.new("ShaderNodeLightPath"))
    rib.attribute_name = "tint"
    where, fibres = tree.nodes.new("ShaderNodeTexCoord"), tree.nodes.new("ShaderNodeTexNoise")
    fibres.inputs["Scale"].default_value, fibres.inputs["Detail"].default_value = 26, 10
    tree.links.new(where.outputs["Object"], fibres.inputs["Vector"])
    round_off, blotches, total = (tree.nodes.new("ShaderNodeMapRange") for _ in range(3))
    for node, values in ((round_off, (0, .95, 1, .16)), (blotches, (.3, .7, .78, 1.12))):
        for socket, value in enumerate(values, 1):
            node.inputs[socket].default_value = value
    tree.links.new(facing.outputs["Facing"], round_off.inputs[0])
    tree.links.new(fibres.outputs[0], blotches.inputs[0])
    value = rib.outputs["Fac"]
    for factor in (round_off.outputs[0], blotches.outputs[0]):
        node = tree.nodes.new("ShaderNodeMath")
        node.operation = "MULTIPLY"
        tree.links.new(value, node.inputs[0])
        tree.links.new(factor, node.inputs[1])
        value = node.outputs[0]
    ramp = tree.nodes.new("ShaderNodeValToRGB")
    ramp.color_ramp.elements[0].color = (0, 0, 0, 1)
    ramp.color_ramp.elements[1].color = (*[min(1, part * 1.1 + .06) for part in colour], 1)
    ramp.color_ramp.elements.new(.45).color = (colour[0] * .42, colour[1] * .3, colour[2] * .16, 1)
    tree.links.new(value, ramp.inputs[0])
    tree.links.new(ramp.outputs[0], surface.inputs["Emission Color"])
    surface.inputs["Emission Strength"].default_value = strength
    clear, mix = tree.nodes.new("ShaderNodeBsdfTransparent"), tree.nodes.new("ShaderNodeMixShader")
    clear.inputs[0].default_value = (.9, .8, .6, 1)
    tree.links.new(path.outputs["Is Shadow Ray"], mix.inputs[0])
    tree.links.new(surface.outputs[0], mix.inputs[1])
    tree.links.new(clear.outputs[0], mix.inputs[2])
    tree.links.new(mix.outputs[0], tree.nodes["Material Output"].inputs["Surface"])
    # the lamp inside gives the light; light from each piece of the paper would only be noise
    m.cycles.emission_sampling = "NONE"
    return m


def _lantern(at, radius, paper, wood, seed, burning=True, squash=.92, hoops=15):
    """A paper lantern on hoops, the paper drawn in between them; hung from `at` (its top)."""
    profile, glow = [], []
    each = 7
    for k in range(hoops * each + 1):
        t = -.94 + 1.88 * k / (hoops * each)
        between = abs(math.sin(math.pi * k / each))
        profile.append((radius * math.sqrt(1 - abs(t) ** 2.35) * (1 - .022 * between), radius * squash * t))
        # the lamp stands low in the lantern
        glow.append((.5 + .5 * between ** .6) * math.exp(-((t + .12) / .72) ** 2))
    body = lathe(profile, paper, steps=144, rounding=0)
    heights = {}
    for (_, z), shade in zip(profile, glow):
        heights[round(z, 5)] = shade
    shades = []
    for vertex in body.data.vertices:
        shades.append(heights.get(round(vertex.co.z, 5), .5))
        crease = noise.noise(Vector((vertex.co.x * 34, vertex.co.y * 34, vertex.co.z * 9 + seed)))
        out = 1 + .010 * crease + .012 * math.sin(2 * math.atan2(vertex.co.y, vertex.co.x) + seed)
        vertex.co.x, vertex.co.y = vertex.co.x * out, vertex.co.y * out
    tint(body, shades)
    top, middle = radius * squash * .94, Vector(at) - Vector((0, 0, radius * squash + .07))
    sway = (random.gauss(0, .03), random.gauss(0, .03), random.uniform(0, 6))
    parts = [body]
    for z in (-top, top):
        opening = radius * math.sqrt(1 - .94 ** 2.35)
        parts.append(lathe([(opening * .8, z - .004), (opening * 1.04, z - .007), (opening * 1.06, z + .007),
                            (opening * .8, z + .006)], wood, steps=64))
    for part in parts:
        part.location, part.rotation_euler = middle, sway
    opening = radius * .34
    rod([middle + Vector((-opening, 0, top)), middle + Vector((-opening * .9, 0, top + .04)), Vector(at),
         middle + Vector((opening * .9, 0, top + .04)), middle + Vector((opening, 0, top))], .0012, wood)
    if burning:
        lamp(middle - Vector((0, 0, radius * .1)), 900 * radius * radius, (1, .55, .22), radius * .3)


def _twig(start, end, bark, size, leaves):
    """A bending twig with side shoots; adds its leaves to `leaves`."""
    start, end = Vector(start), Vector(end)
    length = (end - start).length
    points = [start + (end - start) * k / 8 + length * .09 * noise.noise_vector(start * 9 + Vector((k * .6, 0, 0)))
              * min(k, 3) / 3 - Vector((0, 0, .18 * length * (k / 8) ** 2)) for k in range(9)]
    mesh("twig", *tube(points, [.0022 * (1 - k / 10) * (length / .35) for k in range(9)], 6), bark)
    for k in range(2, 9):
        for hand in (-1, 1):
            if random.random() < .85:
                ahead = (points[k] - points[k - 1]).normalized()
                side = ahead.cross(Vector((0, 0, 1))) * hand * random.uniform(.6, 1.2)
                way = ahead * .7 + side + Vector((0, 0, random.gauss(-.35, .3)))
                turn = way.to_track_quat("Y", "Z").to_euler()
                leaves.append((random.randrange(3), placed(points[k], turn, size * random.uniform(.6, 1.15)),
                               random.random()))


def _foliage(name, colours, places):
    shapes = [leaf(1, .46, bend, .25, parts=6) for bend in (.15, .35, .55)]
    scatter(name, shapes, places, tinted(name, colours, .5, .35, scale=60))


def _crown(middle, spread, count, size):
    """The leaves of something far off: too blurred for twigs to be missed."""
    return [(random.randrange(3), placed(Vector(middle) + Vector([random.gauss(0, part) for part in spread]),
             [random.uniform(0, 6.3) for _ in range(3)], size * random.uniform(.6, 1.3)), random.random())
            for _ in range(count)]


def lantern() -> None:
    """Paper lanterns on a cord in a garden at dusk: the nearest sharp, one not lit, the rest lights in the blur."""
    reset()
    random.seed(19)
    dark_wood = worn("black wood", [(.012, .009, .008), (.03, .022, .018)], .5, 30, .2, .001)
    warm, amber, red = (_paper(name, colour, 2.0) for name, colour in
                        (("warm", (1, .46, .14)), ("amber", (1, .42, .11)), ("red", (1, .26, .09))))
    unlit = _paper("unlit", (1, .6, .3), .012)
    row = [((.33, 1.75, 2.06), .155, warm, True), ((-.17, 2.75, 2.0), .15, unlit, False),
           ((-.62, 3.7, 2.03), .15, amber, True), ((-.6, 5.4, 1.98), .16, warm, True),
           ((-.45, 7.4, 2.05), .16, red, True), ((.1, 9.6, 2.0), .16, warm, True),
           ((1.75, 6.6, 2.25), .16, amber, True), ((3.1, 8.6, 2.1), .16, warm, True),
           ((-2.9, 8.8, 2.2), .16, warm, True), ((1.6, 11.8, 1.95), .17, red, True)]
    for number, (at, radius, paper, burning) in enumerate(row):
        _lantern(at, radius, paper, dark_wood, number, burning)
    cord = material("cord", (.02, .018, .016), .9)
    line = [(1.1, .9, 2.24), *(at for at, *_ in row[:6]), (1.2, 13, 2.2)]
    for (a, b) in zip(line, line[1:]):
        middle = (Vector(a) + Vector(b)) / 2 - Vector((0, 0, .05))
        rod([a, middle, b], .0022, cord, 6, 3)
    # a branch in front that catches the light, a hedge and trees behind
    bark = worn("bark", [(.02, .014, .010), (.05, .036, .026)], .9, 60, .4, .001)
    near, over = [], []
    for start, end in (((.95, 1.9, 2.16), (.5, 1.72, 2.10)), ((.95, 2.0, 2.02), (.53, 1.95, 1.96)),
                       ((.9, 1.8, 1.86), (.56, 1.72, 1.83)), ((.8, 2.2, 2.3), (.3, 2.0, 2.26)),
                       ((.95, 2.1, 1.75), (.6, 2.0, 1.70)), ((.9, 2.3, 1.95), (.6, 2.4, 1.9))):
        _twig(start, end, bark, .062, near)
    for k in range(34):
        start = Vector((random.uniform(-2.2, -.9), random.uniform(3, 4.4), random.uniform(2.25, 2.75)))
        _twig(start, start + Vector((random.uniform(.3, .6), random.gauss(0, .2), random.gauss(-.08, .1))), bark, .075,
              over)
    green = [(.02, .035, .012), (.05, .07, .018), (.10, .10, .025)]
    _foliage("near leaves", green, near)
    _foliage("over", green, over)
    far = [place for k in range(26) for place in _crown((-8 + k * .64, 13 + random.random(), random.uniform(.5, 1.25)),
                                                        (.45, .4, .33), 330, .15)]
    for x, y, z in ((-4.2, 14, 3.2), (-2.6, 16, 2.6), (3.8, 15, 3.1), (5.4, 13, 2.4)):
        far += _crown((x, y, z), (.9, .8, .9), 3000, .2)
        mesh("trunk", *tube([(x, y, 0), (x + .1, y, 1.5), (x, y, z)], [.16, .12, .06], 10), bark)
    _foliage("far leaves", [(.012, .022, .016), (.03, .04, .02)], far)
    # the windows of a house behind the hedge
    pane = material("pane", (0, 0, 0), emission=(1, .55, .22), strength=2.2)
    for x, z in ((-1.75, 1.62), (-1.42, 1.60)):
        cube((x, 17, z), (.2, .02, .3), pane)
    grass = worn("grass", [(.012, .02, .010), (.03, .042, .018)], .95, 3, .8, .02)
    mesh("lawn", [(-30, 0, 0), (30, 0, 0), (30, 60, 0), (-30, 60, 0)], [(0, 1, 2, 3)], grass)
    gradient_sky([(-.2, (.01, .015, .03)), (-.01, (.36, .27, .25)), (.06, (.22, .26, .38)), (.22, (.07, .13, .29)),
                  (1, (.02, .05, .15))], strength=.75)
    camera((0, 0, 1.62), (.03, 2, 1.875), lens=62, fstop=2)
    bpy.context.scene.camera.data.dof.focus_distance = 1.66
