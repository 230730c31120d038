"""A bird's nest in a hedge, three eggs in it."""
import math
import random

from mathutils import Matrix, Vector, noise
from scene import (camera, gradient_sky, haze, leaf, mesh, reset, rounded, roughened, scatter, sun,
                   tinted, tube, worn)

RADIUS, DEPTH = .058, .045


def _straw(kind):
    """One bent stalk, around the origin, along x, its middle at the origin; radius 1 for its thickness."""
    long = random.uniform(.05, .13) if kind else random.uniform(.02, .05)
    bow = random.uniform(8, 19)
    line = []
    for i in range(9):
        s = (i / 8 - .5) * long
        line.append((s, -bow * s * s * .5 + random.gauss(0, .0006), random.gauss(0, .0012)))
    thick = random.choice((.0004, .0005, .0007, .0011)) if kind else .0003
    return tube(line, [thick * (1 - .5 * abs(i / 4 - 1)) for i in range(9)], 5)


def _woven(count, m, fine=False):
    """Stalks laid round in a bowl: rough ones outside, thin grass inside."""
    shapes = [_straw(not fine) for _ in range(40)]
    places = []
    for _ in range(count):
        turn = random.uniform(0, 2 * math.pi)
        down = random.random()
        if fine:
            # the lining: a smooth cup
            slope = down * math.pi * .5
            r, z = RADIUS * .74 * math.sin(slope), -DEPTH * .80 * math.cos(slope) - .001
            lie = math.pi / 2 + random.gauss(0, .5)
        else:
            slope = random.gauss(1.35, .42)
            r = RADIUS * (.84 + .30 * math.sin(slope) * random.uniform(.6, 1.12))
            z = -DEPTH * .62 + DEPTH * .72 * math.cos(math.pi - slope * 1.15) + random.gauss(0, .004)
            lie = math.pi / 2 + random.gauss(0, .30)
        at = Vector((r * math.cos(turn), r * math.sin(turn), z))
        which = random.randrange(40)
        laid = (Matrix.Translation(at) @ Matrix.Rotation(turn + lie, 4, "Z") @
                Matrix.Rotation(random.gauss(0, .22), 4, "Y") @ Matrix.Rotation(math.pi + random.gauss(0, .5), 4, "X") @
                Matrix.Diagonal((random.uniform(.7, 1.3),) * 3 + (1,)))
        places.append((which, laid, random.random()))
    return scatter("stalks", shapes, places, m)


def _bed(m):
    """What is under the stalks: mud and moss, so that no light comes through."""
    rows, around, vertices = 26, 80, []
    for j in range(rows + 1):
        t = j / rows
        if t < .5:
            slope = t * 2 * math.pi / 2
            r, z = RADIUS * .79 * math.sin(slope), -DEPTH * .86 * math.cos(slope) - .002
        else:
            slope = (t - .5) * 2 * math.pi / 2
            r = RADIUS * (.79 + .22 * math.sin(slope * 2)) * math.cos(slope * .999)
            z = -DEPTH * 1.15 * math.sin(slope) - .002
        for k in range(around):
            turn = 2 * math.pi * k / around
            p = Vector((r * math.cos(turn), r * math.sin(turn), z))
            vertices.append(p * (1 + .05 * noise.noise(p * 60)))
    faces = [(j * around + k, j * around + (k + 1) % around, (j + 1) * around + (k + 1) % around, (j + 1) * around + k)
             for j in range(rows) for k in range(around)]
    return mesh("bed", vertices, faces, m)


def _egg(at, tilt, turn, m, size=.0112):
    """A song bird's egg: blunt at one end; lies on its side."""
    vertices, faces, rows, around = [], [], 32, 48
    for j in range(rows + 1):
        a = math.pi * j / rows
        r = size * math.sin(a) * (1 - .13 * math.cos(a))
        for k in range(around):
            b = 2 * math.pi * k / around
            vertices.append((r * math.cos(b), r * math.sin(b), size * 1.36 * math.cos(a)))
    faces = [(j * around + k, j * around + (k + 1) % around, (j + 1) * around + (k + 1) % around, (j + 1) * around + k)
             for j in range(rows) for k in range(around)]
    o = mesh("egg", vertices, [f[::-1] for f in faces], m)
    o.location, o.rotation_euler = at, (tilt, 0, turn)
    return o


def _eggshell():
    m = tinted("eggshell", [(.27, .40, .37), (.34, .47, .42)], .42, scale=430, spot=(.12, .09, .07))
    # few and small spots: only the deepest hollows of the noise are dark
    for node in m.node_tree.nodes:
        ends = node.color_ramp.elements if node.type == "VALTORGB" else None
        if ends and tuple(round(part, 2) for part in ends[0].color[:3]) == (.12, .09, .07):
            ends[0].position, ends[1].position = .36, .40
    m.node_tree.nodes["Principled BSDF"].inputs["Subsurface Weight"].default_value = .1
    m.node_tree.nodes["Principled BSDF"].inputs["Subsurface Radius"].default_value = (.002, .002, .0015)
    return m


def _branch(start, end, thick, m, sprouts, bend=.05, depth=0):
    """A branch that wanders, with side twigs; `sprouts` collects where leaves can grow."""
    a, b = Vector(start), Vector(end)
    line = [a]
    for i in range(1, 6):
        line.append(a.lerp(b, i / 6) + Vector([random.gauss(0, bend * (b - a).length * .5) for _ in range(3)]))
    line = rounded([*line, b], 2)
    count = len(line)
    radii = [thick * (1 - .6 * i / count) * random.uniform(.93, 1.07) for i in range(count)]
    branch = mesh("branch", *tube(line, radii, 12), m)
    if thick > .003:
        roughened(branch, thick * .3, thick * 1.5, random.randrange(1, 60))
    ahead = (b - a).normalized()
    for i in range(2, count):
        if depth < 2 and random.random() < .27:
            out = Vector([random.gauss(0, 1) for _ in range(3)])
            out = (out - ahead * out.dot(ahead)).normalized() * random.uniform(.5, 1) + ahead * .6
            reach = (b - a).length * random.uniform(.12, .34)
            _branch(line[i], Vector(line[i]) + out * reach, thick * .42, m, sprouts, bend, depth + 1)
        elif depth:
            sprouts.append((Vector(line[i]), ahead))


def _leaves(sprouts, m, low=.4, high=1.0):
    """Young leaves, three or four from a bud."""
    shapes = [leaf(.036, .021, random.uniform(.05, .35), random.uniform(.15, .5), 9, .10, 27) for _ in range(5)]
    places = []
    for at, ahead in sprouts:
        for _ in range(random.choice((0, 1, 2, 2, 3))):
            out = (ahead + Vector([random.gauss(0, .75) for _ in range(3)]) + Vector((0, 0, .25))).normalized()
            turn = out.to_track_quat("Y", "Z").to_matrix().to_4x4()
            which = random.randrange(5)
            grown = (Matrix.Translation(at) @ turn @ Matrix.Rotation(random.gauss(0, .6), 4, "Y") @
                     Matrix.Diagonal((random.uniform(low, high),) * 3 + (1,)))
            places.append((which, grown, random.random()))
    scatter("leaves", shapes, places, m)


def nest() -> None:
    """A bird's nest with three speckled eggs in a hedge in spring; low sun through young leaves."""
    reset()
    random.seed(31)
    stalks = tinted("stalks", [(.10, .055, .03), (.24, .15, .075), (.16, .10, .055), (.40, .28, .15),
                               (.07, .045, .03)], .8,
                    bump=.4, scale=500)
    lining = tinted("lining", [(.20, .13, .07), (.36, .26, .14), (.28, .19, .10)], .8)
    _bed(worn("mud", [(.03, .02, .012), (.07, .05, .025)], .95, 60, .6, .002))
    _woven(1500, stalks)
    _woven(1100, lining, fine=True)
    shell = _eggshell()
    for at, tilt, turn in (((-.0125, .004, -.0225), 1.45, .5), ((.0125, .0075, -.0220), 1.62, 2.3),
                           ((.003, -.0155, -.0215), 1.5, -1.2)):
        _egg(at, tilt, turn, shell)
    bark = worn("bark", [(.045, .032, .024), (.12, .095, .07)], .85, 50, .6, .001)
    green = tinted("young leaves", [(.10, .20, .025), (.17, .28, .04), (.24, .33, .06), (.13, .22, .05)], .45, .45)
    sprouts = []
    for start, end, thick in (((-.34, .10, -.12), (.20, .02, -.045), .0085), ((.02, .16, -.16), (-.08, -.10, -.055),
                                                                              .007),
                              ((.16, -.10, -.10), (.05, .22, .05), .006), ((-.16, -.04, -.14), (-.10, .20, .16), .005),
                              ((.20, .10, -.12), (.14, .10, .18), .0055), ((-.22, .12, .10), (.02, .14, .12), .004)):
        _branch(start, end, thick, bark, sprouts)
    # none between the eye and the eggs
    _leaves([s for s in sprouts if math.hypot(s[0].x, s[0].y) > .075 and (s[0].y > -.05 or abs(s[0].x) > .11) and
             not (s[0].x < .02 and s[0].z > .03)], green)
    far = []
    far_bark = haze(worn("far bark", [(.05, .04, .03), (.10, .08, .06)], .9), (.42, .46, .26), .5, 3.5, .7)
    for _ in range(11):
        x, y = random.gauss(0, .6), random.uniform(.45, 2.0)
        _branch((x, y, -.8), (x + random.gauss(0, .3), y + random.gauss(0, .2), .7), .010, far_bark, far, .08)
    far_green = haze(tinted("far leaves", [(.10, .18, .02), (.18, .27, .04), (.26, .33, .07)], .5, .45),
                     (.42, .46, .26), .5,
                     3.5, .7)
    _leaves(far, far_green, .7, 1.5)
    gradient_sky([(-.4, (.06, .08, .03)), (-.05, (.22, .26, .12)), (.15, (.75, .74, .50)), (.5, (.60, .70, .80)),
                  (1, (.32, .46, .70))], .95)
    sun((.66, -.36, -.62), 9, (1, .84, .60), .8)
    camera((.045, -.235, .265), (.004, .006, -.016), lens=58, fstop=5)
