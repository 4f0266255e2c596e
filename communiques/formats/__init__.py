"""A record written in the forms that others read: one meaning for pages, the API, feeds, exports and dumps."""
