"""A vocabulary of things at hand: brass and glass, chains, flames, crumbs, the dark room behind a still life."""
import math
import random

import bpy
from mathutils import Matrix, Vector
# the node helpers of the studio; a second set of them would only drift apart
from scene import _bump, _multiply, _noise, _ramp, _range
from scene import cube, lathe, mesh, pebble, placed, rounded, scatter, tube


def tint(o, values):
    """Give each vertex of `o` its tint (0 to 1), by which `tinted` chooses the colour."""
    o.data.attributes.new("tint", "FLOAT", "POINT").data.foreach_set("value", list(values))
    return o


def brass(name="brass", bright=(.62, .41, .16), dull=(.16, .085, .03), rough=.24, scale=14.0):
    """Old brass: rubbed bright where hands come, brown and duller in patches, small dents and scratches."""
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    tree, surface = m.node_tree, m.node_tree.nodes["Principled BSDF"]
    surface.inputs["Metallic"].default_value = 1
    patches, spots, dents = _noise(tree, scale, 9, distortion=.5), _noise(tree, scale * 22, 4), _noise(tree, 90, 3)
    scratches = _noise(tree, 900, 3, (1, .05, .3))
    middle = [(a + b) / 2 for a, b in zip(bright, dull)]
    colour = _ramp(tree, patches, [dull, middle, bright], .32, .62)
    colour = _multiply(tree, colour, _ramp(tree, spots, [(.5, .42, .36), (1, 1, 1)], .28, .42))
    tree.links.new(colour, surface.inputs["Base Color"])
    tree.links.new(_range(tree, patches, rough + .26, rough, .35, .62), surface.inputs["Roughness"])
    _bump(tree, surface, dents, .12, .002)
    _bump(tree, surface, scratches, .06, .0004)
    return m


def clear(name, colour=(1, 1, 1), rough=0.0, ior=1.5, middle=1.0, edge=.45):
    """Glass whose shadow lets light through, `middle` times at the middle and `edge` times at the edge.

    Light bent by glass is too noisy to trace; a `middle` above 1 stands in for the bright spot in the shadow.
    """
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    tree = m.node_tree
    surface = tree.nodes["Principled BSDF"]
    surface.inputs["Base Color"].default_value = (*colour, 1)
    surface.inputs["Roughness"].default_value, surface.inputs["IOR"].default_value = rough, ior
    surface.inputs["Transmission Weight"].default_value = 1
    facing, path = tree.nodes.new("ShaderNodeLayerWeight"), tree.nodes.new("ShaderNodeLightPath")
    through, mix = tree.nodes.new("ShaderNodeBsdfTransparent"), tree.nodes.new("ShaderNodeMixShader")
    light = _ramp(tree, facing.outputs["Facing"],
                  [tuple(middle * part for part in colour), tuple((middle + edge) / 2 * part for part in colour),
                   tuple(edge * part for part in colour)], .15, .8)
    tree.links.new(light, through.inputs[0])
    tree.links.new(path.outputs["Is Shadow Ray"], mix.inputs[0])
    tree.links.new(surface.outputs[0], mix.inputs[1])
    tree.links.new(through.outputs[0], mix.inputs[2])
    tree.links.new(mix.outputs[0], tree.nodes["Material Output"].inputs["Surface"])
    return m


def chain(start, end, m, pitch=.0058, thick=.0006):
    """A taut chain of oval links."""
    start, end = Vector(start), Vector(end)
    along = end - start
    oval = [(.36 * pitch * math.sin(turn), 0, .76 * pitch * math.cos(turn))
            for turn in (2 * math.pi * k / 14 for k in range(15))]
    link = tube(oval, [thick] * 15, 6)
    count = max(2, round(along.length / pitch))
    facing = along.to_track_quat("Z", "Y").to_matrix().to_4x4()
    places = [(0, Matrix.Translation(start + along * (k + .5) / count) @ facing
               @ Matrix.Rotation(k % 2 * math.pi / 2 + random.gauss(.5, .12), 4, "Z"), 0) for k in range(count)]
    return scatter("chain", [link], places, m)


def rod(points, thick, m, sides=10, smooth=2):
    """A round rod, wire or cord along `points`."""
    line = rounded([tuple(p) for p in points], smooth)
    return mesh("rod", *tube(line, [thick] * len(line), sides), m)


def lamp(at, watts, colour, size=.02):
    """A small lamp that gives light and is itself not seen."""
    light = bpy.data.lights.new("lamp", "POINT")
    light.energy, light.color, light.shadow_soft_size = watts, colour, size
    o = bpy.data.objects.new("lamp", light)
    o.location, o.visible_camera = at, False
    bpy.context.scene.collection.objects.link(o)
    return o


def boards(m, wide, rows, start, height, long=3.0, thick=.04, gap=.0012, bevel=.0016):
    """Boards along x beside each other, their tops about at `height`, the first at y = `start`."""
    return [cube((random.uniform(-.3, .3) * long / 3, start + row * wide, height - thick / 2 + random.gauss(0, .0003)),
                 (long, wide - gap, thick), m, bevel=bevel) for row in range(rows)]


def crumbs(m, places, size, shapes=5, roughness=.8):
    """Crumbs or grit of about `size` metres at `places` (x, y, z of the ground)."""
    put = []
    for x, y, z in places:
        big = size * random.lognormvariate(0, .55)
        put.append((random.randrange(shapes), placed((x, y, z + big * .55), [random.uniform(0, 6) for _ in range(3)],
                                                     (big, big * random.uniform(.5, 1), big * .7)), random.random()))
    return scatter("crumbs", [pebble(seed, roughness) for seed in range(shapes)], put, m)


def shelf_of_pots(y, z, left, right, board, glazes):
    """A shelf far behind with pots and bottles on it, for the blur and the dark."""
    cube(((left + right) / 2, y, z - .015), (right - left, .22, .03), board, bevel=.004)
    x = left + .1
    while x < right - .1:
        wide, tall = random.uniform(.04, .085), random.uniform(.1, .26)
        neck = random.choice((.95, .8, .4))
        lathe([(0, 0), (wide * .9, 0), (wide, .02), (wide, tall * .6), (wide * neck, tall * .8), (wide * neck, tall),
               (0, tall)], random.choice(glazes), (x, y + random.uniform(-.03, .03), z), 32)
        x += wide * 2 + random.choice((.02, .05, .2))


def glowing(name, stops, high, strength=1.0, colour=(.6, .5, .4), rough=.5, noisy=.0):
    """A thing that glows by its height: `stops` are (part of `high`, colour of the light) from below upwards."""
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    tree, surface = m.node_tree, m.node_tree.nodes["Principled BSDF"]
    surface.inputs["Base Color"].default_value, surface.inputs["Roughness"].default_value = (*colour, 1), rough
    where, parts = tree.nodes.new("ShaderNodeTexCoord"), tree.nodes.new("ShaderNodeSeparateXYZ")
    ramp = tree.nodes.new("ShaderNodeValToRGB")
    ramp.color_ramp.interpolation = "B_SPLINE"
    elements = ramp.color_ramp.elements
    while len(elements) < len(stops):
        elements.new(.5)
    for element, (part, light) in zip(elements, stops):
        element.position, element.color = part, (*light, 1)
    tree.links.new(where.outputs["Object"], parts.inputs[0])
    tree.links.new(_range(tree, parts.outputs["Z"], 0, 1, 0, high), ramp.inputs[0])
    light = ramp.outputs[0]
    if noisy:
        light = _multiply(tree, light, _ramp(tree, _noise(tree, noisy, 5), [(.45, .4, .36), (1, 1, 1)], .3, .65))
    tree.links.new(light, surface.inputs["Emission Color"])
    surface.inputs["Emission Strength"].default_value = strength
    # a lamp at the same place gives the light; from each facet of the thing it would only be noise
    m.cycles.emission_sampling = "NONE"
    return m


def flame_material(high=.03, strength=14):
    """A flame: dim and blue below, white-yellow above, its edge fading into the air."""
    m = glowing("flame", [(.02, (.02, .03, .14)), (.2, (.5, .16, .05)), (.4, (1, .5, .14)), (.7, (1, .62, .22)),
                          (1, (1, .48, .12))], high, strength, (0, 0, 0))
    tree = m.node_tree
    facing, mix = tree.nodes.new("ShaderNodeLayerWeight"), tree.nodes.new("ShaderNodeMixShader")
    tree.links.new(_range(tree, facing.outputs["Facing"], 0, 1, .95, .25), mix.inputs[0])
    tree.links.new(tree.nodes.new("ShaderNodeBsdfTransparent").outputs[0], mix.inputs[1])
    tree.links.new(tree.nodes["Principled BSDF"].outputs[0], mix.inputs[2])
    tree.links.new(mix.outputs[0], tree.nodes["Material Output"].inputs["Surface"])
    return m


def flame(at, high, m, watts, lean=0.0):
    """A flame of `high` metres with a lamp in it that gives the light."""
    o = lathe([(0, 0), (.09, .035), (.135, .2), (.126, .41), (.082, .68), (.032, .91), (0, 1)], m, at, 32, 3)
    for vertex in o.data.vertices:
        vertex.co.x += lean * vertex.co.z ** 2
        vertex.co *= high
    lamp(Vector(at) + Vector((0, 0, high * .5)), watts, (1, .56, .22), high * .16)
    return o
