"""What belongs in rooms: floors, plain chairs, cloth that has settled, brick, windows, bare branches."""
import math
import random

import bpy  # before bmesh, which comes with it
import bmesh
from mathutils import Matrix, Vector, noise
from scene import cube, material, mesh, placed, rounded, scatter, tube, wood


def collected(name, at=(0, 0, 0), turn=0.0, parts=()):
    """An empty that carries `parts`, to place and turn them as one thing."""
    place = bpy.data.objects.new(name, None)
    bpy.context.scene.collection.objects.link(place)
    place.location, place.rotation_euler = at, (0, 0, turn)
    for part in parts:
        part.parent = place
    return place


def plaster(name, colour, rough=.9):
    """A painted wall: almost one tone, the paint a little uneven."""
    return material(name, colour, rough, second=[part * .86 for part in colour], bump=.10, scale=6)


def boards(x_from, x_to, y_from, y_to, planks, wide=.14, seed=0):
    """A floor of boards of unequal length, running away along y, gaps between them; some lie a little higher."""
    choose = random.Random(seed)
    x = x_from
    while x < x_to:
        width = wide * choose.uniform(.94, 1.06)
        y = y_from - choose.uniform(0, 2)
        while y < y_to:
            length = min(choose.uniform(1.4, 3.2), max(.1, y_to - y))
            # Wood has its grain along x, so a board is made along x and then turned.
            board = cube((x + width / 2, y + length / 2, -.015 + choose.gauss(0, .0006)),
                         (length - .003, width - .003, .03), choose.choice(planks), bevel=.002)
            board.rotation_euler = (choose.gauss(0, .003), 0, math.pi / 2)
            y += length
        x += width


def bent(width, height, thick, bow, m, parts=14):
    """A slat standing along x, bowed backwards (along y) in the middle, edges rounded."""
    vertices = []
    for i in range(parts + 1):
        x = width * (i / parts - .5)
        y = bow * (1 - (2 * x / width) ** 2)
        crown = .10 * height * (1 - (2 * x / width) ** 2)
        for part_y, part_z in ((-.5, -.5), (.5, -.5), (.5, .5), (-.5, .5)):
            vertices.append((x, y + part_y * thick, part_z * height + (crown if part_z > 0 else 0)))
    faces = [(4 * i + k, 4 * i + (k + 1) % 4, 4 * i + 4 + (k + 1) % 4, 4 * i + 4 + k)
             for i in range(parts) for k in range(4)]
    faces += [(3, 2, 1, 0), tuple(4 * parts + k for k in range(4))]
    slat = mesh("slat", vertices, faces, m)
    edge = slat.modifiers.new("bevel", "BEVEL")
    edge.width, edge.segments, edge.limit_method = min(.006, thick * .4), 3, "ANGLE"
    return slat


def chair(at, turn, upright, lying):
    """A plain wooden chair, its front along -y before it is turned; `upright` and `lying` have their grain so."""
    seat = cube((0, 0, .452), (.42, .405, .026), lying, bevel=.011)
    for vertex in seat.data.vertices:
        vertex.co.x *= 1.0 if vertex.co.y < 0 else .9
    parts = [seat]
    for side in (-1, 1):
        front = [(side * .192, -.185, 0), (side * .185, -.172, .25), (side * .182, -.168, .445)]
        back = [(side * .165, .225, 0), (side * .165, .19, .25), (side * .163, .178, .45), (side * .163, .192, .62),
                (side * .16, .235, .80), (side * .158, .262, .875)]
        for line, radii in ((front, (.013, .017, .02)), (back, (.014, .018, .02, .018, .014, .012))):
            stations = rounded([(*point, radius) for point, radius in zip(line, radii)])
            leg = mesh("leg", *tube([point[:3] for point in stations], [point[3] for point in stations], 16), upright)
            parts.append(leg)
        for height, y in ((.17, -.178), (.25, -.174)):
            parts.append(mesh("rail", *tube([(side * .188, y, height), (side * .18, .015, height + .004),
                                             (side * .166, .203, height + .008)], [.008, .0105, .008], 10), lying))
    parts.append(mesh("rail", *tube([(-.188, -.178, .215), (0, -.178, .215), (.188, -.178, .215)],
                                    [.008, .011, .008], 10), lying))
    for height, tall, y in ((.83, .085, .245), (.70, .05, .208), (.585, .05, .188)):
        slat = bent(.315, tall, .013, .022, lying)
        slat.location, slat.rotation_euler = (0, y, height), (-.28 if height > .6 else -.1, 0, 0)
        parts.append(slat)
    for y, width in ((-.172, .33), (.165, .3)):
        parts.append(cube((0, y, .415), (width, .018, .05), lying, bevel=.003))
    return collected("chair", at, turn, parts)


def chair_woods(name, dark, light, rough=.4, varnish=.1):
    """The two woods of a chair: grain upwards and grain along x."""
    return (wood(f"{name} upright", dark, light, rough, 1, 2, varnish),
            wood(f"{name} lying", dark, light, rough, 1, 0, varnish))


def solid(o, thickness=.01, friction=15):
    """Let cloth lie on an object."""
    o.modifiers.new("solid", "COLLISION")
    o.collision.thickness_outer, o.collision.cloth_friction = thickness, friction
    return o


def settled(o, frames, pinned=None, stiff=15.0, bending=.5, mass=.3, air=1.0, touching=0.0, shrink=0.0, pressure=0.0):
    """Let the mesh of an object fall as cloth for `frames` frames; it keeps the shape that it has then.

    `pinned` tells for a point how fast it is held (0 to 1); `touching` keeps layers so many metres apart.
    """
    if pinned:
        group = o.vertex_groups.new(name="pinned")
        for vertex in o.data.vertices:
            weight = pinned(vertex.co)
            if weight > 0:
                group.add([vertex.index], weight, "REPLACE")
    falling = o.modifiers.new("falling", "CLOTH")
    how = falling.settings
    how.quality, how.mass, how.air_damping = 5, mass, air
    how.tension_stiffness = how.compression_stiffness = how.shear_stiffness = stiff
    how.bending_stiffness, how.shrink_min = bending, shrink
    if pinned:
        how.vertex_group_mass = "pinned"
    if pressure:
        how.use_pressure, how.uniform_pressure_force = True, pressure
    falling.collision_settings.distance_min = .006
    if touching:
        falling.collision_settings.use_self_collision = True
        falling.collision_settings.self_distance_min = touching
    falling.point_cache.frame_start, falling.point_cache.frame_end = 1, frames
    scene = bpy.context.scene
    scene.frame_end = max(scene.frame_end, frames)
    for frame in range(1, frames + 1):
        scene.frame_set(frame)
    shape = bpy.data.meshes.new_from_object(o.evaluated_get(bpy.context.evaluated_depsgraph_get()))
    o.modifiers.clear()
    o.data = shape
    scene.frame_set(1)
    return o


def thick(o, thickness, smooth=1):
    """Give cloth its thickness and, by subdivision, its roundness."""
    if smooth:
        rounder = o.modifiers.new("smooth", "SUBSURF")
        rounder.levels = rounder.render_levels = smooth
    if thickness:
        layer = o.modifiers.new("thick", "SOLIDIFY")
        layer.thickness, layer.offset = thickness, 0
    o.data.shade_smooth()
    return o


def clear_glass(name, colour=(1, 1, 1), rough=.0):
    """Glass whose shadow is bright, as light is thrown through it; tracing that would stay noisy."""
    m = material(name, colour, rough, glass=1.0)
    tree = m.node_tree
    path, clear, mix = (tree.nodes.new("ShaderNodeLightPath"), tree.nodes.new("ShaderNodeBsdfTransparent"),
                        tree.nodes.new("ShaderNodeMixShader"))
    clear.inputs[0].default_value = (*(part * .88 for part in colour), 1)
    tree.links.new(path.outputs["Is Shadow Ray"], mix.inputs[0])
    tree.links.new(tree.nodes["Principled BSDF"].outputs[0], mix.inputs[1])
    tree.links.new(clear.outputs[0], mix.inputs[2])
    tree.links.new(mix.outputs[0], tree.nodes["Material Output"].inputs["Surface"])
    return m


def pane_glass(name, shine=.09, rough=.01):
    """A window pane: thin, clear, with a reflection."""
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    tree = m.node_tree
    tree.nodes.clear()
    clear, mirror, mix = (tree.nodes.new("ShaderNodeBsdfTransparent"), tree.nodes.new("ShaderNodeBsdfGlossy"),
                          tree.nodes.new("ShaderNodeMixShader"))
    mirror.inputs["Roughness"].default_value, mix.inputs[0].default_value = rough, shine
    tree.links.new(clear.outputs[0], mix.inputs[1])
    tree.links.new(mirror.outputs[0], mix.inputs[2])
    tree.links.new(mix.outputs[0], tree.nodes.new("ShaderNodeOutputMaterial").inputs["Surface"])
    return m


def bough(start, way, length, radius, seed, depth=4, droop=.0, twist=.35):
    """Vertices and faces of a bare bough: it wanders, forks and thins out into twigs."""
    choose = random.Random(seed)
    vertices, faces = [], []

    def grow(at, way, length, radius, depth):
        steps = max(4, round(length / .06)) if length < .8 else 13
        points, radii = [at], [radius]
        for i in range(steps):
            way = (way + Vector([choose.gauss(0, twist / steps ** .5) for _ in range(3)])
                   + Vector((0, 0, -droop / steps))).normalized()
            at = at + way * length / steps
            points.append(at)
            radii.append(radius * (1 - .93 * ((i + 1) / steps) ** 1.2) * choose.uniform(.94, 1.06))
        first = len(vertices)
        more, sides = tube(points, radii, 10 if radius > .02 else 6 if radius > .005 else 4)
        vertices.extend(more)
        faces.extend(tuple(first + i for i in f) for f in sides)
        if not depth:
            return
        for _ in range(choose.randint(4, 7)):
            i = choose.randint(max(1, steps // 4), steps)
            ahead = (points[i] - points[i - 1]).normalized()
            side = ahead.orthogonal().normalized()
            side.rotate(Matrix.Rotation(choose.uniform(0, 6.3), 3, ahead))
            fork = (ahead + side * choose.uniform(.5, 1.1) + Vector((0, 0, .18))).normalized()
            grow(points[i], fork, length * choose.uniform(.3, .62), radii[i] * choose.uniform(.45, .75), depth - 1)

    grow(Vector(start), Vector(way).normalized(), length, radius, depth)
    return vertices, faces


def wrinkled(o, depth=.004, size=.10, seed=0, smooth=2):
    """Press small wrinkles into cloth that has settled: narrow ridges that come and go, finer ones between."""
    rounder = o.modifiers.new("smooth", "SUBSURF")
    rounder.levels = rounder.render_levels = smooth
    o.data = bpy.data.meshes.new_from_object(o.evaluated_get(bpy.context.evaluated_depsgraph_get()))
    o.modifiers.clear()
    far = Vector((seed * 5.1, seed * 2.3, 0))
    normals = [vertex.normal.copy() for vertex in o.data.vertices]
    for vertex, normal in zip(o.data.vertices, normals):
        p = vertex.co / size + far
        # Wrinkles run together: the place is drawn out along a direction that wanders.
        p = Vector((p.x * 1.25 + p.y * .5, p.y * .55 - p.x * .2, p.z)) + .55 * noise.noise_vector(p * .45)
        ridge = (1 - abs(noise.noise(p)) * 2.2) if abs(noise.noise(p)) < .45 else 0
        fine = max(0, 1 - abs(noise.noise(p * 2.6 + far)) * 2.4)
        here = min(1, max(0, .45 + 1.3 * noise.noise(p * .4 + Vector((3, 1, 4)))))
        vertex.co += normal * depth * (max(0, ridge) ** 2.5 * here + .4 * fine ** 3 * (1 - .5 * here))
    o.data.shade_smooth()
    return o


def brick(seed, size=(.21, .1, .05), rough=.0035, cuts=3):
    """Vertices and faces of one brick around the origin, its edges worn and its sides uneven."""
    shape = bmesh.new()
    bmesh.ops.create_cube(shape, size=1)
    for v in shape.verts:
        v.co = Vector(part * length for part, length in zip(v.co, size))
    bmesh.ops.bevel(shape, geom=shape.edges[:], offset=.004, segments=2, affect="EDGES", profile=.6)
    bmesh.ops.subdivide_edges(shape, edges=[e for e in shape.edges if e.calc_length() > .03], cuts=cuts,
                              use_grid_fill=True)
    for v in shape.verts:
        v.co += rough * noise.noise_vector(v.co * 22 + Vector((seed * 7.7, 0, 0)))
        v.co += rough * .6 * noise.noise_vector(v.co * 70 + Vector((seed * 3.1, 5, 0)))
    shape.verts.index_update()
    vertices, faces = [tuple(v.co) for v in shape.verts], [tuple(v.index for v in f.verts) for f in shape.faces]
    shape.free()
    return vertices, faces


def brickwork(x_from, x_to, z_from, z_to, m, mortar, openings=(), worn_bricks=True, seed=0):
    """A brick wall in running bond, its face at y = 0 towards -y; `openings` are (x, z, width, height)."""
    choose = random.Random(seed)
    shapes = [brick(k) if worn_bricks else brick(k, rough=.001, cuts=0) for k in range(7)]
    places, course, z = [], 0, z_from
    while z < z_to:
        z += .0615
        course += 1
        inside = sorted((x - wide / 2, x + wide / 2) for x, middle, wide, tall in openings
                        if abs(z - middle) < tall / 2 + .02)
        ends = [x_from, *[edge for pair in inside for edge in pair], x_to]
        for left, right in zip(ends[::2], ends[1::2]):
            cube(((left + right) / 2, .107, z), (right - left, .19, .0616), mortar)
            x = x_from - (.11 if course % 2 else 0) - .22
            while x < right:
                x += .22
                low, high = max(x, left), min(x + .21, right)
                if high - low < .03:
                    continue
                tip = (choose.gauss(0, .008), choose.gauss(0, .004), choose.gauss(0, .008))
                # Bricks of one load lie together: the tones differ by patches as well as one by one.
                load = .9 * noise.noise(Vector((x * 1.1, seed, z * 1.6)))
                tone = min(1, max(0, choose.random() * .7 + .15 + load))
                places.append((choose.randrange(7), placed(((low + high) / 2, .05 + choose.gauss(0, .0018), z), tip,
                                                           ((high - low) / .21, 1, 1)), tone))
    return scatter("brickwork", shapes, places, m)
