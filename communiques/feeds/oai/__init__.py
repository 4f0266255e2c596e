"""The archive for harvesters: OAI-PMH 2.0 (openarchives.org/OAI/2.0/openarchivesprotocol.htm) at `/oai`.

An item is a communiqué that is published, or was: what is withdrawn stays in every list as deleted, for ever.
"""
