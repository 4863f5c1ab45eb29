"""Phase 3: how far the group got, reflection, harvest, lessons, and what grows from them."""
