"""Tent: a lit tent in the hills at dusk."""
import math
import random

import bpy
from mathutils import noise, Vector
from scene import (camera, clouds, conifer, gradient_sky, grid_faces, haze, lathe, material, mesh, pebble, placed,
                   reset, roughened, scatter, tinted, tube, worn)

LENGTH, HALF_WIDTH, HEIGHT = 2.1, .78, 1.16


def ground_height(x, y):
    return .16 * noise.noise(Vector((x, y, 0)) * .22) + .03 * noise.noise(Vector((x, y, 3)) * 1.3) - .0016 * x * x


def sheet(name, point, columns, rows, m):
    """A cloth from a function of two numbers between 0 and 1."""
    vertices = [point(column / columns, row / rows) for row in range(rows + 1) for column in range(columns + 1)]
    return mesh(name, vertices, grid_faces(columns, rows), m)


def crease(x, y, z):
    """Wrinkles of cloth under tension: long, thin and slanting."""
    tension = noise.noise(Vector((x * 2, y * 5 + z * 4, z * 2 - y * 3)))
    return .014 * tension + .005 * noise.noise(Vector((x, y, z)) * 11)


def side_wall(side):
    def point(along, down):
        tension = math.sin(math.pi * along) ** .7
        x = side * HALF_WIDTH * down - side * .085 * math.sin(math.pi * down) * (.35 + .65 * tension)
        # Between its pegs the lower edge pulls up.
        scallop = abs(math.sin(math.pi * along * 4)) * down ** 8
        z = HEIGHT * (1 - down) - .055 * tension * (1 - down) + .05 * scallop + .01
        y = LENGTH * (along - .5)
        return x - side * .03 * scallop, y, z + crease(x, y, z)
    return point


def end_wall(y, left, right, folds=0.0):
    """A gable, from `left` to `right` of its width (-1 to 1); `folds` gathers the cloth as a tied-back door."""
    def point(across, down):
        where = left + (right - left) * across
        wave = folds * math.sin(across * 13 + 2 * down) * (.35 + .65 * abs(down - .45))
        x = HALF_WIDTH * where * down * (1 - .5 * folds * 8 * math.exp(-((down - .5) / .2) ** 2) * across)
        bow = .04 * math.sin(math.pi * down) * (1 if y > 0 else -1)
        return x, y - bow + wave + crease(x, y, down), HEIGHT * (1 - down) + .012
    return point


def canvas():
    """Cotton that lets the light through, paler where it is worn."""
    m = worn("canvas", [(.56, .36, .14), (.64, .43, .18)], .9, 2.2, .15, .0012)
    tree = m.node_tree
    surface = tree.nodes["Principled BSDF"]
    through, mix = tree.nodes.new("ShaderNodeBsdfTranslucent"), tree.nodes.new("ShaderNodeMixShader")
    mix.inputs[0].default_value = .5
    colour = surface.inputs["Base Color"].links[0].from_socket
    tree.links.new(colour, through.inputs["Color"])
    tree.links.new(surface.outputs[0], mix.inputs[1])
    tree.links.new(through.outputs[0], mix.inputs[2])
    tree.links.new(mix.outputs[0], tree.nodes["Material Output"].inputs["Surface"])
    return m


def pitch_tent(at, turn):
    """A ridge tent with one half of its door tied back, a lantern and bedding inside."""
    cloth, pole = canvas(), material("pole", (.10, .06, .035), .6)
    rope = material("rope", (.45, .40, .32), .9)
    front, back = -LENGTH / 2, LENGTH / 2
    parts = [sheet("side", side_wall(side), 60, 40, cloth) for side in (-1, 1)]
    parts += [sheet("back", end_wall(back, -1, 1), 40, 40, cloth),
              sheet("closed door", end_wall(front, .06, 1), 30, 40, cloth),
              sheet("tied door", end_wall(front, -1, -.55, .045), 40, 40, cloth)]
    for y in (front, back):
        parts.append(mesh("pole", *tube([(0, y, 0), (.005, y, HEIGHT + .09)], [.014, .012], 10), pole))
    lines = [((0, front, HEIGHT), (.1, front - 1.5, -.02)), ((0, back, HEIGHT), (-.1, back + 1.5, -.02))]
    lines += [((side * HALF_WIDTH * .98, LENGTH * share, .05), (side * (HALF_WIDTH + .16), LENGTH * share, -.03))
              for side in (-1, 1) for share in (-.5, -.25, 0, .25, .5)]
    for start, end in lines:
        sagged = [Vector(start).lerp(Vector(end), k / 8) - Vector((0, 0, .03 * math.sin(math.pi * k / 8)))
                  for k in range(9)]
        parts.append(mesh("rope", *tube(sagged, [.0035] * 9, 6), rope))
    bedding = worn("bedding", [(.10, .05, .045), (.22, .08, .06)], .9, 5, .3, .002)
    for x, y, size in ((.28, .1, (.3, .85, .11)), (-.3, .55, (.2, .22, .22)), (-.42, .2, (.14, .18, .16))):
        bpy.ops.mesh.primitive_ico_sphere_add(subdivisions=5, radius=1, location=(x, y, size[2] * .6))
        o = bpy.context.object
        o.scale = size
        o.data.materials.append(bedding)
        bpy.ops.object.shade_smooth()
        parts.append(roughened(o, .2, .5, x * 9))
    glass = material("lantern", (1, .6, .25), .3, emission=(1, .55, .2), strength=14)
    parts.append(lathe([(0, 0), (.035, 0), (.042, .03), (.042, .1), (.03, .13), (0, .13)], glass, (-.12, .1, .40)))
    light = bpy.data.lights.new("lantern", "POINT")
    light.energy, light.color, light.shadow_soft_size = 46, (1, .62, .30), .12
    lamp = bpy.data.objects.new("lantern light", light)
    lamp.location = (-.12, .1, .42)
    bpy.context.scene.collection.objects.link(lamp)
    place = bpy.data.objects.new("tent", None)
    bpy.context.scene.collection.objects.link(place)
    place.location, place.rotation_euler = (*at, ground_height(*at) + .01), (0, 0, turn)
    for part in (*parts, lamp):
        part.parent = place


def meadow(tent_at):
    """Rough grass, longer in tufts, worn short around the tent, with stones."""
    steps, size = 160, 60.0
    corners = [(size * (column / steps - .5), size * (row / steps) - 10) for row in range(steps + 1)
               for column in range(steps + 1)]
    mesh("meadow", [(x, y, ground_height(x, y)) for x, y in corners], grid_faces(steps, steps),
         worn("soil", [(.07, .075, .032), (.14, .13, .06)], .95, 2, .6, .01))
    tufts = []
    for seed in range(9):
        vertices, blades = [], []
        for _ in range(15):
            turn, lean, length = random.random() * 6.3, random.uniform(.1, .8), random.uniform(.06, .17)
            foot = Vector((random.gauss(0, .035), random.gauss(0, .035), -.01))
            out = Vector((math.cos(turn), math.sin(turn), 0))
            side = Vector((-out.y, out.x, 0)) * random.uniform(.0012, .0026)
            middle = foot + out * length * lean * .35 + Vector((0, 0, length * .6))
            tip = foot + out * length * lean + Vector((0, 0, length * (1 - .4 * lean)))
            first = len(vertices)
            vertices += [foot - side, foot + side, middle + side * .8, middle - side * .8, tip]
            blades += [(first, first + 1, first + 2, first + 3), (first + 3, first + 2, first + 4)]
        tufts.append((vertices, blades))
    places = []
    for _ in range(26000):
        y = -7 + 24 * random.random() ** 1.7
        x = random.uniform(-1, 1) * (1.6 + .62 * (y + 7))
        near_tent = math.hypot(x - tent_at[0], y - tent_at[1])
        drift = noise.noise(Vector((x, y, 2)) * .8)
        if near_tent < .95 or drift < -.25 and random.random() < .6:
            continue
        size = random.uniform(.6, 1.25) * (1.15 + drift) * min(1, .35 + near_tent / 4)
        places.append((random.randrange(9), placed((x, y, ground_height(x, y)), (0, 0, random.random() * 6.3), size),
                       random.random()))
    scatter("grass", tufts, places, tinted("grass", [(.10, .15, .045), (.20, .21, .08), (.34, .30, .13)], .7, .25))
    stones = [placed((x, y, ground_height(x, y)), (0, 0, x), (size, size * .8, size * .55))
              for x, y, size in ((2.6, -3.4, .30), (3.05, -3.1, .17), (-4.2, 1.5, .45), (4.8, 3, .6), (1.2, -4.6, .09))]
    scatter("stones", [pebble(seed, .5, 4) for seed in range(5)], [(k, place, .5) for k, place in enumerate(stones)],
            tinted("stone", [(.10, .10, .095), (.17, .165, .15)], .85, bump=.6, scale=9))


def hill_height(x, y, seed, size):
    """Ridges with gullies: folded noise over smaller folded noise."""
    height, share = 0.0, 1.0
    where = Vector((x / size, y / size, seed))
    for _ in range(6):
        height += share * (1 - 2 * abs(noise.noise(where)))
        where, share = where * 2.03, share * .44
    return height


def hills(distance, depth, low, high, seed, size, m):
    columns, rows, width = 260, 60, distance * 2.2
    vertices = []
    for row in range(rows + 1):
        for column in range(columns + 1):
            x, y = width * (column / columns - .5), distance + depth * row / rows
            rise = math.sin(math.pi / 2 * min(1, row / rows * 1.6))
            vertices.append((x, y, low + (high - low) * rise * (.35 + .45 * hill_height(x, y, seed, size))))
    mesh("hills", vertices, grid_faces(columns, rows), m)


def trees():
    """A few spruces below, where the meadow drops away."""
    shapes = [conifer(random.uniform(8, 13), seed, .3) for seed in range(6)]
    places = []
    for _ in range(70):
        y = random.uniform(34, 75)
        x = random.gauss(16, 9) if random.random() < .6 else random.gauss(-26, 8)
        place = placed((x, y, -4 - .03 * y), (0, 0, random.random() * 6), random.uniform(.7, 1.1))
        places.append((random.randrange(6), place, random.random()))
    scatter("trees", shapes, places, haze(tinted("needles", [(.012, .02, .014), (.02, .028, .02)], .9), (.16, .19, .27),
                                          20, 330, .9))


def tent() -> None:
    """A tent lit from within, in a meadow above hills that go blue at dusk."""
    reset()
    random.seed(6)
    tent_at = (-1.25, .6)
    pitch_tent(tent_at, math.radians(-20))
    meadow(tent_at)
    trees()
    air = [(.085, .115, .165), (.16, .19, .255), (.30, .29, .34)]
    for (distance, depth, low, high, seed, size, reach), colour in zip(
            [(90, 160, -40, 16, 1.5, 80, 500), (420, 500, -120, 120, 5.2, 260, 1100),
             (1500, 1500, -300, 560, 8.4, 800, 2600)], air):
        slope = worn("slope", [(.02, .026, .02), (.045, .045, .035)], .95, .05, .3, .5)
        hills(distance, depth, low, high, seed, size, haze(slope, colour, 0, reach, .95))
    gradient_sky([(-.3, (.05, .06, .09)), (-.02, (.42, .27, .22)), (.05, (.40, .30, .27)), (.13, (.20, .23, .31)),
                  (.32, (.075, .12, .22)), (.9, (.02, .04, .10))], strength=1.75,
                 glow=((.55, 1, .02), (.42, .20, .07), 14))
    clouds((.14, .12, .16), amount=.40, scale=.9, seed=3.7, stretch=(.5, 1.3), dense=.7)
    camera((.75, -6.4, 1.15), (.1, 2, 1.02), lens=34, fstop=2.8)
