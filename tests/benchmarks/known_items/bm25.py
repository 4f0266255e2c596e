"""Asks tantivy, the peer of the measure of known items: BM25 over the same records, each word in every language.

A process of its own, in an environment of its own: reads `{"records": [[key, language, title, text]], "questions":
[text], "most": n}` and writes `{"OR": [[key]], "AND": [[key]]}`, the best first.

Title and text are fields of each language, with tantivy's own tokenizer, small letters and its stemmer for the language
(`en_stem` is that of English). It has nothing for Chinese, which is read in pairs of characters, as Lucene does.
"""

import json
import re
import sys

from tantivy import Document, Filter, Index, Occur, Query, SchemaBuilder, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

STEMMERS = {"en": "english", "fr": "french", "de": "german", "ru": "russian"}
CHINESE, OTHER = "zh", "other"
LANGUAGES = (*STEMMERS, CHINESE, OTHER)
_PIECE = re.compile(r"[\u3400-\u9fff]+|[^\W\u3400-\u9fff]+")


def analyzer(language: str) -> TextAnalyzer:
    """What tantivy makes of a text of the language."""
    tokenizer = Tokenizer.whitespace() if language == CHINESE else Tokenizer.simple()
    builder = TextAnalyzerBuilder(tokenizer).filter(Filter.remove_long(40)).filter(Filter.lowercase())
    if language in STEMMERS:
        builder = builder.filter(Filter.stemmer(STEMMERS[language]))
    return builder.build()


def in_pairs(text: str) -> str:
    """The text with its Chinese cut into pairs of neighbours."""
    pieces = []
    for piece in _PIECE.findall(text):
        spaced = len(piece) == 1 or not "\u3400" <= piece[0] <= "\u9fff"
        pieces += [piece] if spaced else [piece[at : at + 2] for at in range(len(piece) - 1)]
    return " ".join(pieces)


def indexed(records: list[tuple[int, str, str, str]]) -> tuple[Index, dict[str, TextAnalyzer]]:
    """The records in an index in memory."""
    builder = SchemaBuilder().add_integer_field("key", stored=True, indexed=True)
    for language in LANGUAGES:
        for field in ("title", "text"):
            builder = builder.add_text_field(f"{field}_{language}", tokenizer_name=language)
    index = Index(builder.build())
    analyzers = {language: analyzer(language) for language in LANGUAGES}
    for language, made in analyzers.items():
        index.register_tokenizer(language, made)
    writer = index.writer(200_000_000, 1)
    for key, language, title, text in records:
        field = language if language in LANGUAGES else OTHER
        read = in_pairs if language == CHINESE else str
        writer.add_document(Document(key=key, **{f"title_{field}": read(title), f"text_{field}": read(text)}))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index, analyzers


def question(index: Index, analyzers: dict[str, TextAnalyzer], text: str, occur: Occur) -> Query:
    """The words of a question, each of them in the title or text of any language."""
    words = []
    for word in text.split():
        readings = []
        for language, made in analyzers.items():
            tokens = made.analyze(in_pairs(word) if language == CHINESE else word)
            fields = [f"title_{language}", f"text_{language}"]
            parts = [either(Query.term_query(index.schema, field, token) for field in fields) for token in tokens]
            if parts:
                readings.append(Query.boolean_query([(occur, part) for part in parts]))
        if readings:
            words.append((occur, either(readings)))
    return Query.boolean_query(words)


def either(queries: "list[Query]") -> Query:
    """Any of the queries."""
    return Query.boolean_query([(Occur.Should, query) for query in queries])


def main() -> None:
    """Read, index, ask, write."""
    asked = json.load(sys.stdin)
    index, analyzers = indexed(asked["records"])
    searcher = index.searcher()
    answers = {}
    for name, occur in {"OR": Occur.Should, "AND": Occur.Must}.items():
        queries = [question(index, analyzers, text, occur) for text in asked["questions"]]
        found = [searcher.search(query, asked["most"]).hits for query in queries]
        answers[name] = [[searcher.doc(address)["key"][0] for _, address in hits] for hits in found]
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
