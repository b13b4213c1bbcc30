"""What runners install, made from one commit: a module for each kind of package, and what they share.

A package is made in a folder of the user's cache, and comes into ``dist`` whole or not at all.
"""
