"""The experiments in their short form; the long one is ``python3 installer/start.py faults``."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.faults.every import EXPERIMENTS
from tests.faults.experiment import Experiment


@pytest.mark.parametrize("experiment", EXPERIMENTS, ids=lambda experiment: experiment.name)
def test_nothing_that_was_saved_is_lost_without_a_word(
    experiment: Experiment, tmp_path: Path, qapp: QApplication
) -> None:
    outcome = experiment.run(experiment.short, tmp_path)
    if outcome.reason:
        assert outcome.held
        pytest.skip(outcome.reason)
    assert outcome.times
    assert outcome.held, outcome
