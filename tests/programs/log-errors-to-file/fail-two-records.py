# mistake: Two records for one error
import logging

logging.basicConfig(filename="errors.log", level=logging.ERROR)


def risky_operation(errors, total):
    try:
        return errors / total
    except Exception as e:
        logging.error("An error occurred: %s", e)
        logging.exception(e)
        return None
