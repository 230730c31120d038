"""An open toolbox on a workbench."""
import math
import random

from scene import (area, background, camera, cube, lathe, mesh, pebble, placed, reset, rounded, scatter, sun,
                   tinted, window, wood, worn)
from things import group, metal, plate

LONG, DEEP, HIGH = .56, .24, .125


def _box(m, pole, nails):
    """A tote of old boards: two high ends with a round stick through them, low sides, nailed."""
    parts = [cube((0, 0, .008), (LONG, DEEP, .016), m, .0015)]
    for side in (-1, 1):
        wall = cube((0, side * (DEEP / 2 - .008), HIGH / 2 + .004), (LONG, .016, HIGH), m, .002)
        wall.rotation_euler.x = side * .012
        parts.append(wall)
        outline = rounded([(-DEEP / 2, 0), (-DEEP / 2, HIGH + .012), (-.055, .275), (-.03, .292), (.03, .292),
                           (.055, .275), (DEEP / 2, HIGH + .012), (DEEP / 2, 0)], 2)
        end = plate(outline, .018, m, .0018)
        # made lying down, the grain along x; stood up and turned across the box
        end.rotation_euler, end.location = (math.pi / 2, 0, math.pi / 2), (side * (LONG / 2 + .009), 0, 0)
        parts.append(end)
        for y in (-DEEP / 2 + .008, DEEP / 2 - .008):
            for z in (.03, .075, .115):
                head = mesh("nail", *pebble(3, .15, 1), nails)
                head.location = (side * (LONG / 2 + .018), y + random.gauss(0, .001), z + random.gauss(0, .003))
                head.scale = (.0008, .003, .003)
                parts.append(head)
        for x in (-.2, -.05, .12, .22):
            head = mesh("nail", *pebble(4, .15, 1), nails)
            head.location, head.scale = (x, side * (DEEP / 2 + .0005), .011), (.003, .0008, .003)
            parts.append(head)
    stick = lathe([(0, -LONG / 2 - .04), (.012, -LONG / 2 - .04), (.0145, -LONG / 2 - .036), (.0155, 0),
                   (.0145, LONG / 2 + .036), (.012, LONG / 2 + .04), (0, LONG / 2 + .04)], pole, (0, 0, .262), 48)
    stick.rotation_euler.y = math.pi / 2
    return [*parts, stick]


def _grip(profile, m, flat=1.0):
    handle = lathe(profile, m, steps=48)
    handle.scale.y = flat
    return handle


def _hammer(ash, steel):
    """A joiner's hammer, its handle along z from the head down."""
    shaft = _grip([(0, -.27), (.0125, -.268), (.0150, -.25), (.0135, -.17), (.0095, -.09), (.0088, -.03), (.0100, .012),
                   (.0085, .016), (0, .016)], ash, .78)
    outline = rounded([(-.052, -.011), (-.030, -.012), (-.018, -.0135), (.016, -.0135), (.030, -.010), (.066, -.0015),
                       (.067, .0015), (.030, .012), (.016, .0135), (-.018, .0135), (-.030, .012), (-.052, .011)], 1)
    head = plate(outline, .024, steel, .002)
    head.rotation_euler.x = math.pi / 2
    return [shaft, head]


def _chisel(m, steel, brass, wide):
    """A chisel standing on its edge: blade down, handle up."""
    blade = plate([(-wide / 2, -.14), (wide / 2, -.14), (wide / 2, -.03), (wide * .3, -.012), (.0042, 0), (-.0042, 0),
                   (-wide * .3, -.012), (-wide / 2, -.03)], .0034, steel, .0006)
    blade.rotation_euler.x = math.pi / 2
    ferrule = lathe([(.0075, -.004), (.0088, -.002), (.0098, .012), (.0092, .014)], brass, steps=40)
    handle = _grip([(.0088, .012), (.0098, .016), (.0128, .035), (.0138, .065), (.0150, .098), (.0145, .112),
                    (.0110, .120), (0, .122)], m)
    return [blade, ferrule, handle]


def _driver(m, steel, long):
    shaft = lathe([(.0032, -long), (.0036, -long + .012), (.0034, -long + .02), (.0036, 0), (.0062, .002),
                   (.0066, .012)],
                  steel, steps=32)
    handle = _grip([(.0068, .008), (.0105, .016), (.0088, .030), (.0130, .055), (.0145, .080), (.0120, .098),
                    (.007, .103),
                    (0, .104)], m)
    return [shaft, handle]


def _saw(m, steel, brass):
    """The handle and heel of a hand saw, the blade going down into the box."""
    teeth = [(.34 - k * .006, -.055 + (.0035 if k % 2 else 0)) for k in range(58)]
    blade = plate([(0, .05), (.34, .018), *teeth, (0, -.055)], .0011, steel, 0)
    outer = rounded([(.045, .052), (.02, .060), (-.03, .050), (-.072, .058), (-.088, .046), (-.070, .030),
                     (-.082, -.004),
                     (-.098, -.034), (-.086, -.052), (-.055, -.050), (-.010, -.062), (.020, -.046), (.026, -.012),
                     (.040, .018),
                     (.045, .052)], 3)
    hole = rounded([(-.018, .030), (-.046, .032), (-.056, .012), (-.058, -.014), (-.046, -.030), (-.018, -.032),
                    (-.004, -.014), (-.002, .014), (-.018, .030)], 3)
    grip = plate(outer[:-1], .022, m, .004)
    knife = plate(hole[:-1], .06, m, 0)
    knife.hide_render = True
    cut = grip.modifiers.new("hole", "BOOLEAN")
    cut.object, cut.solver = knife, "EXACT"
    # the hole is cut before the edges are rounded
    grip.modifiers.move(1, 0)
    parts = [blade, grip, knife]
    for x, y in ((.022, .036), (.010, -.002), (.006, -.040)):
        stud = lathe([(0, .0135), (.006, .0132), (.0066, .012), (.0066, .010)], brass, (x, y, 0), 32)
        parts.append(stud)
    return parts


def toolbox() -> None:
    """An open wooden toolbox with worn hand tools on a workbench; low light through the dusty window of a workshop."""
    reset()
    random.seed(19)
    old = wood("box", (.07, .042, .024), (.22, .14, .08), .6, 1.4)
    ash = wood("ash", (.20, .11, .05), (.46, .29, .15), .42, 3, 2, .1)
    beech = wood("beech", (.16, .07, .03), (.38, .20, .09), .38, 3, 2, .15)
    red = wood("red", (.10, .016, .010), (.19, .035, .02), .4, 3, 2, .3)
    boxwood = wood("boxwood", (.32, .19, .08), (.55, .37, .18), .4, 3, 2, .1)
    apple = wood("apple", (.10, .04, .018), (.27, .12, .055), .38, 2.5, 0, .2)
    steel = metal("steel", (.42, .41, .39), (.10, .065, .045), .3, 70, .6)
    dark = metal("dark steel", (.26, .25, .24), (.07, .05, .04), .34, 60, .5)
    brass = metal("brass", (.50, .35, .14), (.15, .09, .04), .3, 120, .55)
    box = group(_box(old, ash, dark), (0, 0, 0), (0, 0, .34))

    def put(parts, at, rotation):
        group(parts, at, rotation).parent = box

    put(_hammer(ash, dark), (-.115, -.062, .205), (.30, -.28, .5))
    put(_chisel(boxwood, steel, brass, .020), (.035, -.070, .168), (.20, .14, .1))
    put(_chisel(beech, steel, brass, .012), (.085, -.048, .162), (.12, .26, 1.1))
    put(_chisel(boxwood, steel, brass, .028), (.150, -.066, .166), (.24, .10, -.2))
    put(_driver(red, steel, .13), (-.020, -.030, .160), (.10, -.22, 0))
    put(_driver(beech, steel, .12), (.215, -.03, .150), (.1, .30, 0))
    put(_saw(apple, steel, brass), (-.155, .045, .195), (math.pi / 2, .42, 0))
    put(_hammer(beech, steel), (.19, .058, .185), (-.2, .35, -.4))
    bench = wood("bench", (.045, .027, .016), (.17, .10, .055), .6, .8)
    for k in range(8):
        board = cube((random.uniform(-.2, .2), -.62 + k * .19, -.025), (3, .1885, .05), bench, bevel=.003)
        board.location.z += random.gauss(0, .0006)
    shavings, turnings = [], []
    for _ in range(5):
        turns, wide, line = random.uniform(1.2, 2.6), random.uniform(.012, .02), []
        for i in range(60):
            a, r = turns * 2 * math.pi * i / 59, .008 + .004 * i / 59
            for s in (0, .5, 1):
                line.append((r * math.cos(a), wide * s + .010 * i / 59, r * math.sin(a)))
        lowest = min(z for _, _, z in line)
        line = [(x, y, z - lowest) for x, y, z in line]
        shavings.append((line, [(3 * i + j, 3 * i + j + 1, 3 * i + j + 4, 3 * i + j + 3) for i in range(59)
                                for j in (0, 1)]))
    for _ in range(15):
        turnings.append((random.randrange(5), placed((random.gauss(-.02, .2), random.gauss(-.26, .06), .0005),
                                                     (0, 0, random.uniform(0, 6)), random.uniform(.6, 1.1)),
                                                     random.random()))
    pale = tinted("shavings", [(.46, .30, .15), (.60, .42, .23), (.38, .23, .11)], .7, .35)
    scatter("shavings", shavings, turnings, pale)
    scatter("dust", [pebble(seed, .9, 1) for seed in range(3)], [
        (random.randrange(3), placed((random.uniform(-.6, .5), random.gauss(-.2, .15), .0005),
                                     [random.uniform(0, 6) for _ in range(3)], random.uniform(.0003, .0014)),
         random.random()) for _ in range(700)], pale)
    wall = worn("wall", [(.12, .11, .10), (.19, .175, .155)], .95, 2.2, .4)
    cube((0, 1.9, .6), (7, .1, 4), wall)
    window((.95, 1.8, .75), (.9, 1.0), (.95, .86, .70), 3.2)
    # what hangs and stands along the wall, out of focus
    for x, z, tall in ((-.9, .75, .5), (-.70, .80, .36), (-.52, .78, .42), (-.28, .82, .3)):
        cube((x, 1.83, z), (.035, .03, tall), beech, bevel=.01)
        cube((x, 1.83, z - tall / 2), (.11, .03, .09), dark, bevel=.012)
    cube((-.6, 1.78, .36), (1.3, .2, .03), old, bevel=.004)
    for x, r, h in ((-1.0, .05, .14), (-.82, .042, .11), (-.45, .055, .16), (-.2, .04, .10)):
        lathe([(0, 0), (r, 0), (r, h), (r * .8, h + .01), (0, h + .012)], dark if h > .12 else brass, (x, 1.76, .375),
              32)
    for y in (.1, .62):
        cube((1.5, y, .6), (.03, .05, 1.6), dark)
    sun((-.86, -.24, -.44), 11, (1, .78, .52), 1.0)
    area((1.3, 1.3, .9), (0, 0, .1), 30, .9, (1, .88, .70))
    area((-1.2, -1.3, 1.0), (0, 0, .1), 15, 1.2, (.72, .82, 1))
    background((.22, .25, .30), .4)
    camera((-.10, -.84, .47), (.0, -.04, .125), lens=50, fstop=3.2)
