"""A corpus for size: communiqués of countries and people that never were, in words that are none.

`manage.py make_corpus N` writes the first N of an endless series into an archive of its own. The n-th is the same in
every run and for every N, so that a smaller corpus can be continued. How to ask it questions whose answers are known to
be broad or narrow is said in `words`.
"""
