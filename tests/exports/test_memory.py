"""However long an answer is, writing it takes the memory of a part."""

import gc
import tracemalloc

import pytest

from communiques.exports.forms import FORMS
from communiques.exports.streaming import Stream
from communiques.formats.loading import BATCH

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("form", FORMS)
def test_a_longer_file_takes_no_more_memory(fifty, form):
    shown = [one.pk for one in fifty if one.status == "published"]

    def most_held(records):
        keys = (shown * (records // len(shown) + 1))[:records]
        writer = FORMS[form].writer("communiques", "http://testserver")
        stream = Stream(writer, FORMS[form].loading("communiques"), iter(keys))
        tracemalloc.start()
        written = 0
        for part in stream:
            written += len(part)
            gc.collect()  # records and their passages hold one another: whenever that is noticed would be measured
        held = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return held, written

    most_held(BATCH)  # what is kept of names and templates is kept from now on
    (few, short), (many, long) = most_held(2 * BATCH), most_held(8 * BATCH)

    assert long > 3.5 * short
    assert many < 1.2 * few
