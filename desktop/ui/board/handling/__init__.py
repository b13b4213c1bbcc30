"""What hands do on the board: pointer, drags, keys and menus, each a handler over one narrow protocol."""
