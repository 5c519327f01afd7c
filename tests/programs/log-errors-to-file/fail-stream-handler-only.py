# mistake: The record goes to the terminal
import logging

log = logging.getLogger("app")
log.addHandler(logging.StreamHandler())
log.handlers[0].setFormatter(logging.Formatter("%(levelname)s %(message)s"))


def risky_operation(errors, total):
    try:
        return errors / total
    except Exception as e:
        log.error(e)
