"""What a closed board, a summary or a beginning shows is known: only these are emptied when it is taken out"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("bot_message", schema=None) as batch_op:
        batch_op.add_column(sa.Column("holds", sa.JSON(none_as_null=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("bot_message", schema=None) as batch_op:
        batch_op.drop_column("holds")
