"""Thoughts are told in words"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("thought", schema=None) as batch_op:
        batch_op.drop_column("voice")
        batch_op.drop_column("seconds")


def downgrade() -> None:
    with op.batch_alter_table("thought", schema=None) as batch_op:
        batch_op.add_column(sa.Column("seconds", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("voice", sa.String(), nullable=True))
