"""One module per command of `bahi`: options in, words and exit code out."""
