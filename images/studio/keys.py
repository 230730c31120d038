"""A bunch of old keys on a ring, on a dresser in low light."""
import math
import random

from scene import (area, background, camera, cloth, cube, lathe, material, mesh, pebble, placed, reset, scatter, sun,
                   tinted, wood)
from things import group, loop, metal, plate

RING, WIRE = .027, .0013


def _bow(kind, size):
    """The closed line of a key's grip around (0, 0): round, oval or kidney-shaped."""
    line = []
    for k in range(56):
        turn = 2 * math.pi * k / 56
        x, y = math.cos(turn), math.sin(turn)
        if kind == "oval":
            x, y = x * .82, y * 1.25
        elif kind == "kidney":
            reach = 1.12 - .42 * math.exp(-((turn - math.pi) / .5) ** 2)
            x, y = x * reach * .85, y * reach * 1.15
        line.append((x * size, y * size, 0))
    return line


def _bit(long, wide, cuts):
    """The outline of a key's bit: a tongue with slots from its side (`cuts` are (place, width, depth))."""
    line = [(0, 0)]
    for place, width, depth in cuts:
        line += [(place * long, -wide), (place * long, -wide + depth), (place * long + width, -wide + depth),
                 (place * long + width, -wide)]
    return [line[0], (0, -wide), *line[1:], (long, -wide), (long, 0)]


def _key(m, kind, size, length, thick, bit):
    """A key along x; the wire of the ring goes through the origin, in the hole near the inner end of its grip."""
    middle = .55 * size * (.85 if kind == "round" else .6)
    bow = [(x + middle, y, z) for x, y, z in _bow(kind, size)]
    neck = max(x for x, _, _ in bow) - .0006
    stock = [thick * (.68 + .22 * math.cos(2 * math.pi * k / 56) ** 2) for k in range(56)]
    parts = [mesh("bow", *loop(bow, stock, 14), m)]
    collar = thick * 1.55
    shaft = lathe([(0, 0), (thick * 1.25, 0), (thick * 1.3, .002), (collar, .0028), (collar, .0046),
                   (thick * 1.1, .0054),
                   (thick * 1.35, .0068), (thick * 1.35, .0076), (thick, .0092), (thick * .95, length * .5),
                   (thick * .98, length - .001), (thick * .72, length), (thick * .3, length + .0002),
                   (0, length - .003)],
                  m, (neck, 0, 0), 40, 1)
    shaft.rotation_euler.y = math.pi / 2
    long, wide, cuts = bit
    tongue = plate(_bit(long, wide, cuts), thick * .95, m, .0004)
    tongue.location.x = neck + length - long - .0035
    return [*parts, shaft, tongue]


def _bunch():
    """The ring lies flat; the wire through each grip tilts the key, so that they lie on each other like tiles."""
    iron = metal("iron", (.28, .26, .24), (.07, .045, .03), .34, 130, .55)
    rusty = metal("rusty", (.22, .19, .17), (.13, .055, .025), .42, 150, .35, .2)
    steel = metal("steel", (.46, .44, .41), (.12, .09, .065), .25, 110, .72)
    brass = metal("brass", (.50, .33, .13), (.14, .08, .03), .26, 100, .6)
    ring = [((RING + .0004 * math.sin(3 * t)) * math.cos(t), RING * math.sin(t), .0004 * math.sin(2 * t + 1))
            for t in (2 * math.pi * k / 110 for k in range(110))]
    parts = [mesh("ring", *loop(ring, WIRE, 12), steel)]
    keys = [  # material, grip, its size, shaft, thickness, bit, angle on the ring, turn from there, roll, dip
        (iron, "oval", .0125, .066, .0029, (.0145, .0125, [(.3, .0018, .005), (.68, .0018, .0075)]), -62, -16, 27, .4),
        (brass, "round", .0108, .044, .0023, (.010, .0095, [(.42, .0018, .004)]), -36, -2, 25, .2),
        (rusty, "kidney", .0138, .078, .0033, (.017, .0145, [(.18, .002, .004), (.48, .0022, .009),
                                                             (.78, .0016, .004)]),
         -12, 7, 27, .5),
        (steel, "oval", .0102, .050, .0022, (.0105, .0095, [(.25, .0014, .004), (.62, .0014, .004)]), 17, 1, 27, .3),
        (iron, "round", .0122, .060, .0027, (.013, .0115, [(.45, .002, .0065)]), 44, 15, 25, .3),
        (brass, "oval", .0088, .034, .0019, (.0075, .0075, [(.5, .0014, .0034)]), 160, 22, 24, .4)]
    for m, kind, size, length, thick, bit, angle, turn, roll, dip in keys:
        at = (RING * math.cos(math.radians(angle)), RING * math.sin(math.radians(angle)), 0)
        parts.append(group(_key(m, kind, size, length, thick, bit), at,
                           (math.radians(roll), math.radians(dip), math.radians(angle + turn))))
    return parts


def keys() -> None:
    """A bunch of old keys lies on a dark dresser; low evening light from the side draws long shadows."""
    reset()
    random.seed(12)
    group(_bunch(), (-.035, .028, .0072), (0, 0, math.radians(-42)))
    top = wood("dresser", (.028, .013, .008), (.115, .060, .033), .34, 1.3, varnish=.25)
    for y, deep in ((-.245, .20), (-.045, .198), (.16, .21)):
        cube((.1, y, -.011), (1.3, deep - .0006, .022), top, bevel=.0012)
    crumb = tinted("dust", [(.1, .07, .05), (.3, .26, .2), (.2, .17, .14)], .9)
    scatter("dust", [pebble(seed, .9, 1) for seed in range(3)], [
        (random.randrange(3), placed((random.uniform(-.3, .3), random.uniform(-.3, .2), .0002),
                                     [random.uniform(0, 6) for _ in range(3)], random.uniform(.00015, .0006)),
         random.random()) for _ in range(260)], crumb)
    runner = cloth("runner", (.06, .075, .085), (.20, .19, .17), (.5, .26), 3)
    runner.location, runner.rotation_euler.z = (.30, .235, 0), .42
    bars = material("bars", (.05, .05, .05))
    for k in range(3):
        # the window the light comes through, outside the picture
        cube((-1.15, .27 + .36 * k, .45), (.03, .05, 1.4), bars)
    cube((-1.15, .5, .67), (.03, 1.4, .05), bars)
    sun((.85, -.38, -.38), 12, (1, .66, .36), 1.2)
    area((-.9, -.25, .55), (0, 0, 0), 5, .5, (1, .74, .48))
    area((.8, -.9, .9), (0, 0, 0), 3, 1.0, (.6, .72, 1))
    background((.16, .2, .28), .35)
    camera((.055, -.235, .185), (.012, .008, .006), lens=60, fstop=8)
