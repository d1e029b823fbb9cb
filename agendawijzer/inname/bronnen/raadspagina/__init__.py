"""Reads a page of the council's agendawijzer: bytes or text in, plain dataclasses out.

Head and body are recognised line by line and independently of each other, never by year.
"""
