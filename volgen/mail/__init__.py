"""From the mails that wait to those that the mail server has taken: claimed, offered and handed over, each once."""
