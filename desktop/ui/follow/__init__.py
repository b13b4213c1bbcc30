"""Following along: the full screen that leads a runner through a session."""
