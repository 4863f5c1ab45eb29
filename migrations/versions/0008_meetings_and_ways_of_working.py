"""Meetings and ways of working"""

import sqlalchemy as sa
from alembic import op

import bot.store.base

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "way",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.Enum("rule", "checkin", "checkout", name="waykind", native_enum=False, length=20), nullable=False),
        sa.Column("ready", sa.String(), nullable=True),
        sa.Column("text", sa.String(), nullable=True),
        sa.Column("author_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("agreed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_way_author_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_way_community_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_way")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("way", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_way_author_id"), ["author_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_way_community_id"), ["community_id"], unique=False)

    op.create_table(
        "way_support",
        sa.Column("way_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_way_support_person_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["way_id"], ["way.id"], name=op.f("fk_way_support_way_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("way_id", "person_id", name=op.f("pk_way_support")),
    )
    op.create_table(
        "meeting",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("cycle_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column(
            "state",
            sa.Enum("polling", "fixed", "running", "over", "cancelled", name="meetingstate", native_enum=False, length=20),
            nullable=False,
        ),
        sa.Column("starts_at", bot.store.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("in_calendars", sa.Boolean(), nullable=False),
        sa.Column("message_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("sign_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("facilitator_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("timekeeper_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("note_taker_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("agenda", sa.JSON(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("item_ends_at", bot.store.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("began_at", bot.store.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("ended_at", bot.store.base.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_meeting_community_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name=op.f("fk_meeting_cycle_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["facilitator_id"], ["person.id"], name=op.f("fk_meeting_facilitator_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["message_id"], ["bot_message.id"], name=op.f("fk_meeting_message_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["note_taker_id"], ["person.id"], name=op.f("fk_meeting_note_taker_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["sign_id"], ["bot_message.id"], name=op.f("fk_meeting_sign_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["timekeeper_id"], ["person.id"], name=op.f("fk_meeting_timekeeper_id"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_community_id"), ["community_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_cycle_id"), ["cycle_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_facilitator_id"), ["facilitator_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_message_id"), ["message_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_note_taker_id"), ["note_taker_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_sign_id"), ["sign_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_timekeeper_id"), ["timekeeper_id"], unique=False)

    op.create_table(
        "meeting_date",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("meeting_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("starts_at", bot.store.base.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_meeting_date_meeting_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_date")),
        sa.UniqueConstraint("meeting_id", "starts_at", name=op.f("uq_meeting_date_meeting_id_starts_at")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("meeting_date", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_date_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "meeting_note",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("meeting_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("author_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_meeting_note_author_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_meeting_note_meeting_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_note")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("meeting_note", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_note_author_id"), ["author_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_note_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "availability",
        sa.Column("date_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["date_id"], ["meeting_date.id"], name=op.f("fk_availability_date_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_availability_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("date_id", "person_id", name=op.f("pk_availability")),
    )


def downgrade() -> None:
    op.drop_table("availability")
    with op.batch_alter_table("meeting_note", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_meeting_note_meeting_id"))
        batch_op.drop_index(batch_op.f("ix_meeting_note_author_id"))

    op.drop_table("meeting_note")
    with op.batch_alter_table("meeting_date", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_meeting_date_meeting_id"))

    op.drop_table("meeting_date")
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_meeting_timekeeper_id"))
        batch_op.drop_index(batch_op.f("ix_meeting_sign_id"))
        batch_op.drop_index(batch_op.f("ix_meeting_note_taker_id"))
        batch_op.drop_index(batch_op.f("ix_meeting_message_id"))
        batch_op.drop_index(batch_op.f("ix_meeting_facilitator_id"))
        batch_op.drop_index(batch_op.f("ix_meeting_cycle_id"))
        batch_op.drop_index(batch_op.f("ix_meeting_community_id"))

    op.drop_table("meeting")
    op.drop_table("way_support")
    with op.batch_alter_table("way", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_way_community_id"))
        batch_op.drop_index(batch_op.f("ix_way_author_id"))

    op.drop_table("way")
