"""Backups and files with everything: seeing what one would bring back, choosing, and bringing it back."""
