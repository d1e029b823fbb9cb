"""Reads a chapter of the programmabegroting: bytes or text in, plain dataclasses out, and the text
again from those."""
