"""Who had an action and handed it over is thanked at the end, too"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "had_share",
        sa.Column("action_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_had_share_action_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_had_share_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("action_id", "person_id", name=op.f("pk_had_share")),
    )


def downgrade() -> None:
    op.drop_table("had_share")
