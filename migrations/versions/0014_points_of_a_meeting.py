"""What people want to talk about in a meeting, its own intention, and what became of its notes"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "meeting_point",
        sa.Column("id", BIG, nullable=False),
        sa.Column("community_id", BIG, nullable=False),
        sa.Column("meeting_id", BIG, nullable=True),
        sa.Column("author_id", BIG, nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_meeting_point_author_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_meeting_point_community_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_meeting_point_meeting_id"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_point")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("meeting_point", schema=None) as batch_op:
        for column in ("author_id", "community_id", "meeting_id"):
            batch_op.create_index(batch_op.f(f"ix_meeting_point_{column}"), [column], unique=False)
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.add_column(sa.Column("intention", sa.String(), nullable=True))
    with op.batch_alter_table("meeting_note", schema=None) as batch_op:
        batch_op.add_column(sa.Column("became", sa.String(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("meeting_note", schema=None) as batch_op:
        batch_op.drop_column("became")
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.drop_column("intention")
    with op.batch_alter_table("meeting_point", schema=None) as batch_op:
        for column in ("meeting_id", "community_id", "author_id"):
            batch_op.drop_index(batch_op.f(f"ix_meeting_point_{column}"))
    op.drop_table("meeting_point")
