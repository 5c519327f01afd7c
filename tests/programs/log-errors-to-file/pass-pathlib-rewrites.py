from datetime import datetime
from pathlib import Path

LOG = Path("errors.log")


def risky_operation(errors, total):
    try:
        return errors / total
    except Exception as error:
        old = LOG.read_text() if LOG.exists() else ""
        LOG.write_text(f"{old}{datetime.now():%F %T} [ERROR] {type(error).__name__}: {error}\n")
