"""An unopened letter on a table, a pen beside it, in morning light."""
import math
import random

from mathutils import Vector, noise
from scene import (area, background, camera, cube, lathe, leaf, material, mesh, placed, reset, rounded, scatter, sheet,
                   sun, tube, wood)
from things import group, metal, paper

WIDE, HIGH = .162, .114


def _puffed(x, y):
    """How far the filled envelope bulges at a place; its edges stay low, one corner is bent up."""
    inside = max(0, 1 - abs(x / (WIDE / 2)) ** 2.6) * max(0, 1 - abs(y / (HIGH / 2)) ** 2.6)
    corner = max(0, (x / (WIDE / 2) + y / (HIGH / 2)) - 1.35)
    return .0032 * inside ** .6 + .0006 * noise.noise(Vector((x * 30, y * 30, 2))) * inside + .016 * corner ** 2


def _panel(corners, lift, m, rows=40):
    """A sheet over the envelope between a base line and a far line: `corners` are left and right, low and high."""
    (a, b), (c, d) = corners
    vertices = []
    for j in range(rows + 1):
        t = j / rows
        left, right = Vector(a).lerp(Vector(c), t), Vector(b).lerp(Vector(d), t)
        for i in range(rows + 1):
            place = left.lerp(right, i / rows)
            vertices.append((place.x, place.y, _puffed(place.x, place.y) + lift(t, i / rows)))
    o = mesh("paper", vertices, sheet(rows + 1, rows + 1), m)
    thick = o.modifiers.new("thick", "SOLIDIFY")
    thick.thickness, thick.offset = .00022, 1
    return o


def _envelope(m):
    """The back of an envelope: side flaps under the lower flap, the upper flap glued over them but for its edges."""
    x, y = WIDE / 2, HIGH / 2
    flat = lambda height: lambda t, _: height
    parts = [_panel((((-x, -y), (x, -y)), ((-x, y), (x, y))), lambda *_: -.0002, m),
             _panel((((-x, -y), (-x, y)), ((-.018, -.01), (-.018, .012))), flat(.0001), m),
             _panel((((x, -y), (x, y)), ((.018, -.01), (.018, .012))), flat(.0001), m),
             _panel((((-x * .985, -y), (x * .985, -y)), ((-.012, .006), (.012, .006))),
                    lambda t, s: .0003 + .0007 * t ** 3, m),
             # the upper flap gapes a little along its slanting edges
             _panel((((-x, y), (x, y)), ((-.012, -.019), (.012, -.019))),
                    lambda t, s: .0006 + .0014 * abs(2 * s - 1) ** 3 * math.sin(math.pi * min(1, t * 1.05)) ** 2, m)]
    return parts


def _seal(wax):
    """Wax that was dropped on the tip of the flap and pressed flat with something round: no sign in it."""
    seal = lathe([(0, .0014), (.0078, .0014), (.0084, .0017), (.0090, .0032), (.0104, .0036), (.0118, .0026),
                  (.0124, .0008), (.0122, -.0006)], wax, (.0005, -.0125, .0041), 120)
    for vertex in seal.data.vertices:
        around, r = math.atan2(vertex.co.y, vertex.co.x), math.hypot(vertex.co.x, vertex.co.y)
        if r > .0086:
            # it ran out unevenly
            waves = .10 * math.sin(2 * around + 1) + .06 * math.sin(5 * around) + .03 * math.sin(9 * around + 2)
            push = 1 + waves * min(1, (r - .0086) / .003)
            vertex.co.x, vertex.co.y = vertex.co.x * push, vertex.co.y * push
        vertex.co.z += .00025 * noise.noise(Vector(vertex.co) * 240)
    return seal


def _pen(black, gold, steel):
    """A dip pen along x: a turned holder, a ferrule, a nib."""
    holder = lathe([(0, 0), (.0026, .0002), (.0034, .003), (.0036, .04), (.0044, .09), (.0052, .118), (.005, .128),
                    (.0045, .131)], black, steps=48)
    ring = lathe([(.0046, .129), (.0049, .130), (.0049, .134), (.0046, .145), (.0042, .1462), (.0036, .146)], gold,
                 steps=48)
    vertices = []
    for j in range(21):
        t = j / 20
        half = .0034 * (1 - t ** 2.2) + .00025
        for i in range(9):
            across = i / 4 - 1
            vertices.append((half * math.sin(across * 1.35) * 1.02,
                             .0034 * math.cos(across * 1.3) * (1 - .75 * t) - .0003 -
                             .0016 * t, .142 + .029 * t))
    nib = mesh("nib", vertices, sheet(21, 9), steel)
    thick = nib.modifiers.new("thick", "SOLIDIFY")
    thick.thickness = .0003
    parts = [holder, ring, nib]
    for part in parts:
        part.rotation_euler.y = math.pi / 2
    return parts


def _twigs(m):
    """Leaves and twigs outside the window: only their shadow is seen."""
    shape, places = leaf(.05, .026), []
    for _ in range(16):
        at = Vector((-1.5 + random.gauss(0, .06), .15 + random.gauss(.2, .3), .62 + random.gauss(.1, .16)))
        line = [at]
        for _ in range(5):
            line.append(line[-1] + Vector((random.gauss(0, .02), random.gauss(.03, .05), random.gauss(-.03, .04))))
        mesh("twig", *tube(rounded(line, 2), [.0022] * len(rounded(line, 2)), 5), m)
        for spot in line[1:]:
            for _ in range(3):
                places.append((0, placed(spot, [random.uniform(0, 6.3) for _ in range(3)], random.uniform(.7, 1.5)), 0))
    scatter("leaves", [shape], places, m)


def letter() -> None:
    """A sealed envelope without a word on it on a table; beside it a pen. Morning sun and the shadow of leaves."""
    reset()
    random.seed(17)
    top = wood("table", (.075, .036, .017), (.24, .125, .06), .4, .9, varnish=.15)
    for k in range(6):
        board = cube((random.uniform(-.2, .2), -.36 + k * .156, -.015), (2.2, .1554, .03), top, bevel=.0014)
        board.location.z += random.gauss(0, .0002)
    cream = paper("cream paper", (.66, .58, .44), (.55, .46, .33))
    wax = material("wax", (.10, .009, .008), .32, second=(.17, .016, .012), bump=.1, scale=120)
    wax.node_tree.nodes["Principled BSDF"].inputs["Subsurface Weight"].default_value = .15
    wax.node_tree.nodes["Principled BSDF"].inputs["Subsurface Radius"].default_value = (.003, .001, .0008)
    group([*_envelope(cream), _seal(wax)], (-.03, .01, .0006), (0, 0, -.27))
    black = wood("holder", (.012, .007, .005), (.05, .022, .013), .25, 4, 2, .6)
    group(_pen(black, metal("gold", (.62, .42, .16), (.2, .12, .05), .22, 200, .8),
               metal("nib steel", (.5, .48, .44), (.14, .10, .07), .22, 300, .7)), (.187, -.002, .0052),
               (0, .004, .62 + math.pi))
    book = paper("pages", (.5, .43, .31), (.4, .33, .22))
    board = material("binding", (.035, .055, .05), .7, second=(.06, .08, .07), scale=30, bump=.2)
    group([cube((0, 0, .016), (.20, .13, .022), book), cube((0, 0, .029), (.208, .138, .003), board, bevel=.0012),
           cube((0, 0, .003), (.208, .138, .003), board, bevel=.0012), cube((0, -.068, .016), (.208, .004, .027), board,
                                                                            bevel=.0015)], (.12, .235, 0), (0, 0, -.5))
    dark = material("outside", (.02, .02, .02))
    _twigs(dark)
    for y in (-.52, .12, .76):
        cube((-1.3, y, .6), (.03, .05, 1.6), dark)
    cube((-1.3, .1, .86), (.03, 2.2, .04), dark)
    sun((.88, -.13, -.44), 8, (1, .80, .57), .7)
    area((-1.2, .5, .9), (0, 0, 0), 9, .9, (.74, .86, 1))
    area((.9, -.8, .8), (0, 0, 0), 2, 1, (.8, .86, 1))
    background((.34, .40, .48), .35)
    camera((.06, -.34, .265), (.004, .008, .002), lens=52, fstop=4.5)
