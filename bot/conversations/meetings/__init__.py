"""Meetings: finding a date, getting ready, coming together in time boxes."""
