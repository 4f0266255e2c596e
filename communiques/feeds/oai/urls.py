"""Where harvesters ask."""

from django.urls import path

from .views import Harvest

urlpatterns = [path("oai", Harvest.as_view(), name="oai")]
