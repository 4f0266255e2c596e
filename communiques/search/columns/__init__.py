"""The search tables as arrays in memory: which records have a facet, how many have each, in order of date.

PostgreSQL says which records have the words; everything else about an answer is counted here, ten to a hundred times as
fast as in SQL. Nothing here is a store: it is derived, follows the log of changes, and can be thrown away.
"""
