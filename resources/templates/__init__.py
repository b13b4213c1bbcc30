"""The built-in weeks."""
