"""Pictures of every page of two builds, to see that a change of the sheets changes nothing."""
