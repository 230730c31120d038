"""The library on disk: sessions in SQLite, pictures by content. All SQL lives here.

`first_read` is what the window needs before anything heavy is loaded; `store` opens the library for good.
"""
