"""Races: each module measures one thing against its peers and writes a table beside itself."""
