"""Pictures and files, from values with ready words.

Nothing here knows a language, Telegram or the database. `tree` and `timeline` are laid out on a `canvas`, with `text`
shaped by `fonts`, and turned into PNG by `engine`.
"""
