"""What pages show of things other than communiqués is logged too when it changes: names, offices, which topic is below
which. Such an entry names no communiqué that is: what follows the log knows by it that something else is shown."""

from django.db import migrations

LOG = """
CREATE FUNCTION log_shown_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO archive_indexchange (transaction, communique) VALUES (pg_current_xact_id()::text::bigint, -1);
    RETURN NULL;
END $$;
"""

LOG_OF = """
CREATE TRIGGER shown_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION log_shown_change();
"""

TABLES = (
    *("archive_country", "archive_person", "archive_topic", "archive_source", "archive_office"),
    *("archive_countryname", "archive_personname", "archive_topicname", "archive_sourcename"),
)


class Migration(migrations.Migration):
    """The triggers come after the tables they watch."""

    dependencies = [("archive", "0006_words_of_names")]
    operations = [
        migrations.RunSQL(
            LOG + "".join(LOG_OF.format(table=table) for table in TABLES), "DROP FUNCTION log_shown_change() CASCADE;"
        ),
    ]
