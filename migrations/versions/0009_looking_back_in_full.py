"""Looking back in full: secret polls, numbers for working together, voices, joining, remarks, findings, thoughts"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "task_progress",
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_task_progress_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_task_progress")),
    )
    op.create_table(
        "thought",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column(
            "sharing", sa.Enum("named", "anonymous", "mine", name="sharing", native_enum=False, length=20), nullable=False
        ),
        sa.Column("author_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("key_hash", sa.String(), nullable=True),
        sa.Column("voice", sa.String(), nullable=True),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_thought_author_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_thought_community_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_thought")),
    )
    with op.batch_alter_table("thought", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_thought_author_id"), ["author_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_thought_community_id"), ["community_id"], unique=False)

    op.create_table(
        "finding",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("cycle_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name=op.f("fk_finding_cycle_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding")),
    )
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_finding_cycle_id"), ["cycle_id"], unique=False)

    op.create_table(
        "rated",
        sa.Column("cycle_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("aspect", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name=op.f("fk_rated_cycle_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_rated_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("cycle_id", "person_id", "aspect", name=op.f("pk_rated")),
    )
    op.create_table(
        "rating",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("cycle_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("aspect", sa.String(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("key_hash", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name=op.f("fk_rating_cycle_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rating")),
    )
    with op.batch_alter_table("rating", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_rating_cycle_id"), ["cycle_id"], unique=False)

    op.create_table(
        "remark",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("cycle_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("reflection_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("author_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("key_hash", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_remark_author_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name=op.f("fk_remark_cycle_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["reflection_id"], ["reflection.id"], name=op.f("fk_remark_reflection_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remark")),
    )
    with op.batch_alter_table("remark", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_remark_author_id"), ["author_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_remark_cycle_id"), ["cycle_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_remark_reflection_id"), ["reflection_id"], unique=False)

    op.create_table(
        "poll_tally",
        sa.Column("poll_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("option", sa.Integer(), nullable=False),
        sa.Column("votes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["poll_id"], ["poll.id"], name=op.f("fk_poll_tally_poll_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("poll_id", "option", name=op.f("pk_poll_tally")),
    )
    with op.batch_alter_table("note", schema=None) as batch_op:
        batch_op.add_column(sa.Column("prompt", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("voice", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("seconds", sa.Integer(), nullable=False, server_default="0"))

    with op.batch_alter_table("poll", schema=None) as batch_op:
        batch_op.add_column(sa.Column("secret", sa.Boolean(), nullable=False, server_default=sa.false()))

    with op.batch_alter_table("reflection", schema=None) as batch_op:
        batch_op.add_column(sa.Column("voice", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("seconds", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("joined_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True))
        batch_op.add_column(sa.Column("heading", sa.String(), nullable=True))
        batch_op.create_index(batch_op.f("ix_reflection_joined_id"), ["joined_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_reflection_joined_id"), "reflection", ["joined_id"], ["id"], ondelete="SET NULL"
        )

    with op.batch_alter_table("note", schema=None) as batch_op:
        batch_op.alter_column("seconds", server_default=None)
    with op.batch_alter_table("poll", schema=None) as batch_op:
        batch_op.alter_column("secret", server_default=None)
    with op.batch_alter_table("reflection", schema=None) as batch_op:
        batch_op.alter_column("seconds", server_default=None)

    # The one question on working together became three.
    op.execute("UPDATE reflection SET prompt = 'collaboration' WHERE prompt = 'together'")


def downgrade() -> None:
    op.execute("UPDATE reflection SET prompt = 'together' WHERE prompt IN ('collaboration', 'communication', 'deciding')")
    with op.batch_alter_table("reflection", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_reflection_joined_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_reflection_joined_id"))
        batch_op.drop_column("heading")
        batch_op.drop_column("joined_id")
        batch_op.drop_column("seconds")
        batch_op.drop_column("voice")

    with op.batch_alter_table("poll", schema=None) as batch_op:
        batch_op.drop_column("secret")

    with op.batch_alter_table("note", schema=None) as batch_op:
        batch_op.drop_column("seconds")
        batch_op.drop_column("voice")
        batch_op.drop_column("prompt")

    op.drop_table("poll_tally")
    with op.batch_alter_table("remark", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_remark_reflection_id"))
        batch_op.drop_index(batch_op.f("ix_remark_cycle_id"))
        batch_op.drop_index(batch_op.f("ix_remark_author_id"))

    op.drop_table("remark")
    with op.batch_alter_table("rating", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_rating_cycle_id"))

    op.drop_table("rating")
    op.drop_table("rated")
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_finding_cycle_id"))

    op.drop_table("finding")
    with op.batch_alter_table("thought", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_thought_community_id"))
        batch_op.drop_index(batch_op.f("ix_thought_author_id"))

    op.drop_table("thought")
    op.drop_table("task_progress")
