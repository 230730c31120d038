"""Strangers' pictures: what comes through is pixels, and nothing else."""

import io
import struct
from pathlib import Path

import pytest
from PIL import Image, ImageCms
from tests.decks.folders import photograph

from kaartspel.decks import thumbnails
from kaartspel.decks.thumbnails import safe_copy
from kaartspel.domain.ports import DeckError, FileProblem


def taken(tmp_path: Path, source: Path) -> Image.Image:
    """The safe copy of `source`, by the way every stranger's picture goes."""
    made = safe_copy(source, tmp_path / "large", tmp_path / "small")
    assert (tmp_path / "small" / f"{made.digest}.jpg").stat().st_size == made.small
    with Image.open(tmp_path / "large" / f"{made.digest}.jpg") as image:
        image.load()
        return image


def refused(tmp_path: Path, source: Path) -> FileProblem:
    with pytest.raises(DeckError) as caught:
        safe_copy(source, tmp_path / "large", tmp_path / "small")
    assert caught.value.file == source
    assert not (tmp_path / "large").exists()
    return caught.value.problem


def near(one: object, other: tuple[int, int, int], by: int = 6) -> bool:
    assert isinstance(one, tuple)
    return all(abs(mine - theirs) <= by for mine, theirs in zip(one, other, strict=True))


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "gif", "avif", "bmp", "tiff"])
def test_every_kind_of_picture_is_taken(tmp_path: Path, suffix: str) -> None:
    image = taken(tmp_path, photograph(tmp_path / f"a.{suffix}", (600, 400)))
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (600, 400))
    assert near(image.getpixel((100, 200)), (200, 30, 30), 12)


def test_large_pictures_become_2400_and_480(tmp_path: Path) -> None:
    source = photograph(tmp_path / "a.jpg", (5000, 2500))
    made = safe_copy(source, tmp_path / "large", tmp_path / "small")
    with Image.open(tmp_path / "large" / f"{made.digest}.jpg") as large:
        assert large.size == (2400, 1200)
    with Image.open(tmp_path / "small" / f"{made.digest}.jpg") as small:
        assert small.size == (480, 240)


def test_small_pictures_stay_small(tmp_path: Path) -> None:
    assert taken(tmp_path, photograph(tmp_path / "a.png", (20, 10))).size == (20, 10)


def test_a_photograph_stands_upright_and_tells_nothing_else(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter
    exif[0x010E] = "a secret description"
    exif.get_ifd(0x8825)[2] = (52.0, 5.0, 6.0)  # where it was made
    source = photograph(tmp_path / "a.jpg", (600, 400), exif=exif, comment=b"a secret comment", xmp=b"<secret/>")
    assert b"secret" in source.read_bytes()
    image = taken(tmp_path, source)
    assert image.size == (400, 600)
    assert near(image.getpixel((200, 100)), (200, 30, 30))
    assert near(image.getpixel((200, 500)), (30, 30, 200))
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert not image.getexif()
    for written in [*(tmp_path / "large").iterdir(), *(tmp_path / "small").iterdir()]:
        content = written.read_bytes()
        assert b"secret" not in content
        assert b"Exif" not in content


def test_texts_in_a_png_stay_behind(tmp_path: Path) -> None:
    from PIL.PngImagePlugin import PngInfo

    texts = PngInfo()
    texts.add_text("Author", "secret")
    texts.add_itxt("XML:com.adobe.xmp", "<secret/>")
    assert "Author" not in taken(tmp_path, photograph(tmp_path / "a.png", (60, 40), pnginfo=texts)).info


def test_deep_grey_is_scaled_not_clipped(tmp_path: Path) -> None:
    for suffix in ("png", "tiff"):
        deep = Image.new("I;16", (4, 1))
        for place, shade in enumerate((0, 16384, 32768, 65535)):
            deep.putpixel((place, 0), shade)
        deep = deep.resize((400, 100), Image.Resampling.NEAREST)
        deep.save(tmp_path / f"a.{suffix}")
        image = taken(tmp_path, tmp_path / f"a.{suffix}")
        for place, shade in enumerate((0, 64, 128, 255)):
            assert near(image.getpixel((place * 100 + 50, 50)), (shade, shade, shade), 2), suffix


def test_grey_of_other_depths(tmp_path: Path) -> None:
    for mode, value, shade in (("F", 0.5, 127), ("F", 200.0, 200), ("I", 255, 255), ("1", 1, 255), ("L", 77, 77)):
        Image.new(mode, (50, 50), value).save(tmp_path / "a.tiff")
        assert near(taken(tmp_path, tmp_path / "a.tiff").getpixel((9, 9)), (shade, shade, shade), 2), mode


def test_print_colours_become_screen_colours(tmp_path: Path) -> None:
    Image.new("CMYK", (60, 40), (0, 255, 255, 0)).save(tmp_path / "a.jpg")
    red = taken(tmp_path, tmp_path / "a.jpg").getpixel((9, 9))
    assert near(red, (255, 0, 0), 40)


def test_a_colour_profile_is_followed_and_a_broken_one_passed_over(tmp_path: Path) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (srgb, lab, b"no profile at all", srgb[:100]):
        source = photograph(tmp_path / "a.png", (60, 40), icc_profile=profile)
        assert near(taken(tmp_path, source).getpixel((5, 20)), (200, 30, 30)), profile[:20]


def test_what_is_see_through_lies_on_white(tmp_path: Path) -> None:
    Image.new("RGBA", (40, 40), (10, 20, 30, 0)).save(tmp_path / "a.png")
    Image.new("LA", (40, 40), (10, 0)).save(tmp_path / "b.png")
    palette = Image.new("P", (40, 40), 0)
    palette.save(tmp_path / "c.gif", transparency=0)
    Image.new("L", (40, 40), 7).save(tmp_path / "d.png", transparency=7)
    for name in ("a.png", "b.png", "c.gif", "d.png"):
        assert near(taken(tmp_path, tmp_path / name).getpixel((20, 20)), (255, 255, 255), 1), name


def test_of_a_moving_picture_the_first(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (60, 40), colour) for colour in ((200, 30, 30), (30, 30, 200))]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:], duration=100)
    assert near(taken(tmp_path, tmp_path / "a.gif").getpixel((9, 9)), (200, 30, 30), 12)


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    for name, content in {
        "svg.png": b'<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>',
        "empty.png": b"",
        "zeros.jpg": bytes(10_000),
        "text.jpg": b"no picture",
        "pdf.jpg": b"%PDF-1.7\n",
        "eps.png": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
        "ppm.png": b"P6 2 2 255 " + bytes(12),
    }.items():
        (tmp_path / name).write_bytes(content)
        assert refused(tmp_path, tmp_path / name) is FileProblem.UNREADABLE, name


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "avif", "bmp", "tiff"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_half_a_picture_is_refused(tmp_path: Path, suffix: str, share: float) -> None:
    source = photograph(tmp_path / f"a.{suffix}", (600, 400))
    content = source.read_bytes()
    source.write_bytes(content[: int(len(content) * share)])
    assert refused(tmp_path, source) is FileProblem.UNREADABLE


def png_of(width: int, height: int) -> bytes:
    """The head of a PNG that says how large it is, and holds hardly anything."""
    import zlib

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(100))) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(20_001, 1), (1, 20_001), (8_000, 6_000), (20_000, 20_000)])
def test_too_many_pixels_are_refused_before_they_are_read(tmp_path: Path, size: tuple[int, int]) -> None:
    (tmp_path / "a.png").write_bytes(png_of(*size))
    assert refused(tmp_path, tmp_path / "a.png") is FileProblem.TOO_LARGE


def test_a_picture_that_says_it_is_endless_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png_of(2**31 - 1, 2**31 - 1))
    assert refused(tmp_path, tmp_path / "a.png") in {FileProblem.TOO_LARGE, FileProblem.UNREADABLE}


def test_a_large_plain_jpeg_is_reduced_while_read(tmp_path: Path) -> None:
    Image.new("RGB", (9000, 6000), (9, 9, 9)).save(tmp_path / "a.jpg", quality=30)
    assert taken(tmp_path, tmp_path / "a.jpg").size == (2400, 1600)


def test_a_large_progressive_jpeg_is_refused(tmp_path: Path) -> None:
    Image.new("RGB", (9000, 6000), (9, 9, 9)).save(tmp_path / "a.jpg", quality=30, progressive=True)
    assert refused(tmp_path, tmp_path / "a.jpg") is FileProblem.TOO_LARGE


@pytest.mark.parametrize("suffix", ["webp", "avif"])
def test_formats_that_take_more_memory_may_be_less_large(tmp_path: Path, suffix: str) -> None:
    options = {"webp": {"method": 0, "quality": 1}, "avif": {"speed": 10, "quality": 1}}[suffix]
    Image.new("RGB", (6000, 4200)).save(tmp_path / f"a.{suffix}", **options)
    assert refused(tmp_path, tmp_path / f"a.{suffix}") is FileProblem.TOO_LARGE


def test_a_file_without_end_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "a.png").open("wb") as stream:
        stream.truncate(thumbnails.MOST_BYTES + 1)
    assert refused(tmp_path, tmp_path / "a.png") is FileProblem.TOO_LARGE


def test_the_same_picture_twice_is_kept_once(tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        taken(tmp_path, photograph(tmp_path / name, (60, 40)))
    assert len(list((tmp_path / "large").iterdir())) == 1


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "gif", "bmp", "tiff"])
def test_turned_bytes_are_refused_or_taken(tmp_path: Path, suffix: str) -> None:
    import random

    dice = random.Random(suffix)
    good = photograph(tmp_path / f"a.{suffix}", (90, 60)).read_bytes()
    for _ in range(60):
        content = bytearray(good)
        for _ in range(dice.randint(1, 20)):
            content[dice.randrange(len(content))] = dice.randrange(256)
        (tmp_path / f"b.{suffix}").write_bytes(content)
        try:
            made = safe_copy(tmp_path / f"b.{suffix}", tmp_path / "large", tmp_path / "small")
        except DeckError:
            continue
        with Image.open(io.BytesIO((tmp_path / "large" / f"{made.digest}.jpg").read_bytes())) as image:
            image.load()
            assert not image.getexif()
