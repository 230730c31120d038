"""The tables. Private to storage: rows become values of the domain before they leave it.

Times are two columns: UTC as text of one width (so that it sorts), and the original offset in minutes. JSON stands in
text columns, read and written by `assemble`, so that rows look the same by the raw driver and by SQLAlchemy.
"""

from typing import cast

from sqlalchemy import REAL, ForeignKey, ForeignKeyConstraint, Index, MetaData, Table, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """All tables; constraints have names so that later revisions can find them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class PersonRow(Base):
    """Whose sessions they are; "me" is a person too."""

    __tablename__ = "person"
    id: Mapped[str] = mapped_column(primary_key=True)
    is_me: Mapped[bool]
    pseudonym: Mapped[str]
    created_utc: Mapped[str]
    created_offset: Mapped[int]


class MotiveRow(Base):
    """What placements with the same words share; `folded` are those words as they are compared."""

    __tablename__ = "motive"
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    folded: Mapped[str] = mapped_column(unique=True)
    merged_into: Mapped[str | None] = mapped_column(ForeignKey("motive.id"), index=True)
    created_utc: Mapped[str]
    created_offset: Mapped[int]


class ExerciseRow(Base):
    """An exercise as it was when a session was made with it; `digest` is the SHA-256 (hex) of `content`."""

    __tablename__ = "exercise_copy"
    digest: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str]
    version: Mapped[str]
    content: Mapped[str]


class PictureRow(Base):
    """A stored picture; `digest` is of the stored bytes, `source_digest` of those it was made from; size in bytes."""

    __tablename__ = "picture"
    digest: Mapped[str] = mapped_column(primary_key=True)
    source_digest: Mapped[str | None] = mapped_column(index=True)
    size: Mapped[int]


class SessionRow(Base):
    """A session; `cards` repeats its laid cards for lists. `seen_utc` also moves when only the bookmark does."""

    __tablename__ = "session"
    id: Mapped[str] = mapped_column(primary_key=True)
    exercise_digest: Mapped[str] = mapped_column(ForeignKey("exercise_copy.digest"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    started_utc: Mapped[str]
    started_offset: Mapped[int]
    made_on: Mapped[str | None]
    changed_utc: Mapped[str] = mapped_column(index=True)
    changed_offset: Mapped[int]
    seen_utc: Mapped[str] = mapped_column(index=True)
    finished_utc: Mapped[str | None]
    finished_offset: Mapped[int | None]
    binned_utc: Mapped[str | None]
    binned_offset: Mapped[int | None]
    outcome: Mapped[str]
    places: Mapped[int]
    cards: Mapped[str]
    bookmark: Mapped[str]


class MarkRow(Base):
    """When a session was finished or reopened."""

    __tablename__ = "mark"
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    at_utc: Mapped[str]
    at_offset: Mapped[int]


class PlacementRow(Base):
    """A card with its words; `place` is NULL for one put aside. The number id is for a search index to hold on to."""

    __tablename__ = "placement"
    id: Mapped[int] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"))
    number: Mapped[int]
    place: Mapped[int | None]
    deck: Mapped[str]
    card: Mapped[str]
    title: Mapped[str]
    alt: Mapped[str]
    picture: Mapped[str] = mapped_column(index=True)
    motive: Mapped[str]
    motive_id: Mapped[str | None] = mapped_column(ForeignKey("motive.id"), index=True)
    reason: Mapped[str]
    doing: Mapped[str]
    __table_args__ = (UniqueConstraint("session_id", "number"), Index(None, "deck", "card"))


class FeatureRow(Base):
    """A pin on the picture of a placement; `x`, `y` are shares of the picture."""

    __tablename__ = "feature"
    session_id: Mapped[str] = mapped_column(primary_key=True)
    placement: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str]
    x: Mapped[float] = mapped_column(REAL)
    y: Mapped[float] = mapped_column(REAL)
    name: Mapped[str]
    text: Mapped[str]
    __table_args__ = (
        ForeignKeyConstraint(
            ["session_id", "placement"], ["placement.session_id", "placement.number"], ondelete="CASCADE"
        ),
    )


class AnswerRow(Base):
    """What was written to one question."""

    __tablename__ = "answer"
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    question: Mapped[str]
    text: Mapped[str]


class FollowUpRow(Base):
    """A dated later thought."""

    __tablename__ = "follow_up"
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str]
    at_utc: Mapped[str]
    at_offset: Mapped[int]
    text: Mapped[str]


def table(row: type[Base]) -> Table:
    """The table of a row class, for statements."""
    return cast("Table", row.__table__)


PERSON = table(PersonRow)
MOTIVE = table(MotiveRow)
EXERCISE = table(ExerciseRow)
PICTURE = table(PictureRow)
SESSION = table(SessionRow)
MARK = table(MarkRow)
PLACEMENT = table(PlacementRow)
FEATURE = table(FeatureRow)
ANSWER = table(AnswerRow)
FOLLOW_UP = table(FollowUpRow)
