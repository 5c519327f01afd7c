# mistake: The reason is missing
import logging

logging.basicConfig(filename="errors.log", level=logging.ERROR)


def risky_operation(errors, total):
    try:
        return errors / total
    except Exception:
        logging.error("An error occurred in risky_operation")
