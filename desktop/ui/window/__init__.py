"""The main window: menus, toolbar, and how the rooms are put together."""
