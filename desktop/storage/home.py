"""Where plans are kept when nobody says where."""

from pathlib import Path

from desktop.storage.errors import NoHome


def default_folder() -> Path:
    """Where this system keeps an application's data, for this user. Raises NoHome where it does not say.

    Without a whole path the plans would go wherever the program was started, and not be found again.
    """
    from platformdirs import user_data_path

    try:
        folder = user_data_path("Footwork", appauthor=False)
    except RuntimeError as nowhere:
        raise NoHome from nowhere
    if not folder.is_absolute():
        raise NoHome
    return folder
