"""What came last into the archive is found at once: feeds say what is new here."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("archive", "0009_changed_records")]
    operations = [
        migrations.AddIndex(
            "communique",
            models.Index(
                fields=["-published_at", "-id"], condition=Q(status="published"), name="communique_by_publication"
            ),
        ),
    ]
