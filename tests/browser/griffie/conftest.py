"""The pages beside the desk open as those of the desk do."""

from tests.browser.stemdesk.conftest import bureau

__all__ = ["bureau"]
