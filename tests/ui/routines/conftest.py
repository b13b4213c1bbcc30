from tests.ui.controls.panels import room

__all__ = ["room"]
