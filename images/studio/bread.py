"""A round loaf, broken."""
import math
import random

import bpy
from mathutils import Vector, noise
from objects import boards, crumbs, tint
from scene import area, background, camera, cloth, cube, mesh, pebble, reset, tinted, tube, wood, worn

WIDE, HIGH = .118, .052


def _torn(y, z):
    """Where bread tore: how far the broken face stands out (x) at a place, in large lumps and small."""
    return (.016 * noise.noise(Vector((y * 22, z * 22, 1))) + .007 * noise.noise(Vector((y * 70, z * 70, 2)))
            + .0028 * noise.noise(Vector((y * 210, z * 210, 3))))


def _pores(point):
    """How deep a hole in the crumb is at a place: few large ones, many small."""
    deep = 0.0
    for scale, depth, full in ((75, .0055, .30), (190, .0030, .34), (430, .0012, .36)):
        warped = point + .006 * noise.noise_vector(point * 60)
        apart = noise.voronoi(warped * scale)[0][0]
        # the large ones come in groups, where the dough was slack
        here = min(1.25, max(.15, .8 + 1.3 * noise.noise(point * 38 + Vector((scale, 0, 0)))))
        deep += 1.4 * depth * here * max(0, 1 - apart / (full * here)) ** .6
    return deep


def _loaf(m, cut, subdivisions=7):
    """The part of a flat round loaf on the -x side of `cut`: baked crust with rings of flour, the torn crumb open."""
    vertices, faces = pebble(3, .06, subdivisions)
    shaped, tints = [], []
    for corner in vertices:
        v = Vector(corner)
        # flat below, domed above, fuller at the shoulder
        up = v.z if v.z > 0 else max(-.42, .62 * v.z)
        point = Vector((v.x * WIDE, v.y * WIDE * .96, HIGH * (.42 + up)))
        lumps = noise.noise(point * 16) * .006 + noise.noise(point * 60) * .0016 + noise.noise(point * 190) * .0005
        # the slash it was baked with has opened; a ragged ridge stands at its side
        across = point.y - .018 + .16 * (point.x + .02) ** 2 * 6 + .003 * noise.noise(point * 50)
        top = max(0, v.z) ** .5
        slash = math.exp(-(across / .010) ** 2) * top * (abs(point.x + .02) < .095)
        ridge = math.exp(-((across + .013) / .004) ** 2) * top * (abs(point.x + .02) < .09)
        point += v.normalized() * (lumps - .007 * slash + .0035 * ridge * (1 + .5 * noise.noise(point * 70)))
        out = math.hypot(point.x, point.y) / WIDE
        rings = .62 + .38 * math.sin(out * 66 + 2.2 * noise.noise(point * 26))
        flour = top * rings * (.66 + .8 * noise.noise(point * 45) + .4 * noise.noise(point * 160))
        flour *= (1 - slash) * (1 - ridge)
        bake = .30 + .2 * noise.noise(point * 22) + .1 * noise.noise(point * 140) - .12 * ridge + .16 * slash
        shade = min(.6, max(.02, bake + .5 * max(0, flour - .34) - .16 * (v.z < -.2)))
        limit = cut + _torn(point.y, point.z)
        if point.x > limit:
            inside = min(1, (point.x - limit) / .004)
            pore = _pores(Vector((0, point.y, point.z))) * inside
            shade = .86 + .1 * noise.noise(Vector((point.y * 40, point.z * 40, 9))) - pore * 24
            point.x = limit - pore
            # the crust shows at the edge of the tear; just under it the crumb is darker
            shade = max(.7, shade) if inside > .9 else .66 if inside > .5 else .3
        shaped.append(point)
        tints.append(shade)
    return tint(mesh("loaf", shaped, faces, m), tints)


def _knife(handle, steel, at, turn):
    """An old table knife, its blade thin from whetting."""
    stations = [(0, .0085, .0011), (.05, .0088, .0011), (.11, .0082, .001), (.15, .0066, .0009), (.175, .0036, .0007),
                (.184, .0008, .0005)]
    vertices, faces = [], []
    for x, half, thick in stations:
        vertices += [(x, -.006 - half * .35, 0), (x, -.004, thick), (x, half * 1.3 - .005, .0001),
                     (x, -.004, -thick * .2)]
    for k in range(len(stations) - 1):
        faces += [(k * 4 + i, k * 4 + (i + 1) % 4, k * 4 + 4 + (i + 1) % 4, k * 4 + 4 + i) for i in range(4)]
    blade = mesh("blade", vertices, faces, steel, smooth=False)
    grip = mesh("grip", *tube([(-.108, -.003, 0), (-.106, -.003, 0), (-.095, -.003, 0), (-.05, -.003, 0),
                               (-.008, -.003, 0), (-.004, -.003, 0)], [.004, .0085, .0105, .0092, .0085, .0075], 24),
                handle)
    grip.scale.z = .72
    collar = mesh("collar", *tube([(-.006, -.003, 0), (.004, -.003, 0)], [.0082, .0072], 24), steel)
    collar.scale.z = .74
    for part in (blade, grip, collar):
        part.location, part.rotation_euler = at, (0, .025, turn)


def bread() -> None:
    """A broken round loaf on linen in light from the side, a piece torn off, a knife and crumbs."""
    reset()
    random.seed(29)
    crust = tinted("bread", [(.028, .011, .005), (.11, .040, .013), (.23, .098, .033), (.36, .19, .08), (.60, .50, .38),
                             (.42, .30, .17), (.66, .54, .38), (.78, .69, .54)], .82, bump=.7, scale=520,
                   spot=(.78, .72, .64))
    half = _loaf(crust, .012)
    half.location, half.rotation_euler = (-.055, .045, .002), (0, 0, -.62)
    piece = _loaf(crust, -.045)
    piece.location, piece.rotation_euler, piece.scale = (.132, .062, .002), (.06, -.02, 4.05), (.9, .9, .9)
    linen = cloth("linen", (.40, .36, .30), (.13, .15, .18), (.56, .40), seed=7)
    linen.location, linen.rotation_euler.z = (-.05, .02, .0), .28
    linen.scale.z = .35
    handle = wood("handle", (.045, .02, .009), (.16, .075, .035), .36, 3)
    # scoured for years
    steel = worn("steel", [(.32, .31, .29), (.5, .49, .47)], .3, 60, .08, .0003)
    steel.node_tree.nodes["Principled BSDF"].inputs["Metallic"].default_value = 1
    _knife(handle, steel, (.125, -.128, .0085), math.pi + .2)
    top = wood("table", (.05, .03, .018), (.17, .105, .06), .42, .8, varnish=.06)
    boards(top, .16, 9, -.6, 0)
    bits = tinted("bits", [(.10, .035, .012), (.34, .17, .06), (.66, .54, .38), (.74, .64, .48)], .9, bump=.5,
                  scale=900)
    places = [(random.gauss(.05, .06), random.gauss(-.08, .04), .003) for _ in range(230)]
    crumbs(bits, places, .0011)
    torn = tinted("torn bits", [(.42, .25, .11), (.64, .52, .36), (.74, .64, .48)], .9, bump=.6, scale=700)
    crumbs(torn, [(random.gauss(.05, .045), random.gauss(-.065, .022), .003) for _ in range(24)], .0027, 7, 1.3)
    wall = worn("wall", [(.045, .04, .036), (.07, .062, .055)], .9, 1.6, .3)
    cube((0, 1.3, .6), (6, .1, 4), wall)
    area((1.05, .30, .40), (0, 0, .03), 25, .4, (1, .87, .68))
    area((-.9, -.6, .7), (0, 0, 0), 4.2, 1, (.7, .82, 1))
    # a pale door behind, which the blade and the top of the loaf catch
    area((-.15, 1.15, .75), (0, 0, 0), 1.8, .8, (.86, .92, 1))
    background((.12, .13, .16), .3)
    camera((.10, -.54, .215), (.022, .0, .030), lens=58, fstop=4)
    bpy.context.scene.camera.data.dof.focus_distance = .555
