"""A brass compass on a folded map."""
import math
import random

import bpy
from mathutils import Vector, noise
from scene import (_multiply, _noise, _ramp, _range, area, background, camera, cube, lathe, material, mesh, reset,
                   sheet, sun, wood)
from things import group, loop, metal, paper, plate, thin_glass


def _link(tree, operation, a, b=None):
    """A node that does sums: `a` and `b` are sockets or numbers."""
    node = tree.nodes.new("ShaderNodeMath")
    node.operation = operation
    for entry, value in enumerate((a, b)):
        if isinstance(value, (int, float)):
            node.inputs[entry].default_value = value
        elif value is not None:
            tree.links.new(value, node.inputs[entry])
    return node.outputs[0]


def _drawn():
    """Paper with a drawn country: contour lines, a stream, a dotted path, washes of colour in valleys and woods."""
    m = paper("map", (.62, .54, .39), (.50, .41, .27), through=.04, scale=14)
    tree = m.node_tree
    surface = tree.nodes["Principled BSDF"]
    ground = surface.inputs["Base Color"].links[0].from_socket

    def land(scale, detail, seed):
        where, shift, node = (tree.nodes.new("ShaderNodeTexCoord"), tree.nodes.new("ShaderNodeMapping"),
                              tree.nodes.new("ShaderNodeTexNoise"))
        shift.inputs["Location"].default_value = (seed, seed * .7, 0)
        # the drawing lies in the paper, so folds do not cut through it: the height is left out
        shift.inputs["Scale"].default_value = (1, 1, 0)
        node.inputs["Scale"].default_value, node.inputs["Detail"].default_value = scale, detail
        node.inputs["Roughness"].default_value = .42
        tree.links.new(where.outputs["Object"], shift.inputs["Vector"])
        tree.links.new(shift.outputs["Vector"], node.inputs["Vector"])
        return node.outputs[0]

    def line(value, width):
        """1 on the paper, 0 where `value` is near a whole number, as thick on a steep slope as on a gentle one."""
        near = _link(tree, "ABSOLUTE", _link(tree, "SUBTRACT", _link(tree, "FRACT", value), .5))
        return _range(tree, near, 1, 0, .5 - width * 1.6, .5 - width)

    hills = land(13, 3.2, 3.1)
    fade = _range(tree, _noise(tree, 160, 3), .35, 1, .3, .62)
    ink = lambda mask, strength: _link(tree, "SUBTRACT", 1, _link(tree, "MULTIPLY", _link(tree, "MULTIPLY", _link(
        tree, "SUBTRACT", 1, mask), fade), strength))
    colour = _multiply(tree, ground, _ramp(tree, _range(tree, hills, 0, 1, .36, .66),
                                           [(.66, .80, .78), (.92, .96, .86), (1, .97, .9),
                                                                                     (.95, .84, .70)]))
    woods = _range(tree, land(22, 4, 8.3), 0, 1, .56, .585)
    colour = _multiply(tree, colour, _ramp(tree, woods, [(1, 1, 1), (.80, .88, .68)]))
    colour = _multiply(tree, colour, _ramp(tree, ink(line(_link(tree, "MULTIPLY", hills, 34), .038), .8),
                                           [(.38, .17, .07), (1, 1, 1)]))
    colour = _multiply(tree, colour, _ramp(tree, ink(line(_link(tree, "MULTIPLY", hills, 6.8), .012), .95),
                                           [(.26, .11, .05), (1, 1, 1)]))
    stream = line(_link(tree, "ADD", _link(tree, "MULTIPLY", land(5, 4, 5.7), 3), .02), .013)
    colour = _multiply(tree, colour, _ramp(tree, ink(stream, 1), [(.10, .24, .36), (1, 1, 1)]))
    path = line(_link(tree, "MULTIPLY", land(4.2, 2, 11.4), 3), .007)
    dots = _range(tree, land(420, 0, 1.3), 0, 1, .49, .5)
    path = _link(tree, "MAXIMUM", path, dots)
    colour = _multiply(tree, colour, _ramp(tree, ink(path, 1), [(.45, .05, .03), (1, 1, 1)]))
    for link in list(surface.inputs["Base Color"].links):
        tree.links.remove(link)
    tree.links.new(colour, surface.inputs["Base Color"])
    return m


FOLD_X, FOLD_Y = .105, .15


def _map(m, size=(.66, .56)):
    """The map, unfolded but still marked by its folds: ridges and valleys in turn, the corners not quite down."""
    across, along = 240, 200
    vertices = []
    for j in range(along + 1):
        for i in range(across + 1):
            x, y = size[0] * (i / across - .5), size[1] * (j / along - .5)
            u, v = x / FOLD_X + 20.5, y / FOLD_Y + 20.3
            ridge = lambda t: abs((t / 2) % 1 * 2 - 1)
            z = .015 * ridge(u) ** 1.2 + .009 * ridge(v) ** 1.2
            z += .0025 * noise.noise(Vector((x * 9, y * 9, 4))) + .0004 * noise.noise(Vector((x * 70, y * 70, 1)))
            vertices.append((x, y, max(.0004, z)))
    o = mesh("map", vertices, sheet(along + 1, across + 1), m)
    thick = o.modifiers.new("thick", "SOLIDIFY")
    thick.thickness = .00018
    return o


def _rose(dark, pale, brass):
    """The card: a plain rose of eight points, each half dark and half pale, and a ring of lines around."""
    parts = []
    for k in range(8):
        reach, turn = (.0172 if k % 2 == 0 else .0112), k * math.pi / 4
        for hand, m in ((1, dark), (-1, pale)):
            tip = (reach * math.cos(turn), reach * math.sin(turn), 0)
            waist = (.0042 * math.cos(turn + hand * math.pi / 8), .0042 * math.sin(turn + hand * math.pi / 8), 0)
            parts.append(mesh("point", [(0, 0, 0), tip, waist], [(0, 1, 2) if hand > 0 else (0, 2, 1)], m,
                              smooth=False))
            parts[-1].location.z = .00012 + .00006 * (1 - k % 2)
    marks = []
    for k in range(72):
        turn, inner = k * math.pi / 36, .0192 if k % 9 else .0182
        half = .00028 if k % 9 == 0 else .00014 if k % 3 == 0 else .00008
        a, b = Vector((math.cos(turn), math.sin(turn), 0)), Vector((-math.sin(turn), math.cos(turn), 0))
        marks.append([a * inner - b * half, a * .0212 - b * half, a * .0212 + b * half, a * inner + b * half])
    parts.append(mesh("marks", [p for quad in marks for p in quad],
                      [tuple(range(4 * i, 4 * i + 4)) for i in range(72)], dark))
    parts[-1].location.z = .0001
    return parts


def _compass(brass, card, dark, red, steel, glass):
    """A small compass without a lid: a turned case, card, needle, glass, a hinged ring."""
    case = lathe([(0, 0), (.0255, 0), (.0268, .0012), (.0272, .003), (.0264, .0042), (.0264, .0098), (.0274, .0108),
                  (.0276, .0132), (.0268, .0146), (.0248, .0150), (.0232, .0144), (.0228, .0136), (.0226, .0104)],
                  brass,
                 steps=160, rounding=2)
    dial = lathe([(.0226, .0114), (.0222, .0110), (0, .0110)], card, steps=96, rounding=1)
    parts = [case, dial]
    for part in _rose(dark, red, brass):
        part.location.z += .0111
        parts.append(part)
    needle = []
    for hand, m in ((1, steel), (-1, dark)):
        half = plate([(0, -.0019), (hand * .0165, -.0002), (hand * .0165, .0002), (0, .0019)], .0003, m, 0)
        half.location.z, half.rotation_euler.z = .0122, .86
        needle.append(half)
    cap = lathe([(.0016, .0118), (.0019, .0122), (.0015, .0130), (.0006, .0134), (0, .0135)], brass, steps=32)
    pin = lathe([(.0006, .0110), (.0005, .0124), (0, .0125)], brass, steps=16)
    lens = lathe([(.0234, .0139), (.015, .0143), (0, .0145)], glass, steps=96)
    post = cube((.0292, 0, .0076), (.006, .005, .0045), brass, .0012)
    eye = [(.0415 + .0105 * math.cos(t), .0105 * math.sin(t), .0076) for t in (2 * math.pi * k / 64 for k in range(64))]
    hoop = mesh("hoop", *loop(eye, .0011, 12), brass)
    hoop.rotation_euler.y = -.06
    return [*parts, *needle, cap, pin, lens, post, hoop]


def compass() -> None:
    """A brass compass lies on a hand-drawn map with folds in it; low warm light from a window."""
    reset()
    random.seed(9)
    bpy.context.scene.cycles.transparent_max_bounces = 12
    top = wood("table", (.03, .014, .008), (.11, .052, .026), .4, .9, varnish=.15)
    for k in range(8):
        cube((random.uniform(-.1, .1), -.5 + k * .17, -.016), (2.4, .1694, .03), top, bevel=.0014)
    sheet_of_land = _map(_drawn())
    sheet_of_land.rotation_euler.z, sheet_of_land.location = .22, (-.03, .07, .0006)
    brass = metal("brass", (.60, .41, .16), (.20, .11, .04), .2, 90, .66)
    steel = metal("blue steel", (.16, .22, .34), (.08, .08, .1), .2, 200, .8)
    card = paper("card", (.60, .53, .39), (.48, .40, .27), scale=120)
    dark = material("ink", (.025, .022, .02), .7)
    ochre = material("ochre", (.42, .25, .08), .7)
    body = group(_compass(brass, card, dark, ochre, steel, thin_glass("glass", film=.05, flat=True)),
                 (-.038, -.012, .0165),
                 (.03, -.035, 2.5))
    body.scale = (1.15, 1.15, 1.15)
    pencil = wood("pencil", (.10, .015, .01), (.16, .03, .02), .35, 3, 0, .5)
    bare = wood("cut wood", (.42, .27, .14), (.6, .42, .25), .7, 4, 2)
    lead = material("lead", (.03, .03, .032), .4)
    shaft = plate([(.0036 * math.cos(k * math.pi / 3), .0036 * math.sin(k * math.pi / 3)) for k in range(6)], .13,
                  pencil, .0003)
    cone = lathe([(.0034, .065), (.0012, .078)], bare, steps=48, rounding=0)
    tip = lathe([(.0012, .078), (.0003, .0815), (0, .0816)], lead, steps=24, rounding=1)
    stub = group([shaft, cone, tip])
    stub.rotation_euler, stub.location = (math.pi / 2 + .03, 0, .95), (.105, .055, .021)
    for k in range(3):
        cube((-1.1, -.12 + k * .42, .4), (.03, .045, 1.4), dark)
    sun((.88, -.30, -.46), 7, (1, .72, .44), 1.0)
    area((-.9, .4, .7), (0, 0, 0), 7, .7, (1, .80, .56))
    area((.9, -.8, .9), (0, 0, 0), 2.5, 1, (.65, .76, 1))
    background((.2, .25, .33), .4)
    camera((.045, -.200, .185), (-.012, .008, .02), lens=52, fstop=5.6)
    bpy.context.scene.camera.data.dof.focus_distance = .258
