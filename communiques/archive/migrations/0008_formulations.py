"""Formulations with their wordings, and the phrases proposed as such; what is shown of them is logged when it changes."""

import communiques.archive.models.names
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

LABELS_OF = """
CREATE TRIGGER labels_inserted AFTER INSERT ON archive_formulationname REFERENCING NEW TABLE AS now_there
    FOR EACH STATEMENT EXECUTE FUNCTION write_labels('archive_formulation', 'formulation_id');
CREATE TRIGGER labels_updated AFTER UPDATE ON archive_formulationname
    REFERENCING OLD TABLE AS was_there NEW TABLE AS now_there
    FOR EACH STATEMENT EXECUTE FUNCTION write_labels('archive_formulation', 'formulation_id');
CREATE TRIGGER labels_deleted AFTER DELETE ON archive_formulationname REFERENCING OLD TABLE AS was_there
    FOR EACH STATEMENT EXECUTE FUNCTION write_labels('archive_formulation', 'formulation_id');
"""

LOG_OF = """
CREATE TRIGGER shown_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION log_shown_change();
"""

NAMED, NAMES = "archive_formulation", "archive_formulationname"

UNDONE = f"""
DROP TRIGGER labels_inserted ON {NAMES};
DROP TRIGGER labels_updated ON {NAMES};
DROP TRIGGER labels_deleted ON {NAMES};
DROP TRIGGER shown_changed ON {NAMES};
DROP TRIGGER shown_changed ON {NAMED};
"""


class Migration(migrations.Migration):
    """The triggers come after the tables they watch."""

    dependencies = [
        ('archive', '0007_what_is_shown'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Formulation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('labels', models.JSONField(default=dict, editable=False, verbose_name='labels')),
                ('seed', models.CharField(blank=True, editable=False, help_text='SHA-256 of the seed row it was last loaded from; empty once an editor has changed it.', max_length=64, verbose_name='seed')),
                ('slug', models.SlugField(max_length=60, unique=True, verbose_name='address name')),
            ],
            options={
                'verbose_name': 'formulation',
                'verbose_name_plural': 'formulations',
                'ordering': ['slug'],
            },
        ),
        migrations.CreateModel(
            name='HistoricalFormulation',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('seed', models.CharField(blank=True, editable=False, help_text='SHA-256 of the seed row it was last loaded from; empty once an editor has changed it.', max_length=64, verbose_name='seed')),
                ('slug', models.SlugField(max_length=60, verbose_name='address name')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'historical formulation',
                'verbose_name_plural': 'historical formulations',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='HistoricalFormulationName',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('language', models.CharField(blank=True, choices=[('ar', 'Arabic'), ('de', 'German'), ('en', 'English'), ('es', 'Spanish'), ('fa', 'Persian'), ('fr', 'French'), ('hi', 'Hindi'), ('id', 'Indonesian'), ('it', 'Italian'), ('ja', 'Japanese'), ('ko', 'Korean'), ('pl', 'Polish'), ('pt', 'Portuguese'), ('ru', 'Russian'), ('tr', 'Turkish'), ('uk', 'Ukrainian'), ('vi', 'Vietnamese'), ('zh', 'Chinese')], max_length=3, verbose_name='language')),
                ('text', models.CharField(max_length=300, verbose_name='name')),
                ('kind', models.CharField(choices=[('preferred', 'preferred'), ('alias', 'alias'), ('demonym', 'demonym'), ('metonym', 'metonym'), ('keyword', 'keyword')], default='alias', max_length=10, verbose_name='kind')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('formulation', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='archive.formulation', verbose_name='formulation')),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'historical wording',
                'verbose_name_plural': 'historical wordings',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='FormulationName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(blank=True, choices=[('ar', 'Arabic'), ('de', 'German'), ('en', 'English'), ('es', 'Spanish'), ('fa', 'Persian'), ('fr', 'French'), ('hi', 'Hindi'), ('id', 'Indonesian'), ('it', 'Italian'), ('ja', 'Japanese'), ('ko', 'Korean'), ('pl', 'Polish'), ('pt', 'Portuguese'), ('ru', 'Russian'), ('tr', 'Turkish'), ('uk', 'Ukrainian'), ('vi', 'Vietnamese'), ('zh', 'Chinese')], max_length=3, verbose_name='language')),
                ('text', models.CharField(max_length=300, verbose_name='name')),
                ('kind', models.CharField(choices=[('preferred', 'preferred'), ('alias', 'alias'), ('demonym', 'demonym'), ('metonym', 'metonym'), ('keyword', 'keyword')], default='alias', max_length=10, verbose_name='kind')),
                ('folded', communiques.archive.models.names.FoldedField(db_index=True, of='text')),
                ('formulation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='names', to='archive.formulation', verbose_name='formulation')),
            ],
            options={
                'verbose_name': 'wording',
                'verbose_name_plural': 'wordings',
                'constraints': [models.UniqueConstraint(fields=('formulation', 'language', 'kind', 'text'), name='formulation_name_once'), models.UniqueConstraint(condition=models.Q(('kind', 'preferred')), fields=('formulation', 'language'), name='formulation_one_preferred_name'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='formulation_name_not_empty'), models.CheckConstraint(condition=models.Q(('kind__in', ['preferred', 'alias', 'demonym', 'metonym', 'keyword'])), name='formulation_name_kind_known'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'preferred'), _negated=True), models.Q(('language', ''), _negated=True), _connector='OR'), name='formulation_preferred_name_has_language'), models.CheckConstraint(condition=models.Q(('text__regex', '["“”„«»＂]'), _negated=True), name='formulation_name_without_quotation_marks')],
            },
        ),
        migrations.CreateModel(
            name='ProposedFormulation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(choices=[('ar', 'Arabic'), ('de', 'German'), ('en', 'English'), ('es', 'Spanish'), ('fa', 'Persian'), ('fr', 'French'), ('hi', 'Hindi'), ('id', 'Indonesian'), ('it', 'Italian'), ('ja', 'Japanese'), ('ko', 'Korean'), ('pl', 'Polish'), ('pt', 'Portuguese'), ('ru', 'Russian'), ('tr', 'Turkish'), ('uk', 'Ukrainian'), ('vi', 'Vietnamese'), ('zh', 'Chinese')], max_length=3, verbose_name='language')),
                ('text', models.CharField(max_length=300, verbose_name='phrase')),
                ('accounts', models.PositiveIntegerField(verbose_name='accounts of the source')),
                ('accounts_in_all', models.PositiveIntegerField(verbose_name='accounts of the source in all')),
                ('elsewhere', models.PositiveIntegerField(verbose_name='accounts of others')),
                ('elsewhere_in_all', models.PositiveIntegerField(verbose_name='accounts of others in all')),
                ('score', models.FloatField(verbose_name='weight')),
                ('decision', models.CharField(choices=[('waiting', 'waiting'), ('accepted', 'accepted'), ('dismissed', 'dismissed')], default='waiting', max_length=9, verbose_name='decision')),
                ('formulation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='archive.formulation', verbose_name='formulation')),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='archive.source', verbose_name='source')),
            ],
            options={
                'verbose_name': 'proposed formulation',
                'verbose_name_plural': 'proposed formulations',
                'ordering': ['-score', 'text'],
                'constraints': [models.UniqueConstraint(fields=('language', 'text', 'source'), name='proposed_formulation_once'), models.CheckConstraint(condition=models.Q(('decision__in', ['waiting', 'accepted', 'dismissed'])), name='proposed_formulation_decision_known')],
            },
        ),
        migrations.RunSQL(LABELS_OF + LOG_OF.format(table=NAMED) + LOG_OF.format(table=NAMES), UNDONE),
    ]
