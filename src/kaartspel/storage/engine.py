"""SQLAlchemy on a connection of ours."""

from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2


def engine_on(connection: dbapi2.Connection) -> Engine:
    """An engine that uses this one connection, and never tells values in its errors: they are what a person wrote."""
    return create_engine(
        "sqlite+pysqlite://", module=dbapi2, creator=lambda: connection, poolclass=StaticPool, hide_parameters=True
    )
