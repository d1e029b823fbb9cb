"""Calendars and Atom feeds: what a reader of news or an agenda fetches by itself. All of it comes
from the stream."""
