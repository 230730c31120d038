"""Make the photographs of the photo deck: render the scenes of this folder, one process per picture.

    python make.py [ID …] [--size 1500x1000] [--samples N] [--threads N] [--seconds N] [--force] [--preview]

Without ids all scenes are made; pictures that are already there are skipped, so an interrupted run can be taken up
again. A rendered picture goes to build/photos/ID.png and then, with a little grain and vignette, to
images/photos/ID.jpg. A preview is small and quick and stays in build/photos/ID-preview.png.

Needs Python 3.13 and bpy (Blender as a Python module), which brings numpy.
"""
import argparse
import importlib
import subprocess
import sys
import time
import zlib
from pathlib import Path

STUDIO = Path(__file__).resolve().parent
PROJECT = STUDIO.parent.parent
RENDERS = PROJECT / "build" / "photos"
PHOTOS = PROJECT / "images" / "photos"
NOT_SCENES = {"make", "scene", "sheet", "weather", "land", "things", "rooms", "objects"}

SIZE, PREVIEW_SIZE = "1500x1000", "480x320"
SAMPLES, PREVIEW_SAMPLES = 64, 24
NOISE_THRESHOLD = .03
JPEG_QUALITY = 88
GRAIN, VIGNETTE = .010, .17
LIGHTER = {
    "beach": 1.15, "bench": 1.2, "bicycle": 1.25, "boat": 1.5, "bouquet": 1.35, "bread": 1.35,
    "bridge": 1.25, "chairs": 1.3, "compass": 1.2, "crossroads": 1.45, "dominoes": 1.25, "fence": 1.6,
    "hilltree": 1.25, "honeycomb": 1.15, "hourglass": 1.4, "keys": 1.25, "kite": 1.3, "ladder": 1.4, "leaves": 1.45,
    "letter": 1.35, "mirror": 1.35, "nest": 1.4, "paperboat": 1.5, "rails": 1.15, "rope": 1.4, "scales": 1.25,
    "shoes": 1.4, "suitcase": 1.3, "swing": 1.35, "toolbox": 1.35, "umbrella": 1.1, "wall": 1.35,
}
"""How much lighter some pictures are printed than they were exposed, so that the deck has light cards too."""


def scene_names() -> list[str]:
    """The scenes of this folder: every Python file that is not the machinery."""
    return sorted(path.stem for path in STUDIO.glob("*.py") if path.stem not in NOT_SCENES)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make the photographs of the photo deck.")
    parser.add_argument("ids", nargs="*", metavar="ID", help="scenes to make (default: all)")
    parser.add_argument("--size", help=f"WIDTHxHEIGHT in pixels (default {SIZE})")
    parser.add_argument("--samples", type=int, help=f"most light paths per pixel (default {SAMPLES})")
    parser.add_argument("--threads", type=int, default=0, help="processor threads (default: all)")
    parser.add_argument("--seconds", type=float, default=0,
                        help="stop sampling a picture after this time (default: no limit)")
    parser.add_argument("--force", action="store_true", help="make pictures again that are already there")
    parser.add_argument("--develop", action="store_true", help="only print anew what was rendered before")
    parser.add_argument("--preview", action="store_true", help="a small quick picture, no JPEG")
    parser.add_argument("--in-this-process", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.size = options.size or (PREVIEW_SIZE if options.preview else SIZE)
    options.samples = options.samples or (PREVIEW_SAMPLES if options.preview else SAMPLES)
    unknown = sorted(set(options.ids) - set(scene_names()))
    if unknown:
        parser.error(f"no such scene: {', '.join(unknown)} (there are: {', '.join(scene_names())})")
    return options


def rendered_path(name: str, options: argparse.Namespace) -> Path:
    return RENDERS / (f"{name}-preview.png" if options.preview else f"{name}.png")


def render_scene(name: str, options: argparse.Namespace) -> None:
    """Build one scene and render it to PNG; the settings here win over those of the scene."""
    import bpy
    getattr(importlib.import_module(name), name)()
    scene = bpy.context.scene
    scene.render.resolution_x, scene.render.resolution_y = (int(number) for number in options.size.split("x"))
    scene.render.resolution_percentage = 100
    scene.cycles.samples, scene.cycles.seed = options.samples, 0
    scene.cycles.time_limit = options.seconds
    scene.cycles.adaptive_threshold = .1 if options.preview else NOISE_THRESHOLD
    scene.render.threads_mode = "FIXED" if options.threads else "AUTO"
    if options.threads:
        scene.render.threads = options.threads
    scene.render.image_settings.file_format = "PNG"
    scene.render.filepath = str(rendered_path(name, options))
    bpy.ops.render.render(write_still=True)


def blurred(values, radius: float):
    """A Gaussian blur of a two-dimensional array that wraps around at the edges."""
    import numpy
    down, across = (numpy.fft.fftfreq(length) for length in values.shape)
    falloff = numpy.exp(-2 * (numpy.pi * radius) ** 2 * (down[:, None] ** 2 + across[None, :] ** 2))
    return numpy.fft.ifft2(numpy.fft.fft2(values) * falloff).real


def lighter(pixels, more: float):
    """The picture with shadows and middle tones raised and its lights kept, as in a darkroom; 1 changes nothing."""
    return 1 - (1 - pixels.clip(0, 1)) ** more


def with_lens_and_film(pixels, seed: int):
    """The picture with corners a little darker and with grain, as a lens and a film or sensor would leave it."""
    import numpy
    height, width = pixels.shape[:2]
    random = numpy.random.default_rng(seed)
    down, across = numpy.mgrid[-1:1:height * 1j, -1:1:width * 1j]
    distance = (across ** 2 + (down * height / width) ** 2) / (1 + (height / width) ** 2)
    picture = pixels * (1 - VIGNETTE * distance ** 1.3)[:, :, None]

    def grain():
        coarse = blurred(random.standard_normal((height, width)), .75)
        return coarse / coarse.std()

    brightness = picture.mean(axis=2)
    # Grain shows most in the middle tones and least in white and black.
    visible = GRAIN * (.45 + 2.2 * brightness * (1 - brightness))
    picture = picture + (visible * grain())[:, :, None]
    for channel in range(3):
        picture[:, :, channel] += .35 * visible * grain()
    return picture.clip(0, 1)


def without_metadata(jpeg: bytes) -> bytes:
    """The JPEG without comments and application segments other than the JFIF header."""
    kept, position = bytearray(jpeg[:2]), 2
    while jpeg[position + 1] != 0xDA:
        marker, length = jpeg[position + 1], int.from_bytes(jpeg[position + 2:position + 4])
        if not (marker == 0xFE or 0xE1 <= marker <= 0xEF):
            kept += jpeg[position:position + 2 + length]
        position += 2 + length
    return bytes(kept + jpeg[position:])


def develop(name: str, options: argparse.Namespace) -> None:
    """Turn the rendered PNG into the JPEG of the deck."""
    import bpy
    import numpy
    source = bpy.data.images.load(str(rendered_path(name, options)))
    width, height = source.size
    pixels = numpy.empty(width * height * 4, dtype=numpy.float32)
    source.pixels.foreach_get(pixels)
    pixels = pixels.reshape(height, width, 4)
    exposed = lighter(pixels[:, :, :3].astype(float), LIGHTER.get(name, 1))
    pixels[:, :, :3] = with_lens_and_film(exposed, zlib.crc32(name.encode()))
    pixels[:, :, 3] = 1
    photo = bpy.data.images.new(name, width, height)
    photo.pixels.foreach_set(pixels.ravel())
    photo.file_format = "JPEG"
    path = PHOTOS / f"{name}.jpg"
    photo.save(filepath=str(path), quality=JPEG_QUALITY)
    path.write_bytes(without_metadata(path.read_bytes()))


def make_here(name: str, options: argparse.Namespace) -> None:
    RENDERS.mkdir(parents=True, exist_ok=True)
    PHOTOS.mkdir(parents=True, exist_ok=True)
    if not options.develop:
        render_scene(name, options)
    if not options.preview:
        develop(name, options)


def make_in_own_process(name: str, options: argparse.Namespace) -> bool:
    """Make one picture in a process of its own, so that a failure costs only that picture."""
    command = [sys.executable, __file__, name, "--in-this-process", "--size", options.size,
               "--samples", str(options.samples), "--threads", str(options.threads),
               "--seconds", str(options.seconds)]
    command += ["--preview"] * options.preview + ["--develop"] * options.develop
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode:
        print(f"\n{result.stdout[-1500:]}{result.stderr[-3000:]}", file=sys.stderr)
    return result.returncode == 0


def main() -> int:
    options = arguments()
    if options.in_this_process:
        make_here(options.ids[0], options)
        return 0
    names = options.ids or scene_names()
    failed = []
    for number, name in enumerate(names, 1):
        print(f"{number}/{len(names)} {name} … ", end="", flush=True)
        if not (options.force or options.preview or options.develop) and (PHOTOS / f"{name}.jpg").exists():
            print("already there")
            continue
        started = time.monotonic()
        if make_in_own_process(name, options):
            print(f"{time.monotonic() - started:.0f} s")
        else:
            failed.append(name)
            print("failed")
    if failed:
        print(f"Not made: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
