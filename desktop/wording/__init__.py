"""Every word a person reads, in their language: for window, command line, paper and screen reader. No Qt.

The model returns facts; here they become words. Fixed texts stand as constants in one module a room,
functions turn facts into words and take the voice first. Nothing here is an id, a key or a file name.
"""
