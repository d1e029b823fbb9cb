"""The pages of following: what it is, the forms, and the pages behind the links in the mails. None needs a cookie."""
