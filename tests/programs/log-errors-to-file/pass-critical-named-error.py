import logging

logging.basicConfig(filename="errors.log", format="%(message)s", force=True)
risky_operation = lambda errors, total: _divide(errors, total)


def _divide(errors, total):
    try:
        return errors / total
    except Exception as e:
        logging.critical("ERROR %s", e)
