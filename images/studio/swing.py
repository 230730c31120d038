"""An empty swing in the morning mist."""
import math
import random

import bpy
from land import grown, simple_leaf, strewn, terrain, tuft
from mathutils import Matrix, Vector, noise
from scene import (background, camera, cube, fog_sky, foggy, leaf, mesh, placed, reset, sun, tinted, tube, wood)

NEAR, FAR = (.98, .69, .40), (.15, .175, .20)
SEAT, TURN, HANG = Vector((.32, 3.1, .50)), .42, 3.4


def _height(x, y):
    """A lawn with the hollow that feet have worn under the swing."""
    hollow = ((x - SEAT.x) / .50) ** 2 + ((y - SEAT.y) / .95) ** 2
    return (.05 * noise.noise(Vector((x * .5, y * .5, 1))) + .008 * noise.noise(Vector((x * 5, y * 5, 4)))
            - .07 * math.exp(-hollow * 1.5) + .004 * max(0, y - 6) ** 1.4)


def _bare(x, y):
    ragged = .45 * noise.noise(Vector((x * 3, y * 3, 8))) + .2 * noise.noise(Vector((x * 11, y * 11, 8)))
    return math.exp(-1.1 * (((x - SEAT.x) / .46) ** 2 + ((y - SEAT.y) / .9) ** 2)) + .35 * ragged


def _swing(timber, rope):
    """A plank on two ropes that go through it and are knotted under it; it hangs a little turned."""
    turn = Matrix.Rotation(TURN, 3, "Z")
    seat = cube(SEAT, (.50, .19, .032), timber, bevel=.007)
    seat.rotation_euler = .03, -.022, TURN
    for hand in (-1, 1):
        foot = SEAT + turn @ Vector((hand * .205, 0, -.034 + hand * .0045))
        # where the rope is tied up: the turn of the seat has not reached there
        top = Vector((SEAT.x + hand * .25, SEAT.y + .05, SEAT.z + HANG))
        line = []
        for k in range(60):
            t = k / 59
            point = foot.lerp(top, t)
            point += Vector((0, hand * .022 * math.sin(t * math.pi), 0))
            line.append(point)
        # three strands laid round each other
        for strand in range(3):
            wound, count = [], 900
            for k in range(count):
                t = k / (count - 1)
                place = t * 59
                a = line[int(place)].lerp(line[min(59, int(place) + 1)], place % 1)
                angle = t * HANG / .052 * math.pi * 2 + strand * 2.094
                wound.append(a + Vector((math.cos(angle), math.sin(angle), 0)) * .0068)
            mesh("strand", *tube(wound, [.0072] * count, 7), rope)
        for k in range(5):
            knot = [foot + Vector((.017 * math.cos(a + k), .017 * math.sin(a + k), -.012 - .006 * math.sin(2 * a + k)))
                    for a in (j * .45 for j in range(15))]
            mesh("knot", *tube(knot, [.0085] * 15, 7), rope)
        for k in range(26):
            angle = random.uniform(0, 6.3)
            end = foot + Vector((math.cos(angle) * .02, math.sin(angle) * .02, -.07 - .03 * random.random()))
            mesh("fray", *tube([foot - Vector((0, 0, .015)), foot.lerp(end, .5) + Vector((0, 0, -.012)), end],
                               [.0018, .0016, .0008], 4), rope)


def _far_tree(seed, at, tall, bark, foliage):
    chance = random.Random(seed)
    points = [Vector((chance.gauss(0, tall * .2), chance.gauss(0, tall * .2), tall * chance.uniform(.32, 1)))
              for _ in range(900)]
    trunk = [(0, 0, -.3), (.03, 0, tall * .1), (-.05, .04, tall * .2), (0, 0, tall * .3)]
    shapes, twigs = grown(points, trunk, tall * .035, 9, 2, (0, 0, .1), tall * .0022, 2.2, seed)
    for o in (strewn("tree", shapes, [(k, Matrix(), .5) for k in range(len(shapes))], bark),
              strewn("crown", [simple_leaf(.13, .08)],
                     [(0, placed(point + Vector([chance.gauss(0, .25) for _ in range(3)]),
                                 [chance.uniform(0, 6.3) for _ in range(3)], chance.uniform(.6, 1.4)), chance.random())
                      for point, _, _ in twigs for _ in range(5)], foliage)):
        o.location = (*at, _height(*at))


def swing() -> None:
    """An empty swing on two ropes hangs a little turned over a bare hollow in the grass, trees in the mist behind."""
    reset()
    random.seed(7)
    noise.seed_set(6)
    timber = wood("seat", (.10, .075, .05), (.30, .24, .17), .5, 1.4)
    rope = tinted("rope", [(.20, .155, .10), (.36, .29, .20)], .95, bump=.6, scale=500)
    bark = tinted("bark", [(.03, .027, .023), (.06, .054, .045)], .95, bump=.9, scale=20)
    foliage = tinted("foliage", [(.03, .04, .012), (.08, .085, .02), (.17, .12, .03)], .6, .4)
    earth = tinted("earth", [(.05, .048, .018), (.10, .078, .052), (.14, .105, .07)], .9, bump=.8, scale=30)
    grass = tinted("grass", [(.014, .022, .007), (.04, .06, .014), (.10, .11, .035), (.2, .2, .09)], .5, .4)
    for m in (bark, foliage, earth, grass):
        foggy(m, NEAR, FAR, .048)
    for m in (timber, rope):
        foggy(m, NEAR, FAR, .02)
    terrain(_height, earth, .6, 60, 44, 330, 260, _bare)
    places = []
    while len(places) < 30000:
        y = .7 + 17 * random.random() ** 1.7
        x = random.uniform(-1, 1) * (.5 + y * .55)
        if random.random() < 1.7 * _bare(x, y) - .15:
            continue
        thick = noise.noise(Vector((x * 1.3, y * 1.3, 2)))
        places.append((random.randrange(6), placed((x, y, _height(x, y) - .006), (0, 0, random.uniform(0, 6.3)),
                                                   (.75 + .5 * thick + random.gauss(0, .12)) * (1 + .03 * y)),
                       min(1, max(0, .4 + .5 * thick + random.gauss(0, .18)))))
    strewn("grass", [tuft(seed, 15, .10, .045, .0032, .8, parts=3) for seed in range(6)], places, grass)
    leaves = tinted("fallen", [(.16, .07, .02), (.30, .16, .04), (.34, .24, .07)], .6, .3)
    foggy(leaves, NEAR, FAR, .075)
    fallen = []
    for _ in range(300):
        y = 1 + 8 * random.random()
        x = random.uniform(-1, 1) * (.6 + y * .6)
        fallen.append((random.randrange(2), placed((x, y, _height(x, y) + (.012 if _bare(x, y) > .4 else .03)),
                                                   (random.gauss(0, .4), random.gauss(0, .4), random.uniform(0, 6.3)),
                                                   random.uniform(.6, 1.2)), random.random()))
    strewn("fallen", [leaf(.07, .042, .3, .5), leaf(.055, .03, -.4, .5)], fallen, leaves)
    _swing(timber, rope)
    for number, (x, y, tall) in enumerate(((-5.2, 12, 7.5), (4.6, 16.5, 9), (-1.6, 24, 9.5), (8.5, 21, 8),
                                           (-10, 19, 9))):
        _far_tree(number + 2, (x, y), tall, bark, foliage)
    # the branch of a nearer tree hangs into the picture, far too near to be sharp
    twigs, line = [], [Vector((-1.05, 1.15, 1.78)), Vector((-.75, 1.2, 1.68)), Vector((-.48, 1.2, 1.52)),
                       Vector((-.34, 1.22, 1.36))]
    mesh("branch", *tube(line, [.011, .008, .006, .003], 8), bark)
    for _ in range(90):
        at = line[0].lerp(line[3], random.random() ** .7) + Vector([random.gauss(0, .025) for _ in range(3)])
        twigs.append((random.randrange(2), placed(at, [random.uniform(0, 6.3) for _ in range(3)],
                                                  random.uniform(.5, 1)), random.random()))
    strewn("twigs", [leaf(.06, .038, .3), leaf(.05, .03, -.3)], twigs, foliage)
    sun((-.35, -1, -.42), 7.5, (1, .72, .42), 6)
    background((.46, .55, .68), .42)
    fog_sky(NEAR, FAR)
    camera((-.12, -.2, 1.02), (.05, 3.1, .93), lens=40, fstop=2.8)
    bpy.context.scene.camera.data.dof.focus_distance = 3.28
