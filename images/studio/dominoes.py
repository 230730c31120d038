"""A row of plain wooden blocks, the first ones falling."""
import math
import random

import bpy
from scene import (area, background, camera, cube, material, pebble, placed, reset, scatter, sun, tinted, window, wood,
                   worn)

TALL, WIDE, THICK, GAP = .049, .0245, .0078, .0215


def _course():
    """Where the blocks stand: (x, y, direction) at even steps along a winding line."""
    x, y, heading, places = -.155, -.135, .95, []
    for k in range(46):
        places.append((x, y, heading))
        # first a bend to the right, then a long one back to the left
        heading += -.115 if k < 10 else .02 if k < 15 else .135 if k < 38 else -.06
        x, y = x + GAP * math.cos(heading), y + GAP * math.sin(heading)
    return places


def _leans(fallen):
    """How far each block leans: the last one just touches a block that stands, each before it rests on the next."""
    angles = [math.asin((GAP - THICK) / TALL) * .62]
    ahead = math.asin((GAP - THICK) / TALL)
    angles.append(ahead)
    while len(angles) < fallen:
        angles.append(angles[-1] + math.asin(max(.02, (GAP * math.cos(angles[-1]) - THICK) / TALL)))
    return angles[:0:-1]


def _block(place, lean, m):
    """A block that turns over its lower front edge."""
    x, y, heading = place
    block = cube((0, 0, 0), (THICK, WIDE, TALL), m, bevel=.0009)
    block.rotation_euler = (0, lean, heading)
    # the edge it turns over lies half a block's thickness ahead
    ahead, up = -THICK / 2, TALL / 2
    along = ahead * math.cos(lean) + up * math.sin(lean) + THICK / 2
    block.location = (x + along * math.cos(heading), y + along * math.sin(heading),
                      -ahead * math.sin(lean) + up * math.cos(lean))
    return block


def dominoes() -> None:
    """A winding row of plain wooden blocks on a table; the first have fallen, a dark one still stands."""
    reset()
    random.seed(14)
    beech = [wood(f"beech {k}", (.30 + .05 * k, .17 + .03 * k, .08 + .016 * k),
                  (.56 + .03 * k, .37 + .03 * k, .20 + .02 * k),
                  .42, 3.5, 2, .12) for k in range(4)]
    walnut = wood("walnut", (.025, .011, .006), (.10, .045, .022), .36, 3.5, 2, .2)
    course = _course()
    fallen = 9
    leans = _leans(fallen + 1)
    for k, (x, y, heading) in enumerate(course):
        lean = leans[k] if k < len(leans) else 0.0
        place = (x + random.gauss(0, .0006), y + random.gauss(0, .0006), heading + random.gauss(0, .03))
        _block(place, lean, walnut if k == 12 else random.choice(beech))
    table = wood("table", (.022, .012, .008), (.085, .045, .025), .33, .9, varnish=.2)
    for k in range(11):
        cube((random.uniform(-.2, .2), -.6 + k * .165, -.02), (2.6, .1644, .04), table, bevel=.0015)
    dust = tinted("dust", [(.2, .15, .1), (.4, .33, .26)], .9)
    scatter("dust", [pebble(seed, .9, 1) for seed in range(3)], [
        (random.randrange(3), placed((random.uniform(-.3, .4), random.uniform(-.3, .4), .0002),
                                     [random.uniform(0, 6) for _ in range(3)], random.uniform(.00012, .0005)),
         random.random()) for _ in range(300)], dust)
    wall = worn("wall", [(.10, .115, .13), (.15, .16, .17)], .92, 1.6, .3)
    cube((0, 2.4, .6), (7, .1, 4), wall)
    chair = wood("chair", (.04, .02, .01), (.11, .055, .03), .4)
    for x in (-.62, -.16):
        cube((x, 1.3, .1), (.04, .035, 1.0), chair, bevel=.008)
    for z in (.1, .3):
        cube((-.39, 1.3, z), (.42, .02, .07), chair, bevel=.006)
    window((.85, 2.3, .75), (.8, 1.2), (1, .66, .36), 3)
    dark = material("bars", (.04, .04, .04))
    for y in (.15, .62):
        cube((1.2, y, .5), (.03, .05, 1.6), dark)
    sun((-.86, -.34, -.36), 11, (1, .72, .44), .9)
    area((1.4, 1.2, .8), (0, 0, 0), 22, 1.0, (1, .74, .48))
    area((-1.0, -1.1, .8), (0, 0, 0), 5, 1.0, (.62, .74, 1))
    background((.18, .23, .32), .4)
    camera((-.075, -.345, .112), (-.012, .0, .032), lens=46, fstop=4)
    bpy.context.scene.camera.data.dof.focus_distance = .325
