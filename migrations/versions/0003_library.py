"""The library"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:

    op.create_table(
        "library_item",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "sort",
            sa.Enum("link", "document", "picture", "practice", name="sort", native_enum=False, length=20),
            nullable=False,
        ),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("file_id", sa.String(), nullable=True),
        sa.Column("tags", sa.String(), nullable=False),
        sa.Column(
            "visibility", sa.Enum("group", "programme", "all", name="visibility", native_enum=False, length=20), nullable=False
        ),
        sa.Column("saved_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("saved_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_library_item_community_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["saved_by"], ["person.id"], name=op.f("fk_library_item_saved_by"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_library_item")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("library_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_library_item_community_id"), ["community_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_library_item_saved_by"), ["saved_by"], unique=False)


def downgrade() -> None:

    with op.batch_alter_table("library_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_library_item_saved_by"))
        batch_op.drop_index(batch_op.f("ix_library_item_community_id"))

    op.drop_table("library_item")
