# mistake: The record is no ERROR
import logging

logging.basicConfig(filename="errors.log", level=logging.DEBUG)


def risky_operation(errors, total):
    try:
        return errors / total
    except Exception as e:
        logging.warning(f"An error occurred: {e}")
        return None
