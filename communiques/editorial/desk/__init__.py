"""The desk: a pasted text becomes a proposed record, and the text stands beside the form with its findings marked."""
