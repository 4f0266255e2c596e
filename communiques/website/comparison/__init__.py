"""The accounts of one contact compared: who speaks how much in each, on what each speaks, where they differ.

Everything here counts what editors or the reading of a text have marked; nothing judges.
"""
