// The page alone.
