"""Beach: one line of bare footprints on wet sand."""
import math
import random

import bpy
import numpy
from mathutils import Vector, noise
from scene import (_bump, _multiply, _noise, _ramp, _range, camera, clouds, grid_faces, haze, material, mesh, pebble,
                   placed, reset, scatter, sky, tinted, waves)

EYE = (.12, -.15, 1.22)


def _edge(y):
    """Where the last wave has run up to (x) at `y`, in tongues."""
    return -.95 - .035 * y + .34 * math.sin(y * .62 + .6) + .13 * math.sin(y * 1.9) + .5 * math.sin(y * .13)


def _footprints():
    """(position, direction, hand, depth) of every step: somebody who ambles and once stops to look at the sea."""
    steps, distance, hand = [], 0.0, 1

    def way(s):
        return Vector((.60 - .135 * s + .22 * math.sin(s * .42 + .5) - .0012 * s * s, 1.0 + s * .97))
    while distance < 40:
        ahead = (way(distance + .1) - way(distance - .1)).normalized()
        side = Vector((ahead.y, -ahead.x))
        turn = hand * random.gauss(.13, .05)
        toward = Vector((ahead.x * math.cos(turn) + ahead.y * math.sin(turn),
                         ahead.y * math.cos(turn) - ahead.x * math.sin(turn)))
        steps.append((way(distance) + side * hand * random.gauss(.085, .012), toward, hand, random.uniform(.010, .015)))
        distance, hand = distance + random.gauss(.63, .035), -hand
    return steps


# A right foot in metres: (along, outwards, half length, half width, how deep)
_FOOT = [(-.085, .000, .036, .030, 1.15), (-.030, .012, .050, .023, .72), (.030, .010, .044, .034, .80),
         (.058, .000, .030, .045, 1.05), (.122, -.030, .019, .0155, 1.0), (.122, -.004, .013, .0095, .85),
         (.115, .014, .0115, .0085, .8), (.105, .029, .010, .008, .75), (.092, .042, .009, .0075, .7)]


def _press(points, heights, steps):
    """Press the feet into the sand: heel, outer edge, ball and toes, a low rim, a scrape behind the toes."""
    ragged = numpy.array([noise.noise(Vector((x * 26, y * 26, 1))) for x, y in points])
    for where, ahead, hand, depth in steps:
        from_step = points - numpy.array(where)
        near = numpy.flatnonzero((abs(from_step) < .3).all(axis=1))
        if not len(near):
            continue
        along = from_step[near] @ numpy.array(ahead)
        out = (from_step[near] @ numpy.array((ahead.y, -ahead.x))) * hand
        hole, beyond = numpy.zeros(len(near)), numpy.full(len(near), 9.0)
        for at, aside, long, wide, deep in _FOOT:
            far = numpy.sqrt(((along - at) / long) ** 2 + ((out - aside) / wide) ** 2) + .07 * ragged[near]
            soft = 13 if long > .02 else 7
            hole = numpy.maximum(hole, deep / (1 + numpy.exp(numpy.clip((far - 1) * soft, -40, 40))))
            beyond = numpy.minimum(beyond, (far - 1) * min(long, wide))
        rim = numpy.exp(-((beyond - .012) / .010) ** 2) * (.6 + .6 * ragged[near])
        pushed = numpy.exp(-((along + .135) / .02) ** 2 - (out / .03) ** 2)
        heights[near] += -depth * hole + .0048 * rim + .004 * pushed + .0012 * ragged[near] * hole
    return heights


def _shore():
    """Sand and the sheet of the last wave in one mesh, fine near the eye; `wet` and `foam` go with its points."""
    rows, columns, near, far, spread = 1000, 620, .75, 190.0, math.radians(44)
    distances = near * (far / near) ** (numpy.arange(rows + 1) / rows)
    angles = numpy.linspace(-spread, spread, columns + 1)
    points = numpy.stack([numpy.outer(distances, numpy.sin(angles)).ravel(),
                          numpy.outer(distances, numpy.cos(angles)).ravel()], axis=1)
    from_edge = numpy.array([x - _edge(y) for x, y in points])
    swell = numpy.array([.03 * noise.noise(Vector((x * .4, y * .25, 0)))
                         + .006 * noise.noise(Vector((x * 3, y * 1.6, 2)))
                         + .0022 * noise.noise(Vector((x * 16, y * 11, 5))) for x, y in points])
    heights = _press(points, .030 * from_edge + swell * numpy.clip(.3 + from_edge, .1, 1), _footprints())
    # the wave lies on the sand with a rounded rim, thin at first
    under = -from_edge
    sheet = numpy.where(under > 0, -.030 * under + .010 * (1 - numpy.exp(-numpy.maximum(under, 0) / .03)), -9)
    ripple = numpy.array([.004 * noise.noise(Vector((x * 3.2, y * 1.7, 8))) for x, y in points])
    heights = numpy.where(under > 0, numpy.maximum(heights - .01, sheet + ripple * numpy.clip(under, 0, 1)), heights)
    heights -= .2 * numpy.clip(under - 4, 0, 4)
    # what the wave before it has wetted dries slowly from the right
    patch = numpy.array([noise.noise(Vector((x * .8, y * .5, 3))) for x, y in points])
    wet = numpy.clip(1.12 - (from_edge - .45 * patch) / 2.7, .12, 1)
    wet = numpy.where(under > 0, 1.0, wet * .9)
    lace = numpy.exp(-(under / .055) ** 2) + .62 * numpy.exp(-((under - .55 - .3 * patch) / .22) ** 2)
    foam = numpy.clip(lace + .5 * numpy.exp(-((under - 1.9 - .5 * patch) / .3) ** 2), 0, 1) * (under > -.02)
    o = mesh("shore", numpy.column_stack([points, heights]).tolist(), grid_faces(columns, rows), _sand())
    for name, values in (("wet", wet), ("foam", foam)):
        o.data.attributes.new(name, "FLOAT", "POINT").data.foreach_set("value", values)


def _sand():
    """Sand from damp to under water, and foam as a net of bubbles' edges."""
    m = bpy.data.materials.new("sand")
    m.use_nodes = True
    tree, surface = m.node_tree, m.node_tree.nodes["Principled BSDF"]
    wet, foam = (tree.nodes.new("ShaderNodeAttribute") for _ in range(2))
    wet.attribute_name, foam.attribute_name = "wet", "foam"
    tone, grain = _noise(tree, 2.2, 8), _noise(tree, 480, 3)
    colour = _multiply(tree, _ramp(tree, tone, [(.165, .135, .105), (.23, .19, .145)], .3, .7),
                       _ramp(tree, grain, [(.45, .43, .42), (1, 1, 1), (1.25, 1.2, 1.1)], .25, .75))
    colour = _multiply(tree, colour, _ramp(tree, wet.outputs["Fac"], [(1, 1, 1), (.34, .32, .30)], .15, .8))
    tree.links.new(_range(tree, wet.outputs["Fac"], .62, .055, .15, .95), surface.inputs["Roughness"])
    where, net, cells = (tree.nodes.new(f"ShaderNode{kind}") for kind in ("TexCoord", "Mapping", "TexVoronoi"))
    net.inputs["Scale"].default_value = (1, .55, 1)
    cells.feature, cells.inputs["Scale"].default_value = "DISTANCE_TO_EDGE", 38
    tree.links.new(where.outputs["Object"], net.inputs[0])
    # drag the net about, so that its meshes are of all sizes
    drag, shift = tree.nodes.new("ShaderNodeTexNoise"), tree.nodes.new("ShaderNodeVectorMath")
    drag.inputs["Scale"].default_value, drag.inputs["Detail"].default_value = 4, 2
    shift.operation, shift.inputs[1].default_value = "MULTIPLY_ADD", (.16, .16, 0)
    tree.links.new(where.outputs["Object"], drag.inputs["Vector"])
    tree.links.new(drag.outputs["Color"], shift.inputs[0])
    tree.links.new(net.outputs[0], shift.inputs[2])
    tree.links.new(shift.outputs[0], cells.inputs["Vector"])
    less, fine, mix = (tree.nodes.new(f"ShaderNode{kind}") for kind in ("Math", "Math", "Mix"))
    less.operation, fine.operation, fine.inputs[1].default_value = "SUBTRACT", "MULTIPLY", .52
    torn = tree.nodes.new("ShaderNodeMath")
    torn.operation = "MULTIPLY"
    tree.links.new(foam.outputs["Fac"], torn.inputs[0])
    tree.links.new(_range(tree, _noise(tree, 3.4, 8, (1, .6, 1), .5), 0, 1, .36, .66), torn.inputs[1])
    tree.links.new(torn.outputs[0], fine.inputs[0])
    tree.links.new(fine.outputs[0], less.inputs[0])
    tree.links.new(cells.outputs["Distance"], less.inputs[1])
    white = _range(tree, less.outputs[0], 0, 1, 0, .05)
    mix.data_type, mix.inputs[7].default_value = "RGBA", (.78, .78, .76, 1)
    for a, b in ((white, mix.inputs[0]), (colour, mix.inputs[6]), (mix.outputs[2], surface.inputs["Base Color"])):
        tree.links.new(a, b)
    _bump(tree, surface, grain, .30, .0012)
    _bump(tree, surface, white, .6, .004)
    return haze(m, (.78, .62, .48), 45, 190, .95)


def beach() -> None:
    """Bare footprints along the wet edge of a beach, towards a low sun outside the picture."""
    reset()
    random.seed(31)
    _shore()
    water = haze(material("sea", (.012, .028, .032), rough=.08, bump=.15, scale=4), (.84, .68, .52), 60, 330, .97)
    waves(water, (-126, -10, -.42), 60, (2, 5), 16, .42, 7, 3, .5, 10)
    bpy.ops.object.shade_smooth()
    shells = []
    for _ in range(130):
        y = .9 + 7 * random.random() ** 1.6
        x = _edge(y) + .35 + abs(random.gauss(.3, .8))
        shells.append((random.randrange(5), placed((x, y, .030 * (x - _edge(y)) + .001), [random.random() * 6 for _ in
                       range(3)], [.002 + abs(random.gauss(0, .0045)) * k for k in (1, .8, .4)]), random.random()))
    scatter("shells", [pebble(k, .5) for k in range(5)], shells,
            tinted("shells", [(.05, .045, .04), (.30, .25, .20), (.60, .55, .48), (.12, .09, .07)], .4))
    sky(elevation=5.5, rotation=-38, strength=.125)
    clouds((.50, .38, .34), amount=.42, scale=.8, seed=3.3, stretch=(.5, 1.2), dense=.6)
    camera(EYE, (-.22, 3.4, .26), lens=34, fstop=5.6)
    bpy.context.scene.camera.data.dof.focus_distance = 2.6
