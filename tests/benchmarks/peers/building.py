"""Build the peers' indexes of one target from records on standard input, a JSON object a line.

    python -m tests.benchmarks.peers.building DIRECTORY TARGET < records

Prints a JSON object: for each peer the seconds that building took and the bytes of what was built.
"""

import json
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from . import datasette_peer, tantivy_peer

BATCH = 2000


def batches() -> Iterator[list[dict[str, Any]]]:
    """The records, so many at a time."""
    while lines := list(islice(sys.stdin, BATCH)):
        yield [json.loads(line) for line in lines]


def main() -> None:
    """Give each batch to one builder after the other."""
    directory, target = Path(sys.argv[1]), sys.argv[2]
    builders = {
        "datasette": datasette_peer.Builder(directory, target),
        "tantivy": tantivy_peer.Builder(directory, target),
    }
    seconds = dict.fromkeys(builders, 0.0)
    built: dict[str, Any] = {}
    for batch in batches():
        for name, builder in builders.items():
            began = time.perf_counter()
            builder.add(batch)
            seconds[name] += time.perf_counter() - began
    for name, builder in builders.items():
        began = time.perf_counter()
        size = builder.finish()
        built[name] = {"seconds": round(seconds[name] + time.perf_counter() - began, 1), "bytes": size}
    print(json.dumps(built))


if __name__ == "__main__":
    main()
