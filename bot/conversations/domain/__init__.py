"""Phase 1: from experiences to one goal that everyone can live with."""
