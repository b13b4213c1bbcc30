"""The drawn figures as the program shows them: drawings, films and the colours they are painted in.

Everything here needs the standard library alone. How drawings and films are made is in `bake`, which the
program never imports.
"""
