"""A vocabulary for pictures out of doors: far shores, still water, wet stone, grass, rain and lamps in the dark."""
import math
import random

import bpy
import numpy
from mathutils import Vector, noise
from scene import (_bump, _multiply, _noise, _ramp, _range, grid_faces, material, mesh, pebble, placed, scatter,
                   tube)


def far_shore(m, distance, height, seed=0, width=None, base=0.0, trees=.25, step=None):
    """A wooded shore far away: a long swell of land whose edge is ragged with treetops."""
    choose = random.Random(seed)
    width = width or distance * 2.4
    step = step or distance * .0016
    columns = int(width / step)
    top, crown, vertices = [], 0.0, []
    for i in range(columns + 1):
        x = width * (i / columns - .5)
        swell = .55 + .45 * noise.noise(Vector((x / distance * 1.7, seed * 3.3, 0)))
        fold = .12 * noise.noise(Vector((x / distance * 7, seed * 3.3, 4)))
        # treetops: a few steps up, a few steps down, now and then a tall one
        crown = .62 * crown + .38 * choose.random() * (1.9 if choose.random() < .06 else 1)
        top.append(height * max(.04, swell + fold + trees * (crown - .5)))
    for z in (-.3, .5, 1):
        for i in range(columns + 1):
            x = width * (i / columns - .5)
            vertices.append((x, distance + (z > 0) * height * (1 + z), base + (top[i] * z if z > 0 else z * height)))
    return mesh("far shore", vertices, grid_faces(columns, 2), m, smooth=False)


def still_water(name, colour, rough=.04, ripple=.25, scale=1.6, stretch=(.35, 1, 1), fine=.12):
    """Water without waves: long ripples across the view and patches where the wind touches it."""
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    tree, surface = m.node_tree, m.node_tree.nodes["Principled BSDF"]
    surface.inputs["Base Color"].default_value, surface.inputs["IOR"].default_value = (*colour, 1), 1.33
    wind = _noise(tree, .045 * scale, 3, stretch)
    tree.links.new(_range(tree, wind, rough, rough + .10, .42, .62), surface.inputs["Roughness"])
    _bump(tree, surface, _noise(tree, scale, 4, stretch, .3), ripple, .06 / scale)
    _bump(tree, surface, _noise(tree, scale * 7, 3, stretch), fine, .012 / scale)
    return m


def tufts(count, length, seed=0, blades=15, spread=.035, width=.0022):
    """Shapes for `scatter`: tufts of grass, each blade bent another way."""
    choose, shapes = random.Random(seed), []
    for _ in range(count):
        vertices, faces = [], []
        for _ in range(blades):
            turn, lean, tall = choose.random() * 6.3, choose.uniform(.1, .85), length * choose.uniform(.45, 1.2)
            foot = Vector((choose.gauss(0, spread), choose.gauss(0, spread), -.01))
            out = Vector((math.cos(turn), math.sin(turn), 0))
            side = Vector((-out.y, out.x, 0)) * width * choose.uniform(.6, 1.2)
            low = foot + out * tall * lean * .16 + Vector((0, 0, tall * .38))
            high = foot + out * tall * lean * .5 + Vector((0, 0, tall * (.76 - .12 * lean)))
            tip = foot + out * tall * lean + Vector((0, 0, tall * (1 - .42 * lean)))
            first = len(vertices)
            vertices += [foot - side, foot + side, low + side * .9, low - side * .9, high + side * .6,
                         high - side * .6, tip]
            faces += [(first, first + 1, first + 2, first + 3), (first + 3, first + 2, first + 4, first + 5),
                      (first + 5, first + 4, first + 6)]
        shapes.append((vertices, faces))
    return shapes


def painted_wood(name, paints, bare, peel=.5, along=1, rough=.5, scale=1.0):
    """Old paint on planks: `paints` in two tones, gone in flakes along the grain to `bare` wood, as far as `peel`."""
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    tree, surface = m.node_tree, m.node_tree.nodes["Principled BSDF"]
    grain = tuple(.16 if axis == along else 1 for axis in range(3))
    fibres = _noise(tree, 150 * scale, 5, tuple(.04 if axis == along else 1 for axis in range(3)))
    tone, dirt, flakes = _noise(tree, 4 * scale, 7), _noise(tree, 17 * scale, 8), _noise(tree, 11 * scale, 9, grain, .4)
    paint = _multiply(tree, _ramp(tree, tone, paints, .3, .7), _ramp(tree, dirt, [(.62, .6, .57), (1, 1, 1)], .3, .55))
    under = _ramp(tree, fibres, [[part * .45 for part in bare], bare], .3, .62)
    edge = .62 - .3 * peel
    gone, mix = _range(tree, flakes, 0, 1, edge, edge + .012), tree.nodes.new("ShaderNodeMix")
    mix.data_type = "RGBA"
    tree.links.new(gone, mix.inputs[0])
    tree.links.new(paint, mix.inputs[6])
    tree.links.new(under, mix.inputs[7])
    tree.links.new(mix.outputs[2], surface.inputs["Base Color"])
    tree.links.new(_range(tree, gone, rough, .85, 0, 1), surface.inputs["Roughness"])
    _bump(tree, surface, fibres, .35, .0008 / scale)
    _bump(tree, surface, gone, -.5, .0006)
    _bump(tree, surface, tone, .25, .004)
    return m


def bare_tree(height, seed, radius=None, lowest=.25, levels=4, many=1.0):
    """Vertices and faces of a leafless tree: limbs that wander, fork and turn up to the light."""
    choose = random.Random(seed)
    vertices, faces = [], []

    def limb(foot, way, length, thick, level):
        parts = (14, 8, 5, 4, 3)[level]
        line, radii, point, way = [foot.copy()], [thick], foot.copy(), way.copy()
        for part in range(parts):
            bend = Vector([choose.gauss(0, .09 + .07 * level) for _ in range(3)])
            way = (way + bend + Vector((0, 0, .08 if level else .05))).normalized()
            point = point + way * length / parts
            line.append(point.copy())
            radii.append(thick * (1 - .86 * (part + 1) / parts))
            share = (part + 1) / parts
            if level + 1 < levels and share > (lowest if level == 0 else .15):
                for _ in range(int(choose.uniform(.6, 2.3) * many)):
                    out = Vector([choose.gauss(0, 1) for _ in range(3)])
                    out = (out - way * out.dot(way)).normalized()
                    side = (way * choose.uniform(.25, .9) + out).normalized()
                    limb(point, side, length * choose.uniform(.28, .52) * (1.15 - .6 * share), radii[-1] * .62,
                         level + 1)
        corners, sides = tube(line, radii, (14, 7, 5, 3, 3)[level])
        first = len(vertices)
        vertices.extend(corners)
        faces.extend(tuple(first + i for i in f) for f in sides)

    limb(Vector((0, 0, -.2)), Vector((choose.gauss(0, .04), choose.gauss(0, .04), 1)), height,
         radius or height * .022, 0)
    return vertices, faces


# Half the outline of a maple leaf: (degrees from its tip, distance from where the stalk begins).
_MAPLE = [(0, 1), (4, .87), (8, .78), (11, .80), (14, .67), (18, .60), (21, .63), (24, .50), (29, .39), (33, .50),
          (36, .60), (39, .66), (42, .70), (46, .91), (49, .76), (53, .67), (57, .71), (60, .57), (68, .41), (75, .49),
          (82, .57), (89, .70), (94, .56), (100, .47), (105, .50), (113, .39), (128, .33), (145, .27), (163, .17),
          (180, .05)]


def maple_leaf(size, seed, curl=.2, sag=.2, rays=300, rings=16):
    """(vertices, faces, tints) of a maple leaf with its stalk at (0, 0), pointing along y, and of its stalk (a tube).

    Its ribs are raised, its lobes fold at them and `curl` up at the rim; the tint goes from rib to blade to rim.
    """
    choose = random.Random(seed)
    bend = [choose.gauss(0, 1) for _ in range(6)]
    angles, radii = zip(*_MAPLE)
    ribs = [math.radians(a) + choose.gauss(0, .03) for a in (0, 46, -46, 89, -89)]
    vertices, faces, tints = [], [], []
    for ring in range(rings + 1):
        for ray in range(rays):
            turn = 2 * math.pi * ray / rays - math.pi
            degrees = min(179.9, abs(math.degrees(turn)))
            k = next(i for i in range(len(angles) - 1) if degrees <= angles[i + 1])
            part = (degrees - angles[k]) / (angles[k + 1] - angles[k])
            rim = radii[k] + (radii[k + 1] - radii[k]) * part
            rim *= 1 + .10 * noise.noise(Vector((math.sin(turn) * 2, math.cos(turn) * 2, seed * 1.7)))
            r = rim * ring / rings
            x, y = r * math.sin(turn), r * math.cos(turn)
            apart = min(abs((turn - rib + math.pi) % (2 * math.pi) - math.pi) for rib in ribs)
            beside = r * math.sin(min(apart, math.pi / 2))
            # side ribs leave the main ones at an angle, ever closer together
            along = r * math.cos(apart) - beside * 1.1
            side_rib = math.exp(-((along * 8.5 % 1 - .5) / .09) ** 2) * math.exp(-beside / .25) * (beside > .01)
            rib = math.exp(-(beside / .011) ** 2) * (1 - .5 * r)
            wave = noise.noise(Vector((x * 1.6 + seed, y * 1.6, 3)))
            z = (.012 * rib + .005 * side_rib - sag * .10 * y * y
                 + curl * (.30 * beside + .33 * r * r * (.6 + .8 * wave))
                 + .05 * bend[0] * curl * x + .07 * wave * r + .025 * noise.noise(Vector((x * 5, y * 5, seed))) * r)
            vertices.append(Vector((x, y, z)) * size)
            patch = noise.noise(Vector((x * 2.2, y * 2.2, seed + 9)))
            tints.append(min(1, max(0, .34 + .30 * r + .42 * patch - .30 * rib - .10 * side_rib)))
    for ring in range(rings):
        for ray in range(rays):
            here, beyond = ring * rays, (ring + 1) * rays
            after = (ray + 1) % rays
            faces.append((here + ray, beyond + ray, beyond + after, here + after))
    stalk = [Vector((0, .01, .006)), Vector((.02 * bend[1], -.15, .02)), Vector((.06 * bend[2], -.38, .045)),
             Vector((.10 * bend[2], -.62, .02 + .03 * bend[3]))]
    return vertices, faces, tints, tube([p * size for p in stalk], [size * t for t in (.014, .011, .010, .015)], 10)


def wet_stone(name, colours, scale=4.0, wet=.5, grain=.0016, moss=None):
    """Stone after rain: dark and glossy where the water stays, dull where it has run off; `moss` in the hollows."""
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    tree, surface = m.node_tree, m.node_tree.nodes["Principled BSDF"]
    tone, dirt, skin = _noise(tree, scale, 9, distortion=.4), _noise(tree, scale * 6, 8), _noise(tree, .35 / grain, 5)
    soaked = _range(tree, _noise(tree, scale * .7, 6, distortion=.6), 0, 1, .62 - .4 * wet, .74 - .4 * wet)
    colour = _multiply(tree, _ramp(tree, tone, colours, .3, .7),
                       _ramp(tree, dirt, [(.55, .53, .5), (1, 1, 1)], .3, .55))
    colour = _multiply(tree, colour, _ramp(tree, skin, [(.42, .42, .41), (1, 1, 1), (1.5, 1.48, 1.45)], .36, .66))
    colour = _multiply(tree, colour, _ramp(tree, soaked, [(1, 1, 1), (.42, .41, .40)]))
    if moss:
        mix, green = tree.nodes.new("ShaderNodeMix"), _noise(tree, scale * 2.2, 9, distortion=.8)
        mix.data_type, mix.inputs[7].default_value = "RGBA", (*moss, 1)
        tree.links.new(_range(tree, green, 0, .85, .56, .66), mix.inputs[0])
        tree.links.new(colour, mix.inputs[6])
        colour = mix.outputs[2]
    tree.links.new(colour, surface.inputs["Base Color"])
    tree.links.new(_range(tree, soaked, .62, .10, 0, 1), surface.inputs["Roughness"])
    _bump(tree, surface, tone, .35, .012 / scale)
    _bump(tree, surface, dirt, .35, .006 / scale)
    _bump(tree, surface, skin, .5, grain)
    return m


def thin_water(name="thin water", tint=(.82, .82, .80), bump=0.0, scale=40.0):
    """A film of water: clear seen from above, a mirror seen from the side; without the cost of glass."""
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    tree = m.node_tree
    clear, mirror, mix, slope = (tree.nodes.new(f"ShaderNode{kind}")
                                 for kind in ("BsdfTransparent", "BsdfGlossy", "MixShader", "Fresnel"))
    clear.inputs[0].default_value = (*tint, 1)
    mirror.inputs["Roughness"].default_value, slope.inputs["IOR"].default_value = .015, 1.33
    if bump:
        rise = tree.nodes.new("ShaderNodeBump")
        rise.inputs["Strength"].default_value, rise.inputs["Distance"].default_value = bump, .2 / scale
        tree.links.new(_noise(tree, scale, 2), rise.inputs["Height"])
        for node in (mirror, slope):
            tree.links.new(rise.outputs[0], node.inputs["Normal"])
    for a, b in ((slope.outputs[0], mix.inputs[0]), (clear.outputs[0], mix.inputs[1]),
                 (mirror.outputs[0], mix.inputs[2]), (mix.outputs[0], tree.nodes["Material Output"].inputs["Surface"])):
        tree.links.new(a, b)
    return m


def beads(places, low, high, seed=0):
    """Drops lying on a surface at `places` (points), most of them small; clear like water."""
    choose = random.Random(seed)
    clear = material("beads", (1, 1, 1), 0, glass=1)
    clear.node_tree.nodes["Principled BSDF"].inputs["IOR"].default_value = 1.33
    copies = []
    for point in places:
        size = min(high, low * choose.paretovariate(1.3))
        copies.append((choose.randrange(4), placed(Vector(point) + Vector((0, 0, size * .25)),
                       (0, 0, choose.random() * 6), (size, size * choose.uniform(.8, 1.2), size * .62)), 0))
    return scatter("beads", [pebble(k, .12, 3) for k in range(4)], copies, clear)


def ripples(corner, size, drops, m, seed=0, circle=.06, step=.0022, flow=.0006):
    """A sheet of water with the rings of fallen rain drops and some unrest of its own."""
    choose = random.Random(seed)
    columns, rows = int(size[0] / step), int(size[1] / step)
    # fine near the eye (the low end of y), coarser further off
    rows = min(rows, 900)
    across = numpy.linspace(corner[0], corner[0] + size[0], columns + 1)
    along = corner[1] + size[1] * (numpy.arange(rows + 1) / rows) ** 1.5
    x, y = (part.ravel() for part in numpy.meshgrid(across, along))
    height = numpy.array([flow * (noise.noise(Vector((a * 26, b * 9, seed)))
                                  + .5 * noise.noise(Vector((a * 70, b * 30, 2))))
                          for a, b in zip(x, y)])
    for _ in range(drops):
        at = corner[0] + size[0] * choose.random(), corner[1] + size[1] * choose.random() ** 1.3
        radius, length = circle * choose.uniform(.1, 1), .006 + .003 * choose.random()
        far = numpy.hypot(x - at[0], y - at[1])
        ring = numpy.exp(-((far - radius) / (length * 1.3)) ** 2) * numpy.cos((far - radius) / length * 2 * math.pi)
        height += .0011 * ring * min(1, .018 / radius)
    return mesh("ripples", numpy.column_stack([x, y, height]).tolist(), grid_faces(columns, rows), m)


def rain(count, low, high, length, seed=0, width=.0007, slant=.12, strength=.5, colour=(.7, .8, .9)):
    """Rain as a camera sees it: short pale streaks in the box from `low` to `high`, most of them hardly visible."""
    choose = random.Random(seed)
    m = bpy.data.materials.new("rain")
    m.use_nodes = True
    tree = m.node_tree
    glow, clear, mix = (tree.nodes.new(f"ShaderNode{kind}") for kind in ("Emission", "BsdfTransparent", "MixShader"))
    glow.inputs[0].default_value, glow.inputs[1].default_value = (*colour, 1), strength
    mix.inputs[0].default_value = .22
    for a, b in ((clear.outputs[0], mix.inputs[1]), (glow.outputs[0], mix.inputs[2]),
                 (mix.outputs[0], tree.nodes["Material Output"].inputs[0])):
        tree.links.new(a, b)
    vertices, faces = [], []
    for _ in range(count):
        foot = Vector([choose.uniform(a, b) for a, b in zip(low, high)])
        tall = length * choose.uniform(.5, 1.4)
        lean = Vector((slant + choose.gauss(0, .02), choose.gauss(0, .02), 1)) * tall
        corners, sides = tube([foot, foot + lean * .5, foot + lean], [width * .3, width, width * .4], 3)
        first = len(vertices)
        vertices += corners
        faces += [tuple(first + i for i in f) for f in sides]
    return mesh("rain", vertices, faces, m)


def glow(at, size, colour, strength, fall=2.2, ragged=0.0, cover=0.0, seed=0, flat=1.0):
    """A soft round shine that faces the camera (at the end of the world's y axis): the light about a lamp in wet air.

    With `cover` it hides what is behind it, as spray does; `ragged` tears its rim.
    """
    m = bpy.data.materials.new("glow")
    m.use_nodes = True
    tree = m.node_tree
    shine, clear, last = (tree.nodes.new(f"ShaderNode{kind}")
                          for kind in ("Emission", "BsdfTransparent", "MixShader" if cover else "AddShader"))
    where, ball, power = (tree.nodes.new(f"ShaderNode{kind}") for kind in ("TexCoord", "TexGradient", "Math"))
    ball.gradient_type, power.operation, power.inputs[1].default_value = "SPHERICAL", "POWER", fall
    tree.links.new(where.outputs["Object"], ball.inputs[0])
    value = ball.outputs["Fac"]
    if ragged:
        torn, less = _noise(tree, 2.4, 8, distortion=.5), tree.nodes.new("ShaderNodeMath")
        less.operation, less.use_clamp = "MULTIPLY", True
        tree.links.new(_range(tree, torn, 1 - 1.6 * ragged, 1 + ragged, .36, .66), less.inputs[0])
        tree.links.new(value, less.inputs[1])
        value = less.outputs[0]
    tree.links.new(value, power.inputs[0])
    shine.inputs[0].default_value = (*colour, 1)
    if cover:
        shine.inputs[1].default_value = strength
        share = _range(tree, power.outputs[0], 0, cover, 0, 1)
        for a, b in ((share, last.inputs[0]), (clear.outputs[0], last.inputs[1]), (shine.outputs[0], last.inputs[2])):
            tree.links.new(a, b)
    else:
        tree.links.new(_range(tree, power.outputs[0], 0, strength, 0, 1), shine.inputs[1])
        tree.links.new(clear.outputs[0], last.inputs[0])
        tree.links.new(shine.outputs[0], last.inputs[1])
    tree.links.new(last.outputs[0], tree.nodes["Material Output"].inputs[0])
    o = mesh("glow", [(-1, 0, -1), (1, 0, -1), (1, 0, 1), (-1, 0, 1)], [(0, 1, 2, 3)], m)
    o.location, o.scale, o.visible_shadow = at, (size, size, size * flat), False
    return o
