"""Reminders by each person's own clock, and working on an action"""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

import bot.store.base

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "group_wishes",
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("free_days", sa.String(), nullable=True),
        sa.Column(
            "rhythm",
            sa.Enum("weekly", "fortnightly", "monthly", "none", name="rhythm", native_enum=False, length=20),
            nullable=False,
        ),
        sa.Column("check_in_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_group_wishes_community_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("community_id", name=op.f("pk_group_wishes")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "wishes",
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("zone", sa.String(), nullable=True),
        sa.Column("first_hour", sa.Integer(), nullable=True),
        sa.Column("until_hour", sa.Integer(), nullable=True),
        sa.Column("free_days", sa.String(), nullable=True),
        sa.Column("since", bot.store.base.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_wishes_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_wishes")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "action_entry",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("action_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("kind", sa.Enum("progress", "note", "file", name="entry", native_enum=False, length=20), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("at", bot.store.base.UtcDateTime(timezone=True), nullable=False),
        sa.Column("medium", sa.String(), nullable=True),
        sa.Column("file_id", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_action_entry_action_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_action_entry_person_id"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_entry")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_action_entry_action_id"), "action_entry", ["action_id"], unique=False)
    op.create_index(op.f("ix_action_entry_person_id"), "action_entry", ["person_id"], unique=False)

    op.create_table(
        "check_in",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("cycle_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("message_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("beside", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name=op.f("fk_check_in_cycle_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["message_id"], ["bot_message.id"], name=op.f("fk_check_in_message_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_check_in")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_check_in_cycle_id"), "check_in", ["cycle_id"], unique=False)
    op.create_index(op.f("ix_check_in_message_id"), "check_in", ["message_id"], unique=False)

    op.create_table(
        "cheer",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("action_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_cheer_action_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_cheer_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cheer")),
        sa.UniqueConstraint("action_id", "person_id", name=op.f("uq_cheer_action_id_person_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_cheer_action_id"), "cheer", ["action_id"], unique=False)
    op.create_index(op.f("ix_cheer_person_id"), "cheer", ["person_id"], unique=False)

    op.create_table(
        "help_offer",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("action_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_help_offer_action_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_help_offer_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_help_offer")),
        sa.UniqueConstraint("action_id", "person_id", name=op.f("uq_help_offer_action_id_person_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_help_offer_action_id"), "help_offer", ["action_id"], unique=False)
    op.create_index(op.f("ix_help_offer_person_id"), "help_offer", ["person_id"], unique=False)

    op.create_table(
        "sub_step",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("action_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("done", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_sub_step_action_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sub_step")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_sub_step_action_id"), "sub_step", ["action_id"], unique=False)

    op.create_table(
        "told",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("action_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("reader", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_told_action_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_told")),
        sa.UniqueConstraint("action_id", "reader", "why", "day", name=op.f("uq_told_action_id_reader_why_day")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_told_action_id"), "told", ["action_id"], unique=False)

    op.create_table(
        "check_in_answer",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("check_in_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("mood", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["check_in_id"], ["check_in.id"], name=op.f("fk_check_in_answer_check_in_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_check_in_answer_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_check_in_answer")),
        sa.UniqueConstraint("check_in_id", "person_id", name=op.f("uq_check_in_answer_check_in_id_person_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_check_in_answer_check_in_id"), "check_in_answer", ["check_in_id"], unique=False)
    op.create_index(op.f("ix_check_in_answer_person_id"), "check_in_answer", ["person_id"], unique=False)

    op.add_column("action", sa.Column("percent", sa.Integer(), nullable=True))
    op.add_column("action", sa.Column("progress", sa.String(), nullable=True))
    op.add_column("action", sa.Column("since", bot.store.base.UtcDateTime(timezone=True), nullable=True))

    op.add_column("claim", sa.Column("since", bot.store.base.UtcDateTime(timezone=True), nullable=True))
    op.add_column("claim", sa.Column("later_on", sa.Date(), nullable=True))

    op.add_column("due", sa.Column("attempts", sa.Integer(), nullable=False, server_default="0"))

    # What was planned under the former rules comes anew under the present ones: from now on, and nothing from before.
    now = datetime.now(UTC)
    action = sa.table("action", sa.column("since", bot.store.base.UtcDateTime()))
    op.execute(action.update().values(since=now))
    due = sa.table(
        "due", sa.column("kind", sa.String()), sa.column("id", sa.Integer()), sa.column("community_id", sa.Integer())
    )
    first = sa.select(sa.func.min(due.c.id)).where(due.c.kind == "nudge").group_by(due.c.community_id)
    op.execute(due.delete().where(due.c.kind == "nudge", due.c.id.not_in(first.scalar_subquery())))


def downgrade() -> None:
    op.drop_column("due", "attempts")

    op.drop_column("claim", "later_on")
    op.drop_column("claim", "since")

    op.drop_column("action", "since")
    op.drop_column("action", "progress")
    op.drop_column("action", "percent")

    op.drop_index(op.f("ix_check_in_answer_person_id"), table_name="check_in_answer")
    op.drop_index(op.f("ix_check_in_answer_check_in_id"), table_name="check_in_answer")

    op.drop_table("check_in_answer")
    op.drop_index(op.f("ix_told_action_id"), table_name="told")

    op.drop_table("told")
    op.drop_index(op.f("ix_sub_step_action_id"), table_name="sub_step")

    op.drop_table("sub_step")
    op.drop_index(op.f("ix_help_offer_person_id"), table_name="help_offer")
    op.drop_index(op.f("ix_help_offer_action_id"), table_name="help_offer")

    op.drop_table("help_offer")
    op.drop_index(op.f("ix_cheer_person_id"), table_name="cheer")
    op.drop_index(op.f("ix_cheer_action_id"), table_name="cheer")

    op.drop_table("cheer")
    op.drop_index(op.f("ix_check_in_message_id"), table_name="check_in")
    op.drop_index(op.f("ix_check_in_cycle_id"), table_name="check_in")

    op.drop_table("check_in")
    op.drop_index(op.f("ix_action_entry_person_id"), table_name="action_entry")
    op.drop_index(op.f("ix_action_entry_action_id"), table_name="action_entry")

    op.drop_table("action_entry")
    op.drop_table("wishes")
    op.drop_table("group_wishes")
