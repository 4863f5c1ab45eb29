"""Surveys and interviews"""

import sqlalchemy as sa
from alembic import op

import bot.store.base

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:

    op.create_table(
        "interview",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("cycle_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("questions", sa.JSON(), nullable=False),
        sa.Column("notes", sa.JSON(), nullable=False),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name=op.f("fk_interview_cycle_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_interview_person_id"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interview")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("interview", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_interview_cycle_id"), ["cycle_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_interview_person_id"), ["person_id"], unique=False)

    op.create_table(
        "survey",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("cycle_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("maker_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column(
            "stage", sa.Enum("draft", "proposed", "open", "closed", name="stage", native_enum=False, length=20), nullable=False
        ),
        sa.Column("audiences", sa.JSON(), nullable=False),
        sa.Column("quotes_goal", sa.Boolean(), nullable=False),
        sa.Column("least", sa.Integer(), nullable=False),
        sa.Column("secret", sa.String(), nullable=True),
        sa.Column("closes_at", bot.store.base.UtcDateTime(timezone=True), nullable=True),
        sa.Column("board_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("result", sa.JSON(), nullable=True),
        sa.Column("texts_told", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["bot_message.id"], name=op.f("fk_survey_board_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_survey_community_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name=op.f("fk_survey_cycle_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["maker_id"], ["person.id"], name=op.f("fk_survey_maker_id"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey")),
        sa.UniqueConstraint("code", name=op.f("uq_survey_code")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("survey", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_survey_board_id"), ["board_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_survey_community_id"), ["community_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_survey_cycle_id"), ["cycle_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_survey_maker_id"), ["maker_id"], unique=False)

    op.create_table(
        "survey_draft",
        sa.Column("survey_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("preview", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_survey_draft_person_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["survey_id"], ["survey.id"], name=op.f("fk_survey_draft_survey_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("survey_id", "person_id", name=op.f("pk_survey_draft")),
    )
    op.create_table(
        "survey_mark",
        sa.Column("survey_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["survey_id"], ["survey.id"], name=op.f("fk_survey_mark_survey_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("survey_id", "mark", name=op.f("pk_survey_mark")),
    )
    op.create_table(
        "survey_question",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("survey_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Enum("scale", "choice", "text", name="kind", native_enum=False, length=20), nullable=False),
        sa.Column("ready", sa.String(), nullable=True),
        sa.Column("text", sa.String(), nullable=True),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["survey_id"], ["survey.id"], name=op.f("fk_survey_question_survey_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_question")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("survey_question", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_survey_question_survey_id"), ["survey_id"], unique=False)

    op.create_table(
        "survey_sheet",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("survey_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("key_hash", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["survey_id"], ["survey.id"], name=op.f("fk_survey_sheet_survey_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_sheet")),
    )
    with op.batch_alter_table("survey_sheet", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_survey_sheet_survey_id"), ["survey_id"], unique=False)

    op.create_table(
        "survey_text",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("survey_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("question_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("check", sa.Enum("waiting", "shown", name="check", native_enum=False, length=20), nullable=False),
        sa.ForeignKeyConstraint(
            ["question_id"], ["survey_question.id"], name=op.f("fk_survey_text_question_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["survey_id"], ["survey.id"], name=op.f("fk_survey_text_survey_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_text")),
    )
    with op.batch_alter_table("survey_text", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_survey_text_question_id"), ["question_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_survey_text_survey_id"), ["survey_id"], unique=False)


def downgrade() -> None:

    with op.batch_alter_table("survey_text", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_survey_text_survey_id"))
        batch_op.drop_index(batch_op.f("ix_survey_text_question_id"))

    op.drop_table("survey_text")
    with op.batch_alter_table("survey_sheet", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_survey_sheet_survey_id"))

    op.drop_table("survey_sheet")
    with op.batch_alter_table("survey_question", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_survey_question_survey_id"))

    op.drop_table("survey_question")
    op.drop_table("survey_mark")
    op.drop_table("survey_draft")
    with op.batch_alter_table("survey", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_survey_maker_id"))
        batch_op.drop_index(batch_op.f("ix_survey_cycle_id"))
        batch_op.drop_index(batch_op.f("ix_survey_community_id"))
        batch_op.drop_index(batch_op.f("ix_survey_board_id"))

    op.drop_table("survey")
    with op.batch_alter_table("interview", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_interview_person_id"))
        batch_op.drop_index(batch_op.f("ix_interview_cycle_id"))

    op.drop_table("interview")
