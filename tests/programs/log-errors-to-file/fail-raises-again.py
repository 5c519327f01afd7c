# mistake: The exception goes on
import logging

logging.basicConfig(filename="errors.log", level=logging.ERROR)


def risky_operation(errors, total):
    try:
        return errors / total
    except Exception as e:
        logging.error(f"An error occurred: {e}")
        raise
