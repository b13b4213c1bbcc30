"""Everything the runner can do, declared once: title, keys, icon, when it is possible, help text."""
