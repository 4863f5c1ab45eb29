"""Who noted how far an action is, if it was not those who do it"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("action", schema=None) as batch_op:
        batch_op.add_column(sa.Column("progress_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_action_progress_by"), "person", ["progress_by"], ["id"], ondelete="SET NULL")
        batch_op.create_index(batch_op.f("ix_action_progress_by"), ["progress_by"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("action", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_action_progress_by"))
        batch_op.drop_constraint(batch_op.f("fk_action_progress_by"), type_="foreignkey")
        batch_op.drop_column("progress_by")
