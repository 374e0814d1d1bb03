"""Stylesheets compiled once and run many times."""
