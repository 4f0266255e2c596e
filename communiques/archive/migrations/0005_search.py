"""What search at a million records needs: narrow rows, pairs of frequent words, and a log that derived memory follows."""

from django.db import migrations, models

# A row leads to its vector instead of carrying it: what matches is found by reading a tenth of the pages.
NARROW = """
ALTER TABLE archive_indexedcommunique SET (toast_tuple_target = 128);
ALTER TABLE archive_indexedstatement SET (toast_tuple_target = 128);
"""
WIDE = """
ALTER TABLE archive_indexedcommunique RESET (toast_tuple_target);
ALTER TABLE archive_indexedstatement RESET (toast_tuple_target);
"""

LOG = """
CREATE FUNCTION log_index_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO archive_indexchange (transaction, communique)
    SELECT DISTINCT pg_current_xact_id()::text::bigint, communique_id FROM changed;
    RETURN NULL;
END $$;
CREATE FUNCTION log_index_truncation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO archive_indexchange (transaction) VALUES (pg_current_xact_id()::text::bigint);
    RETURN NULL;
END $$;
"""

LOG_OF = """
CREATE TRIGGER index_inserted AFTER INSERT ON {table} REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION log_index_change();
CREATE TRIGGER index_updated AFTER UPDATE ON {table} REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION log_index_change();
CREATE TRIGGER index_deleted AFTER DELETE ON {table} REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION log_index_change();
CREATE TRIGGER index_truncated AFTER TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION log_index_truncation();
"""

TABLES = ("archive_indexedcommunique", "archive_indexedstatement")


class Migration(migrations.Migration):
    """The log comes before the triggers that write it."""

    dependencies = [("archive", "0004_doubts")]
    operations = [
        migrations.CreateModel(
            name="FrequentLexeme",
            fields=[
                ("lexeme", models.TextField(primary_key=True, serialize=False)),
                ("in_use", models.BooleanField(default=False)),
            ],
        ),
        migrations.CreateModel(
            name="IndexChange",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("transaction", models.BigIntegerField(db_index=True)),
                ("communique", models.BigIntegerField(null=True)),
            ],
        ),
        migrations.RunSQL(NARROW, WIDE),
        migrations.RunSQL(
            LOG + "".join(LOG_OF.format(table=table) for table in TABLES),
            "DROP FUNCTION log_index_change() CASCADE; DROP FUNCTION log_index_truncation() CASCADE;",
        ),
    ]
