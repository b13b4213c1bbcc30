"""The line in which a runner types what a day shall hold."""
