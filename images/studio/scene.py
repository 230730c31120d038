"""A small vocabulary for path-traced still lifes: material, cube, camera, light, sky, render."""
import math
import random

import bpy  # before bmesh, which comes with it
import bmesh
from mathutils import Euler, Matrix, Vector, noise


def reset(width=900, height=600, samples=48, threads=2):
    """An empty Cycles scene, denoised, filmic colours."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    cycles = scene.cycles
    cycles.samples, cycles.max_bounces = samples, 6
    cycles.use_denoising, cycles.use_adaptive_sampling, cycles.adaptive_threshold = True, True, .03
    scene.render.resolution_x, scene.render.resolution_y = width, height
    scene.render.threads_mode, scene.render.threads = "FIXED", threads
    scene.view_settings.view_transform, scene.view_settings.look = "AgX", "AgX - Medium High Contrast"
    scene.render.image_settings.file_format = "PNG"
    scene.world = bpy.data.worlds.new("world")
    scene.world.use_nodes = True


def material(name, colour, rough=.5, metal=0.0, second=None, bump=0.0, scale=5.0, emission=None, strength=1.0,
             glass=0.0):
    """A principled material; `second` mixes in another colour by noise, `bump` roughens the surface."""
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    tree = m.node_tree
    surface = tree.nodes["Principled BSDF"]
    surface.inputs["Base Color"].default_value = (*colour, 1)
    surface.inputs["Roughness"].default_value, surface.inputs["Metallic"].default_value = rough, metal
    surface.inputs["Transmission Weight"].default_value = glass
    if emission:
        surface.inputs["Emission Color"].default_value = (*emission, 1)
        surface.inputs["Emission Strength"].default_value = strength
    if second or bump:
        where, noise = tree.nodes.new("ShaderNodeTexCoord"), tree.nodes.new("ShaderNodeTexNoise")
        noise.inputs["Scale"].default_value, noise.inputs["Detail"].default_value = scale, 8
        tree.links.new(where.outputs["Object"], noise.inputs["Vector"])
        if second:
            mix = tree.nodes.new("ShaderNodeMix")
            mix.data_type = "RGBA"
            mix.inputs[6].default_value, mix.inputs[7].default_value = (*colour, 1), (*second, 1)
            tree.links.new(noise.outputs["Fac"], mix.inputs[0])
            tree.links.new(mix.outputs[2], surface.inputs["Base Color"])
        if bump:
            b = tree.nodes.new("ShaderNodeBump")
            b.inputs["Strength"].default_value = bump
            tree.links.new(noise.outputs["Fac"], b.inputs["Height"])
            tree.links.new(b.outputs["Normal"], surface.inputs["Normal"])
    return m


def cube(at, size, m, bevel=0.0):
    """A box of `size` metres centred `at`, its edges rounded by `bevel`."""
    # no operators: they get slow with many objects
    corners = [tuple(length * part for length, part in zip(size, (x, y, z)))
               for x in (-.5, .5) for y in (-.5, .5) for z in (-.5, .5)]
    sides = [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)]
    o = mesh("cube", corners, sides, m, smooth=False)
    o.location = at
    if bevel:
        edge = o.modifiers.new("bevel", "BEVEL")
        edge.width, edge.segments = bevel, 3
    return o


def _aim(o, at, target):
    o.location = at
    o.rotation_euler = (Vector(target) - Vector(at)).to_track_quat("-Z", "Y").to_euler()
    bpy.context.scene.collection.objects.link(o)
    return o


def camera(at, target, lens=50.0, fstop=None):
    """A camera `at`, sharp on `target`; `fstop` gives depth of field."""
    data = bpy.data.cameras.new("camera")
    data.lens = lens
    if fstop:
        data.dof.use_dof, data.dof.aperture_fstop = True, fstop
        data.dof.focus_distance = (Vector(target) - Vector(at)).length
    bpy.context.scene.camera = _aim(bpy.data.objects.new("camera", data), at, target)


def area(at, target, watts, size=2.0, colour=(1, 1, 1)):
    light = bpy.data.lights.new("area", "AREA")
    light.energy, light.size, light.color = watts, size, colour
    _aim(bpy.data.objects.new("area", light), at, target)


def sky(elevation=4.0, rotation=0.0, strength=.25):
    """A physical sky; degrees."""
    tree = bpy.context.scene.world.node_tree
    texture = tree.nodes.new("ShaderNodeTexSky")
    texture.sun_elevation, texture.sun_rotation = math.radians(elevation), math.radians(rotation)
    tree.links.new(texture.outputs[0], tree.nodes["Background"].inputs[0])
    tree.nodes["Background"].inputs[1].default_value = strength


def background(colour, strength=1.0):
    node = bpy.context.scene.world.node_tree.nodes["Background"]
    node.inputs[0].default_value, node.inputs[1].default_value = (*colour, 1), strength


def render(path):
    bpy.context.scene.render.filepath = path
    bpy.ops.render.render(write_still=True)


def gradient_sky(stops, strength=1.0, glow=None):
    """A sky by height: `stops` are (sine of the elevation, colour) from below the horizon upwards.

    `glow` is (direction, colour, sharpness): a brighter side, as where the sun has just gone down.
    """
    tree = bpy.context.scene.world.node_tree
    where, parts = tree.nodes.new("ShaderNodeTexCoord"), tree.nodes.new("ShaderNodeSeparateXYZ")
    ramp = tree.nodes.new("ShaderNodeValToRGB")
    ramp.color_ramp.interpolation = "EASE"
    rescale = tree.nodes.new("ShaderNodeMapRange")
    rescale.inputs["From Min"].default_value = -1
    tree.links.new(where.outputs["Generated"], parts.inputs[0])
    tree.links.new(parts.outputs["Z"], rescale.inputs["Value"])
    tree.links.new(rescale.outputs[0], ramp.inputs["Fac"])
    elements = ramp.color_ramp.elements
    while len(elements) < len(stops):
        elements.new(.5)
    for element, (height, colour) in zip(elements, stops):
        element.position, element.color = (height + 1) / 2, (*colour, 1)
    result = ramp.outputs["Color"]
    if glow:
        direction, colour, sharpness = glow
        dot, power, add = (tree.nodes.new("ShaderNodeVectorMath"), tree.nodes.new("ShaderNodeMath"),
                           tree.nodes.new("ShaderNodeMix"))
        dot.operation, power.operation, power.use_clamp = "DOT_PRODUCT", "POWER", True
        dot.inputs[1].default_value, power.inputs[1].default_value = Vector(direction).normalized(), sharpness
        add.data_type, add.blend_type, add.inputs[7].default_value = "RGBA", "ADD", (*colour, 1)
        tree.links.new(where.outputs["Generated"], dot.inputs[0])
        tree.links.new(dot.outputs["Value"], power.inputs[0])
        tree.links.new(power.outputs[0], add.inputs[0])
        tree.links.new(result, add.inputs[6])
        result = add.outputs[2]
    tree.links.new(result, tree.nodes["Background"].inputs[0])
    tree.nodes["Background"].inputs[1].default_value = strength


def clouds(colour, amount=.5, scale=1.2, seed=0.0, stretch=(1, 1), softness=.22, dense=.9):
    """Lay clouds of `colour` over the sky made before; they lie flat, so they crowd towards the horizon."""
    tree = bpy.context.scene.world.node_tree
    entry = tree.nodes["Background"].inputs[0]
    sky_colour = entry.links[0].from_socket
    where, parts = tree.nodes.new("ShaderNodeTexCoord"), tree.nodes.new("ShaderNodeSeparateXYZ")
    tree.links.new(where.outputs["Generated"], parts.inputs[0])
    height = tree.nodes.new("ShaderNodeMath")
    height.operation, height.inputs[1].default_value = "ADD", .09
    tree.links.new(parts.outputs["Z"], height.inputs[0])
    flat = tree.nodes.new("ShaderNodeCombineXYZ")
    for axis, factor in zip("XY", stretch):
        divide, stretched = tree.nodes.new("ShaderNodeMath"), tree.nodes.new("ShaderNodeMath")
        divide.operation, stretched.operation, stretched.inputs[1].default_value = "DIVIDE", "MULTIPLY", factor
        tree.links.new(parts.outputs[axis], divide.inputs[0])
        tree.links.new(height.outputs[0], divide.inputs[1])
        tree.links.new(divide.outputs[0], stretched.inputs[0])
        tree.links.new(stretched.outputs[0], flat.inputs[axis])
    flat.inputs["Z"].default_value = seed
    noise = tree.nodes.new("ShaderNodeTexNoise")
    noise.inputs["Scale"].default_value, noise.inputs["Detail"].default_value = scale, 9
    noise.inputs["Roughness"].default_value, noise.inputs["Distortion"].default_value = .56, .35
    tree.links.new(flat.outputs[0], noise.inputs["Vector"])
    cover = tree.nodes.new("ShaderNodeMapRange")
    cover.interpolation_type = "SMOOTHSTEP"
    middle = .75 - .5 * amount
    cover.inputs["From Min"].default_value = middle - softness / 2
    cover.inputs["From Max"].default_value = middle + softness
    cover.inputs["To Max"].default_value = dense
    tree.links.new(noise.outputs[0], cover.inputs["Value"])
    mix = tree.nodes.new("ShaderNodeMix")
    mix.data_type, mix.inputs[7].default_value = "RGBA", (*colour, 1)
    tree.links.new(cover.outputs[0], mix.inputs[0])
    tree.links.new(sky_colour, mix.inputs[6])
    tree.links.new(mix.outputs[2], entry)


def haze(m, colour, start, end, most=1.0):
    """Let a material fade into `colour` with the distance from the camera, in metres: the air between."""
    tree = m.node_tree
    output = next(node for node in tree.nodes if node.type == "OUTPUT_MATERIAL")
    surface = output.inputs["Surface"].links[0].from_socket
    view, far = tree.nodes.new("ShaderNodeCameraData"), tree.nodes.new("ShaderNodeMapRange")
    far.inputs["From Min"].default_value, far.inputs["From Max"].default_value = start, end
    far.inputs["To Max"].default_value, far.interpolation_type = most, "SMOOTHSTEP"
    air, mix = tree.nodes.new("ShaderNodeEmission"), tree.nodes.new("ShaderNodeMixShader")
    air.inputs["Color"].default_value = (*colour, 1)
    tree.links.new(view.outputs["View Distance"], far.inputs["Value"])
    tree.links.new(far.outputs[0], mix.inputs[0])
    tree.links.new(surface, mix.inputs[1])
    tree.links.new(air.outputs[0], mix.inputs[2])
    tree.links.new(mix.outputs[0], output.inputs["Surface"])
    return m


def waves(m, at, size, repeats, resolution, height, wind, seed, alignment=0.0, direction=0.0):
    """Water: `repeats` squares of `size` metres from the corner `at`; `alignment` makes waves run in `direction`."""
    bpy.ops.mesh.primitive_plane_add(size=1)
    sheet = bpy.context.object
    ocean = sheet.modifiers.new("ocean", "OCEAN")
    ocean.resolution, ocean.spatial_size, ocean.repeat_x, ocean.repeat_y = resolution, size, *repeats
    ocean.wave_scale, ocean.choppiness, ocean.wind_velocity, ocean.random_seed = height, 1.25, wind, seed
    ocean.wave_alignment, ocean.wave_direction = alignment, math.radians(direction)
    sheet.location = at
    sheet.data.materials.append(m)
    return sheet


def roughened(o, strength=.02, size=.2, seed=0):
    """Displace an object's surface by clouds noise of `size` metres; `seed` keeps one from being like the next."""
    texture = bpy.data.textures.new("rough", "CLOUDS")
    texture.noise_scale, texture.noise_depth = size, 3
    lumps = o.modifiers.new("rough", "DISPLACE")
    lumps.texture, lumps.strength, lumps.mid_level = texture, strength, .5
    if seed:
        anchor = bpy.data.objects.new("anchor", None)
        anchor.location = (seed * 7.31, seed * 3.77, seed * 5.13)
        bpy.context.scene.collection.objects.link(anchor)
        lumps.texture_coords, lumps.texture_coords_object = "OBJECT", anchor
    return o


def mesh(name, vertices, faces, m, smooth=True):
    """An object from plain vertices and faces (a list, or an array when all faces have as many corners)."""
    data = bpy.data.meshes.new(name)
    data.from_pydata([tuple(v) for v in vertices], [], [tuple(f) for f in faces])
    data.materials.append(m)
    data.shade_smooth() if smooth else data.shade_flat()
    o = bpy.data.objects.new(name, data)
    bpy.context.scene.collection.objects.link(o)
    return o


def grid_faces(columns, rows):
    """The faces of a sheet whose vertices lie in `rows` + 1 rows of `columns` + 1."""
    width = columns + 1
    return [(first, first + 1, first + width + 1, first + width)
            for row in range(rows) for first in range(row * width, row * width + columns)]


def sheet(rows, columns):
    """The faces of a grid of `rows` by `columns` vertices that are listed row by row."""
    return [(row * columns + i, row * columns + i + 1, (row + 1) * columns + i + 1, (row + 1) * columns + i)
            for row in range(rows - 1) for i in range(columns - 1)]


def rounded(points, times=2):
    """Cut the corners of an open line of points `times` times; the ends stay."""
    for _ in range(times):
        cut = [points[0]]
        for a, b in zip(points, points[1:]):
            cut += [tuple(p * .75 + q * .25 for p, q in zip(a, b)), tuple(p * .25 + q * .75 for p, q in zip(a, b))]
        points = [*cut, points[-1]]
    return points


def lathe(profile, m, at=(0, 0, 0), steps=96, rounding=2):
    """Turn a profile of (radius, height) pairs around the z axis, its corners rounded."""
    line = rounded(profile, rounding)
    vertices, faces = [], []
    for k in range(steps):
        turn = 2 * math.pi * k / steps
        vertices += [(r * math.cos(turn), r * math.sin(turn), z) for r, z in line]
    count = len(line)
    for k in range(steps):
        here, there = k * count, (k + 1) % steps * count
        faces += [(here + i, there + i, there + i + 1, here + i + 1) for i in range(count - 1)]
    o = mesh("lathe", vertices, faces, m)
    shape = bmesh.new()
    shape.from_mesh(o.data)
    bmesh.ops.remove_doubles(shape, verts=shape.verts, dist=1e-6)
    bmesh.ops.recalc_face_normals(shape, faces=shape.faces)
    shape.to_mesh(o.data)
    shape.free()
    o.location = at
    return o


def tube(points, radii, sides=8):
    """Vertices and faces of a tube along `points`, as thick as `radii` (one for each point)."""
    points = [Vector(p) for p in points]
    side, vertices, faces = None, [], []
    for i, (point, radius) in enumerate(zip(points, radii)):
        ahead = (points[min(i + 1, len(points) - 1)] - points[max(i - 1, 0)]).normalized()
        # carry the side along, so that the tube does not twist
        side = (ahead.orthogonal() if side is None else side - ahead * side.dot(ahead)).normalized()
        other = ahead.cross(side)
        for k in range(sides):
            turn = 2 * math.pi * k / sides
            vertices.append(point + radius * (side * math.cos(turn) + other * math.sin(turn)))
        if i:
            here, there = (i - 1) * sides, i * sides
            faces += [(here + k, here + (k + 1) % sides, there + (k + 1) % sides, there + k) for k in range(sides)]
    faces += [tuple(range(sides))[::-1], tuple(range(len(vertices) - sides, len(vertices)))]
    return vertices, faces


def leaf(length, width, bend=.2, fold=.25, lobes=0, depth=0.0, parts=14):
    """Vertices and faces of a leaf along y, folded at its rib, bent down; `lobes` of `depth` cut its edge."""
    vertices = []
    for i in range(parts + 1):
        t = i / parts
        cut = depth * (.5 + .5 * math.cos(2 * math.pi * lobes * t))
        half = width / 2 * math.sin(math.pi * t ** .8) ** .8 * (1 - cut)
        y, z = length * t, -bend * length * t * t
        for across in (-1, -.5, 0, .5, 1):
            vertices.append((half * across, y, z + fold * half * abs(across) ** 1.5))
    return vertices, sheet(parts + 1, 5)


def pebble(seed, roughness=.35, subdivisions=2):
    """Vertices and faces of an irregular stone of radius 1."""
    shape = bmesh.new()
    bmesh.ops.create_icosphere(shape, subdivisions=subdivisions, radius=1)
    for v in shape.verts:
        v.co *= 1 + roughness * noise.noise(v.co * 1.3 + Vector((seed * 7.1, 0, 0)))
    shape.verts.index_update()
    vertices, faces = [tuple(v.co) for v in shape.verts], [tuple(v.index for v in f.verts) for f in shape.faces]
    shape.free()
    return vertices, faces


def scatter(name, shapes, places, m):
    """Many copies in one mesh: `places` are (shape number, matrix, tint); see `tinted` for what a tint is."""
    vertices, faces, tints = [], [], []
    for which, matrix, tint in places:
        first = len(vertices)
        corners, sides = shapes[which]
        vertices += [matrix @ Vector(v) for v in corners]
        faces += [tuple(first + i for i in f) for f in sides]
        tints += [tint] * len(corners)
    o = mesh(name, vertices, faces, m)
    o.data.attributes.new("tint", "FLOAT", "POINT").data.foreach_set("value", tints)
    return o


def placed(at, rotation=(0, 0, 0), scale=(1, 1, 1)):
    """The matrix of a place: location, Euler angles, scale (one number or three)."""
    size = (scale,) * 3 if isinstance(scale, (int, float)) else scale
    return Matrix.LocRotScale(Vector(at), Euler(rotation), Vector(size))


def _ramp(tree, value, colours, low=0.0, high=1.0):
    """A colour ramp over `value`, the colours evenly between `low` and `high`."""
    node = tree.nodes.new("ShaderNodeValToRGB")
    elements = node.color_ramp.elements
    while len(elements) < len(colours):
        elements.new(.5)
    for i, colour in enumerate(colours):
        elements[i].position = low + (high - low) * i / max(1, len(colours) - 1)
        elements[i].color = (*colour, 1)
    tree.links.new(value, node.inputs[0])
    return node.outputs[0]


def _noise(tree, scale, detail=8.0, stretch=(1, 1, 1), distortion=0.0):
    """Noise over the object in metres, another piece of it for every object."""
    where, which = tree.nodes.new("ShaderNodeTexCoord"), tree.nodes.new("ShaderNodeObjectInfo")
    mapping, far = tree.nodes.new("ShaderNodeMapping"), tree.nodes.new("ShaderNodeMath")
    node = tree.nodes.new("ShaderNodeTexNoise")
    mapping.inputs["Scale"].default_value = stretch
    far.operation, far.inputs[1].default_value, node.noise_dimensions = "MULTIPLY", 60, "4D"
    node.inputs["Scale"].default_value, node.inputs["Detail"].default_value = scale, detail
    node.inputs["Distortion"].default_value = distortion
    tree.links.new(where.outputs["Object"], mapping.inputs["Vector"])
    tree.links.new(mapping.outputs["Vector"], node.inputs["Vector"])
    tree.links.new(which.outputs["Random"], far.inputs[0])
    tree.links.new(far.outputs[0], node.inputs["W"])
    return node.outputs[0]


def _range(tree, value, low, high, start=.3, end=.7):
    node = tree.nodes.new("ShaderNodeMapRange")
    for i, number in enumerate((start, end, low, high), 1):
        node.inputs[i].default_value = number
    tree.links.new(value, node.inputs[0])
    return node.outputs[0]


def _bump(tree, surface, height, strength, distance):
    """Put a bump on the surface, over the bump that is there already."""
    node = tree.nodes.new("ShaderNodeBump")
    node.inputs["Strength"].default_value, node.inputs["Distance"].default_value = strength, distance
    tree.links.new(height, node.inputs["Height"])
    if surface.inputs["Normal"].links:
        tree.links.new(surface.inputs["Normal"].links[0].from_socket, node.inputs["Normal"])
    tree.links.new(node.outputs[0], surface.inputs["Normal"])


def _multiply(tree, a, b):
    node = tree.nodes.new("ShaderNodeMix")
    node.data_type, node.blend_type = "RGBA", "MULTIPLY"
    node.inputs[0].default_value = 1
    tree.links.new(a, node.inputs[6])
    tree.links.new(b, node.inputs[7])
    return node.outputs[2]


def wood(name, dark=(.09, .04, .018), light=(.30, .16, .075), rough=.42, scale=1.0, along=0, varnish=0.0):
    """Wood with its grain along axis `along`, at `scale` 1 a plank in real size; rubbed and greasy in places."""
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    tree, surface = m.node_tree, m.node_tree.nodes["Principled BSDF"]
    surface.inputs["Coat Weight"].default_value, surface.inputs["Coat Roughness"].default_value = varnish, .15

    def grain(stretch):
        return tuple(stretch if axis == along else 1 for axis in range(3))

    bands = _noise(tree, 12 * scale, 4, grain(.12), .9)
    fibres = _noise(tree, 260 * scale, 5, grain(.025))
    stains = _noise(tree, 9 * scale, 6)
    colour = _ramp(tree, bands, [dark, [(a + 2 * b) / 3 for a, b in zip(dark, light)], light], .3, .7)
    colour = _multiply(tree, colour, _ramp(tree, fibres, [(.45, .42, .4), (1, 1, 1)], .3, .55))
    colour = _multiply(tree, colour, _ramp(tree, stains, [(.7, .68, .66), (1, 1, 1)], .32, .6))
    tree.links.new(colour, surface.inputs["Base Color"])
    tree.links.new(_range(tree, stains, rough + .16, rough - .12), surface.inputs["Roughness"])
    _bump(tree, surface, fibres, .35, .0006 / scale)
    _bump(tree, surface, stains, .2, .002 / scale)
    return m


def worn(name, colours, rough=.8, scale=3.0, bump=.3, grain=.002):
    """A used surface: `colours` in patches of 1/`scale` metre, dirt between, a skin with bumps of `grain` metres."""
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    tree, surface = m.node_tree, m.node_tree.nodes["Principled BSDF"]
    patches, dirt = _noise(tree, scale, 9, distortion=.4), _noise(tree, scale * 5.3, 8)
    skin = _noise(tree, .35 / grain, 6)
    colour = _ramp(tree, patches, colours, .3, .7)
    colour = _multiply(tree, colour, _ramp(tree, dirt, [(.72, .7, .67), (1, 1, 1)], .3, .55))
    tree.links.new(colour, surface.inputs["Base Color"])
    tree.links.new(_range(tree, dirt, min(1, rough + .12), max(.02, rough - .12)), surface.inputs["Roughness"])
    _bump(tree, surface, patches, bump, .02 / scale)
    _bump(tree, surface, skin, bump, grain)
    return m


def tinted(name, colours, rough=.6, through=0.0, bump=0.0, scale=200.0, spot=(.5, .47, .42)):
    """The material for `scatter`: the tint (0 to 1) of each copy chooses among `colours`; `through` lets light pass.

    Spots of about 1/`scale` metre are `spot` times as bright.
    """
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    tree, surface = m.node_tree, m.node_tree.nodes["Principled BSDF"]
    tint = tree.nodes.new("ShaderNodeAttribute")
    tint.attribute_name = "tint"
    spots = _noise(tree, scale, 5)
    colour = _ramp(tree, tint.outputs["Fac"], colours)
    colour = _multiply(tree, colour, _ramp(tree, spots, [spot, (1, 1, 1)], .3, .6))
    tree.links.new(colour, surface.inputs["Base Color"])
    surface.inputs["Roughness"].default_value = rough
    if bump:
        _bump(tree, surface, spots, bump, .4 / scale)
    if through:
        glow, mix = tree.nodes.new("ShaderNodeBsdfTranslucent"), tree.nodes.new("ShaderNodeMixShader")
        mix.inputs[0].default_value = through
        tree.links.new(colour, glow.inputs[0])
        tree.links.new(surface.outputs[0], mix.inputs[1])
        tree.links.new(glow.outputs[0], mix.inputs[2])
        tree.links.new(mix.outputs[0], tree.nodes["Material Output"].inputs["Surface"])
    return m


def sun(direction, strength, colour=(1, .85, .65), angle=1.0):
    """Parallel light shining along `direction`; a wider `angle` (degrees) makes softer shadows."""
    light = bpy.data.lights.new("sun", "SUN")
    light.energy, light.color, light.angle = strength, colour, math.radians(angle)
    _aim(bpy.data.objects.new("sun", light), (0, 0, 0), direction)


def window(at, size, colour, strength):
    """A bright window seen across the room, facing -y, with glazing bars; for the blur behind a still life."""
    width, height = size
    pane = material("pane", (0, 0, 0), emission=colour, strength=strength)
    frame = material("window frame", (.3, .27, .23), .5)
    cube(at, (width, .01, height), pane)
    for part in (-.5, 0, .5):
        cube((at[0] + part * width, at[1] - .03, at[2]), (.06, .05, height + .06), frame, bevel=.005)
        cube((at[0], at[1] - .03, at[2] + part * height), (width + .06, .05, .06), frame, bevel=.005)


def stoneware(name, glaze, specks, rough=.22):
    """A glaze that pools and breaks in tone, with iron specks in it."""
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    tree, surface = m.node_tree, m.node_tree.nodes["Principled BSDF"]
    pools, dots = _noise(tree, 28, 5), _noise(tree, 420, 2)
    thin, thick = [part * .72 for part in glaze], [part + .3 * (.5 - part) for part in glaze]
    speck = [min(1, dark / max(part, .01)) for dark, part in zip(specks, glaze)]
    colour = _ramp(tree, pools, [thin, glaze, thick], .3, .7)
    colour = _multiply(tree, colour, _ramp(tree, dots, [(1, 1, 1), speck], .665, .7))
    tree.links.new(colour, surface.inputs["Base Color"])
    tree.links.new(_range(tree, pools, rough + .1, rough - .06), surface.inputs["Roughness"])
    _bump(tree, surface, pools, .25, .002)
    _bump(tree, surface, dots, .1, .0004)
    return m


def seamed(name, glaze, seam):
    """An old crackled glaze with metal seams where the vertex attribute `seam` (metres to the seam) is near zero."""
    m = stoneware(name, glaze, [part * .3 for part in glaze], .2)
    tree, surface = m.node_tree, m.node_tree.nodes["Principled BSDF"]
    distance, uneven = tree.nodes.new("ShaderNodeAttribute"), _noise(tree, 130, 4)
    distance.attribute_name = "seam"
    wander, total = tree.nodes.new("ShaderNodeMath"), tree.nodes.new("ShaderNodeMath")
    wander.operation, wander.inputs[1].default_value, total.operation = "MULTIPLY", -.0026, "ADD"
    tree.links.new(uneven, wander.inputs[0])
    tree.links.new(wander.outputs[0], total.inputs[0])
    tree.links.new(distance.outputs["Fac"], total.inputs[1])
    line = _range(tree, total.outputs[0], 1, 0, .0004, .0007)
    swell = _range(tree, total.outputs[0], 1, 0, -.001, .0012)
    mix = tree.nodes.new("ShaderNodeMix")
    mix.data_type, mix.inputs[7].default_value = "RGBA", (*seam, 1)
    tree.links.new(line, mix.inputs[0])
    tree.links.new(surface.inputs["Base Color"].links[0].from_socket, mix.inputs[6])
    tree.links.new(mix.outputs[2], surface.inputs["Base Color"])
    tree.links.new(line, surface.inputs["Metallic"])
    _bump(tree, surface, swell, .6, .0008)
    return m


def cloth(name, colour, stripe, size, seed=0):
    """A piece of cloth lying down with folds around (0, 0), stripes woven along its short edges."""
    weave = tinted(name, [colour, stripe], .95, bump=.5, scale=900)
    across, along = 200, 130
    vertices, tints = [], []
    for j in range(along + 1):
        for i in range(across + 1):
            x, y = size[0] * (i / across - .5), size[1] * (j / along - .5)
            pull = noise.noise_vector(Vector((x * 5, y * 5, seed * 3.1)))
            fold = 1 - abs(noise.noise(Vector((x * 5 + y * 3.5, y * 2.4 - x, seed * 5.3))) * 2.4)
            ripple = noise.noise(Vector((x * 24, y * 24, seed)))
            vertices.append((x + .025 * pull.x, y + .025 * pull.y, .036 * max(0, fold) ** 2.2 + .0026 * (1 + ripple)))
            inward = size[0] / 2 - abs(x)
            tints.append(1.0 if .02 < inward < .026 or .03 < inward < .046 or .05 < inward < .056 else 0.0)
    o = mesh(name, vertices, sheet(along + 1, across + 1), weave)
    o.data.attributes.new("tint", "FLOAT", "POINT").data.foreach_set("value", tints)
    thick = o.modifiers.new("thick", "SOLIDIFY")
    thick.thickness = .0011
    return o


def conifer(height, seed, spread=.22):
    """Vertices and faces of a spruce: drooping branches with twigs all round, longer towards the ground."""
    choose = random.Random(seed)
    vertices, faces = tube([(0, 0, -.3), (0, 0, height * .5), (0, 0, height)], [height * .016, height * .009, .004], 6)
    level = height * choose.uniform(.04, .12)
    while level < height * .985:
        length = ((height - level) * spread + .08) * choose.uniform(.4, 1.15)
        turn, droop = choose.random() * 6.3, choose.uniform(.1, .55)
        out, side = Vector((math.cos(turn), math.sin(turn), 0)), Vector((-math.sin(turn), math.cos(turn), 0))
        for twig in range(11):
            t = (twig + choose.random()) / 11
            root = out * length * t + Vector((0, 0, level + length * (.15 * t - droop * t * t)))
            for hand in (-1, 1):
                reach = length * (.38 * (1 - t) + .12) * choose.uniform(.6, 1.2)
                tip = root + (out * .75 + side * hand * .8) * reach - Vector((0, 0, reach * choose.uniform(.2, .7)))
                first = len(vertices)
                vertices += [root - out * reach * .2, tip, root + out * reach * .2 - Vector((0, 0, .12 * reach))]
                faces.append((first, first + 1, first + 2))
        level += height * choose.uniform(.001, .0062) * (1.3 - .6 * level / height)
    return vertices, faces


def _fog_colour(tree, near, far):
    """The colour of fog in the picture: `near` where the light is (above the middle), `far` at the sides."""
    where, mapping = tree.nodes.new("ShaderNodeTexCoord"), tree.nodes.new("ShaderNodeMapping")
    round_light = tree.nodes.new("ShaderNodeTexGradient")
    mapping.inputs["Location"].default_value, mapping.inputs["Scale"].default_value = (-.8, -.68, 0), (1.55, 1.05, 0)
    round_light.gradient_type = "SPHERICAL"
    tree.links.new(where.outputs["Window"], mapping.inputs["Vector"])
    tree.links.new(mapping.outputs["Vector"], round_light.inputs["Vector"])
    return _ramp(tree, round_light.outputs["Fac"], [far, [(a + b) / 2 for a, b in zip(near, far)], near])


def foggy(m, near, far, density):
    """Let a material fade into fog with its distance from the camera; much quicker than a volume, and without noise."""
    tree = m.node_tree
    last = tree.nodes["Material Output"].inputs["Surface"]
    view, path = tree.nodes.new("ShaderNodeCameraData"), tree.nodes.new("ShaderNodeLightPath")
    glow, mix = tree.nodes.new("ShaderNodeEmission"), tree.nodes.new("ShaderNodeMixShader")
    value = view.outputs["View Distance"]
    for operation, number in (("MULTIPLY", -density), ("EXPONENT", None), ("SUBTRACT", 1)):
        node = tree.nodes.new("ShaderNodeMath")
        node.operation = operation
        side = 1 if operation == "SUBTRACT" else 0
        if number is not None:
            node.inputs[1 - side].default_value = number
        tree.links.new(value, node.inputs[side])
        value = node.outputs[0]
    seen = tree.nodes.new("ShaderNodeMath")
    seen.operation = "MULTIPLY"
    tree.links.new(value, seen.inputs[0])
    tree.links.new(path.outputs["Is Camera Ray"], seen.inputs[1])
    tree.links.new(_fog_colour(tree, near, far), glow.inputs[0])
    tree.links.new(seen.outputs[0], mix.inputs[0])
    tree.links.new(last.links[0].from_socket, mix.inputs[1])
    tree.links.new(glow.outputs[0], mix.inputs[2])
    tree.links.new(mix.outputs[0], last)


def fog_sky(near, far):
    """Show fog where there is nothing else; the light of the background stays as it is."""
    tree = bpy.context.scene.world.node_tree
    glow, mix = tree.nodes.new("ShaderNodeBackground"), tree.nodes.new("ShaderNodeMixShader")
    path = tree.nodes.new("ShaderNodeLightPath")
    tree.links.new(_fog_colour(tree, near, far), glow.inputs[0])
    tree.links.new(path.outputs["Is Camera Ray"], mix.inputs[0])
    tree.links.new(tree.nodes["Background"].outputs[0], mix.inputs[1])
    tree.links.new(glow.outputs[0], mix.inputs[2])
    tree.links.new(mix.outputs[0], tree.nodes["World Output"].inputs["Surface"])
