"""Seeds for other groups"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:

    op.create_table(
        "cutting",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_cutting_community_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cutting")),
    )
    with op.batch_alter_table("cutting", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_cutting_community_id"), ["community_id"], unique=False)

    op.create_table(
        "planted",
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("cutting_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("grown", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_planted_community_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["cutting_id"], ["cutting.id"], name=op.f("fk_planted_cutting_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("community_id", "cutting_id", name=op.f("pk_planted")),
    )


def downgrade() -> None:

    op.drop_table("planted")
    with op.batch_alter_table("cutting", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_cutting_community_id"))

    op.drop_table("cutting")
