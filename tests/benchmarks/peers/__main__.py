"""The peers, asked line by line in a process and an environment of their own.

    python -m tests.benchmarks.peers DIRECTORY

Reads a JSON object a line, `{"of": "tantivy", "question": {…}, "facets": false}`, and answers with another: `ms` and
`total`, or the counts of each facet. The times are taken here: what passes through the pipe costs nothing.
"""

import json
import sys
from pathlib import Path
from typing import Any

from . import datasette_peer, tantivy_peer


def main() -> None:
    """Open, say so, answer until the input ends."""
    directory = Path(sys.argv[1])
    datasette = datasette_peer.Peer(directory)
    peers: dict[str, Any] = {"datasette": datasette, "tantivy": tantivy_peer.Peer(directory)}
    print(json.dumps({"ready": list(peers)}), flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        peer = peers[asked["of"]]
        if asked["facets"]:
            answer: object = peer.facets(asked["question"])
        else:
            ms, total = peer.ask(asked["question"])
            answer = {"ms": ms, "total": total}
        print(json.dumps(answer), flush=True)
    datasette.close()


if __name__ == "__main__":
    main()
