"""Candle: a flame at a window in the evening."""
import math
import random

import bpy
from mathutils import noise, Vector
from scene import (camera, cube, gradient_sky, grid_faces, haze, lathe, material, mesh, pebble, placed, reset, scatter,
                   tinted, tube, worn)

PANE = .235


def wax():
    """Wax that glows from the flame above, less with the depth; light traced through it would stay too noisy."""
    m = material("wax", (.80, .70, .54), .42, second=(.86, .77, .62), bump=.08, scale=60)
    tree = m.node_tree
    surface = tree.nodes["Principled BSDF"]
    where, parts, glow = (tree.nodes.new("ShaderNodeTexCoord"), tree.nodes.new("ShaderNodeSeparateXYZ"),
                          tree.nodes.new("ShaderNodeValToRGB"))
    depth = tree.nodes.new("ShaderNodeMapRange")
    depth.inputs["From Max"].default_value = .12
    for position, colour in ((.35, (.035, .010, .002, 1)), (.62, (.17, .060, .014, 1)), (.84, (.52, .24, .075, 1))):
        glow.color_ramp.elements.new(position).color = colour
    glow.color_ramp.elements[0].color, glow.color_ramp.elements[-1].color = (.008, .002, 0, 1), (.85, .47, .18, 1)
    glow.color_ramp.interpolation = "B_SPLINE"
    tree.links.new(where.outputs["Object"], parts.inputs[0])
    tree.links.new(parts.outputs["Z"], depth.inputs["Value"])
    tree.links.new(depth.outputs[0], glow.inputs[0])
    tree.links.new(glow.outputs[0], surface.inputs["Emission Color"])
    surface.inputs["Emission Strength"].default_value = 1.1
    return m


def burning_candle(x, y, z):
    """A thick candle that has burnt for an hour: its rim sunk at one side, where the wax ran over."""
    body = lathe([(0, 0), (.034, 0), (.0345, .004), (.0335, .05), (.0335, .1), (.0338, .116), (.0315, .119),
                  (.029, .114), (.024, .106), (.012, .1045), (0, .1045)], wax(), (x, y, z), 120, 3)
    for vertex in body.data.vertices:
        at = vertex.co
        turn, radius = math.atan2(at.y, at.x), math.hypot(at.x, at.y)
        top = min(1, max(0, (at.z - .085) / .034))
        grown = .0006 * noise.noise(Vector((at.x * 40, at.y * 40, at.z * 25)))
        for where, length, width, thick in ((-1.05, .075, .11, .0042), (-.7, .034, .09, .003), (-2.3, .05, .1, .0032)):
            apart = (turn - where + math.pi) % (2 * math.pi) - math.pi
            start = .118 - length
            run = 1 / (1 + math.exp(-(at.z - start) / .0022))
            bead = 1 + .8 * math.exp(-((at.z - start - .003) / .005) ** 2)
            grown += thick * bead * run * math.exp(-(apart / width) ** 2) * (radius > .027)
        if radius > 1e-5:
            at.x, at.y = at.x * (1 + grown / radius), at.y * (1 + grown / radius)
        if radius > .02:
            at.z -= top * (.0045 * (1 + math.cos(turn + .95)) + .002 * noise.noise(Vector((at.x * 60, at.y * 60, 7))))
    wick = worn("wick", [(.012, .01, .009), (.03, .022, .016)], .95, 90, .4, .0005)
    mesh("wick", *tube([(x, y, z + .102), (x + .0008, y, z + .109), (x + .003, y - .0006, z + .1145)],
                       [.0011, .001, .0008], 10), wick)
    flame(x + .0022, y - .0004, z + .1095)


def flame(x, y, z):
    """The flame: dim and blue below, white-yellow above, its edge fading into the air; a lamp in it gives the light."""
    m = bpy.data.materials.new("flame")
    m.use_nodes = True
    tree = m.node_tree
    tree.nodes.clear()
    where, parts = tree.nodes.new("ShaderNodeTexCoord"), tree.nodes.new("ShaderNodeSeparateXYZ")
    height, colour = tree.nodes.new("ShaderNodeMapRange"), tree.nodes.new("ShaderNodeValToRGB")
    height.inputs["From Max"].default_value = .034
    for position, shade in ((.12, (.10, .10, .30, 1)), (.30, (1.0, .42, .10, 1)), (.62, (1.0, .62, .22, 1))):
        colour.color_ramp.elements.new(position).color = shade
    colour.color_ramp.elements[0].color, colour.color_ramp.elements[-1].color = (.02, .03, .12, 1), (1, .50, .13, 1)
    facing, soft = tree.nodes.new("ShaderNodeLayerWeight"), tree.nodes.new("ShaderNodeMapRange")
    soft.inputs["From Min"].default_value, soft.inputs["From Max"].default_value = .95, .25
    emission, clear, mix = (tree.nodes.new("ShaderNodeEmission"), tree.nodes.new("ShaderNodeBsdfTransparent"),
                            tree.nodes.new("ShaderNodeMixShader"))
    emission.inputs["Strength"].default_value = 16
    tree.links.new(where.outputs["Object"], parts.inputs[0])
    tree.links.new(parts.outputs["Z"], height.inputs["Value"])
    tree.links.new(height.outputs[0], colour.inputs[0])
    tree.links.new(colour.outputs[0], emission.inputs["Color"])
    tree.links.new(facing.outputs["Facing"], soft.inputs["Value"])
    tree.links.new(soft.outputs[0], mix.inputs[0])
    tree.links.new(clear.outputs[0], mix.inputs[1])
    tree.links.new(emission.outputs[0], mix.inputs[2])
    tree.links.new(mix.outputs[0], tree.nodes.new("ShaderNodeOutputMaterial").inputs["Surface"])
    o = lathe([(0, 0), (.0030, .0012), (.0046, .007), (.0043, .014), (.0028, .023), (.0011, .031), (0, .034)], m,
              (x, y, z), 48, 3)
    for vertex in o.data.vertices:
        vertex.co.x += 2.2 * vertex.co.z ** 2
    light = bpy.data.lights.new("flame", "POINT")
    light.energy, light.color, light.shadow_soft_size = 1.1, (1, .56, .22), .005
    lamp = bpy.data.objects.new("flame light", light)
    lamp.location, lamp.visible_camera = (x + .0004, y, z + .015), False
    bpy.context.scene.collection.objects.link(lamp)


def window():
    """Sill and frame in old white paint, two panes with rain on the outside."""
    paint = worn("paint", [(.50, .47, .42), (.62, .59, .53)], .45, 7, .25, .0012)
    cube((0, .045, -.02), (1.9, .36, .04), paint, bevel=.006)
    cube((0, PANE, .022), (1.9, .05, .046), paint, bevel=.004)
    cube((0, PANE - .012, .050), (1.9, .03, .014), paint, bevel=.004)
    cube((.215, PANE, .5), (.042, .05, 1), paint, bevel=.005)
    cube((.215, PANE - .02, .5), (.022, .03, 1), paint, bevel=.005)
    room = worn("room", [(.20, .17, .14), (.26, .22, .18)], .95, 2, .1, .003)
    for at, size in (((-1.6, PANE + .02, .5), (1.6, .12, 3)), ((1.6, PANE + .02, .5), (1.6, .12, 3)),
                     ((0, PANE + .02, -1.05), (4, .12, 2)), ((0, PANE + .02, 1.9), (4, .12, 1.6)),
                     ((0, -2.6, .3), (4, .1, 3)), ((-2, -1.2, .3), (.1, 3, 3)), ((2, -1.2, .3), (.1, 3, 3)),
                     ((0, -1.2, 1.8), (4, 3, .1)), ((0, -1.2, -1.2), (4, 3, .1))):
        cube(at, size, room)
    glass = bpy.data.materials.new("pane")
    glass.use_nodes = True
    tree = glass.node_tree
    tree.nodes.clear()
    clear, mirror, mix = (tree.nodes.new("ShaderNodeBsdfTransparent"), tree.nodes.new("ShaderNodeBsdfGlossy"),
                          tree.nodes.new("ShaderNodeMixShader"))
    mirror.inputs["Roughness"].default_value, mix.inputs[0].default_value = .012, .075
    tree.links.new(clear.outputs[0], mix.inputs[1])
    tree.links.new(mirror.outputs[0], mix.inputs[2])
    tree.links.new(mix.outputs[0], tree.nodes.new("ShaderNodeOutputMaterial").inputs["Surface"])
    mesh("pane", [(-1, PANE, .02), (1, PANE, .02), (1, PANE, 1.2), (-1, PANE, 1.2)], [(0, 1, 2, 3)], glass)
    rain()


def rain():
    """Drops on the pane, most of them small, some run together and sagging, a few with a trail of beads."""
    shapes = [pebble(seed, .22, 3) for seed in range(8)]
    places = []

    def drop(x, z, size):
        places.append((random.randrange(8), placed((x, PANE + .001, z), (0, random.gauss(0, .2), 0),
                                                   (size, size * .38, size * random.uniform(.95, 1.5))), 0))
    for _ in range(1500):
        drop(random.uniform(-.5, .6), random.uniform(.05, .52), min(.0042, .0006 * random.paretovariate(1.25)))
    for _ in range(16):
        x, z = random.uniform(-.45, .55), random.uniform(.08, .3)
        drop(x, z, random.uniform(.0026, .0038))
        while random.random() < .95:
            z += random.uniform(.004, .012)
            x += random.gauss(0, .0006)
            drop(x, z, random.uniform(.0006, .0013))
    drops = material("drops", (1, 1, 1), .0, glass=1)
    drops.node_tree.nodes["Principled BSDF"].inputs["IOR"].default_value = 1.33
    scatter("rain", shapes, places, drops)


def street():
    """Outside, all of it blurred: a wet street, dark houses, lamps and a few lit windows."""
    wet = worn("wet", [(.008, .009, .012), (.02, .02, .024)], .22, .4, .5, .02)
    mesh("street", [(-60, 2, -4.6), (60, 2, -4.6), (60, 120, -4.6), (-60, 120, -4.6)], [(0, 1, 2, 3)], wet)
    house = haze(material("house", (.02, .02, .024), .9), (.030, .044, .080), 0, 60, .9)
    for x, wide, tall in ((-19, 11, 5.4), (-8.5, 7, 3.9), (.2, 6, 5.0), (9, 7.5, 4.2), (19, 9, 5.6)):
        cube((x, 42, tall / 2 - 3.4), (wide, 8, tall), house)
        left, right, eaves = x - wide / 2, x + wide / 2, tall - 4.6
        mesh("roof", [(left, 38, eaves), (right, 38, eaves), (right, 42, eaves + 1.6), (left, 42, eaves + 1.6)],
             [(0, 1, 2, 3)], house, smooth=False)
    lit = [((1, .52, .20), 11), ((1, .60, .30), 6), ((1, .42, .14), 13), ((.85, .9, 1), 5), ((1, .12, .06), 11)]
    shine = [material(f"light{number}", (0, 0, 0), emission=colour, strength=strength)
             for number, (colour, strength) in enumerate(lit)]
    for x, y, z, size, which in ((-7.6, 30, 1.3, .20, 0), (-3.1, 34, 1.1, .20, 2), (3.0, 30, 1.5, .22, 0),
                                 (8.3, 33, 1.2, .20, 2), (6.0, 36, -1.9, .13, 4), (6.9, 36, -1.95, .13, 4),
                                 (-5.2, 37.5, -.9, .3, 1), (-9.6, 37.5, 1.0, .3, 1), (1.3, 37.5, -.7, .34, 1),
                                 (10.4, 37.5, .6, .3, 1), (-1.2, 37.5, -2.2, .14, 3), (4.7, 37.5, 1.9, .22, 1)):
        bpy.ops.mesh.primitive_uv_sphere_add(radius=size, location=(x, y, z), segments=16, ring_count=10)
        bpy.context.object.data.materials.append(shine[which])


def curtain():
    """The edge of a linen curtain at the left, cut off by the picture."""
    columns, rows = 160, 60
    vertices = []
    for row in range(rows + 1):
        for column in range(columns + 1):
            u, z = column / columns, .9 * row / rows - .012
            fold = math.sin(u * 31 + .8 * math.sin(u * 9)) * (.012 + .006 * math.sin(z * 3))
            x = -.62 + .36 * u + .02 * noise.noise(Vector((u * 3, z * 2, 0))) - .05 * z
            vertices.append((x, .165 + fold + .012 * noise.noise(Vector((u * 6, z * 4, 3))), z))
    mesh("curtain", vertices, grid_faces(columns, rows),
         worn("linen", [(.30, .26, .21), (.38, .33, .27)], .95, 12, .4, .0008))


def candle() -> None:
    """A candle burns on a windowsill in the evening; behind the wet pane a street in blue and a few lights."""
    reset()
    random.seed(21)
    window()
    street()
    curtain()
    glaze = worn("glaze", [(.05, .075, .08), (.11, .13, .125)], .25, 20, .15, .001)
    lathe([(0, .003), (.035, .003), (.042, .0), (.046, .003), (.07, .013), (.0735, .0165), (.072, .018), (.068, .016),
           (.046, .0075), (.036, .007), (0, .007)], glaze, (-.07, .035, 0), 120)
    burning_candle(-.072, .037, .007)
    # The match it was lit with.
    stick = worn("match", [(.42, .28, .15), (.52, .37, .21)], .8, 40, .3, .0005)
    burnt = worn("burnt", [(.012, .011, .01), (.035, .03, .027)], .95, 90, .6, .0007)
    mesh("match", *tube([(.045, -.045, .0016), (.078, -.058, .0016)], [.0012, .0012], 4), stick)
    mesh("burnt match", *tube([(.0455, -.0452, .0016), (.036, -.0405, .0024), (.0315, -.0385, .004),
                               (.030, -.0380, .0046)], [.00115, .001, .0009, .0014], 8), burnt)
    crumbs = [(random.randrange(3), placed((random.gauss(-.01, .16), random.uniform(-.12, .1), .0004),
                                           (0, 0, random.random() * 6), random.uniform(.0003, .0009)), random.random())
              for _ in range(90)]
    scatter("crumbs", [pebble(seed, .8, 1) for seed in range(3)], crumbs,
            tinted("dust", [(.05, .04, .03), (.4, .33, .25)], .9))
    gradient_sky([(-.2, (.02, .03, .05)), (0, (.13, .19, .33)), (.15, (.07, .13, .28)), (.6, (.03, .07, .18)),
                  (1, (.02, .05, .14))], strength=1.5)
    camera((.075, -.66, .205), (.012, .037, .105), lens=52, fstop=2.2)
