"""One pose file (TOML) an exercise, and what reads it. Standard library only."""
