"""What the suite itself has to keep."""

import pytest


@pytest.mark.xdist_group("suite")
def test_what_belongs_together_runs_on_one_worker(request: pytest.FixtureRequest) -> None:
    """A group's name is a part of its tests' names: if it were lost, the same would be done twice, and nothing would say so."""
    if request.config.getoption("loadgroup", default=False):
        assert request.node.nodeid.endswith("@suite")
