"""The first start: the health note once, then a choice of first weeks."""
