"""A chess endgame in evening light."""
import math
import random

import bpy
from scene import area, background, camera, cube, lathe, mesh, reset, sun, window, wood, worn

SQUARE = .05


def _foot(radius):
    """The profile of the foot that every piece stands on."""
    return [(0, 0), (radius * .96, 0), (radius, .0012), (radius, .0055), (radius * .93, .0072), (radius * .86, .0076),
            (radius * .88, .009), (radius * .84, .0108), (radius * .7, .0125)]


def _pawn(m):
    head = [(.0088 * math.cos(turn), .0415 + .0088 * math.sin(turn)) for turn in (-.7, -.35, 0, .35, .7, 1.05, 1.35)]
    return lathe([*_foot(.0148), (.0082, .017), (.006, .024), (.0055, .0305), (.0062, .0312), (.0102, .0322),
                  (.0105, .0334), (.0098, .0344), (.006, .0352), *head, (0, .0503)], m, rounding=1)


def _king(m):
    king = lathe([*_foot(.0192), (.0125, .019), (.0092, .03), (.0078, .043), (.0079, .053), (.0092, .0585),
                  (.0142, .0608), (.0147, .0625), (.0138, .0642), (.0098, .0652), (.0098, .066), (.0116, .067),
                  (.0116, .0682), (.0094, .0692), (.0088, .071), (.0126, .0838), (.013, .0848), (.0124, .0858),
                  (.0085, .0885), (.0042, .0898), (.0034, .0912), (.0037, .0922), (0, .0926)], m, rounding=1)
    outline = [(-.0028, 0), (-.0013, .004), (-.0048, .0032), (-.0048, .0078), (-.0013, .0066), (-.0026, .0108),
               (.0026, .0108), (.0013, .0066), (.0048, .0078), (.0048, .0032), (.0013, .004), (.0028, 0)]
    count = len(outline)
    vertices = [(x, y, z + .0918) for y in (-.0017, .0017) for x, z in outline]
    faces = [tuple(range(count)), tuple(range(count, 2 * count))[::-1]]
    faces += [(i, i + count, (i + 1) % count + count, (i + 1) % count) for i in range(count)]
    cross = mesh("cross", vertices, faces, m, smooth=False)
    edge = cross.modifiers.new("bevel", "BEVEL")
    edge.width, edge.segments = .0005, 2
    cross.parent = king
    return king


def _rook(m):
    rook = lathe([*_foot(.0172), (.0118, .0175), (.0102, .0255), (.0098, .034), (.0108, .0385), (.0138, .0398),
                  (.0142, .041), (.0136, .0422), (.0118, .043), (.0122, .0452), (.014, .0468), (.0144, .0552),
                  (.0138, .0562), (.0108, .0562), (.0102, .0552), (.01, .0505), (0, .0502)], m, rounding=1)
    for turn in (.3, .3 + math.pi / 3, .3 + 2 * math.pi / 3):
        knife = cube((0, 0, .0555), (.05, .0042, .0086), m)
        knife.rotation_euler.z, knife.parent, knife.hide_render = turn, rook, True
        cut = rook.modifiers.new("notch", "BOOLEAN")
        cut.object, cut.solver = knife, "EXACT"
    return rook


def _stand(piece, file, rank, turn=0.0):
    """Put a piece roughly on a square, counted from the middle of the board."""
    piece.location = (file * SQUARE, rank * SQUARE, 0)
    piece.rotation_euler.z = turn


def chess() -> None:
    """A few pieces left on a wooden chessboard: a pawn in front, the two kings, a rook; low light from a window."""
    reset()
    random.seed(8)
    dark_square = wood("dark square", (.035, .014, .007), (.12, .05, .024), .34, 2.5, varnish=.35)
    light_square = wood("light square", (.34, .19, .085), (.58, .39, .2), .36, 2.5, varnish=.35)
    frame = wood("frame", (.05, .02, .009), (.15, .066, .03), .34, 1.5, varnish=.3)
    white = wood("boxwood", (.42, .25, .1), (.64, .44, .22), .3, 3, 2, .5)
    black = wood("ebony", (.012, .008, .006), (.035, .02, .013), .28, 3, 2, .5)
    for file in range(8):
        for rank in range(8):
            square = cube(((file - 3.5) * SQUARE, (rank - 3.5) * SQUARE, -.006), (SQUARE - .00025, SQUARE - .00025,
                                                                                  .012),
                          light_square if (file + rank) % 2 else dark_square, bevel=.0003)
            square.location.z += random.gauss(0, .00008)
    for side in range(4):
        plank = cube((0, 0, 0), (.47, .034, .022), frame, bevel=.0025)
        turn = side * math.pi / 2
        plank.rotation_euler.z = turn
        plank.location = (.2172 * math.sin(turn), -.2172 * math.cos(turn), -.0098)
    _stand(_pawn(white), -.47, -1.46, .4)
    _stand(_king(white), -1.53, -.44, .35)
    _stand(_king(black), 1.48, 1.55, -.5)
    _stand(_rook(black), .47, 2.47, 1.1)
    _stand(_pawn(black), 2.53, -.5, 2)
    # what was taken lies beside the board
    for piece, x, y, roll, turn, radius in ((_pawn(white), .30, .02, 1.43, .5, .0148), (_pawn(white), .345, .075, 1.43,
                                                                                        2.6, .0148),
                                            (_rook(white), .32, .16, 0, .7, 0), (_pawn(black), -.285, .12, 0, 0, 0)):
        piece.location, piece.rotation_euler = (x, y, -.021 + radius), (roll, 0, turn)
    table = wood("table", (.06, .028, .014), (.17, .085, .042), .38, 1)
    for plank in range(9):
        cube((0, -.62 + plank * .14, -.041), (2.4, .1385, .04), table, bevel=.002)
    wall = worn("wall", [(.16, .15, .13), (.22, .2, .17)], .9, 1.5, .3)
    cube((0, 2.6, .6), (7, .1, 4), wall)
    chair = wood("chair", (.03, .015, .009), (.08, .04, .022), .4)
    for x in (.18, .6):
        cube((x, 1.0, .05), (.04, .035, 1.0), chair, bevel=.008)
    for z in (.1, .3, .5):
        cube((.39, 1.0, z), (.4, .02, .07), chair, bevel=.006)
    window((-.62, 2.5, .85), (.8, 1.3), (1, .55, .26), 2.2)
    sun((.85, -.42, -.34), 9, (1, .64, .36), 1.2)
    area((-1.8, .9, 1.1), (0, 0, 0), 16, 1.2, (1, .68, .42))
    area((.9, -1.3, .8), (0, 0, 0), 5, 1.2, (.75, .82, 1))
    background((.2, .25, .34), .5)
    camera((.075, -.46, .112), (.012, -.05, .043), lens=50, fstop=3.2)
    bpy.context.scene.camera.data.dof.focus_distance = .395
