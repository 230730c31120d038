"""Pictures by Pillow: a safe copy of a stranger's, and the small picture of any.

Imported only when a picture is made: Pillow and its plugins cost a third of a start.
"""

import hashlib
import io
import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

from kaartspel import files
from kaartspel.domain.ports import DeckError, FileProblem

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF", "BMP", "TIFF")
SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".bmp", ".tif", ".tiff"})
"""What the files of pictures we take end with, in small letters."""
SMALL = 480
"""Longest side of a small picture, in pixels."""
LARGE = 2400
"""Longest side of a safe copy, in pixels."""
MOST_BYTES = 128 << 20
MOST_SIDE = 20_000
MOST_PIXELS = 40_000_000
MOST_PIXELS_OF = {"WEBP": 24_000_000, "AVIF": 24_000_000}
"""Formats whose decoders hold the picture more than once: 40 megapixel of WebP take 660 MB."""
MOST_PROFILE = 4 << 20
_JFIF = ("jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression", "adobe", "adobe_transform")
_PNG = ("gamma", "srgb", "chromaticity", "transparency", "interlace", "aspect")
_WEBP = ("loop", "background", "timestamp", "duration")
_BOTH = ("dpi", "icc_profile")
PLAIN = {
    ".jpg": ("JPEG", b"\xff\xd9", frozenset((*_JFIF, *_BOTH))),
    ".png": ("PNG", b"IEND\xaeB`\x82", frozenset((*_PNG, *_BOTH))),
    ".webp": ("WEBP", b"", frozenset((*_WEBP, *_BOTH))),
}
"""Pictures as the library keeps them: Pillow's format, how the file ends, and what it may say of itself."""
_SMALL_QUALITY = 85
_LARGE_QUALITY = 92
_WHITE = (255, 255, 255)
_WHITE_8, _WHITE_16 = 255, 65535

# Our own limits stand above; Pillow's would only print a warning in between.
Image.MAX_IMAGE_PIXELS = MOST_SIDE * MOST_SIDE
# What Pillow thinks of odd EXIF or palettes is of no use to a person.
warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")


@dataclass(frozen=True, slots=True)
class Made:
    """The SHA-256 (hex) of the large picture, and the bytes of the small one."""

    digest: str
    small: int


def small_of_ours(source: Path, thumbnails: Path) -> Made:
    """The small picture of one that comes with the program and is shown as it is, in `thumbnails`; `DeckError`."""
    content = files.read(source, DeckError, MOST_BYTES)
    digest = hashlib.sha256(content).hexdigest()
    return Made(digest, _write_small(_opened(content, source, SMALL), thumbnails / f"{digest}.jpg"))


def safe_copy(source: Path, pictures: Path, thumbnails: Path) -> Made:
    """A stranger's picture drawn anew in `pictures`, and small in `thumbnails`, both named by its new content.

    Upright, sRGB, on white where it was see-through, at most 2400 pixels a side, without any metadata: nothing that
    its author wrote into the file but the pixels reaches the screen. `DeckError` where it is no picture we take.
    """
    large = _opened(files.read(source, DeckError, MOST_BYTES), source, LARGE)
    content = _jpeg(large, _LARGE_QUALITY)
    digest = hashlib.sha256(content).hexdigest()
    _write(pictures / f"{digest}.jpg", content)
    return Made(digest, _write_small(large, thumbnails / f"{digest}.jpg"))


def shape(source: Path) -> float:
    """Width ÷ height of the picture in `source`, upright; `DeckError` where it is no picture we take."""
    image = _opened(files.read(source, DeckError, MOST_BYTES), source, SMALL)
    return image.width / image.height


def is_plain_picture(content: bytes, suffix: str) -> bool:
    """Whether `content` is a whole picture as the library keeps them, of the kind of `suffix`, and nothing besides.

    Pictures of sessions from elsewhere keep their bytes, by which sessions know them, so what would be left out of a
    safe copy is refused here: metadata, and anything behind the end.
    """
    form, end, known = PLAIN.get(suffix, ("", b"", frozenset[str]()))
    if not form or not content.endswith(end) or (form == "WEBP" and not _ends_as_it_says(content)):
        return False
    try:
        with Image.open(io.BytesIO(content), formats=(form,)) as image:
            most = MOST_PIXELS_OF.get(form, MOST_PIXELS)
            if max(image.size) > MOST_SIDE or not 0 < image.width * image.height <= most:
                return False
            segments = {name for name, _ in getattr(image, "applist", ())}
            if form == "JPEG":
                image.draft(image.mode, (1, 1))  # all of it is read, an eighth of it drawn: three times as fast
            image.load()
            return known.issuperset(map(str, image.info)) and segments <= {"APP0", "APP2", "APP14"}
    except Exception:  # noqa: BLE001  decoders of odd files raise anything, MemoryError among it
        return False


def _ends_as_it_says(content: bytes) -> bool:
    """Whether a RIFF file, which tells its size in its head, has just that size."""
    said = int.from_bytes(content[4:8], "little") + 8
    return content.startswith(b"RIFF") and len(content) == said + said % 2


def _opened(content: bytes, source: Path, longest: int) -> Image.Image:
    """The picture in `content` as plain RGB of at most `longest` pixels a side."""
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as image:
            return _plain(_sized(image, source, longest))
    except DeckError:
        raise
    except MemoryError as why:
        raise DeckError(FileProblem.TOO_LARGE, source) from why
    except Exception as why:  # decoders of odd files raise anything, struct.error and KeyError among it
        raise DeckError(FileProblem.UNREADABLE, source, allowed=", ".join(FORMATS)) from why


def _sized(image: Image.Image, source: Path, longest: int) -> Image.Image:
    """`image`, its size checked before its pixels are read, at most `longest` pixels a side."""
    most = MOST_PIXELS_OF.get(image.format or "", MOST_PIXELS)
    too_large = DeckError(FileProblem.TOO_LARGE, source, allowed=f"{most // 1_000_000} megapixel")
    if max(image.size) > MOST_SIDE or min(image.size) < 1:
        raise too_large
    progressive = bool(image.info.get("progressive"))  # its decoder holds the whole picture however small we want it
    if not progressive:
        image.draft("RGB", (longest, longest))
    if image.width * image.height > most:
        raise too_large
    image.load()
    sized = _in_shades(image)
    sized.thumbnail((longest, longest), Image.Resampling.LANCZOS, reducing_gap=2.0)
    return sized


def _in_shades(image: Image.Image) -> Image.Image:
    """`image` in a mode that can be scaled: deep grey brought to 256 shades (not clipped), palettes resolved."""
    if image.mode.startswith("I") or image.mode == "F":
        return _shallow(image)
    if image.mode == "1":
        return image.convert("L")
    if image.mode in {"P", "PA"}:
        return image.convert("RGBA" if image.mode == "PA" or "transparency" in image.info else "RGB")
    if image.mode in {"L", "RGB"} and "transparency" in image.info:
        return image.convert("RGBA")
    return image


def _shallow(image: Image.Image) -> Image.Image:
    """Deep grey in 256 shades: 16 bits by what they can hold, deeper ones by the brightest shade in the picture."""
    sixteen = image.mode.startswith("I;16")
    deep = image.convert("I") if sixteen else image
    low, high = _extremes(deep)
    if deep.mode == "I" and low >= 0 and high <= _WHITE_16:
        white = _WHITE_16 if sixteen or high > _WHITE_8 else _WHITE_8
        # Pillow's own annotation of point is incomplete
        shallow = deep.point(  # pyright: ignore[reportUnknownMemberType]
            [min(shade * _WHITE_8 // white, _WHITE_8) for shade in range(_WHITE_16 + 1)], "L"
        )
    else:
        white = 1.0 if high <= 1 else max(high, _WHITE_8)
        shallow = Image.eval(deep, lambda shade: shade * (_WHITE_8 / white) + 0.0).convert("L")
    shallow.info = {key: value for key, value in image.info.items() if key == "exif"}
    return shallow


def _extremes(image: Image.Image) -> tuple[float, float]:
    low, high = image.getextrema()
    assert isinstance(low, int | float)
    assert isinstance(high, int | float)
    return low, high


def _plain(image: Image.Image) -> Image.Image:
    """Upright, in sRGB, on white, and a new picture, so that nothing but pixels comes along."""
    upright = _upright(image)
    alpha = upright.getchannel("A") if "A" in upright.getbands() else None
    colours = _to_srgb(upright.convert(upright.mode.rstrip("Aa")) if alpha else upright, image.info.get("icc_profile"))
    plain = Image.new("RGB", colours.size, _WHITE)
    plain.paste(colours, mask=alpha)
    return plain


def _upright(image: Image.Image) -> Image.Image:
    try:
        return ImageOps.exif_transpose(image)
    except Exception:  # noqa: BLE001  damaged EXIF: the picture is good, only its turn is not known
        return image


def _to_srgb(image: Image.Image, profile: object) -> Image.Image:
    """By its own colour profile where it has one that fits; else as if it were sRGB."""
    if isinstance(profile, bytes) and 0 < len(profile) <= MOST_PROFILE:
        try:
            theirs = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            # Pillow gives createProfile no return type
            srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
            turned = ImageCms.profileToProfile(image, theirs, srgb, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            return image.convert("RGB")
        return turned or image.convert("RGB")
    return image.convert("RGB")


def _write_small(image: Image.Image, file: Path) -> int:
    small = image.copy()
    small.thumbnail((SMALL, SMALL), Image.Resampling.LANCZOS, reducing_gap=2.0)
    content = _jpeg(small, _SMALL_QUALITY)
    _write(file, content)
    return len(content)


def _jpeg(image: Image.Image, quality: int) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=quality, subsampling=0 if quality == _LARGE_QUALITY else -1)
    return stream.getvalue()


def _write(file: Path, content: bytes) -> None:
    try:
        files.write(file, content)
    except OSError as why:
        raise DeckError(FileProblem.UNWRITABLE, file.parent) from why
