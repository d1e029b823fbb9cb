"""The pages of following: what it is, the form, and the pages behind the links in the mails. All of them without a cookie."""
