"""Each question asks whom its words may name: the words of names get an index of their own."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import migrations, models
from django.db.models import F, Func, Value

NAMED = ("country", "person", "source", "topic")


def words() -> Func:
    return Func(F("folded"), Value(" "), function="string_to_array", output_field=ArrayField(models.TextField()))


class Migration(migrations.Migration):
    dependencies = [("archive", "0005_search")]
    operations = [
        migrations.AddIndex(f"{named}name", GinIndex(words(), name=f"{named}_name_words")) for named in NAMED
    ]
