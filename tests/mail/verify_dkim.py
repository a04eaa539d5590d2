"""Whether a mail's DKIM signature is good, by a program that is not ours (python3-dkim).

    verify_dkim.py MAIL NAME RECORD     NAME is asked of the name service, RECORD answered
"""

import sys

import dkim

path, asked, record = sys.argv[1:]
with open(path, "rb") as file:
    mail = file.read()


def answer(name, timeout=5):
    name = name.decode() if isinstance(name, bytes) else name
    return record.encode() if name.rstrip(".") == asked else None


sys.exit(0 if dkim.verify(mail, dnsfunc=answer) else 1)
