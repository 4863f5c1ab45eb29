"""Deciding: rule and quorum, steps that close by themselves, second rounds, reminders, and whose question it is"""

import sqlalchemy as sa
from alembic import op

import bot.store.base

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def word(name: str, *choices: str) -> sa.Enum:
    return sa.Enum(*choices, name=name, native_enum=False, length=20)


def upgrade() -> None:
    op.add_column(
        "community",
        sa.Column("rule", word("rule", "consent", "majority", "unanimity"), nullable=False, server_default="consent"),
    )
    op.add_column(
        "community", sa.Column("quorum", word("quorum", "half", "two_thirds", "all"), nullable=False, server_default="half")
    )
    op.add_column("step_run", sa.Column("ended", word("ended", "done", "itself", "skipped", "back"), nullable=True))
    op.add_column("step_run", sa.Column("closes_at", bot.store.base.UtcDateTime(timezone=True), nullable=True))
    op.add_column("step_run", sa.Column("held", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("step_run", sa.Column("only", sa.JSON(), nullable=True))
    op.add_column("prompt", sa.Column("community_id", BIG, nullable=True))
    op.create_table(
        "addressed",
        sa.Column("person_id", BIG, nullable=False),
        sa.Column("community_id", BIG, nullable=False),
        sa.Column("at", bot.store.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("newest", BIG, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_addressed_person_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_addressed_community_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_addressed")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("addressed", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_addressed_community_id"), ["community_id"], unique=False)
    op.create_table(
        "spared",
        sa.Column("run_id", BIG, nullable=False),
        sa.Column("person_id", BIG, nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["step_run.id"], name=op.f("fk_spared_run_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_spared_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("run_id", "person_id", name=op.f("pk_spared")),
    )


def downgrade() -> None:
    op.drop_table("spared")
    op.drop_table("addressed")
    for table, columns in {
        "prompt": ("community_id",),
        "step_run": ("only", "held", "closes_at", "ended"),
        "community": ("quorum", "rule"),
    }.items():
        for column in columns:
            op.drop_column(table, column)
