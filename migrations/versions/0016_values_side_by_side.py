"""Values that were told for a measure stand side by side, with who told them"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "told_value",
        sa.Column("id", BIG, nullable=False),
        sa.Column("cycle_id", BIG, nullable=False),
        sa.Column("person_id", BIG, nullable=True),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["cycle_id"], ["cycle.id"], name=op.f("fk_told_value_cycle_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_told_value_person_id"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_told_value")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("told_value", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_told_value_cycle_id"), ["cycle_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_told_value_person_id"), ["person_id"], unique=False)
    op.execute(
        "INSERT INTO told_value (cycle_id, value, counts) "
        "SELECT id, measure_reached, true FROM cycle WHERE measure_reached IS NOT NULL"
    )


def downgrade() -> None:
    op.drop_table("told_value")
