"""The week that the panels of these tests show."""

from tests.ui.controls.panels import room as room
