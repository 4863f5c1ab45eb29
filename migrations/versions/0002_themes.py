"""Themes"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "theme",
        sa.Column("id", _ID, autoincrement=False, nullable=False),
        sa.Column("cycle_id", _ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name=op.f("fk_theme_cycle_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme")),
    )
    op.create_index(op.f("ix_theme_cycle_id"), "theme", ["cycle_id"])
    op.create_table(
        "themed",
        sa.Column("experience_id", _ID, nullable=False),
        sa.Column("theme_id", _ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["experience_id"], ["contribution.id"], name=op.f("fk_themed_experience_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["theme_id"], ["theme.id"], name=op.f("fk_themed_theme_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("experience_id", name=op.f("pk_themed")),
    )
    op.create_index(op.f("ix_themed_theme_id"), "themed", ["theme_id"])
    op.create_table(
        "apart",
        sa.Column("one_id", _ID, nullable=False),
        sa.Column("other_id", _ID, nullable=False),
        sa.ForeignKeyConstraint(["one_id"], ["contribution.id"], name=op.f("fk_apart_one_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["other_id"], ["contribution.id"], name=op.f("fk_apart_other_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("one_id", "other_id", name=op.f("pk_apart")),
    )


def downgrade() -> None:
    op.drop_table("apart")
    op.drop_index(op.f("ix_themed_theme_id"), "themed")
    op.drop_table("themed")
    op.drop_index(op.f("ix_theme_cycle_id"), "theme")
    op.drop_table("theme")
