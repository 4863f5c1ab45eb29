"""Tests of Copse."""
