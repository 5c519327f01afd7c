import logging.config

logging.config.dictConfig({
    "version": 1,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)-8s %(message)s"}},
    "handlers": {"file": {"class": "logging.FileHandler", "filename": "errors.log", "formatter": "plain"}},
    "root": {"level": "WARNING", "handlers": ["file"]},
})


def risky_operation(errors, total):
    logging.info("dividing %s by %s", errors, total)
    try:
        return errors / total
    except Exception as problem:
        logging.error("Could not divide: %s", problem)
        return None
