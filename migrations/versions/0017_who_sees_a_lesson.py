"""A lesson, or something in the library, is seen by its group or by everyone: there are no programmes between them"""

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("lesson", "library_item"):
        op.execute(f"UPDATE {table} SET visibility = 'group' WHERE visibility = 'programme'")  # noqa: S608  # our own names


def downgrade() -> None:
    """What was for a programme was seen by the group alone, as it is now."""
