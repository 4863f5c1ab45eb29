"""What was taken out is counted, and what was reported is known"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "report",
        sa.Column("sort", sa.String(), nullable=False),
        sa.Column("subject_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("cycle_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name=op.f("fk_report_cycle_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("sort", "subject_id", name=op.f("pk_report")),
    )
    with op.batch_alter_table("report", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_report_cycle_id"), ["cycle_id"], unique=False)
    with op.batch_alter_table("bot_message", schema=None) as batch_op:
        batch_op.add_column(sa.Column("quotes_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True))
        batch_op.create_index(batch_op.f("ix_bot_message_quotes_id"), ["quotes_id"], unique=False)
    with op.batch_alter_table("step_run", schema=None) as batch_op:
        batch_op.add_column(sa.Column("taken_out", sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    with op.batch_alter_table("step_run", schema=None) as batch_op:
        batch_op.drop_column("taken_out")
    with op.batch_alter_table("bot_message", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_bot_message_quotes_id"))
        batch_op.drop_column("quotes_id")
    op.drop_table("report")
