"""Lighthouse: its lamp lit in rain, over a rough sea at nightfall."""
import math
import random

import bpy
from mathutils import Vector, noise
from scene import (_noise, _range, camera, clouds, cube, gradient_sky, grid_faces, haze, lathe, material, mesh, reset,
                   waves, worn)
from weather import glow, rain

AIR, FOOT = (.036, .056, .095), (43.0, 300.0, 12.5)


def _rock_height(x, y):
    """A headland that comes in from the right and breaks off into the sea."""
    along = max(0, (x - 14) / 62)
    height, share, where = 0.0, 1.0, Vector((x * .034, y * .034, 4.2))
    for _ in range(6):
        height += share * (1 - 2 * abs(noise.noise(where)))
        where, share = where * 2.1, share * .5
    rise = 15 * (1 - math.exp(-along * 3.2)) + 7 * along
    across = math.exp(-((y - 305) / 30) ** 2)
    level = math.exp(-((x - FOOT[0]) / 11) ** 2 - ((y - FOOT[1]) / 12) ** 2)
    wild = rise * across * (.62 + .30 * height) - 1.5
    return wild * (1 - level) + FOOT[2] * level


def _headland():
    columns, rows = 360, 130
    vertices = [(5 + 150 * i / columns, 262 + 80 * j / rows, _rock_height(5 + 150 * i / columns, 262 + 80 * j / rows))
                for j in range(rows + 1) for i in range(columns + 1)]
    stone = worn("rock", [(.010, .011, .012), (.028, .030, .032)], .55, .25, .8, .15)
    mesh("headland", vertices, grid_faces(columns, rows), haze(stone, AIR, 80, 430, .88), smooth=False)


def _tower():
    """The tower, its gallery and lantern, a low house beside it with one window lit."""
    x, y, z = FOOT
    white = haze(worn("whitewash", [(.36, .37, .38), (.46, .46, .46)], .8, .4, .2, .02), AIR, 150, 480, .85)
    dark = haze(material("iron", (.02, .02, .022), .5), AIR, 150, 480, .85)
    lathe([(3.1, -2), (2.9, 1), (2.5, 9), (2.25, 17.2), (2.3, 17.6)], white, (x, y, z), 48, 1)
    lathe([(2.2, 17.3), (2.6, 17.6), (3.1, 18.1), (3.1, 18.35), (0, 18.4)], dark, (x, y, z), 48, 1)
    lathe([(1.9, 21.0), (2.0, 21.2), (1.5, 22.2), (.4, 22.9), (.12, 23.4), (.05, 24.4)], dark, (x, y, z), 32, 1)
    for k in range(10):
        turn = k * math.pi / 5 + .2
        cube((x + 1.62 * math.cos(turn), y + 1.62 * math.sin(turn), z + 19.7), (.10, .10, 2.8), dark)
        cube((x + 3.0 * math.cos(turn), y + 3.0 * math.sin(turn), z + 18.9), (.06, .06, 1.1), dark)
    lathe([(2.97, 19.38), (3.03, 19.38), (3.03, 19.45), (2.97, 19.45)], dark, (x, y, z), 48, 0)
    lamp = material("lamp", (0, 0, 0), emission=(1, .80, .48), strength=95)
    lathe([(0, 18.9), (.7, 19.1), (.85, 19.8), (.7, 20.5), (0, 20.7)], lamp, (x, y, z), 24, 1)
    for height in (5.5, 12.2):
        cube((x - .3, y - 2.75 + height * .04, z + height), (.55, .3, 1.0), dark)
    house = (x + 10, y + 1, _rock_height(x + 10, y + 1))
    cube((house[0], house[1], house[2] + 1.4), (8, 6, 4.4), white)
    mesh("roof", [(house[0] + a, house[1] + b, house[2] + c) for a, b, c in
                  ((-4.3, -3.4, 3.5), (4.3, -3.4, 3.5), (4.3, 0, 6.1), (-4.3, 0, 6.1), (4.3, 3.4, 3.5),
                   (-4.3, 3.4, 3.5))], [(0, 1, 2, 3), (3, 2, 4, 5)], dark, smooth=False)
    cube((house[0] + 2.6, house[1], house[2] + 6.0), (.8, .8, 1.6), dark)
    cube((house[0] - 1.5, house[1] - 3.0, house[2] + 2.0), (.8, .1, 1.1),
         material("window", (0, 0, 0), emission=(1, .58, .24), strength=3.5))
    light = bpy.data.lights.new("lamp", "POINT")
    light.energy, light.color, light.shadow_soft_size = 5000, (1, .78, .5), .8
    lit = bpy.data.objects.new("lamp light", light)
    lit.location = (x, y - 3.5, z + 19.8)
    bpy.context.scene.collection.objects.link(lit)
    return Vector((x, y - 4, z + 19.8))


def _beam(at, toward, long, wide, strength):
    """A beam of the lamp in the rain, fading with its length and towards its sides."""
    m = bpy.data.materials.new("beam")
    m.use_nodes = True
    tree = m.node_tree
    where, parts, side = (tree.nodes.new(f"ShaderNode{kind}") for kind in ("TexCoord", "SeparateXYZ", "LayerWeight"))
    shine, clear, both = (tree.nodes.new(f"ShaderNode{kind}") for kind in ("Emission", "BsdfTransparent", "AddShader"))
    fade, total = tree.nodes.new("ShaderNodeMath"), tree.nodes.new("ShaderNodeMath")
    fade.operation, fade.inputs[1].default_value, total.operation = "POWER", 2.4, "MULTIPLY"
    shine.inputs[0].default_value = (1, .84, .58, 1)
    for a, b in ((where.outputs["Object"], parts.inputs[0]),
                 (_range(tree, parts.outputs["Z"], 1, 0, 0, 1), fade.inputs[0]),
                 (_range(tree, side.outputs["Facing"], strength, 0, .05, .9), total.inputs[1]),
                 (fade.outputs[0], total.inputs[0]), (total.outputs[0], shine.inputs[1]),
                 (clear.outputs[0], both.inputs[0]), (shine.outputs[0], both.inputs[1]),
                 (both.outputs[0], tree.nodes["Material Output"].inputs[0])):
        tree.links.new(a, b)
    cone = lathe([(.012, 0), (.30, .3), (1, 1)], m, at, 64, 0)
    cone.scale, cone.visible_shadow = (wide, wide, long), False
    cone.rotation_euler = Vector(toward).to_track_quat("Z", "Y").to_euler()


def _rough_sea():
    """The sea with crests that the wind has broken into foam."""
    m = material("sea", (.006, .011, .016), .14, bump=.35, scale=1.2)
    tree, surface = m.node_tree, m.node_tree.nodes["Principled BSDF"]
    crest, mix = tree.nodes.new("ShaderNodeAttribute"), tree.nodes.new("ShaderNodeMix")
    crest.attribute_name, mix.data_type = "foam", "RGBA"
    torn, add = _noise(tree, .9, 9, (1, .5, 1), .6), tree.nodes.new("ShaderNodeMath")
    add.operation = "MULTIPLY"
    tree.links.new(crest.outputs["Fac"], add.inputs[0])
    tree.links.new(_range(tree, torn, 0, 1.6, .38, .68), add.inputs[1])
    white = _range(tree, add.outputs[0], 0, .85, .12, .65)
    mix.inputs[6].default_value, mix.inputs[7].default_value = (.006, .011, .016, 1), (.42, .46, .50, 1)
    for a, b in ((white, mix.inputs[0]), (mix.outputs[2], surface.inputs["Base Color"]),
                 (_range(tree, white, .14, .8, 0, 1), surface.inputs["Roughness"])):
        tree.links.new(a, b)
    water = waves(haze(m, AIR, 120, 700, .95), (-360, -40, 0), 180, (4, 5), 15, 1.9, 13, 6, .25, 60)
    ocean = water.modifiers["ocean"]
    ocean.use_foam, ocean.foam_layer_name, ocean.foam_coverage = True, "foam", .55
    bpy.ops.object.shade_smooth()


def lighthouse() -> None:
    """A lighthouse on a headland at nightfall, its lamp lit in rain over a rough sea."""
    reset()
    random.seed(23)
    _rough_sea()
    _headland()
    lamp = _tower()
    glow(lamp, 34, (1, .72, .42), .22, 2.6)
    glow(lamp - Vector((0, 1, 0)), 7, (1, .82, .55), 1.6, 3.0)
    _beam(lamp + Vector((0, 1, 0)), (-1, -.25, .015), 190, 9, .030)
    _beam(lamp + Vector((0, 1.2, 0)), (1, .25, .015), 120, 6, .014)
    for k, (x, y, size) in enumerate(((19, 266, 6), (27, 263, 5), (36, 262, 6), (55, 262, 5), (74, 261, 7))):
        glow((x, y, 1.0 + .25 * size), size, (.075, .095, .13), 1, 1.8, .35, .6, k, .45)
    rain(2600, (-9, 4, -3), (9, 26, 10), .42, 2, .0018, .22, .26, (.40, .52, .70))
    gradient_sky([(-.2, (.012, .018, .030)), (0, (.115, .165, .245)), (.07, (.085, .130, .21)),
                  (.22, (.045, .075, .135)), (1, (.016, .030, .062))], strength=1.05,
                 glow=((-.8, 1, .02), (.10, .11, .13), 10))
    clouds((.020, .028, .046), amount=.60, scale=.5, seed=9.4, stretch=(1, .75), softness=.42, dense=.8)
    camera((0, 0, 5.2), (4, 300, 33), lens=52, fstop=8)
    bpy.context.scene.camera.data.dof.focus_distance = 260
