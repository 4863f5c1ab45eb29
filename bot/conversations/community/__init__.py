"""Phase 2: the action plan, made together and carried out."""
