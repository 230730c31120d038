# sqlcipher3 is the standard library's sqlite3 module over another SQLite, and comes without types of its own.
from sqlite3.dbapi2 import *
