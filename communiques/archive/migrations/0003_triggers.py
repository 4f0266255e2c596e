"""Rules over more than one row, kept by the database. Each checks a whole command at once, so that loading is fast."""

from django.db import migrations

# A statement's words are the text's words at its place, whichever of the two is written.
STATEMENT_WORDS = """
CREATE FUNCTION statement_words_are_the_texts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wrong record;
BEGIN
    SELECT s.public_id, s.start, s."end" INTO wrong
    FROM written JOIN archive_statement s ON s.id = written.id JOIN archive_communique c ON c.id = s.communique_id
    WHERE substr(c.text, s.start + 1, s."end" - s.start) IS DISTINCT FROM s.words LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'statement %: its words are not those of the text from % to %', wrong.public_id, wrong.start, wrong."end"
        USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_words_are_the_texts', TABLE = 'archive_statement';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER statement_words_inserted AFTER INSERT ON archive_statement REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION statement_words_are_the_texts();
CREATE TRIGGER statement_words_updated AFTER UPDATE ON archive_statement REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION statement_words_are_the_texts();

CREATE FUNCTION communique_text_keeps_its_statements() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM archive_statement s WHERE s.communique_id = NEW.id
               AND substr(NEW.text, s.start + 1, s."end" - s.start) IS DISTINCT FROM s.words) THEN
        RAISE EXCEPTION 'communiqué %: its statements are not in the new text; remove them first', NEW.public_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_words_are_the_texts', TABLE = 'archive_communique';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER communique_text_changed AFTER UPDATE OF text ON archive_communique
    FOR EACH ROW WHEN (OLD.text IS DISTINCT FROM NEW.text) EXECUTE FUNCTION communique_text_keeps_its_statements();
"""

SPEAKERS = """
CREATE FUNCTION statement_speaker_took_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM written w JOIN archive_statement s ON s.id = w.statement_id
               JOIN archive_participation p ON p.id = w.participation_id WHERE p.communique_id <> s.communique_id) THEN
        RAISE EXCEPTION 'a speaker of a statement must be a participant of its communiqué'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_speaker_took_part',
              TABLE = 'archive_statementspeaker';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER statement_speaker_inserted AFTER INSERT ON archive_statementspeaker REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION statement_speaker_took_part();
CREATE TRIGGER statement_speaker_updated AFTER UPDATE ON archive_statementspeaker REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION statement_speaker_took_part();
"""

KEPT = """
CREATE FUNCTION communique_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'communiqué % was published: it is withdrawn with a reason, not deleted', OLD.public_id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'communique_is_kept', TABLE = 'archive_communique';
END $$;
CREATE TRIGGER communique_deleted BEFORE DELETE ON archive_communique
    FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION communique_is_kept();
"""

# labels = {language: preferred name}, written whenever names are.
LABELS = """
CREATE FUNCTION write_labels() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    owners text := TG_ARGV[0];
    names text := TG_TABLE_NAME;
    owner text := TG_ARGV[1];
    changed text := CASE TG_OP
        WHEN 'INSERT' THEN format('SELECT %I FROM now_there', owner)
        WHEN 'DELETE' THEN format('SELECT %I FROM was_there', owner)
        ELSE format('SELECT %1$I FROM now_there UNION SELECT %1$I FROM was_there', owner)
    END;
BEGIN
    EXECUTE format(
        'UPDATE %I AS o SET labels = coalesce((SELECT jsonb_object_agg(n.language, n.text) FROM %I n
         WHERE n.%I = o.id AND n.kind = ''preferred''), ''{}''::jsonb) WHERE o.id IN (%s)',
        owners, names, owner, changed);
    RETURN NULL;
END $$;
"""

LABELS_OF = """
CREATE TRIGGER labels_inserted AFTER INSERT ON archive_{name}name REFERENCING NEW TABLE AS now_there
    FOR EACH STATEMENT EXECUTE FUNCTION write_labels('archive_{name}', '{name}_id');
CREATE TRIGGER labels_updated AFTER UPDATE ON archive_{name}name REFERENCING OLD TABLE AS was_there NEW TABLE AS now_there
    FOR EACH STATEMENT EXECUTE FUNCTION write_labels('archive_{name}', '{name}_id');
CREATE TRIGGER labels_deleted AFTER DELETE ON archive_{name}name REFERENCING OLD TABLE AS was_there
    FOR EACH STATEMENT EXECUTE FUNCTION write_labels('archive_{name}', '{name}_id');
"""

NAMED = ("country", "person", "source", "topic")


def dropped(*functions: str) -> str:
    """SQL that drops functions with their triggers."""
    return "".join(f"DROP FUNCTION {function}() CASCADE;" for function in functions)


class Migration(migrations.Migration):
    """Triggers come after the tables they watch."""

    dependencies = [("archive", "0002_tables")]
    operations = [
        migrations.RunSQL(
            STATEMENT_WORDS, dropped("statement_words_are_the_texts", "communique_text_keeps_its_statements")
        ),
        migrations.RunSQL(SPEAKERS, dropped("statement_speaker_took_part")),
        migrations.RunSQL(KEPT, dropped("communique_is_kept")),
        migrations.RunSQL(LABELS + "".join(LABELS_OF.format(name=name) for name in NAMED), dropped("write_labels")),
    ]
