"""An old mirror leaning against a wall."""
import math
import random

import bpy
from mathutils import Vector, noise
from rooms import boards, bough, collected, plaster
from scene import area, background, camera, cube, material, mesh, reset, sheet, sun, wood, worn

WIDE, TALL, LEAN = .82, 1.28, .16


def _silver():
    """Old silvering: brown specks and clouds that grow from the edges (attribute `edge`: metres to the edge)."""
    m = bpy.data.materials.new("silver")
    m.use_nodes = True
    tree = m.node_tree
    surface = tree.nodes["Principled BSDF"]
    edge, where = tree.nodes.new("ShaderNodeAttribute"), tree.nodes.new("ShaderNodeTexCoord")
    edge.attribute_name = "edge"

    def spots(scale, detail, reach, sharp):
        """1 where the noise is greater than the distance to the edge allows."""
        n, inward, total, step = (tree.nodes.new("ShaderNodeTexNoise"), tree.nodes.new("ShaderNodeMapRange"),
                                  tree.nodes.new("ShaderNodeMath"), tree.nodes.new("ShaderNodeMapRange"))
        n.inputs["Scale"].default_value, n.inputs["Detail"].default_value = scale, detail
        n.inputs["Distortion"].default_value = .3
        tree.links.new(where.outputs["Object"], n.inputs["Vector"])
        inward.inputs["From Max"].default_value = reach
        inward.inputs["To Min"].default_value, inward.inputs["To Max"].default_value = .13, -.20
        tree.links.new(edge.outputs["Fac"], inward.inputs["Value"])
        tree.links.new(n.outputs[0], total.inputs[0])
        tree.links.new(inward.outputs[0], total.inputs[1])
        step.inputs["From Min"].default_value, step.inputs["From Max"].default_value = .56, .56 + sharp
        tree.links.new(total.outputs[0], step.inputs["Value"])
        return step.outputs[0]

    clouds, specks = spots(10, 8, .13, .12), spots(60, 6, .20, .09)
    most, colour = tree.nodes.new("ShaderNodeMath"), tree.nodes.new("ShaderNodeMix")
    most.operation, colour.data_type = "MAXIMUM", "RGBA"
    tree.links.new(clouds, most.inputs[0])
    tree.links.new(specks, most.inputs[1])
    colour.inputs[6].default_value, colour.inputs[7].default_value = (.80, .80, .76, 1), (.055, .038, .022, 1)
    tree.links.new(most.outputs[0], colour.inputs[0])
    tree.links.new(colour.outputs[2], surface.inputs["Base Color"])
    for name, clean, spoilt in (("Metallic", 1, .75), ("Roughness", .012, .14)):
        spread = tree.nodes.new("ShaderNodeMapRange")
        spread.inputs["To Min"].default_value, spread.inputs["To Max"].default_value = clean, spoilt
        tree.links.new(most.outputs[0], spread.inputs["Value"])
        tree.links.new(spread.outputs[0], surface.inputs[name])
    return m


def _frame(m):
    """A moulding of old gilt around the glass, mitred at the corners, with a beaded edge."""
    profile = [(-.004, .0), (-.002, .012), (.006, .017), (.012, .014), (.018, .018), (.034, .036), (.052, .043),
               (.062, .040), (.066, .030), (.074, .028), (.080, .018), (.082, -.01)]
    corners = [(-1, -1), (1, -1), (1, 1), (-1, 1)]
    parts = []
    for k in range(4):
        (ax, az), (bx, bz) = corners[k], corners[(k + 1) % 4]
        vertices, along = [], 60
        for i in range(along + 1):
            t = i / along
            for out, rise in profile:
                x0, z0 = ax * (WIDE / 2 + out), az * (TALL / 2 + out)
                x1, z1 = bx * (WIDE / 2 + out), bz * (TALL / 2 + out)
                p = Vector((x0 + (x1 - x0) * t, -rise, z0 + (z1 - z0) * t))
                vertices.append(p + .0016 * noise.noise_vector(p * 25))
        parts.append(mesh("frame", vertices, sheet(along + 1, len(profile)), m))
        beads = int(((bx - ax) * WIDE + (bz - az) * TALL) / 2 * (1 if k in (0, 1) else -1) / .019)
        for i in range(abs(beads)):
            t = (i + .5) / abs(beads)
            x, z = (ax + (bx - ax) * t) * (WIDE / 2 + .012), (az + (bz - az) * t) * (TALL / 2 + .012)
            if random.random() > .04:
                bead = cube((x, -.017, z), (.0125, .012, .0125), m, bevel=.0052)
                parts.append(bead)
    return parts


def mirror() -> None:
    """An old mirror, brown at its edges, leans on a wall and shows a window and part of an empty room."""
    reset()
    random.seed(7)
    boards(-3, 3, -5, 2.0, [wood(f"board {k}", (.05, .03, .017), (.19, .12, .068), .40, .9) for k in range(3)], .15)
    wall = plaster("wall", (.34, .36, .33))
    back = plaster("back wall", (.42, .42, .38))
    cube((0, 2.05, 1.5), (6.2, .1, 3.2), wall)
    cube((0, 2.0, .09), (6, .024, .18), material("skirting", (.40, .39, .35), .5, second=(.32, .31, .28), bump=.1),
         bevel=.006)
    for at, size in (((0, -1.5, 3.1), (6.2, 7.2, .1)),
                     ((-3.05, -1.5, 1.5), (.1, 7.2, 3.2))):
        cube(at, size, back)
    # The window is in the wall to the right, out of the picture, and is seen in the mirror.
    near, far, low, high = -1.35, -2.65, .72, 2.35
    for at, size in (((0, -5.05, 1.5), (6.2, .1, 3.2)), ((3.05, (far - 5) / 2, 1.5), (.24, far + 5, 3.2)),
                     ((3.05, (near + 2) / 2, 1.5), (.24, 2 - near, 3.2)), ((3.05, -2, low / 2), (.24, 1.3, low)),
                     ((3.05, -2, (high + 3.1) / 2), (.24, 1.3, 3.1 - high))):
        cube(at, size, back)
    paint = worn("window paint", [(.45, .44, .40), (.55, .54, .5)], .5, 8, .2, .002)
    for y in (near - .03, -2, far + .03):
        cube((3.08, y, (low + high) / 2), (.06, .055, high - low), paint, bevel=.005)
    for z in (low + .03, 1.75, high - .03):
        cube((3.08, -2, z), (.05, 1.3, .05), paint, bevel=.005)
    cube((2.92, -2, low - .02), (.28, 1.5, .04), paint, bevel=.006)
    cube((2.92, (near + 2) / 2, .09), (.024, 2 - near, .18), paint, bevel=.006)
    # Outside there are bare trees and a hedge.
    bark = material("bark", (.05, .045, .04), .9)
    for seed, y, way in ((3, -3.6, (.1, .3, 1)), (7, -5.5, (.2, .2, 1)), (12, -2.2, (.0, -.2, 1))):
        mesh("tree", *bough((9, y, -2.5), way, 5, .14, seed), bark)
    cube((14, -6, -1), (1, 30, 3.3), material("hedge", (.05, .06, .04), .9))

    columns, rows = 82, 128
    corners = [(WIDE * (i / columns - .5), 0, TALL * (j / rows - .5))
               for j in range(rows + 1) for i in range(columns + 1)]
    # Old glass is not quite flat.
    glass = mesh("glass", [(x, .00012 * noise.noise(Vector((x * 5, 0, z * 5))), z) for x, _, z in corners],
                 sheet(rows + 1, columns + 1), _silver())
    glass.data.attributes.new("edge", "FLOAT", "POINT").data.foreach_set(
        "value", [min(WIDE / 2 - abs(x), TALL / 2 - abs(z)) for x, _, z in corners])
    gilt = worn("gilt", [(.17, .10, .042), (.30, .19, .075), (.42, .29, .125)], .42, 14, .4, .0012)
    gilt.node_tree.nodes["Principled BSDF"].inputs["Metallic"].default_value = .75
    foot = 1.985 - math.sin(LEAN) * (TALL + .16) / 2 - .03
    stand = collected("mirror", (.32, foot, (TALL + .165) / 2 * math.cos(LEAN)), 0, [glass, *_frame(gilt)])
    stand.rotation_euler = (-LEAN, .008, .05)
    # Low sun falls through the window along the wall.
    sun((-.75, .80, -.27), 7, (1, .78, .54), .7)
    area((3.6, -2, 1.7), (0, 1, .6), 210, 1.3, (.74, .86, 1))
    area((-2.4, -3.5, 2.4), (0, 1, .6), 30, 1.5, (.8, .88, 1))
    # The lamps stand for the sky; only the sky itself is to be seen in the glass.
    for o in bpy.context.scene.objects:
        o.visible_glossy = o.type != "LIGHT"
    background((.62, .72, .85), 1.5)
    camera((-1.15, -.75, 1.15), (.02, 2, .68), lens=40, fstop=4)
