"""The picture of a plan is kept up to date"""

import sqlalchemy as sa
from alembic import op

import bot.store.base

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "plan_picture",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("cycle_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("message_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("sent_at", bot.store.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name=op.f("fk_plan_picture_cycle_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["message_id"], ["bot_message.id"], name=op.f("fk_plan_picture_message_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_picture")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_plan_picture_cycle_id"), "plan_picture", ["cycle_id"], unique=False)
    op.create_index(op.f("ix_plan_picture_message_id"), "plan_picture", ["message_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_plan_picture_message_id"), table_name="plan_picture")
    op.drop_index(op.f("ix_plan_picture_cycle_id"), table_name="plan_picture")
    op.drop_table("plan_picture")
