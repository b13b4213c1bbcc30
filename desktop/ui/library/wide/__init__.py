"""The wide shelf: all exercises beside each other, in families."""
