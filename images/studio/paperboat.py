"""Paper boat: in the rain water along a kerb."""
import math
import random

import bpy
from mathutils import Vector, noise
from scene import (_noise, _range, camera, gradient_sky, grid_faces, leaf, material, mesh, placed, reset,
                   scatter, sun, tinted)
from weather import rain, ripples, wet_stone

LENGTH = .175


def _paper():
    """A page from an exercise book: faint blue squares, wet and darker towards the water."""
    m = material("paper", (.62, .60, .55), .75, bump=.25, scale=60)
    tree, surface = m.node_tree, m.node_tree.nodes["Principled BSDF"]
    where, parts = tree.nodes.new("ShaderNodeTexCoord"), tree.nodes.new("ShaderNodeSeparateXYZ")
    tree.links.new(where.outputs["Object"], parts.inputs[0])

    def math_node(operation, a, b):
        node = tree.nodes.new("ShaderNodeMath")
        node.operation = operation
        for value, entry in zip((a, b), node.inputs):
            if isinstance(value, (int, float)):
                entry.default_value = value
            else:
                tree.links.new(value, entry)
        return node.outputs[0]
    # the folds of a paper boat turn the squares by 45 degrees
    lines = 0.0
    for sign in (1, -1):
        across = math_node("ADD", parts.outputs["X"], math_node("MULTIPLY", parts.outputs["Z"], sign * 1.05))
        share = math_node("PINGPONG", math_node("ADD", across, 10), .0036)
        lines = math_node("MAXIMUM", lines, _range(tree, share, 1, 0, .0, .00045))
    mix, soaked = tree.nodes.new("ShaderNodeMix"), tree.nodes.new("ShaderNodeMix")
    mix.data_type = soaked.data_type = "RGBA"
    mix.inputs[6].default_value, mix.inputs[7].default_value = (.84, .825, .78, 1), (.50, .58, .70, 1)
    tree.links.new(math_node("MULTIPLY", lines, .7), mix.inputs[0])
    ragged = math_node("ADD", parts.outputs["Z"], math_node("MULTIPLY", _noise(tree, 45, 5), .022))
    soaked.inputs[7].default_value, soaked.blend_type = (.52, .49, .43, 1), "MULTIPLY"
    tree.links.new(_range(tree, ragged, 1, .12, .020, .027), soaked.inputs[0])
    tree.links.new(mix.outputs[2], soaked.inputs[6])
    tree.links.new(soaked.outputs[2], surface.inputs["Base Color"])
    through, both = tree.nodes.new("ShaderNodeBsdfTranslucent"), tree.nodes.new("ShaderNodeMixShader")
    both.inputs[0].default_value = .3
    for a, b in ((soaked.outputs[2], through.inputs[0]), (surface.outputs[0], both.inputs[1]),
                 (through.outputs[0], both.inputs[2]), (both.outputs[0], tree.nodes["Material Output"].inputs[0])):
        tree.links.new(a, b)
    return m


def _fold(name, corners, m, seed, thick=.0003, bulge=.0016):
    """A sheet between four corners (the last two may be one), crumpled a little by the wet."""
    a, b, c, d = (Vector(p) for p in corners)
    count, vertices = 26, []
    across = (b - a).cross(d - a).normalized()
    for j in range(count + 1):
        for i in range(count + 1):
            u, v = i / count, j / count
            p = (a * (1 - u) + b * u) * (1 - v) + (d * (1 - u) + c * u) * v
            away = bulge * noise.noise(p * 30 + Vector((seed, 0, 0))) + .0006 * noise.noise(p * 110)
            vertices.append(p + across * away * min(1, 6 * min(v, 1 - v, u + .15, 1.15 - u) + .15))
    o = mesh(name, vertices, grid_faces(count, count), m)
    skin = o.modifiers.new("thick", "SOLIDIFY")
    skin.thickness = thick
    return o


def _fold_boat(m):
    """The well-known boat: two flanks pulled up to points at both ends, a peak between them."""
    half, parts = LENGTH / 2, []
    for side in (-1, 1):
        keel_a, keel_b = (-.036, side * .003, 0), (.036, side * .003, .0)
        rim = (0, side * .036, .036)
        bow, stern = (half, side * .0012, .060), (-half, side * .0012, .056)
        # two layers: the flank and the flap folded up over it, a little off
        for out, low, seed in ((0, 0, 1), (.0017, .0012, 5)):
            def moved(p, out=out, low=low):
                return (p[0] * (1 - low * 4), p[1] + side * out * (.4 + 12 * abs(p[1])), p[2] - low)
            parts += [_fold("flank", [moved(p) for p in (keel_a, keel_b, rim, rim)], m, seed + side),
                      _fold("bow", [moved(p) for p in (keel_b, bow, rim, rim)], m, seed + side * 2),
                      _fold("stern", [moved(p) for p in (keel_a, stern, rim, rim)], m, seed + side * 3)]
        foot = (0, side * .019, .012)
        parts += [_fold("peak", [foot, (end * .058, side * .001, .024), (.001, side * .0012, .083),
                                (.001, side * .0012, .083)], m, seed=9 + end * side) for end in (-1, 1)]
    return parts


def _street(stone, asphalt):
    """Kerb stones with open joints at the left, asphalt at the right, the gutter between."""
    columns, rows = 90, 900
    for name, m, section in (("kerb", stone, [(-.75, .128), (-.17, .124), (-.152, .116), (-.146, .104), (-.132, -.03)]),
                             ("road", asphalt, [(-.2, -.016), (0, -.014), (.13, -.003), (.5, .016), (3.2, .07)])):
        spots = [section[0]]
        for a, b in zip(section, section[1:]):
            spots += [tuple(p + (q - p) * k / (columns // 4) for p, q in zip(a, b)) for k in range(1, columns // 4 + 1)]
        vertices = []
        for row in range(rows + 1):
            y = -.4 + 11 * (row / rows) ** 2.2
            for x, z in spots:
                bump = (.0035 * noise.noise(Vector((x, y, z)) * 14) + .0015 * noise.noise(Vector((x, y, z)) * 60))
                if name == "kerb":
                    # no stone is set quite like the next
                    number = math.floor((y + .62) / .96)
                    gap = min((y + .62) % .96, .96 - (y + .62) % .96)
                    z_off = .004 * math.sin(number * 5.1) - .022 * math.exp(-(gap / .007) ** 2)
                    vertices.append((x + .006 * math.sin(number * 3.7) + bump - .016 * math.exp(-(gap / .008) ** 2) *
                                     (x > -.16), y, z + z_off + bump))
                else:
                    vertices.append((x, y, z + bump * (.35 if x < .05 else 1.2)))
        mesh(name, vertices, grid_faces(len(spots) - 1, rows), m)


def paperboat() -> None:
    """A paper boat drifts in the gutter along a kerb in the rain, seen from the height of the water."""
    reset()
    random.seed(19)
    stone = wet_stone("kerb", [(.10, .098, .094), (.20, .195, .185)], 6, .45, .0016, (.022, .028, .012))
    asphalt = wet_stone("asphalt", [(.022, .022, .023), (.045, .044, .044)], 4, .8, .004)
    _street(stone, asphalt)
    gutter = ripples((-.16, -.35), (.32, 2.6), 90, material("gutter", (.020, .018, .015), .03), seed=4, circle=.05)
    gutter.location.z = .0035
    sheet = _paper()
    parts, place = _fold_boat(sheet), bpy.data.objects.new("paper boat", None)
    bpy.context.scene.collection.objects.link(place)
    place.location, place.rotation_euler = (-.022, .40, -.006), (.10, -.03, math.radians(118))
    for part in parts:
        part.parent = place
    places = []
    for k in range(60):
        y = .12 + 3.6 * random.random() ** 1.6
        x = random.choice((-.115 + abs(random.gauss(0, .012)), random.gauss(.17, .05), random.gauss(-.35, .15)))
        z = .127 if x < -.17 else .0036 if x < .16 else .006 + .045 * (x - .12)
        tilt = .02 if -.17 < x < .16 else .12
        places.append((random.randrange(4), placed((x, y, z), (random.gauss(0, tilt), random.gauss(0, tilt),
                       random.random() * 6.3), random.uniform(.45, 1)), random.random()))
    scatter("leaves", [leaf(.06, .03, .03, .12), leaf(.05, .035, -.04, .08), leaf(.07, .055, .04, .1, 4, .35),
                       leaf(.045, .018, .06, .15)], places,
            tinted("leaves", [(.08, .04, .02), (.26, .13, .03), (.40, .28, .06), (.13, .07, .03)], .25, .15))
    # the street behind, far out of focus: a dark row of houses, wheels of a car that stands there, two lamps
    dark = material("dark", (.018, .019, .022), .8)
    for x, y, wide, tall in ((-3.4, 11, 2.7, 4), (4.4, 12, 3, 2.6), (1.2, 16, 3, 3.2)):
        mesh("houses", [(x - wide, y, -.2), (x + wide, y, -.2), (x + wide, y, tall), (x - wide, y, tall)],
             [(0, 1, 2, 3)], dark)
    for x, y, z, size, colour, strength in ((.62, 8.5, .62, .05, (1, .05, .02), 9),
                                            (1.22, 8.5, .62, .05, (1, .05, .02), 9),
                                            (-.75, 10.5, 1.05, .07, (1, .55, .20), 12),
                                            (-1.75, 10.8, .8, .06, (1, .50, .18), 8)):
        bpy.ops.mesh.primitive_uv_sphere_add(radius=size, location=(x, y, z), segments=16, ring_count=10)
        bpy.context.object.data.materials.append(material("lamp", (0, 0, 0), emission=colour, strength=strength))
    rain(260, (-.9, .15, 0), (1.4, 3.5, 1.0), .05, seed=3)
    gradient_sky([(-.2, (.05, .055, .06)), (0, (.24, .27, .31)), (.12, (.42, .47, .53)), (.45, (.50, .57, .66)),
                  (1, (.36, .43, .54))], strength=2.3)
    sun((-.5, .35, -.8), .9, (.86, .92, 1), 40)
    camera((.055, -.10, .115), (-.035, .40, .030), lens=52, fstop=4)
    bpy.context.scene.camera.data.dof.focus_distance = (Vector((.055, -.10, .115)) - Vector((-.022, .385, .03))).length
