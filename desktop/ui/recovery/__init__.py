"""The room for the versions of a plan: which there are, a look inside each, and going on with one."""
