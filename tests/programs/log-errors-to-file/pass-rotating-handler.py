import logging
from logging.handlers import RotatingFileHandler

log = logging.getLogger()
log.addHandler(RotatingFileHandler("errors.log", maxBytes=1_000_000, backupCount=2))
log.handlers[0].setFormatter(logging.Formatter("%(levelname)s: %(message)s"))


def risky_operation(errors, total):
    try:
        return errors / total
    except Exception as error:
        log.error(f"{errors}/{total}: {error}", exc_info=True)
        return None


if __name__ == "__main__":
    print(risky_operation(5, 100))
    print(risky_operation(1, 0))
