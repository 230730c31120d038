"""Things in the hand or on a table: worn metal, flat shapes, closed wires, paper, thin glass."""
import math

import bpy
from mathutils import Vector, noise
from scene import _bump, _multiply, _noise, _ramp, _range, mesh


def metal(name, bright, tarnish, rough=.3, scale=60.0, wear=.5, bump=.12):
    """Handled metal: `bright` where it is rubbed, `tarnish` where it is not; `wear` (0 to 1) is how much is bright."""
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    tree, surface = m.node_tree, m.node_tree.nodes["Principled BSDF"]
    patches, spots = _noise(tree, scale, 9), _noise(tree, scale * 7, 6)
    scratches = _noise(tree, scale * 9, 3, (.06, 1, 1))
    middle = .68 - .36 * wear
    deep = [part * .45 for part in tarnish]
    colour = _ramp(tree, patches, [deep, tarnish, bright], middle - .14, middle + .1)
    colour = _multiply(tree, colour, _ramp(tree, spots, [(.5, .46, .42), (1, 1, 1)], .34, .5))
    tree.links.new(colour, surface.inputs["Base Color"])
    tree.links.new(_range(tree, patches, .55, 1, middle - .12, middle), surface.inputs["Metallic"])
    tree.links.new(_range(tree, patches, min(1, rough + .35), rough, middle - .1, middle + .12),
                   surface.inputs["Roughness"])
    _bump(tree, surface, patches, bump * 2, .15 / scale)
    _bump(tree, surface, spots, bump, .03 / scale)
    _bump(tree, surface, scratches, bump, .02 / scale)
    return m


def plate(outline, thick, m, bevel=.0004, name="plate"):
    """A flat piece: the closed `outline` of (x, y) points, `thick` metres, lying around z = 0."""
    count = len(outline)
    vertices = [(x, y, z) for z in (-thick / 2, thick / 2) for x, y in outline]
    turning = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(outline, [*outline[1:], outline[0]]))
    faces = [tuple(range(count))[::-1], tuple(range(count, 2 * count))]
    faces += [(i, (i + 1) % count, (i + 1) % count + count, i + count) for i in range(count)]
    o = mesh(name, vertices, faces if turning > 0 else [face[::-1] for face in faces], m, smooth=False)
    if bevel:
        edge = o.modifiers.new("bevel", "BEVEL")
        edge.width, edge.segments, edge.limit_method, edge.angle_limit = bevel, 2, "ANGLE", .6
    return o


def loop(points, radius, sides=10):
    """Vertices and faces of a wire along the closed line `points`; `radius` is a number or one for each point."""
    points = [Vector(p) for p in points]
    count = len(points)
    radii = [radius] * count if isinstance(radius, (int, float)) else radius
    normal = sum((a.cross(b) for a, b in zip(points, points[1:])), Vector()).normalized()
    vertices, faces = [], []
    for i, point in enumerate(points):
        ahead = (points[(i + 1) % count] - points[i - 1]).normalized()
        side = ahead.cross(normal).normalized()
        up = side.cross(ahead)
        for k in range(sides):
            turn = 2 * math.pi * k / sides
            vertices.append(point + radii[i] * (side * math.cos(turn) + up * math.sin(turn)))
        here, there = i * sides, (i + 1) % count * sides
        faces += [(here + k, here + (k + 1) % sides, there + (k + 1) % sides, there + k) for k in range(sides)]
    return vertices, faces


def group(parts, at=(0, 0, 0), rotation=(0, 0, 0)):
    """Move `parts`, built around the origin, to a place as one thing; gives the empty that holds them."""
    holder = bpy.data.objects.new("group", None)
    bpy.context.scene.collection.objects.link(holder)
    holder.location, holder.rotation_euler = at, rotation
    for part in parts:
        part.parent = holder
    return holder


def thin_glass(name, colour=(.96, .98, .97), shine=1.0, rough=.01, film=.0, flat=False):
    """Thin glass as a single skin: you look straight through it, it mirrors at the edges; quick, without caustics.

    `film` is how much dust lies on it. A `flat` pane is the same from both sides; a vessel mirrors at its inner wall,
    as thick glass does.
    """
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    tree = m.node_tree
    clear, mirror, mix = (tree.nodes.new("ShaderNodeBsdfTransparent"), tree.nodes.new("ShaderNodeBsdfGlossy"),
                          tree.nodes.new("ShaderNodeMixShader"))
    edge, factor = tree.nodes.new("ShaderNodeFresnel"), tree.nodes.new("ShaderNodeMath")
    clear.inputs[0].default_value, mirror.inputs["Roughness"].default_value = (*colour, 1), rough
    edge.inputs["IOR"].default_value = 1.5
    factor.operation, factor.inputs[1].default_value, factor.use_clamp = "MULTIPLY", shine, True
    if flat:
        side = tree.nodes.new("ShaderNodeNewGeometry")
        # behind the surface the node turns the index round; turned round beforehand it comes out right
        tree.links.new(_range(tree, side.outputs["Backfacing"], 1.5, 1 / 1.5, 0, 1), edge.inputs["IOR"])
    tree.links.new(edge.outputs[0], factor.inputs[0])
    tree.links.new(factor.outputs[0], mix.inputs[0])
    tree.links.new(clear.outputs[0], mix.inputs[1])
    tree.links.new(mirror.outputs[0], mix.inputs[2])
    last = mix
    if film:
        dust, over = tree.nodes.new("ShaderNodeBsdfDiffuse"), tree.nodes.new("ShaderNodeMixShader")
        dust.inputs[0].default_value = (.7, .68, .62, 1)
        tree.links.new(_range(tree, _noise(tree, 60, 8), 0, film, .35, .7), over.inputs[0])
        tree.links.new(mix.outputs[0], over.inputs[1])
        tree.links.new(dust.outputs[0], over.inputs[2])
        last = over
    tree.links.new(last.outputs[0], tree.nodes["Material Output"].inputs["Surface"])
    return m


def paper(name, light, dark, rough=.9, through=.12, scale=40.0):
    """Paper of good weight: fibres, a little soiled, light comes through it a little."""
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    tree, surface = m.node_tree, m.node_tree.nodes["Principled BSDF"]
    clouds, fibres = _noise(tree, scale, 7), _noise(tree, 2600, 4, (.4, 1, 1))
    colour = _ramp(tree, clouds, [dark, light], .25, .65)
    colour = _multiply(tree, colour, _ramp(tree, fibres, [(.86, .85, .83), (1, 1, 1)], .3, .6))
    tree.links.new(colour, surface.inputs["Base Color"])
    surface.inputs["Roughness"].default_value = rough
    _bump(tree, surface, fibres, .35, .00015)
    _bump(tree, surface, clouds, .25, .0012)
    glow, mix = tree.nodes.new("ShaderNodeBsdfTranslucent"), tree.nodes.new("ShaderNodeMixShader")
    mix.inputs[0].default_value = through
    tree.links.new(colour, glow.inputs[0])
    tree.links.new(surface.outputs[0], mix.inputs[1])
    tree.links.new(glow.outputs[0], mix.inputs[2])
    tree.links.new(mix.outputs[0], tree.nodes["Material Output"].inputs["Surface"])
    return m


def rounded_box(size, radius, step=.008, dents=0.0, seed=0):
    """Vertices and faces of a box with round edges, in small squares; `dents` metres deep make it an old one."""
    half = [length / 2 for length in size]
    vertices, faces, known = [], [], {}

    def corner(p):
        key = tuple(round(part, 6) for part in p)
        if key not in known:
            inner = Vector([max(radius - h, min(h - radius, part)) for part, h in zip(p, half)])
            out = (Vector(p) - inner).normalized()
            known[key] = len(vertices)
            knock = dents * noise.noise(inner * 9 + Vector((seed * 3.3, 0, 0))) + .3 * dents * noise.noise(inner * 31)
            vertices.append(inner + out * (radius + knock))
        return known[key]

    for axis in range(3):
        u, v = (axis + 1) % 3, (axis + 2) % 3
        columns, rows = (max(4, round(size[along] / step)) for along in (u, v))

        def even(i, count, h):
            # squares follow the round edge too, where the surface turns
            return math.sin((i / count - .5) * math.pi) * h if count < 8 else (2 * i / count - 1) * h

        for side in (-1, 1):
            for i in range(columns):
                for j in range(rows):
                    square = []
                    for a, b in ((i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)):
                        p = [0.0, 0.0, 0.0]
                        p[axis], p[u], p[v] = side * half[axis], even(a, columns, half[u]), even(b, rows, half[v])
                        square.append(corner(p))
                    faces.append(tuple(square if side > 0 else square[::-1]))
    return vertices, faces


def skin(vertices, faces, keep, thick, m, name="skin"):
    """A layer over a part of a surface, where `keep` says so of a point: a strap, a patch, a binding."""
    chosen = [face for face in faces if all(keep(vertices[i]) for i in face)]
    used = sorted({i for face in chosen for i in face})
    number = {old: new for new, old in enumerate(used)}
    o = mesh(name, [vertices[i] for i in used], [tuple(number[i] for i in face) for face in chosen], m)
    layer = o.modifiers.new("thick", "SOLIDIFY")
    layer.thickness, layer.offset = thick, 1
    edge = o.modifiers.new("bevel", "BEVEL")
    edge.width, edge.segments, edge.limit_method, edge.angle_limit = thick * .3, 2, "ANGLE", 1.0
    return o


def leather(name, dark, light, rough=.5, scale=7.0):
    """Old leather: fine grain, creases, rubbed pale and smooth in places, stained in others."""
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    tree, surface = m.node_tree, m.node_tree.nodes["Principled BSDF"]
    patches, grain = _noise(tree, scale, 9, distortion=.6), _noise(tree, 700, 4)
    creases = _noise(tree, 75, 6, (.5, 1, 1), 1.2)
    colour = _ramp(tree, patches, [dark, [(a + b) / 2 for a, b in zip(dark, light)], light], .28, .72)
    colour = _multiply(tree, colour, _ramp(tree, creases, [(.5, .46, .42), (1, 1, 1)], .34, .5))
    tree.links.new(colour, surface.inputs["Base Color"])
    tree.links.new(_range(tree, patches, rough + .18, rough - .14), surface.inputs["Roughness"])
    _bump(tree, surface, creases, .4, .0012)
    _bump(tree, surface, grain, .4, .0004)
    return m
