"""Printed pages on the screen: the very marks that go to the printer, painted by Qt."""
