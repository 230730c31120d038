"""Session files and archives as nobody should make them, each made from a good one."""

import io
import json
import random
import stat
import struct
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PIL import Image

Entries = list[tuple[zipfile.ZipInfo, bytes]]
Bad = Callable[[bytes], bytes]
"""From the bytes of a good file to those of a bad one."""
HEAD = "kaartspel.json"


def entries(good: bytes) -> Entries:
    with zipfile.ZipFile(io.BytesIO(good)) as file:
        return [(it, file.read(it)) for it in file.infolist()]


def packed(content: Entries) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        for entry, data in content:
            file.writestr(entry, data)
    return stream.getvalue()


def info(name: str, method: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo("x")
    made.filename = made.orig_filename = name
    made.compress_type = method
    return made


def with_entry(name: str, content: bytes = b"x", mode: int = 0) -> Bad:
    def bad(good: bytes) -> bytes:
        entry = info(name)
        entry.external_attr = mode << 16
        return packed([*entries(good), (entry, content)])

    return bad


def renamed(kind: str, to: Callable[[str], str]) -> Bad:
    """The first entry whose name begins so has another name."""

    def bad(good: bytes) -> bytes:
        content = entries(good)
        at = next(number for number, (entry, _) in enumerate(content) if entry.filename.startswith(kind))
        content[at] = (info(to(content[at][0].filename)), content[at][1])
        return packed(content)

    return bad


def changed(kind: str, change: Callable[[bytes], bytes]) -> Bad:
    """The content of the first entry whose name begins so is another."""

    def bad(good: bytes) -> bytes:
        content = entries(good)
        at = next(number for number, (entry, _) in enumerate(content) if entry.filename.startswith(kind))
        content[at] = (info(content[at][0].filename), change(content[at][1]))
        return packed(content)

    return bad


def said(kind: str, change: Callable[[Any], Any]) -> Bad:
    """The JSON of the first entry whose name begins so says something else."""

    def again(content: bytes) -> bytes:
        first, line_end, rest = content.partition(b"\n") if content.startswith(b'{"') else (content, b"", b"")
        it = json.loads(first)
        it = change(it) or it
        return json.dumps(it, ensure_ascii=True).encode() + line_end + rest

    return changed(kind, again)


def session(change: Callable[[dict[str, Any]], Any]) -> Bad:
    return said("sessions/", change)


def put(path: str, value: Any) -> Bad:
    """In the first session, the value at `path` ("placements.0.features.0.x") is `value`; "!" takes the key away."""

    def change(it: Any) -> None:
        *way, last = (int(step) if step.isdecimal() else step for step in path.split("."))
        for step in way:
            it = it[step]
        if value == "!":
            del it[last]
        else:
            it[last] = value

    return session(change)


def head(key: str, value: Any) -> Bad:
    return said(HEAD, lambda it: it.update({key: value}))


def deep(content: bytes) -> bytes:
    return content.rstrip()[:-1] + b',"x":' + b"[" * 200_000 + b"]" * 200_000 + b"}"


def bomb(megabytes: int) -> Bad:
    return with_entry("sessions/" + "a" * 32 + ".json", b"0" * (megabytes << 20))


def flag(bits: int) -> Bad:
    """The flags of the first entry, in both places where they stand."""

    def bad(good: bytes) -> bytes:
        found = bytearray(good)
        for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            at = found.index(sign) + offset
            struct.pack_into("<H", found, at, struct.unpack_from("<H", found, at)[0] | bits)
        return bytes(found)

    return bad


def number(sign: bytes, offset: int, form: str, value: int, *, last: bool = False) -> Bad:
    """A number of a header of the zip file is another."""

    def bad(good: bytes) -> bytes:
        found = bytearray(good)
        at = (found.rindex(sign) if last else found.index(sign)) + offset
        struct.pack_into(form, found, at, value)
        return bytes(found)

    return bad


def overlapping(good: bytes) -> bytes:
    """The second entry of the list is where the first one is."""
    found = bytearray(good)
    first = found.index(b"PK\x01\x02")
    second = found.index(b"PK\x01\x02", first + 4)
    found[second + 42 : second + 46] = found[first + 42 : first + 46]
    return bytes(found)


def picture(kind: str, **options: Any) -> Callable[[bytes], bytes]:
    def made(content: bytes) -> bytes:
        del content
        stream = io.BytesIO()
        Image.new("RGB", (60, 40)).save(stream, kind, **options)
        return stream.getvalue()

    return made


def as_picture(content: bytes, suffix: str = ".jpg") -> Bad:
    """A further picture with its right hash, that is none."""
    from hashlib import sha256

    return with_entry(f"pictures/{sha256(content).hexdigest()}{suffix}", content)


def png_of(side: int) -> bytes:
    """A small file that says it is a huge picture."""
    stream = io.BytesIO()
    Image.new("1", (side, side)).save(stream, "PNG")
    return stream.getvalue()


SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>"
EVIL = ("../evil.json", "/etc/evil", "C:\\evil", "sessions/../../evil.json", "sessions\\evil.json", "pictures/", "CON")
EVIL += ("sessions/\u202eevil.json", "sessions/%2e%2e/x.json", "pictures/" + "A" * 64 + ".jpg", "sessions/x\0.json", "")
EVIL += (
    "pictures/" + "a" * 64 + ".svg",
    "PICTURES/" + "a" * 64 + ".jpg",
    "~/x",
    "kaartspel.json/x",
    "sessions/1.json",
    "é",
)

KINDS: dict[str, Bad] = {
    "nothing": lambda good: b"",
    "one byte": lambda good: b"P",
    "only the beginning": lambda good: good[:4],
    "half": lambda good: good[: len(good) // 2],
    "without its end": lambda good: good[:-1],
    "without its first byte": lambda good: good[1:],
    "something behind it": lambda good: good + b"x",
    "a comment": lambda good: good[:-2] + struct.pack("<H", 5) + b"hello",
    "another program's zip": lambda good: packed([(info("a.txt"), b"hello")]),
    "an empty zip": lambda good: packed([]),
    "text": lambda good: b"Lieve dagboek",
    "a picture": lambda good: picture("PNG")(b""),
    "json of something else": lambda good: b'{"a": 1}',
    "json that does not end": lambda good: b'{"format": 1, "id": "',
    "deep json": lambda good: b'{"a":' * 300_000,
    "no head": lambda good: packed(entries(good)[1:]),
    "two heads": with_entry(HEAD, b"{}"),
    "a newer head": head("format", 2),
    "a format of nothing": head("format", 0),
    "a format of words": head("format", "one"),
    "a head of another kind": head("kind", "vault"),
    "too few sessions": head("sessions", 99),
    "too many sessions": head("sessions", 1),
    "less than no sessions": head("sessions", -1),
    "a library that is a path": head("library", "../x"),
    "a date of nothing": head("made", "yesterday"),
    "a date without an offset": head("made", "2026-01-01T00:00:00"),
    "a person twice": head("persons", 2 * [{"id": "a", "pseudonym": "", "note": "", "keep_until": None}]),
    "a person that is me": head("persons", [{"id": "me", "pseudonym": "", "note": "", "keep_until": None}]),
    "a person of numbers": head("persons", [1, 2]),
    "a motive twice": head("motives", [{"name": "", "words": ["a", "a"]}]),
    "motives of nothing": head("motives", [{"name": "", "words": []}]),
    "a head with more": head("also", 1),
    "a head that is a list": changed(HEAD, lambda it: b"[]"),
    "a head in another encoding": changed(HEAD, lambda it: it.decode().encode("utf-16")),
    "a head with a mark before it": changed(HEAD, lambda it: b"\xef\xbb\xbf" + it),
    "a deep head": changed(HEAD, deep),
    "a huge head": changed(HEAD, lambda it: it + b" " * (20 << 20)),
    "a session twice": lambda good: packed([*(them := entries(good)), (info("sessions/9999.jsonl"), _line(them))]),
    "a session that is no json": changed("sessions/", lambda it: b"\x00\x01"),
    "a session of nothing": changed("sessions/", lambda it: b""),
    "a session in another encoding": changed("sessions/", lambda it: it.decode().encode("utf-16")),
    "half a sign": changed("sessions/", lambda it: it.replace(b"Nuttig", b"\xff\xfe")),
    "half a character": changed("sessions/", lambda it: it.replace(b"Nuttig", b"\\ud800")),
    "a deep session": changed("sessions/", lambda it: deep(it.splitlines()[0] if it.startswith(b'{"') else it)),
    "a newer session": put("format", 2),
    "an id that is a path": put("id", "../../x"),
    "an id with a line end": put("id", "a" * 32 + "\n"),
    "an id of numbers": put("id", 7),
    "no id": put("id", "!"),
    "more than is known": put("also", 1),
    "more in a placement": put("placements.0.also", 1),
    "no reason": put("placements.0.reason", "!"),
    "a motive of numbers": put("placements.0.motive", 5),
    "a place beyond the board": put("placements.0.place", 12),
    "place nought": put("placements.0.place", 0),
    "a place twice": put("placements.1.place", 1),
    "a board of a million": put("places", 1_000_000),
    "a board of a huge number": put("places", 10**400),
    "a card without a deck": put("placements.0.card", "sea"),
    "a card that is a path": put("placements.0.card", "../../x"),
    "a pin outside": put("placements.0.features.0.x", 1.5),
    "a pin of nothing": put("placements.0.features.0.x", float("nan")),
    "a pin of words": put("placements.0.features.0.y", "0.5"),
    "pins that are not counted": put("placements.0.features.0.number", 7),
    "a pin's id that is a path": put("placements.0.features.0.id", "../x"),
    "a picture that is a path": put("placements.0.picture", "../../x.jpg"),
    "a started without an offset": put("started", "2026-01-01T00:00:00"),
    "before all years": put("started", "0001-01-01T00:00:00+14:00"),
    "after all years": put("changed", "9999-12-31T23:59:59-14:00"),
    "the 31st of February": put("made_on", "2026-02-31"),
    "finished at another time": put("finished", "2026-01-01T00:00:00+00:00"),
    "finished without a mark": put("marks", []),
    "a mark of another kind": put("marks.0.kind", "burnt"),
    "reopened from nowhere": put("reopened", ["2026-01-01T00:00:00+00:00"]),
    "an exercise without steps": put("exercise.steps", []),
    "a step of another kind": put("exercise.steps.0.kind", "dance"),
    "a step of a million places": put("exercise.steps.0.places", 1_000_000),
    "a title in one language": put("exercise.title", {"nl": "x"}),
    "versions of nothing": put("versions", {"a": 1}),
    "a version of a path": put("versions", {"../x": "2026-01-01T00:00:00+00:00"}),
    "ten thousand versions": put("versions", {str(n): "2026-01-01T00:00:00+00:00" for n in range(10_000)}),
    "compared with a path": put("compared", ["../x"]),
    "a list of sessions": session(lambda it: [it]),
    "another picture under its name": changed("pictures/", picture("JPEG")),
    "a picture of one byte": changed("pictures/", lambda it: it[:1]),
    "a picture that is text": as_picture(b"hello"),
    "an SVG that says it is a JPEG": as_picture(SVG),
    "an SVG that says it is a PNG": as_picture(SVG, ".png"),
    "a PNG that says it is a JPEG": as_picture(picture("PNG")(b"")),
    "a GIF": as_picture(picture("GIF")(b"")),
    "a WebP with something behind it": as_picture(picture("WEBP")(b"") + b"x", ".webp"),
    "a WebP with EXIF": as_picture(picture("WEBP", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0")(b""), ".webp"),
    "half a WebP": as_picture(picture("WEBP")(b"")[:40], ".webp"),
    "half a JPEG": as_picture(picture("JPEG")(b"")[:300] + b"\xff\xd9"),
    "a JPEG with a comment": as_picture(picture("JPEG", comment=b"who and where")(b"")),
    "a JPEG with EXIF": as_picture(picture("JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0")(b"")),
    "a JPEG with a zip behind it": as_picture(picture("JPEG")(b"") + packed([(info("a"), b"b")])),
    "a huge picture in a small file": as_picture(png_of(15_000), ".png"),
    "a picture wider than all": as_picture(png_of(20_001), ".png"),
    "a picture of two kinds": lambda good: packed(
        [
            *(them := entries(good)),
            *((info(_other(it.filename)), data) for it, data in them if "pictures/" in it.filename),
        ]
    ),
    "a link": with_entry("sessions/" + "a" * 32 + ".json", b"/etc/passwd", stat.S_IFLNK | 0o777),
    "a device": with_entry("sessions/" + "a" * 32 + ".json", b"", stat.S_IFCHR | 0o666),
    "encrypted": flag(0x1),
    "strongly encrypted": flag(0x41),
    "patched": flag(0x20),
    "overlapping": overlapping,
    "packed by bzip2": lambda good: packed(
        [(info(it.filename, zipfile.ZIP_BZIP2), data) for it, data in entries(good)]
    ),
    "packed by lzma": lambda good: packed([(info(it.filename, zipfile.ZIP_LZMA), data) for it, data in entries(good)]),
    "an unknown packing": number(b"PK\x01\x02", 10, "<H", 99),
    "a size too large": number(b"PK\x01\x02", 24, "<I", 0x7FFFFFFF),
    "a size too small": number(b"PK\x01\x02", 24, "<I", 3),
    "a packed size too large": number(b"PK\x01\x02", 20, "<I", 0x7FFFFFFF),
    "another checksum": number(b"PK\x01\x02", 16, "<I", 7),
    "an entry that is elsewhere": number(b"PK\x01\x02", 42, "<I", 0x7FFFFFF0),
    "a list of names that is elsewhere": number(b"PK\x05\x06", 16, "<I", 5, last=True),
    "a list of names beyond the end": number(b"PK\x05\x06", 16, "<I", 0x7FFFFFFF, last=True),
    "a list of names that is huge": number(b"PK\x05\x06", 12, "<I", 0x7FFFFFFF, last=True),
    "more names than there are": number(b"PK\x05\x06", 10, "<H", 60_000, last=True),
    "large, but it is not": number(b"PK\x05\x06", 10, "<H", 0xFFFF, last=True),
    "a bomb": bomb(300),
    "a session that is too large": bomb(65),
    **{f"the name {name!r}": with_entry(name) for name in EVIL},
    **{f"the name {name!r} for a session": renamed("sessions/", lambda _, to=name: to) for name in EVIL[:6]},
}


def _line(content: Entries) -> bytes:
    """The first session of a file once more, as a line."""
    first = next(data for entry, data in content if entry.filename.startswith("sessions/"))
    one = first.splitlines()[0] if first.startswith(b'{"') else first
    return json.dumps(json.loads(one)).encode() + b"\n"


def _other(name: str) -> str:
    return name.replace(".jpg", ".png")


def mutated(good: bytes, seed: int) -> bytes:
    """`good` with some bytes changed, taken out, put in, doubled, or cut off."""
    dice = random.Random(seed)
    found = bytearray(good)
    for _ in range(dice.choice((1, 1, 1, 2, 5, 40))):
        at, long = dice.randrange(len(found) or 1), dice.choice((1, 1, 4, 60))
        what = dice.randrange(5)
        if not found:
            break
        if what == 0:
            found[at] ^= 1 << dice.randrange(8)
        elif what == 1:
            found[at : at + long] = dice.randbytes(long)
        elif what == 2:
            del found[at : at + long]
        elif what == 3:
            found[at:at] = found[at : at + long]
        elif dice.random() < 0.1:
            del found[max(at, 1) :]
    return bytes(found)


def mutated_inside(good: bytes, seed: int) -> bytes:
    """The same, in what is packed, packed again: so that what reads the JSON and the pictures has its share."""
    dice = random.Random(seed)
    content = entries(good)
    at = dice.randrange(len(content))
    entry, data = content[at]
    content[at] = (entry, mutated(data or b"x", seed))
    return packed(content)


def all_mutated(good: bytes) -> Iterator[tuple[int, bytes]]:
    """Without end."""
    seed = 0
    while True:
        yield seed, (mutated_inside if seed % 2 else mutated)(good, seed)
        seed += 1


def write(folder: Path, name: str, content: bytes) -> Path:
    file = folder / name
    file.write_bytes(content)
    return file
