"""The calendar file of a plan is kept up to date, too"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("plan_picture", schema=None) as batch_op:
        batch_op.add_column(sa.Column("is_file", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("plan_picture", schema=None) as batch_op:
        batch_op.alter_column("is_file", server_default=None)


def downgrade() -> None:
    op.execute("DELETE FROM plan_picture WHERE is_file")
    with op.batch_alter_table("plan_picture", schema=None) as batch_op:
        batch_op.drop_column("is_file")
